"""How big the letters of a leaflet or a poster may be, and whether forms fit their panels, as far as one can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from congkhai.sheets.sheet import Heading, Lines, PanelBreak, Part, Qr, Sheet, Size, Text


class _Paper(NamedTuple):
    """In points: letters it may have, each a class in the style of sheets; a panel; the code, words beside or below.

    `front` panels have what they are given alone, the other `back` ones are filled one after the other.
    """

    letters: tuple[int, ...]
    width: float
    height: float
    code: float
    is_beside: bool
    front: int
    back: int


_MILLIMETRE = 72 / 25.4
_PAPERS = {
    Size.A4_FOLDED: _Paper(
        (16, 15, 14, 13, 12, 11, 10), 79 * _MILLIMETRE, 190 * _MILLIMETRE, 45 * _MILLIMETRE, False, 3, 3
    ),
    Size.A3: _Paper((44, 40, 36, 34, 32, 30, 28), 267 * _MILLIMETRE, 390 * _MILLIMETRE, 90 * _MILLIMETRE, True, 1, 0),
}
# Forms side by side, to be cut: all in the letters that such paper has.
_FORMS = _Paper((10,), 79 * _MILLIMETRE, 190 * _MILLIMETRE, 28 * _MILLIMETRE, True, 3, 0)
# How wide a letter is, how high a line, of its size; the widest fonts that are met. Lines end where words do.
_WIDTH, _BOLD, _LINE = 0.54, 0.63, 1.3
# What stands before a line of a list, and above and below paragraphs, lines and headings.
_INDENT, _PARAGRAPH, _IN_LIST, _AROUND = 1.5, 0.5, 0.25, 1.15
_TITLE, _HEADING, _SMALL = 1.5, 1.1, 0.85
# Mark, place and the day of the data.
_OTHERS = 6.5


def in_largest_letters(sheet: Sheet, least: int = 0) -> Sheet | None:
    """The sheet in the largest letters in which it stands on its paper; none if these are smaller than `least`.

    Of a sheet that is too long for its paper in any letters, the smallest.
    """
    paper = _PAPERS[sheet.size]
    fitting = next((points for points in paper.letters if _fits(sheet, points, paper)), 0)
    return None if fitting < least else replace(sheet, points=fitting or paper.letters[-1])


def has_room_for_forms(sheet: Sheet) -> bool:
    """Whether each panel of a folded sheet has room for what it is given."""
    return _fits(sheet, _FORMS.letters[0], _FORMS)


def _fits(sheet: Sheet, points: int, paper: _Paper) -> bool:
    heights = [sum(_height(part, points, paper) for part in panel) for panel in _panels(sheet.parts)]
    heights[0] += _wrapped(sheet.title, _TITLE * points, _BOLD, paper.width) + _OTHERS * points
    taken = [ceil(height / paper.height) for height in heights]
    return max(taken[: paper.front]) <= 1 and sum(taken[paper.front :]) <= paper.back


def _panels(parts: Sequence[Part]) -> Iterator[list[Part]]:
    panel: list[Part] = []
    for part in parts:
        if isinstance(part, PanelBreak):
            yield panel
            panel = []
        else:
            panel.append(part)
    yield panel


def _height(part: Part, points: float, paper: _Paper) -> float:
    if isinstance(part, Heading):
        size = _HEADING * points
        return _wrapped(part.text, size, _BOLD, paper.width) + _AROUND * size
    if isinstance(part, Text):
        told = f"{part.label}: {part.text}".splitlines()
        return sum(_wrapped(line, points, _WIDTH, paper.width) for line in told) + _PARAGRAPH * points
    if isinstance(part, Lines):
        width = paper.width - _INDENT * points
        return sum(_wrapped(line.text, points, _WIDTH, width) + _IN_LIST * points for line in part.lines) + points
    if isinstance(part, Qr):
        room = paper.width - (paper.code + points if paper.is_beside else 0)
        words = _wrapped(part.caption, points, _WIDTH, room) + _wrapped(part.address, _SMALL * points, _WIDTH, room)
        return (max(paper.code, words) if paper.is_beside else paper.code + words) + points
    raise TypeError(part)


def _wrapped(text: str, points: float, width: float, room: float) -> float:
    return ceil(len(text) * width * points / room) * _LINE * points
