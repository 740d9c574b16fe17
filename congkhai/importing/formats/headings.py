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


_Row = tuple[int, tuple[Mark, ...]]  # marks that follow one another, and what they weigh


def heaviest(marks: Iterable[Mark], order: Sequence[str]) -> tuple[Mark, ...]:
    """The marks, one of a part at most, in the order of the parts, that weigh most together; the earlier of equals."""
    nothing: _Row = (0, ())
    best = dict.fromkeys(("", *order), nothing)  # for each part the heaviest row that ends with it
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.weight)):
        before = ("", *order[: order.index(mark.part)])
        weight, row = max((best[part] for part in before), key=_weight)
        overlaps = bool(row) and row[-1].end > mark.start
        if mark.weight and not overlaps and weight + mark.weight > _weight(best[mark.part]):
            best[mark.part] = weight + mark.weight, (*row, mark)
    return max(best.values(), key=_weight)[1]


def _weight(row: _Row) -> int:
    return row[0]


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
