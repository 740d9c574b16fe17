"""How big the letters of a sheet may be for all of it to stand on one side of A4, as far as one can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from congkhai.pages.facts import Fact
from congkhai.sheets.sheet import Heading, Lines, Part, Text

# Sizes in points, with their classes: large letters in lines of the whole width, smaller ones in two columns.
_WIDE = ((11, ""), (10, " ck-take--small"))
_COLUMNS = ((9, " ck-take--columns"), (8, " ck-take--columns-small"), (7, " ck-take--columns-smaller"))
# In points: the height that is left beside title and QR code, that of both columns, the letters of a line of one
# point, a line. As Chromium prints the shipped procedures; what is longer stands on several sheets.
_HEIGHT, _IN_COLUMNS, _WIDTH, _LEADING = 600, 700, 960, 1.25
# Lines are parted where words end, and the last is half empty; headings stand apart; the first answers have less width.
_REST, _APART, _NARROW = 0.55, 1.0, 1.4


def size_of(facts: Iterable[Fact], parts: Iterable[Part]) -> str:
    """The class of the largest size in which first answers and parts stand on one sheet; of the smallest, if none."""
    answers = [sum(column) for column in zip(*_of_facts(facts), strict=True)] or [0.0, 0.0]
    listed = [sum(column) for column in zip(*(one for part in parts for one in _of_part(part)), strict=True)] or [0, 0]
    for size, name in _WIDE:
        if _height(size, answers) + _height(size, listed) <= _HEIGHT:
            return name
    for size, name in _COLUMNS:
        # A line that ends half empty is half as long.
        if _height(size, answers) + _height(size, (listed[0], listed[1] / 2)) <= _IN_COLUMNS:
            return name
    return _COLUMNS[-1][1]


def _height(size: int, room: Sequence[float]) -> float:
    letters, rests = room
    return (letters * size / _WIDTH + rests) * size * _LEADING


def _of_facts(facts: Iterable[Fact]) -> Iterator[tuple[float, float]]:
    """Letters, and the part of a line that is lost, of each line."""
    return ((len(line) * _NARROW, _REST) for fact in facts for line in fact.lines)


def _of_part(part: Part) -> Iterator[tuple[float, float]]:
    if isinstance(part, Lines):
        yield from (((len(line.text) + sum(map(len, line.notes))), _REST + 0.1) for line in part.lines)
    elif isinstance(part, Heading):
        yield len(part.text), _REST + _APART
    elif isinstance(part, Text):
        yield len(part.text) + len(part.label), _REST * (1 + part.text.count("\n"))
