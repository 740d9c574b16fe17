"""Labels that begin lines, in their fixed order: the same words also begin lines within texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congkhai.importers.wording import key_of


@dataclass(frozen=True, slots=True)
class Label:
    """A label at line `place` (from 0), its `rank` in the order, and what stands behind it on its line."""

    place: int
    rank: int
    rest: str


def labels_in(lines: Sequence[str], order: Sequence[str], before_table: frozenset[int] = frozenset()) -> list[Label]:
    """The longest run of labels in the order; of two that would do, one before a table, else the later one.

    `before_table` are the places of lines that a table follows.
    """
    ranks = {label: rank for rank, label in enumerate(order)}
    best: list[tuple[int, list[Label]]] = [(0, [])] * len(order)  # for each rank the weight and labels that end there
    for place, line in enumerate(lines):
        if label := _label(place, line, ranks):
            weight, labels = max(best[: label.rank], key=_preference, default=(0, []))
            run = (weight + 1000 + (place in before_table), [*labels, label])
            best[label.rank] = max(best[label.rank], run, key=_preference)
    return max(best, key=_preference)[1]


def _preference(run: tuple[int, list[Label]]) -> tuple[int, int]:
    weight, labels = run
    return weight, labels[-1].place if labels else -1


def _label(place: int, line: str, ranks: dict[str, int]) -> Label | None:
    """The label a line begins with: "Label: value", "Label:" or "Label" alone."""
    head, colon, rest = line.partition(":")
    rank = ranks.get(key_of(head))
    if rank is None or (not colon and rest):
        return None
    return Label(place, rank, rest.strip())
