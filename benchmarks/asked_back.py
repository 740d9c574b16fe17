"""How often the search asks back, and how often that helps: counts of questions, with 95 % intervals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from benchmarks.node_engine import shown_at_once

# Of the normal distribution, for 95 %.
_Z = 1.96
HEADER = "| questions | hit@1 | hit@1 or asked | asked back, of right first | hit@1 in half A | in half B |"
LINE = "|---|---|---|---|---|---|"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def __str__(self) -> str:
        """`59 of 87 (0.678, 0.574–0.767)`."""
        low, high = wilson(self.part, self.whole)
        return f"{self.part} of {self.whole} ({self.part / max(self.whole, 1):.3f}, {low:.3f}–{high:.3f})"


@dataclass(frozen=True, slots=True)
class Judged:
    """A question and what came of it: the right one first, the right one among those asked back, anything asked."""

    half: str
    is_first: bool
    is_offered: bool
    is_asked: bool


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _Z**2 / whole
    middle, width = share + square / 2, _Z * sqrt(share * (1 - share) / whole + square / (4 * whole))
    return max(0.0, (middle - width) / (1 + square)), min(1.0, (middle + width) / (1 + square))


def half_of(text: str) -> str:
    """`A`, on which the search is tuned, or `B`: by the hash of a question."""
    return "AB"[hashlib.sha256(text.encode()).digest()[0] & 1]


def judge(text: str, right: Iterable[str], answer: dict[str, Any]) -> Judged:
    """What the search page makes of an answer; `text` is the question as written."""
    asked, first = {choice["code"] for choice in answer["asked"]}, shown_at_once(answer)[:1]
    return Judged(half_of(text), not {*first}.isdisjoint(right), not asked.isdisjoint(right), bool(asked))


def row_of(heading: str, judged: Sequence[Judged]) -> str:
    """A row of the table."""
    right = [one for one in judged if one.is_first]
    helped = [one for one in judged if one.is_first or one.is_offered]
    halves = ([one for one in judged if one.half == half] for half in "AB")
    shares = [
        Share(len(right), len(judged)),
        Share(len(helped), len(judged)),
        Share(sum(one.is_asked for one in right), len(right)),
        *(Share(sum(one.is_first for one in half), len(half)) for half in halves),
    ]
    return f"| {heading} | {' | '.join(map(str, shares))} |"
