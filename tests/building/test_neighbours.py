"""Procedures that others name are read before their turn, so that a page is written as its record is read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fixture_project import DAY, built, copied, differences, replace_in

import congkhai.building.rendering
import congkhai.building.workers
import congkhai.neighbours
from congkhai.model.procedure import Procedure
from congkhai.neighbours import Neighbours
from congkhai.reading.project import find_project

BIRTH, COPIES, ENDED = "1.001193", "2.000815", "1.000894"


@pytest.fixture
def project(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a procedure that names one whose file comes after its own, and in another batch."""
    monkeypatch.setattr(congkhai.building.workers, "_BATCH", 1)
    replace_in(project / "tthc/chung-thuc/2.000815.yml", "\nlinh_vuc:", f"\nthu_tuc_lien_quan: [{BIRTH}]\nlinh_vuc:")
    return project


def _neighbours(root: Path) -> Neighbours:
    files = (file for file in find_project(root).records if file.family is Procedure)
    return Neighbours(files, date.fromisoformat(DAY))


def test_all_pages_of_a_new_build_are_written_as_records_are_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None is left for a second reading, though one names a procedure that comes after it."""
    monkeypatch.setattr(congkhai.building.rendering, "_render", None)

    assert built(project, "--no-cache")


def test_pages_that_wait_for_others_are_the_same(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where too many neighbours would have to be read, pages are written when all have been."""
    early = built(copied(project, tmp_path / "early"), "--no-cache")
    monkeypatch.setattr(congkhai.neighbours, "_MOST_READ", 0)
    waited = []
    render = congkhai.building.rendering._render
    monkeypatch.setattr(congkhai.building.rendering, "_render", lambda *given: waited.append(given) or render(*given))

    assert differences(early, built(project, "--no-cache")) == []
    assert len(waited) == 1


def test_those_that_there_are_are_known(project: Path) -> None:
    """One without a file, or with a file that cannot be read, is as unknown as it will be in the end."""
    replace_in(project / "tthc/ho-tich/1.000894.yml", "ten_thu_tuc:", "ten_thu_tục:")

    named = _neighbours(project).named([COPIES, ENDED, "9.999999"])

    assert named is not None
    assert list(named) == [COPIES]
    assert named[COPIES].name.startswith("Chứng thực bản sao")


def test_only_so_many_are_read_before_their_turn(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that have been read anyway cost nothing."""
    monkeypatch.setattr(congkhai.neighbours, "_MOST_READ", 1)
    neighbours = _neighbours(project)
    known = neighbours.named([COPIES])
    assert known is not None
    neighbours.note(known[COPIES])

    assert neighbours.named([COPIES, ENDED]) is None
    assert neighbours.named([COPIES]) == known
