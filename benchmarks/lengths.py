"""How long the texts of records are, and how long they should be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import NormalDist, median, quantiles
from typing import Any

from benchmarks.words import Words

# Characters of text in a record; between them the national database is close to log-normal.
MEDIAN, PERCENTILE_95 = 4_400, 17_000
_TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class Lengths:
    """The texts of many records, in characters."""

    median: int
    percentile_95: int
    total: int

    @property
    def are_realistic(self) -> bool:
        """Whether both marks are met within the tolerance."""
        marks = ((self.median, MEDIAN), (self.percentile_95, PERCENTILE_95))
        return all(abs(length / mark - 1) <= _TOLERANCE for length, mark in marks)


def measure_lengths(records: Sequence[Any], words: Words) -> Lengths:
    """Median, 95th percentile and sum over the records."""
    lengths = [text_length(record, words) for record in records]
    return Lengths(
        round(median(lengths)),
        round(quantiles(lengths, n=20, method="inclusive")[-1]),
        sum(lengths),
    )


def target_lengths(count: int, seed: int) -> list[int]:
    """One length for each of `count` equal slices of the distribution, in an order fixed by `seed`."""
    spread = math.log(PERCENTILE_95 / MEDIAN) / NormalDist().inv_cdf(0.95)
    normal = NormalDist(math.log(MEDIAN), spread)
    lengths = [round(math.exp(normal.inv_cdf((i + 0.5) / count))) for i in range(count)]
    Random(seed).shuffle(lengths)
    return lengths


def text_length(value: Any, words: Words) -> int:
    """Characters of all values, names in place of codes; keys do not count."""
    return sum(len(words.get(text, text)) for text in _texts_in(value))


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    for item in value.values() if isinstance(value, dict) else value:
        yield from _texts_in(item)
