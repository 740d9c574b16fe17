"""Telephone numbers within words, as they are dialled in Vietnam."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Ten or eleven digits with 0 or +84 before, service numbers, and short ones of three or four digits alone.
_NUMBER = re.compile(r"(?<![\w.,/+-])(?:\(?(?:\+84|0)(?:[ .()-]{0,2}\d){8,10}|1[89]00(?:[ .-]?\d){2,6})(?![\w/])")
_SHORT = re.compile(r"\s*1\d{2,3}\s*")
_BESIDE_DIGITS = re.compile(r"[^\d+]")


def phones_in(text: str) -> Iterator[re.Match[str]]:
    """Every number of a text."""
    whole = _SHORT.fullmatch(text)
    yield from (whole,) if whole else _NUMBER.finditer(text)


def dialled(number: str) -> str:
    """A number as `tel:` links have it: without what parts its digits."""
    return _BESIDE_DIGITS.sub("", number)


def dialled_here(number: str) -> str:
    """The same within the country: however a number is written, it is told as one."""
    return re.sub(r"^(?:\+84|0084|84(?=\d{9}$))0?", "0", dialled(number))
