"""Lists as trees."""

from __future__ import annotations

from congkhai.sheets.line_tree import branches_of
from congkhai.sheets.sheet import Line


def test_lines_become_a_tree() -> None:
    """A line has the deeper ones after it; one that is too deep at the start, or leaps, is not lost."""
    depths = (1, 0, 2, 1, 0)
    lines = [Line(str(number), depth=depth) for number, depth in enumerate(depths)]

    found = [(line.text, [(one.text, within) for one, within in inner]) for line, inner in branches_of(lines)]

    assert found == [("0", []), ("1", [("2", ()), ("3", ())]), ("4", [])]
