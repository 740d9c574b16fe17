"""The engine loads with what a browser has too; what else it needs is imported where it is used."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from test_layers import KNOWS, MODULES, imports_of

# Beside the standard library; the last four come with pydantic.
ALLOWED = {
    "yaml", "pydantic", "jinja2", "markupsafe", "markdown", "segno",
    "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection",
}  # fmt: skip
# What stands beside those, and who uses it: the theme, Office and HTML formats, hand-written texts of policies.
ELSEWHERE = {
    "mkdocs": {"building.frames"},
    "lxml": {
        "importing.formats.labelled_page",
        "importing.formats.markup",
        "importing.formats.old_portal",
        "importing.formats.old_portal_parts",
        "importing.formats.portal_html",
        "importing.formats.word_document",
    },
    "docx": {"sheets.word_file", "sheets.word_parts", "sheets.word_tables", "sheets.word_template"},
    "openpyxl": {
        "sheets.workbook_cells",
        "sheets.workbook_file",
        "importing.desks.desk_template",
        "importing.formats.desk_tables",
        "importing.formats.workbook",
    },
    "nh3": {"building.page_cleaning"},
    "brotli": {"publishing.compressing"},
    "minify": {"publishing.minifying"},
    "tinycss2": {"publishing.material_style"},
    "icalendar": {"exports.calendars"},
    "PIL": {"publishing.share_picture"},
    "font_source_sans_pro": {"publishing.share_picture"},
}
# Names that begin with an underline are parts of packages that may be there.
_BLOCKED_IMPORTS = """
import importlib, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in known and not name.startswith("_"):
            raise ModuleNotFoundError(name)

known = {*sys.stdlib_module_names, "congkhai", *ALLOWED}
sys.meta_path.insert(0, Blocker())
for module in MODULES:
    try:
        importlib.import_module(f"congkhai.{module}")
    except ModuleNotFoundError as error:
        print(module, error)
"""


def test_all_but_the_frames_loads_without_what_a_browser_lacks() -> None:
    """Every module can be imported where there is only the standard library and a few pure packages."""
    code = f"ALLOWED = {ALLOWED!r}\nMODULES = {list(MODULES)!r}\n{_BLOCKED_IMPORTS}"

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout == "building.frames mkdocs\n"


def test_other_packages_are_used_in_few_places() -> None:
    """What a browser lacks is imported by the modules that need it, in their functions."""
    used = defaultdict(set)
    for module in MODULES:
        for name in imports_of(module):
            package = name.partition(".")[0]
            if package not in {*sys.stdlib_module_names, *ALLOWED, *KNOWS}:
                used[package].add(module)

    assert used == ELSEWHERE
