"""Tables in text, as spreadsheets save them: a mark between cells, quotation marks around some."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from io import StringIO

_MARKS = ("\t", ";", ",")
_START = 20_000  # characters, in which the headings are


def mark_between(text: str, is_table: Callable[[list[Sequence[str]]], bool]) -> str | None:
    """The mark by which the beginning of a text comes apart into a table; None where none does."""
    start = text[:_START]
    return next((mark for mark in _MARKS if mark in start and is_table(list(rows_of(start, mark)))), None)


def rows_of(text: str, mark: str) -> Iterator[Sequence[str]]:
    """Rows up to what is damaged; a quotation that never ends is one."""
    try:
        yield from csv.reader(StringIO(text), delimiter=mark)
    except csv.Error:
        return
