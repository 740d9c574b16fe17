"""The tables of a sheet as CSV that opens in a spreadsheet: UTF-8 with BOM, lines ending in CRLF, nothing to be run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from congkhai.catalogue.wording import spell_quantity
from congkhai.sheets.cell_values import number_of
from congkhai.sheets.sheet import Chart, Sheet, Table

# Without it Excel reads Vietnamese as Windows-1252.
BOM = "\ufeff"
# What a spreadsheet takes for a formula, full-width signs included (OWASP, "CSV injection").
_FORMULA = re.compile(r"[\s\x00\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\x00]")


def sheet_csv(sheet: Sheet) -> bytes:
    """The file: of several tables each below its caption, with an empty line between them."""
    tables = list(tables_of(sheet))
    lines: list[bytes] = []
    for table in tables:
        if len(tables) > 1:
            lines += [csv_line(()) if lines else b"", csv_line([neutralised(table.caption)]) if table.caption else b""]
        lines += [csv_line(map(neutralised, table.heads)), *(csv_line(map(_cell, row)) for row in table.rows)]
    return BOM.encode() + b"".join(lines)


def tables_of(sheet: Sheet) -> Iterator[Table]:
    """The tables of a sheet, and those of its charts."""
    for part in sheet.parts:
        if isinstance(part, Table):
            yield part.with_addresses()
        elif isinstance(part, Chart):
            yield table_of_chart(part)


def table_of_chart(chart: Chart) -> Table:
    """What a chart shows, in rows; the head of the numbers is their unit."""
    rows = tuple((label, spell_quantity(value)) for label, value in chart.bars)
    return Table(("", chart.unit[:1].upper() + chart.unit[1:]), rows, chart.title)


def neutralised(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def csv_line(cells: Iterable[str | int]) -> bytes:
    """One line, its end included."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(list(cells))
    return line.getvalue().encode(errors="replace")


def _cell(text: str) -> str:
    number = number_of(text)
    return neutralised(text) if number is None else str(number)
