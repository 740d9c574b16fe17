"""Records as CSV tables that open in a spreadsheet: UTF-8 with BOM, lines ending in CRLF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import UNKNOWN
from congkhai.sheets.plain_table import BOM, csv_line, neutralised

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
    return csv_line(_text(column.value(row)) for column in columns)


def join_csv(columns: Iterable[Column], rows: Iterable[bytes]) -> Iterator[bytes]:
    """The file, part by part. Without the BOM Excel reads Vietnamese as Windows-1252."""
    yield BOM.encode()
    yield csv_line(column.heading for column in columns)
    yield from rows


def _text(cell: Cell) -> str | int:
    if cell is None or cell == ():
        return UNKNOWN
    if isinstance(cell, tuple):
        # Each value: where `;` parts the columns, each of them may begin a cell.
        return "; ".join(map(neutralised, cell))
    return neutralised(cell) if isinstance(cell, str) else cell
