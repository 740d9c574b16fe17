"""Records as CSV tables that open in a spreadsheet: UTF-8 with BOM, lines ending in CRLF."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import UNKNOWN

# What a spreadsheet takes for a formula, full-width signs included (OWASP, "CSV injection").
_FORMULA = re.compile(r"[\s\x00\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\x00]")

Cell = str | int | tuple[str, ...] | None


class RecordInTable(NamedTuple):
    """What the cells of a record are taken from; `key` is its code, or the name of its file."""

    key: str
    record: Any
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Column:
    """A column: None and () print as not known, "" as an empty cell."""

    heading: str
    hint: str
    value: Callable[[RecordInTable], Cell]


def table_row(columns: Iterable[Column], row: RecordInTable) -> bytes:
    """One line of a table, its line end included."""
    return _line(column.value(row) for column in columns)


def join_csv(columns: Iterable[Column], rows: Iterable[bytes]) -> Iterator[bytes]:
    """The file, part by part. Without the BOM Excel reads Vietnamese as Windows-1252."""
    yield "\ufeff".encode()
    yield _line(column.heading for column in columns)
    yield from rows


def neutralised(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _line(cells: Iterable[Cell]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([_text(cell) for cell in cells])
    return line.getvalue().encode()


def _text(cell: Cell) -> str | int:
    if cell is None or cell == ():
        return UNKNOWN
    if isinstance(cell, tuple):
        # Each value: where `;` parts the columns, each of them may begin a cell.
        return "; ".join(map(neutralised, cell))
    return neutralised(cell) if isinstance(cell, str) else cell
