"""Importing one record into a tree of thousands costs what one record costs."""

from __future__ import annotations

import subprocess
import sys

from answers import answer, write_answers
from fixture_project import REPOSITORY, new_project

from congkhai.importing.update.comparing import gone_from

IN_FIELD = [f"1.90000{number}" for number in range(9)]
# What takes longer to load than one record takes to import.
HEAVY = {"mkdocs", "openpyxl", "lxml", "jinja2", "congkhai.building.build", "congkhai.rules", "congkhai.pages"}


def test_few_files_are_read_to_know_that_a_source_has_little_of_a_field():
    """One procedure of nine: two files tell that it is not most of them."""
    asked = []

    def is_imported(code):
        asked.append(code)
        return True

    assert gone_from({"1.900004"}, {"ho-tich": IN_FIELD}, is_imported) == []
    assert len(asked) == 2


def test_what_left_a_field_is_found_among_the_imported_alone():
    """Most of a field is there: the others are gone, but not one written by hand."""
    by_hand = "1.900008"

    gone = gone_from(set(IN_FIELD[:6]), {"ho-tich": IN_FIELD}, lambda code: code != by_hand)

    assert gone == ["1.900006", "1.900007"]


def test_an_import_loads_what_it_needs_alone(tmp_path):
    """Neither MkDocs nor templates nor the rules nor a reader of Excel, for an answer of the database."""
    project = new_project(tmp_path / "project")
    source = write_answers(tmp_path / "nguon", answer())
    command = ["import", "--root", str(project), str(source)]
    code = f"import sys; from congkhai.cli import main; main({command!r}); print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True
    )

    assert "1 thủ tục: 1 mới." in done.stdout
    assert HEAVY & set(done.stdout.split()) == set()


def test_the_entry_point_loads_mkdocs_for_its_hook_alone(tmp_path):
    """A command started as editors start it does not load MkDocs."""
    command = [sys.executable, "-X", "importtime", "build_tthc.py", "import", "--help"]

    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True)

    assert "congkhai.cli" in done.stderr
    assert "mkdocs" not in done.stderr
