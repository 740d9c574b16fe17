"""Lists of procedures: headings and codes of real offices, sections, tables side by side, in any kind of file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from test_workbook import book_of
from word_files import paragraph, table, word_file

from congkhai.importing.formats.list_headings import attribute_of, field_said, headings_in, state_said
from congkhai.importing.formats.list_rows import is_list, read_list
from congkhai.importing.formats.other_lists import is_list_page, is_list_text
from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.shapes import ListedProcedure, Reading, ReadList, reading_of

ROWS_OF_CODES = (("Mã TTHC", "Tên TTHC"), ("1.999001", "Cấp thẻ"))
BIRTH, WEDDING = ListedProcedure("1.999001", "Cấp thẻ", "Thư viện"), ListedProcedure("1.999002", "Đổi thẻ", "Thư viện")


def reading(*rows: list[object]) -> Reading:
    """What these rows give."""
    return reading_of("danh sách", read_list(rows, "a"))


@pytest.mark.parametrize(
    ("attribute", "headings"),
    [
        ("code", "Mã số|Mã TTHC (*)|Mã thủ tục hành chính|Mã TT|Số hồ sơ TTHC|Mã hồ sơ TTHC|TTHC_MA|ma_tthc"),
        ("code", "Mã số TTHC trên Cổng DVCQG|code"),
        (
            "name",
            "Thủ tục hành chính|Tên|Tên TTHC|Tên Thủ tục Hành chính (*)|Tên TTHC bị bãi bỏ|ten_tthc|NAME",
        ),
        ("both", "Tên thủ tục hành chính (mã số)|Tên TTHC (mã số TTHC)"),
        ("field", "Lĩnh vực (*)|linh_vuc"),
        ("decision", "QĐ công bố|Quyết định số"),
        ("state", "Tình trạng|TRẠNG THÁI"),
        ("time", "Thời hạn giải quyết|Thời gian giải quyết (ngày)"),
        ("place", "Địa điểm thực hiện|Địa điểm, cách thức|Cách thức/địa điểm|Địa điểm tiếp nhận"),
        ("fee", "Phí, lệ phí|Lệ phí|Phí/ lệ phí (nếu có)|Phí"),
        ("", "Tên văn bản quy định việc bãi bỏ|Mã giấy tờ|Cách thức thực hiện|Cơ quan|Tên giấy tờ"),
    ],
)
def test_headings_of_offices(attribute: str, headings: str) -> None:
    """Stars, brackets, capitals and underlines do not matter; other headings are none of these."""
    assert {attribute_of(heading) for heading in headings.split("|")} == {attribute}


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("1.999001; 1.999002", ["1.999001", "1.999002"]),
        ("Mã: 1.999001", ["1.999001"]),
        ("1,999001", ["1.999001"]),
        ("1.999001 (QĐ 163)", ["1.999001"]),
        ("1.999001. H05", ["1.999001.000.00.00.H05"]),
    ],
)
def test_codes_as_offices_write_them(cell: str, codes: list[str]) -> None:
    """Every code of a cell; a name of several procedures is none of theirs."""
    listed = reading(["STT", "Mã TTHC", "Tên TTHC"], [1, cell, "Cấp thẻ"]).listed

    assert [row.code for row in listed] == codes
    assert {row.name for row in listed} == ({"Cấp thẻ"} if len(codes) == 1 else {""})


def test_name_and_code_in_one_cell() -> None:
    """The field stands in a row of its own, as in annexes of decisions; columns that are not read are named."""
    read = reading(
        ["DANH MỤC THỦ TỤC HÀNH CHÍNH"],
        ["TT", "Tên thủ tục hành chính (mã số)", "Thời hạn giải quyết", "Phí, lệ phí", "Căn cứ"],
        ["I", "Lĩnh vực Thư viện (02 TTHC)", None, None],
        [1, "Cấp thẻ (1.999001)", "05 ngày", "Không"],
        [2, "Đổi thẻ - mã số: 1.999002", "05 ngày", "Không"],
    )

    told = (("time", "05 ngày"), ("fee", "Không"))
    assert read.listed == (replace(BIRTH, told=told), replace(WEDDING, told=told))
    assert read.lists == (ReadList("a", 2, ("Căn cứ",)),)


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("B. DANH MỤC TTHC BỊ BÃI BỎ", "B. DANH MỤC TTHC BỊ BÃI BỎ"),
        ("A. Danh mục TTHC sửa đổi, bổ sung", ""),
        ("Danh mục TTHC được sửa đổi, bổ sung và bị bãi bỏ", None),
        ("I. CẤP XÃ", None),
    ],
)
def test_what_titles_say(title: str, state: str | None) -> None:
    """Of what ended, of what is in force, or nothing."""
    assert state_said(title) == state


def test_sections_of_what_ended() -> None:
    """A section holds until the next one that says otherwise; a heading can say it too."""
    headings: list[object] = ["STT", "Mã TTHC", "Tên TTHC"]
    sections = reading(
        ["A. DANH MỤC TTHC BỊ BÃI BỎ"], headings, [1, "1.999001", "Cấp thẻ"], ["I. CẤP XÃ"], [2, "1.999002", "Đổi thẻ"],
        ["B. DANH MỤC TTHC MỚI BAN HÀNH"], headings, [1, "1.999003", "Trả thẻ"],
    )  # fmt: skip
    heading = reading([*headings, "Tên VBQPPL quy định việc bãi bỏ TTHC"], [1, "1.999001", "Cấp thẻ", "Luật Mẫu"])

    assert [bool(row.state) for row in sections.listed] == [True, True, False]
    assert [bool(row.state) for row in heading.listed] == [True]


def test_names_without_codes() -> None:
    """A list of what ended may have names alone; any other only where codes stand within the names."""
    ended = reading(["DANH MỤC TTHC BỊ BÃI BỎ"], ["STT", "Thủ tục hành chính", "Ghi chú"], [1, "Cấp thẻ", "x"])
    within = reading(["STT", "Tên TTHC"], [1, "Cấp thẻ (1.999001)"], [2, "1.999002 - Đổi thẻ"], [3, "Trả thẻ", "x", 4])
    names = reading(["STT", "Tên TTHC"], [1, "Cấp thẻ", "x", "y"])

    assert [(row.code, row.name, bool(row.state)) for row in ended.listed] == [("", "Cấp thẻ", True)]
    assert [(row.code, row.name) for row in within.listed] == [("1.999001", "Cấp thẻ"), ("1.999002", "Đổi thẻ")]
    assert [one.what for one in within.unread] == ["1 dòng chỉ có tên thủ tục, không có mã nên không so"]
    assert (names.listed, names.lists) == ((), ())
    assert [one.what for one in names.unread] == ["không phải danh sách thủ tục (không thấy cột mã và cột tên)"]


def test_a_numbered_row_without_a_code() -> None:
    """It looks like a title, and may be a procedure whose code is missing: told, where numbers of sections are not."""
    head, last = ["STT", "Mã TTHC", "Tên TTHC"], [3, "1.999002", "Đổi thẻ"]
    missing = reading(head, [1, "1.999001", "Cấp thẻ"], [2, None, "Trả thẻ"], last)
    titles = reading(head, ["I", None, "Thẻ"], ["1", None, "Lĩnh vực Thư viện"], [None, None, "Thẻ mới"], last)

    assert [(row.code, row.name) for row in missing.listed] == [("1.999001", "Cấp thẻ"), ("1.999002", "Đổi thẻ")]
    assert [(one.file, one.what) for one in missing.unread] == [
        ("a, dòng 3", "“Trả thẻ” không có mã thủ tục nên coi là tiêu đề, không so")
    ]
    assert titles.unread == ()


def test_an_empty_code_among_what_ended() -> None:
    """It is found by its name; in any other list the missing code is told."""
    head: list[object] = ["Mã TTHC", "Tên TTHC", "Lĩnh vực"]
    ended = reading(["B. DANH MỤC BỊ BÃI BỎ"], head, [None, "Cấp thẻ", "Thư viện"], ["1.999002", "Đổi thẻ", "x"])
    living = reading(head, [None, "Cấp thẻ", "Thư viện", "x"])

    assert ([row.code for row in ended.listed], ended.unread) == (["", "1.999002"], ())
    assert [one.what for one in living.unread] == ["dòng không có mã thủ tục"]


def test_a_heading_that_speaks_of_more_than_abolishing() -> None:
    """What lists of amended procedures are headed by makes none of them abolished."""
    head: list[object] = ["Mã TTHC", "Tên TTHC", "Tên văn bản quy định nội dung sửa đổi, bổ sung, bãi bỏ"]

    assert [row.state for row in reading(head, ["1.999001", "Cấp thẻ", "Luật Mẫu"]).listed] == [""]


def test_titles_above_tables_of_a_word_file() -> None:
    """A section holds for every table below it, whatever title comes between; sentences of the decision say nothing."""
    tables = [table(("STT", "Tên thủ tục hành chính"), ("1", name)) for name in ("Cấp thẻ", "Đổi thẻ")]
    ended = read_any(
        word_file(paragraph("B. DANH MỤC TTHC BỊ BÃI BỎ"), paragraph("I. Lĩnh vực Thư viện"), tables[0],
                  paragraph("II. Lĩnh vực Bảo tàng"), tables[1]), "a"
    )  # fmt: skip
    decided = word_file(
        paragraph("Điều 2. Bãi bỏ các thủ tục tại Quyết định số 1/QĐ-MAU"), paragraph("Danh mục"), table(*ROWS_OF_CODES)
    )

    assert [(row.name, row.field, bool(row.state)) for row in ended.listed] == [
        ("Cấp thẻ", "Thư viện", True), ("Đổi thẻ", "Bảo tàng", True),
    ]  # fmt: skip
    assert [row.state for row in read_any(decided, "a").listed] == [""]


def test_tables_side_by_side_and_tables_of_details() -> None:
    """Each list beside another is read; what tells parts of procedures is named and not compared."""
    head: list[object] = ["STT", "Tên TTHC", "Mã TTHC", "Lĩnh vực", "TT", "Tên TTHC", "Mã TTHC"]
    both = reading(head, [1, "Cấp thẻ", "1.999001", "Thư viện", 1, "Đổi thẻ", "1.999002"], [2, "Trả thẻ", "1.999003"])
    detail = reading(["Mã TTHC", "Tên", "Hình thức nộp", "Thời gian"], ["1.999001", "Thẻ", "Trực tiếp", "1 Ngày"])

    assert [(row.code, row.name) for row in both.listed] == [
        ("1.999001", "Cấp thẻ"), ("1.999002", "Đổi thẻ"), ("1.999003", "Trả thẻ"),
    ]  # fmt: skip
    assert (detail.listed, detail.lists) == ((), (ReadList("a", 0, ("Hình thức nộp", "Thời gian"), is_detail=True),))


ROWS = [["STT", "Mã TTHC", "Tên TTHC", "Lĩnh vực"], ["1", "1.999001", "Cấp thẻ", "Thư viện"]]
ROWS += [["2", "1.999002", "Đổi thẻ", "Thư viện"]]


def text_of(mark: str) -> str:
    """The rows as Excel saves them in text."""
    return "".join(f"{mark.join(row)}\r\n" for row in ROWS)


PAGE = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
FILES: dict[str, Callable[[], bytes]] = {
    "xlsx": lambda: book_of(*ROWS),
    "csv": lambda: text_of(",").encode("utf-8-sig"),
    "csv of Excel here": lambda: text_of(";").encode(),
    "text of Excel": lambda: text_of("\t").encode("utf-16"),
    "page named xls": lambda: f"<html><body><table>{PAGE}</table></body></html>".encode(),
    "docx": lambda: word_file(paragraph("Danh mục"), table(*map(tuple, ROWS))),
    "json of the old portal": lambda: json.dumps(
        [{"TTHC_MA": row[1], "TYPE": "1", "NAME": row[2], "linh_vuc": row[3]} for row in ROWS[1:]]
    ).encode(),
    "json of a program": lambda: json.dumps(
        {"items": [{"id": row[0], "ma_tthc": row[1], "ten_tthc": row[2], "linh_vuc": row[3]} for row in ROWS[1:]]}
    ).encode(),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_list_is_the_same_in_every_file(kind: str) -> None:
    """Nothing becomes a record, nothing is complained of."""
    read = read_any(FILES[kind](), "a")

    assert (read.listed, read.procedures, read.unread) == ((BIRTH, WEDDING), (), ())
    assert [one.rows for one in read.lists] == [2]


def test_what_is_no_list() -> None:
    """Sentences with commas, other tables, titles alone."""
    assert not is_list_text("Cấp thẻ, mã số, tên\nĐổi thẻ")
    assert not is_list_page(b"<table><tr><td>a</td></tr></table>")
    assert not is_list([["Họ tên", "Tuổi"]])
    assert headings_in(["Mã TTHC", "Ghi chú"]) is None
    assert (field_said("I. Lĩnh vực: Chứng thực"), field_said("Cấp xã")) == ("Chứng thực", "")
