"""Headings in a text whose order is known: which of the places that have their words are headings.

The words of a heading also occur in free texts ("Thành phần hồ sơ gồm: …"). Every place is weighed by its
surroundings, and the heaviest row of places that keeps the order of the format is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a format: the part it opens, its words and what stands behind it, both as patterns.

    A `firm` heading is none unless what follows it is as expected.
    """

    part: str
    words: str
    follows: str = ""
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that may be the heading of a part; a mark without weight is none."""

    part: str
    start: int
    end: int
    weight: int


@dataclass(frozen=True, slots=True)
class _Row:
    weight: int = 0
    last: Mark | None = None
    before: _Row | None = None


def heaviest(marks: Iterable[Mark], order: Sequence[str]) -> tuple[Mark, ...]:
    """The marks, one of a part at most, in the order of the parts, that weigh most together; the earlier of equals."""
    best = {part: _Row() for part in ("", *order)}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.weight)):
        row = max((best[part] for part in _before(mark.part, order)), key=lambda row: row.weight)
        overlaps = row.last is not None and row.last.end > mark.start
        if mark.weight and not overlaps and row.weight + mark.weight > best[mark.part].weight:
            best[mark.part] = _Row(row.weight + mark.weight, mark, row)
    return _marks_of(max(best.values(), key=lambda row: row.weight))


def _before(part: str, order: Sequence[str]) -> tuple[str, ...]:
    return ("", *order[: order.index(part)])


def _marks_of(row: _Row | None) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    while row and row.last:
        marks.append(row.last)
        row = row.before
    return tuple(reversed(marks))


def sections(text: str, marks: Sequence[Mark]) -> Mapping[str, str]:
    """The text of every part, as it stood; what is before the first heading is the part ""."""
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    found = {mark.part: text[mark.end : end] for mark, end in zip(marks, ends, strict=True)} if marks else {}
    return {"": text[: marks[0].start] if marks else text, **found}


def places_of(heading: Heading, text: str) -> Iterable[tuple[re.Match[str], bool]]:
    """Every place with the words of a heading, and whether what follows is as expected of it."""
    follows = re.compile(heading.follows)
    for match in re.finditer(heading.words, text, re.MULTILINE):
        expected = bool(heading.follows) and follows.match(text, match.end()) is not None
        if expected or not heading.firm:
            yield match, expected
