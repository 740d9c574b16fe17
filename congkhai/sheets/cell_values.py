"""What the text of a cell is, a number as Vietnamese writes it or words, and how wide columns are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil

# 1.250 and 12,5, but neither a code (1.001193), a telephone number (0214…) nor what is too long to be counted with.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,\d{1,6})?")

_WIDEST = 50
_LONGEST_WORD = 8
_PADDING = 1  # around the words of a cell, in letters


def number_of(text: str) -> int | float | None:
    """The number that a cell holds; nothing for words."""
    if not _NUMBER.fullmatch(text):
        return None
    plain = text.replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """How wide the columns of rows are, heads among them, in letters: long texts are broken, words are not."""
    return [max(1, _least(column), min(_WIDEST, max(map(_longest_line, column)))) for column in zip(*rows, strict=True)]


def column_shares(rows: Sequence[Sequence[str]], letters: float, whole: int = 100) -> list[int]:
    """Hundredths of a line of so many letters, together a `whole`, for columns of long and short texts.

    So that rows stay low, a column is as wide as its longest and its usual text are long, but none is narrower than its
    longest word (only addresses have longer ones, which may be broken). They are even, as styles know them, and may
    leave a little room.
    """
    columns = list(zip(*rows, strict=True))
    words = [min(_LONGEST_WORD, _least(column)) + _PADDING for column in columns]
    shares = _filled([2 * ceil(50 * word / letters) for word in words], list(map(_weight, columns)), whole)
    return [max(2, 2 * int(share / 2)) for share in shares]


def _weight(column: Sequence[str]) -> float:
    """The longest text makes one row too high for a page, the mean all of them high."""
    lengths = list(map(len, column))
    return max(lengths) + sum(lengths) / len(lengths) / 3 or 1


def _filled(least: Sequence[float], weights: Sequence[float], whole: int) -> list[float]:
    """The whole by weight, but to none less than its least; what is over that is shared by the others."""
    if sum(least) >= whole:
        return [whole * one / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        room = whole - sum(least[i] for i in fixed)
        every = sum(weight for i, weight in enumerate(weights) if i not in fixed)
        shares = [least[i] if i in fixed else room * weight / every for i, weight in enumerate(weights)]
        short = {i for i, share in enumerate(shares) if share < least[i] and i not in fixed}
        if not short:
            return shares
        fixed |= short


def _least(column: Sequence[str]) -> int:
    return min(_WIDEST, max((len(word) for text in column for word in text.split()), default=0))


def _longest_line(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)
