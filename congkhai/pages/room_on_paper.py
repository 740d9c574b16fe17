"""How big the letters of a sheet may be for all of it to stand on one side of A4, as far as one can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.pages.facts import Fact
from congkhai.sheets.sheet import Heading, Lines, Part, Text

# Sizes in points, with their classes.
_SIZES = ((11, ""), (10, " ck-take--small"), (9, " ck-take--smaller"), (8, " ck-take--smallest"))
# Many short lines stand side by side, smaller still; what is longer stands on several sheets.
_COLUMNS = " ck-take--columns"
# In points: the height that is left beside title and QR code, the letters of a line of one point, a line.
_HEIGHT, _WIDTH, _LEADING = 590, 960, 1.25
# Lines are parted where words end, and the last is half empty; headings stand apart; the first answers have less width.
_REST, _APART, _NARROW = 0.55, 1.0, 1.4


def size_of(facts: Iterable[Fact], parts: Iterable[Part]) -> str:
    """The class of the size in which first answers and parts stand on one sheet; else in columns of smaller ones."""
    room = [*_of_facts(facts), *(one for part in parts for one in _of_part(part))]
    letters, rests = (sum(column) for column in zip(*room, strict=True))
    for size, name in _SIZES:
        if (letters * size / _WIDTH + rests) * size * _LEADING <= _HEIGHT:
            return name
    return _COLUMNS


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
