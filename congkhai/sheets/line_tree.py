"""The lines of a list as a tree: each with those within it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from congkhai.sheets.sheet import Line


class Branch(NamedTuple):
    """A line of a list, and the lines within it."""

    line: Line
    inner: tuple[Branch, ...]


def branches_of(lines: Sequence[Line]) -> Iterator[Branch]:
    """Each line with the deeper ones that follow it; one that is too deep from the start stands as high as it can."""
    lowest = accumulate((line.depth for line in lines), min)
    starts = [place for place, (line, low) in enumerate(zip(lines, lowest, strict=True)) if line.depth <= low]
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        yield Branch(lines[start], tuple(branches_of(lines[start + 1 : end])))
