"""A sheet as XLSX: its texts on the first worksheet, each table and chart on one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from congkhai.sheets.cell_values import column_widths
from congkhai.sheets.office_files import moment_of, with_day, xml_text
from congkhai.sheets.plain_table import table_of_chart
from congkhai.sheets.sheet import Chart, Sheet, Size, Table
from congkhai.sheets.workbook_cells import (
    TextRow,
    add_styles,
    draw_bars,
    put_row,
    put_section,
    put_text,
    text_rows,
)

# Their numbers in ECMA-376, 18.3.1.63.
_PAPERS = {Size.A4: 9, Size.A5: 11, Size.A4_FOLDED: 9, Size.A3: 8, Size.A4_ACROSS: 9, Size.A3_ACROSS: 8}
_TEXTS = "Nội dung"
_TEXT_WIDTH = 85
_UPRIGHT = 100  # letters: what is wider is printed across
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")


def sheet_xlsx(sheet: Sheet) -> bytes:
    """The file. Numbers are numbers; a chart is drawn below its table."""
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook()
    add_styles(book)
    first, texts = book.worksheets[0], list(text_rows(sheet.parts))
    tables = [part for part in sheet.parts if isinstance(part, Table | Chart)]
    has_texts = bool(texts) or not tables
    if has_texts:
        _write_texts(first, sheet, texts)
    for number, part in enumerate(tables, 1):
        page = first if number == 1 and not has_texts else book.create_sheet()
        _write_table(page, sheet, part, _name_of(part, number, book.sheetnames))
    properties = book.properties
    properties.title, properties.creator = xml_text(sheet.title), xml_text(sheet.place)
    properties.created = properties.modified = moment_of(sheet.day)
    file = BytesIO()
    # Its own way to save would write when it was.
    ExcelWriter(book, ZipFile(file, "w", ZIP_DEFLATED)).save()
    return with_day(file.getvalue(), sheet.day)


def _write_texts(page: Any, sheet: Sheet, rows: Iterable[TextRow]) -> None:
    page.title = _TEXTS
    at = _write_top(page, sheet)
    for number, row in enumerate(rows, at):
        put_text(page, number, row, _TEXT_WIDTH)
    page.column_dimensions["A"].width = _TEXT_WIDTH
    _set_paper(page, sheet, _TEXT_WIDTH)


def _write_table(page: Any, sheet: Sheet, part: Table | Chart, name: str) -> None:
    from openpyxl.utils import get_column_letter

    page.title = name
    table = table_of_chart(part) if isinstance(part, Chart) else part.with_addresses()
    heads = _write_top(page, sheet)
    if table.caption:
        caption = table.caption if table.rows else f"{table.caption}: chưa có dòng nào."
        put_text(page, heads, TextRow(caption, bold=True, wrapped=False), _TEXT_WIDTH)
        heads += 1
    widths = column_widths((table.heads, *table.whole_rows))
    for number, row in enumerate((table.heads, *table.rows), heads):
        if table.is_section(row):
            put_section(page, number, row[0], len(widths))
        else:
            put_row(page, number, row, widths, is_head=number == heads)
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width + 3
    page.freeze_panes = page.cell(heads + 1, 1)
    page.print_title_rows = f"{heads}:{heads}"
    if isinstance(part, Chart) and part.bars:
        draw_bars(page, part, heads)
    _set_paper(page, sheet, sum(widths))


def _write_top(page: Any, sheet: Sheet) -> int:
    """Mark, title, place and day; returns the row after them."""
    top = (sheet.mark, sheet.title, sheet.place, sheet.as_of)
    told = [text for text in top if text]
    for number, text in enumerate(told, 1):
        put_text(page, number, TextRow(text, bold=text in (sheet.mark, sheet.title), wrapped=False), _TEXT_WIDTH)
    return len(told) + 2


def _set_paper(page: Any, sheet: Sheet, width: int) -> None:
    """Printed as wide as the paper, with the numbers of pages."""
    setup = page.page_setup
    setup.paperSize = _PAPERS[sheet.size]
    setup.orientation = "landscape" if width > _UPRIGHT else "portrait"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "&P/&N"


def _name_of(part: Table | Chart, number: int, taken: Iterable[str]) -> str:
    """The caption, as far as the name of a worksheet may be; what has none or one that is taken is numbered."""
    caption = part.title if isinstance(part, Chart) else part.caption
    name = _NOT_IN_NAMES.sub(" ", xml_text(caption)).strip()[:_LONGEST_NAME].strip()
    known = {one.casefold() for one in taken}
    return name if name and name.casefold() not in known else f"Bảng {number}"
