"""Lists of procedures that are no workbooks: text with commas, semicolons or tabs, and tables of a web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congkhai.importing.formats.decoding import text_of
from congkhai.importing.formats.desk_rows import is_desk_table, read_desks
from congkhai.importing.formats.list_rows import Item, is_list, read_list
from congkhai.importing.formats.markup import markup_of, page_of
from congkhai.importing.formats.markup import text_of as text_in
from congkhai.importing.formats.separated_text import mark_between, rows_of
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import Reading, reading_of

TEXT, PAGE = "danh sách thủ tục dạng CSV", "danh sách thủ tục, bảng nơi nộp dạng bảng HTML"
_START = 20_000  # characters, in which the headings are


def is_list_text(text: str) -> bool:
    """Whether one of the first lines has the headings of a list, and others codes, with a usual mark between cells."""
    return mark_between(text, _has_codes) is not None


def read_list_text(data: bytes, file: str) -> Reading:
    """The procedures of a list in text, as Excel saves it."""
    text = text_of(data) or ""
    return reading_of(TEXT, read_list(rows_of(text, mark_between(text, _has_codes) or ","), file))


def is_list_page(data: bytes) -> bool:
    """Whether a table of a web page is a list of procedures or desks, also under the name of an old workbook."""
    return "<t" in markup_of(data)[:_START].lower() and any(map(_is_read, _tables(data)))


def read_list_page(data: bytes, file: str) -> Reading:
    """The procedures of every table that is a list."""
    tables = [table for table in _tables(data) if _is_read(table)]
    places = [f"{file}, bảng {number}" if len(tables) > 1 else file for number in range(1, len(tables) + 1)]
    items = (item for table, place in zip(tables, places, strict=True) for item in _items(table, place))
    return reading_of(PAGE, items)


def _is_read(table: list[list[str]]) -> bool:
    return is_desk_table(table) or is_list(table)


def _items(table: list[list[str]], place: str) -> Iterator[Item | FoundDesk]:
    return read_desks(table, place) if is_desk_table(table) else read_list(table, place)


def _has_codes(rows: list[Sequence[str]]) -> bool:
    return is_list(rows) and any(codes_in(cell) for row in rows for cell in row)


def _tables(data: bytes) -> list[list[list[str]]]:
    page = page_of(data)
    tables = page.root.iter("table") if page else ()
    return [
        [[text_in(cell, keep=False) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
        for table in tables
    ]
