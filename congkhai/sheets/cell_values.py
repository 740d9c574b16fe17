"""What the text of a cell is, a number as Vietnamese writes it or words, and how wide columns are."""

from __future__ import annotations

import re
from collections.abc import Sequence

# 1.250 and 12,5, but neither a code (1.001193), a telephone number (0214…) nor what is too long to be counted with.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,\d{1,6})?")

_WIDEST = 50


def number_of(text: str) -> int | float | None:
    """The number that a cell holds; nothing for words."""
    if not _NUMBER.fullmatch(text):
        return None
    plain = text.replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """How wide the columns of rows are, heads among them, in letters: long texts are broken, words are not."""
    return [max(1, _least(column), min(_WIDEST, max(map(_longest_line, column)))) for column in zip(*rows, strict=True)]


def _least(column: Sequence[str]) -> int:
    return min(_WIDEST, max((len(word) for text in column for word in text.split()), default=0))


def _longest_line(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)
