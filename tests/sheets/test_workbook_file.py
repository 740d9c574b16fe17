"""Sheets as XLSX, opened again with the library."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from board_tables import BOARD
from openpyxl.workbook import Workbook
from other_processes import digests_of
from sheet_examples import ADDRESS, DAY, EXAMPLES, LONG_TABLE, POSTER, ROWS, WITH_ALL

from congkhai.sheets.sheet import Chart, Line, Lines, Sheet, Table, Text
from congkhai.sheets.workbook_cells import text_rows
from congkhai.sheets.workbook_file import sheet_xlsx


def opened(sheet: Sheet) -> Workbook:
    """The file as the library reads it."""
    return openpyxl.load_workbook(BytesIO(sheet_xlsx(sheet)))


def values_of(sheet: Sheet, name: str) -> list[tuple[object, ...]]:
    """The rows of a worksheet."""
    return [tuple(row) for row in opened(sheet)[name].iter_rows(values_only=True)]


def test_texts_stand_before_tables() -> None:
    """Texts are on the first worksheet, each table and chart on one of its own, named by its caption."""
    book = opened(WITH_ALL)

    assert book.sheetnames == ["Nội dung", "Bảng 1", "Hồ sơ trễ hẹn", "Hồ sơ theo tháng"]
    assert opened(LONG_TABLE).sheetnames == ["Hai trăm dòng"]
    assert opened(POSTER).sheetnames == ["Nội dung"]


def test_numbers_are_numbers() -> None:
    """What is a number can be summed, in the format it was written in; everything else is words."""
    page = opened(WITH_ALL)["Bảng 1"]

    rows = [[(cell.value, cell.number_format) for cell in row] for row in page.iter_rows(min_row=7, max_row=8)]
    assert rows == [
        [("Phường Mẫu", "@"), (1250, "#,##0"), (98.5, "#,##0.######")],
        [("Xã Ví dụ", "@"), (40, "0"), (100, "0")],
    ]


def test_every_worksheet_says_what_it_is() -> None:
    """Mark, title, place and day stand above each table."""
    assert values_of(WITH_ALL, "Hồ sơ theo tháng")[:8] == [
        ("BẢN MẪU", None),
        ("Đăng ký khai sinh", None),
        ("Sở Tư pháp tỉnh Mẫu", None),
        ("Theo dữ liệu ngày 23/11/2026.", None),
        (None, None),
        ("Hồ sơ theo tháng", None),
        (None, "Hồ sơ"),
        ("Tháng 9", 120),
    ]


def test_a_long_table_can_be_read_and_printed() -> None:
    """Heads stay in sight and on every printed page; the page is as wide as the paper; long texts have room."""
    page = opened(LONG_TABLE)["Hai trăm dòng"]

    assert page.freeze_panes == "A7"
    assert page.print_title_rows == "$6:$6"
    assert (page.page_setup.paperSize, page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (9, 1, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.column_dimensions["B"].width > page.column_dimensions["A"].width
    assert page.row_dimensions[46].height > 60
    assert page.max_row == 6 + len(ROWS)


def test_a_chart_is_drawn_below_its_table() -> None:
    """Bars lie, the first on top; a chart without any is a table that says so."""
    (chart,) = opened(WITH_ALL)["Hồ sơ theo tháng"]._charts
    empty = opened(Sheet("a", "b", DAY, (Chart("Số", "hồ sơ", ()),)))["Số"]

    assert (chart.type, chart.x_axis.scaling.orientation) == ("bar", "maxMin")
    assert chart.anchor._from.row == 11
    assert empty._charts == []
    assert empty["A5"].value == "Số: chưa có dòng nào."


def test_no_cell_runs_as_a_formula() -> None:
    """What looks like a formula is words, and stays words when it is edited."""
    page = opened(Sheet("=1+1", "b", DAY, (Table(("=A1", "b"), (("=cmd|' /C calc'!A0", "+84"),)),)))["Bảng 1"]

    cells = [page["A1"], *page[5], *page[6]]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells] == [
        ("=1+1", "s", True),
        ("=A1", "s", True),
        ("b", "s", False),
        ("=cmd|' /C calc'!A0", "s", True),
        ("+84", "s", True),
    ]


def test_texts_are_lines() -> None:
    """Lists have their boxes and numbers, blanks their dots, codes their address."""
    rows = [row.text for row in text_rows(WITH_ALL.parts)]
    bullets = [(row.text, row.indent) for row in text_rows((Lines((Line("a", ("b",)), Line("c", depth=1))),))]

    assert "☐ Tờ khai theo mẫu" in rows
    assert "2. Nhận kết quả" in rows
    assert f"Quét mã để mở trang: {ADDRESS}" in rows
    assert sum("……" in row for row in rows) == 5
    assert bullets == [("– a", 0), ("b", 1), ("– c", 1)]


@pytest.mark.parametrize(
    "caption", ["a/b:c?*[x]", "'", "Một bảng có tên dài hơn ba mươi mốt chữ cái", "\x00", "NỘI DUNG"]
)
def test_any_caption_makes_a_worksheet(caption: str) -> None:
    """Names that a worksheet cannot have are shortened, or numbered; two of one name are both there."""
    table = Table(("a",), (("1",),), caption)
    book = opened(Sheet("x", "y", DAY, (Text("a"), table, table)))

    assert len(book.sheetnames) == 3
    assert max(map(len, book.sheetnames)) <= 31


def test_every_character_can_be_written() -> None:
    """What XML cannot hold is a blank."""
    odd = "a\x00b\x0b\ud800\ufffe<c>"
    sheet = replace(WITH_ALL, title=odd, place=odd, mark=odd, parts=(Text(odd, odd), Table((odd,), ((odd,),), odd)))

    assert values_of(sheet, "Nội dung")[0] == ("a b   <c>",)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_day_is_that_of_the_sheet(name: str) -> None:
    """The properties of the file tell of no clock."""
    properties = opened(EXAMPLES[name]).properties

    assert properties.created == properties.modified == datetime(2026, 11, 23)
    assert (properties.title, properties.creator) == (EXAMPLES[name].title, EXAMPLES[name].place)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    """Neither the clock, its zone nor the order of sets is in the file."""
    once = digests_of("workbook_file", "sheet_xlsx", "1", "Asia/Tokyo")

    assert digests_of("workbook_file", "sheet_xlsx", "2", "America/Lima") == once


def test_a_section_stands_across_its_table_and_codes_are_addresses() -> None:
    """What heads the rows below it is one cell over all columns; a cell has no picture, so the address is told."""
    page = opened(BOARD)["Bảng 1"]

    rows = list(page.iter_rows(min_row=5, values_only=True))
    assert rows[:3] == [
        ("STT", "Mã số", "Tên thủ tục", "Mã QR"),
        ("LĨNH VỰC: HỘ TỊCH (2 thủ tục)", None, None, None),
        (1, "1.000001", "Đăng ký khai sinh", "https://a.example/thu-tuc/1.000001/"),
    ]
    assert {str(one) for one in page.merged_cells.ranges} == {"A6:D6", "A9:D9"}
    assert (page.page_setup.paperSize, page.print_title_rows) == (9, "$5:$5")
