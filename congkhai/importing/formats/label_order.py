"""Labels that begin lines, in their fixed order: the same words also begin lines within texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congkhai.importing.formats.portal_words import key_of


@dataclass(frozen=True, slots=True)
class Label:
    """A label at line `place` (from 0), its `rank` in the order, and what stands behind it on its line."""

    place: int
    rank: int
    rest: str


def labels_in(
    lines: Sequence[str], order: Sequence[str], tabled: frozenset[tuple[str, int]] = frozenset()
) -> list[Label]:
    """The longest run of labels in the order; of two lines that would do for one label, the first.

    `tabled` are pairs of label and place that go before others: a label that a table follows, as it should.
    """
    ranks = {label: rank for rank, label in enumerate(order)}
    best: list[tuple[int, list[Label]]] = [(0, [])] * len(order)  # for each rank the weight and labels that end there
    for place, line in enumerate(lines):
        if label := _label(place, line, ranks):
            weight, labels = max(best[: label.rank], key=_weight, default=(0, []))
            run = (weight + 1000 + ((order[label.rank], place) in tabled), [*labels, label])
            best[label.rank] = max(best[label.rank], run, key=_weight)
    return max(best, key=_weight)[1]


def _weight(run: tuple[int, list[Label]]) -> int:
    return run[0]


def _label(place: int, line: str, ranks: dict[str, int]) -> Label | None:
    """The label a line begins with: "Label: value", "Label:" or "Label" alone."""
    head, colon, rest = line.partition(":")
    rank = ranks.get(key_of(head))
    if rank is None or (not colon and rest):
        return None
    return Label(place, rank, rest.strip())
