"""How big the letters of a sheet may be for all of it to stand on one side of A4, or on two, as far as one can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from congkhai.pages.facts import Fact
from congkhai.sheets.sheet import Heading, Lines, Part, Text


class Letters(NamedTuple):
    """A size in points, and its class in the style of the part `take-along`."""

    points: int
    name: str


class Room(NamedTuple):
    """The letters of a sheet, and how many sides it takes in each that it may have, by their class."""

    letters: Letters
    sides: tuple[tuple[str, float], ...]


# Large letters in lines of the whole width, smaller ones in two columns.
_WIDE = (Letters(11, "ck-take--large"), Letters(10, "ck-take--small"))
_COLUMNS = (
    Letters(9, "ck-take--columns"),
    Letters(8, "ck-take--columns-small"),
    Letters(7, "ck-take--columns-smaller"),
)
SIZES = (*_WIDE, *_COLUMNS)
# In points: the height that is left below the title, that of both columns, the letters of a line of one point, a line.
# As Chromium prints the shipped procedures; what is longer than two sides stands on several sheets.
_HEIGHT, _IN_COLUMNS, _WIDTH, _LEADING = 640, 700, 960, 1.25
# Beside the code there is room for so many letters of the title; more of them are bigger, bolder, in shorter lines.
_TITLE, _BIG = 80, 2.9
# That communes receive too (parts/facts).
_ALSO = 150
# Lines are parted where words end, and the last is half empty; headings stand apart; the first answers have less width.
_REST, _APART, _NARROW = 0.55, 1.0, 1.4
_Line = tuple[float, float]  # letters, and the part of a line that is lost; of several lines, their sums


def room_for(title: str, facts: Iterable[Fact], parts: Iterable[Part], chosen: Iterable[str] = ()) -> Room:
    """The largest letters in which title, first answers and parts stand on one side; else on two; else the smallest.

    Who has to turn the paper need not read the smallest letters, too. `chosen` is told of the commune of the reader.
    """
    answers = _sum([(max(0, len(title) - _TITLE) * _BIG, 0), *_of_facts(facts, tuple(chosen))])
    listed = _sum(line for part in parts for line in _of_part(part))
    sides = {one: _sides(one.points, answers, listed) for one in SIZES}
    fitting = (one for most, sizes in ((1, SIZES), (2, _COLUMNS)) for one in sizes if sides[one] <= most)
    return Room(next(fitting, SIZES[-1]), tuple((one.name, round(taken, 2)) for one, taken in sides.items()))


def _sides(points: int, answers: _Line, listed: _Line) -> float:
    if points >= _WIDE[-1].points:
        return (_height(points, answers) + _height(points, listed)) / _HEIGHT
    # A line that ends half empty is half as long.
    letters, rests = listed
    return (_height(points, answers) + _height(points, (letters, rests / 2))) / _IN_COLUMNS


def _height(points: int, lines: _Line) -> float:
    letters, rests = lines
    return (letters * points / _WIDTH + rests) * points * _LEADING


def _sum(lines: Iterable[_Line]) -> _Line:
    all_lines = list(lines)
    return sum(letters for letters, _ in all_lines), sum(rest for _, rest in all_lines)


def _of_facts(facts: Iterable[Fact], chosen: Iterable[str]) -> Iterator[_Line]:
    for fact in facts:
        yield from ((len(line) * _NARROW, _REST) for line in fact.lines)
        # In smaller letters.
        yield from ((float(len(note.text)), _REST) for note in fact.notes)
        if fact.where:
            yield from ((len(desk.address or "") * _NARROW, _REST) for desk in fact.where.desks)
            yield (_ALSO if fact.where.also_in_communes else 0), _REST
            if fact.where.in_communes:
                yield from ((len(line) * _NARROW, _REST) for line in chosen)


def _of_part(part: Part) -> Iterator[_Line]:
    if isinstance(part, Lines):
        yield from ((len(line.text) + sum(map(len, line.notes)), _REST + 0.1) for line in part.lines)
    elif isinstance(part, Heading):
        yield len(part.text), _REST + _APART
    elif isinstance(part, Text):
        yield len(part.text) + len(part.label), _REST * (1 + part.text.count("\n"))
