"""The tables of sheets as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from board_tables import BOARD
from sheet_examples import DAY, LONG_TABLE, POSTER, ROWS, WITH_ALL

from congkhai.sheets.plain_table import neutralised, sheet_csv
from congkhai.sheets.sheet import Sheet, Table


def rows_of(sheet: Sheet) -> list[list[str]]:
    """The rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(sheet_csv(sheet).decode("utf-8-sig"), newline="")))


def test_one_table_is_heads_and_rows() -> None:
    """A table that is alone has nothing around it, so that programs can read it."""
    assert rows_of(LONG_TABLE) == [["TT", "Tên", "Số"], *map(list, ROWS)]


def test_several_tables_have_their_captions() -> None:
    """Tables and charts follow each other, each below its caption, an empty line between; numbers are plain."""
    assert rows_of(WITH_ALL) == [
        ["Đơn vị", "Hồ sơ", "Tỉ lệ"],
        ["Phường Mẫu", "1250", "98.5"],
        ["Xã Ví dụ", "40", "100"],
        [],
        ["Hồ sơ trễ hẹn"],
        ["Không", "có"],
        [],
        ["Hồ sơ theo tháng"],
        ["", "Hồ sơ"],
        ["Tháng 9", "120"],
        ["Tháng 10", "60"],
        ["Tháng 11", "0"],
    ]


def test_a_sheet_without_tables_is_an_empty_file() -> None:
    """There is no row where there is no table."""
    assert rows_of(POSTER) == []


def test_a_negative_number_is_no_formula() -> None:
    """What is subtracted from is stopped, what is below zero stays a number."""
    sheet = replace(
        LONG_TABLE,
        parts=(
            Table(
                ("=1", "b"),
                (("-3", "-3+1"), ("@x", "+84")),
            ),
        ),
    )

    assert rows_of(sheet) == [["'=1", "b"], ["-3", "'-3+1"], ["'@x", "'+84"]]


def test_every_character_can_be_written() -> None:
    """Half a pair, a control character and an end of line within a cell stop nobody."""
    table = Table(("a",), (('x\ud800\x0b\n"y',),))

    assert rows_of(Sheet("", "", DAY, (table,))) == [["a"], ['x?\x0b\n"y']]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+84 214", "'+84 214"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tmột", "'\tmột"),
        ("\rmột", "'\rmột"),
        ("\nmột", "'\nmột"),
        ("\0=1", "'\0=1"),
        ("  =1", "'  =1"),
        ("\u00a0\t@x", "'\u00a0\t@x"),
        ("\u200b=1", "'\u200b=1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\uff201", "'\uff201"),
        ("1=1", "1=1"),
        ("a@b", "a@b"),
        ("'=1", "'=1"),
        (" một", " một"),
        ("", ""),
        ("1.001193", "1.001193"),
    ],
)
def test_no_cell_runs_as_a_formula(text, cell):
    """A text that a spreadsheet would run gets an apostrophe before it; others stay as they are."""
    assert neutralised(text) == cell


def test_codes_are_addresses_and_a_section_a_line_of_its_own():
    """A table without pictures tells where they lead."""
    lines = sheet_csv(BOARD).decode("utf-8-sig").split("\r\n")

    assert lines[:3] == [
        "STT,Mã số,Tên thủ tục,Mã QR",
        "LĨNH VỰC: HỘ TỊCH (2 thủ tục)",
        "1,1.000001,Đăng ký khai sinh,https://a.example/thu-tuc/1.000001/",
    ]
