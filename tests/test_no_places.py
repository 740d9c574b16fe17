"""The engine serves any department: places, and the ends of their codes, stand in lists and in `don-vi.yml` alone."""

from __future__ import annotations

import pytest
from fixture_project import REPOSITORY
from place_names import SUFFIX, all_places

FOLDERS = ("congkhai", "deploy", "schemas")
FILES = [
    path
    for folder in FOLDERS
    for path in sorted((REPOSITORY / folder).rglob("*"))
    if path.is_file() and "__pycache__" not in path.parts
] + [REPOSITORY / name for name in ("build_tthc.py", "Makefile", "make.cmd", "pyproject.toml")]


def test_there_is_something_to_look_at() -> None:
    """Code, templates, styles and browser scripts are among what is read, and a name would be found."""
    assert {".py", ".js", ".css", ".html", ".md", ".json", ".svg"} <= {path.suffix for path in FILES}
    assert all_places().findall("Sở Tư pháp tỉnh Lào Cai, xã Y Tý, thị xã Sa Pa; TP. Hà Nội, bac-ninh") == [
        "Lào Cai", "Y Tý", "thị xã Sa Pa", "Hà Nội", "bac-ninh",
    ]  # fmt: skip
    assert SUFFIX.findall("1.011441.000.00.00.H38, H1, H238, 1.011441.000.00.00.G15") == ["H38"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_no_place_in_the_engine(path) -> None:
    """No file of the engine names a province or a commune, or ends a code as a province does; comments neither."""
    text = path.read_bytes().decode("utf-8", "replace")

    assert [*all_places().findall(text), *SUFFIX.findall(text)] == []
