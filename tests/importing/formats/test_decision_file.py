"""Decisions in Word and Excel: rows with what is done to them, however their tables are drawn."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from decision_files import (
    ABOLISHED,
    AMENDED,
    HEAD,
    HEADINGS,
    NEW,
    Rows,
    details,
    row,
    sheet_decision,
    word_decision,
)
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.shapes import Reading

CASES = Path(__file__).parents[3].parent / "shared/cases/import"
CARD, BOOK, OLD = row("1.999001", "Cấp thẻ"), row("1.999002", "Đổi thẻ"), row("1.999003", "Trả thẻ")


def announced(reading: Reading) -> list[tuple[str, str]]:
    """(code, action) of every row of the one decision of a file."""
    [decision] = reading.decisions
    return [(one.code, one.action) for one in decision.rows]


def read(*blocks: str | Rows, **more: object) -> Reading:
    """What a Word file of these blocks says."""
    return read_any(word_decision(*blocks, **more), "a.docx")  # type: ignore[arg-type]


def test_sections_say_what_is_done() -> None:
    """Titles above tables and rows within them, with numbers of columns and a repeated row of headings between."""
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
    first = (HEADINGS, numbers, ("I", "Lĩnh vực mẫu", "", "", "", ""), CARD, HEADINGS, BOOK)

    reading = read(AMENDED, first, ABOLISHED, (HEADINGS, OLD))

    assert announced(reading) == [
        ("1.999001", "AMENDED"),
        ("1.999002", "AMENDED"),
        ("1.999003", "ABOLISHED"),
    ]
    assert [one.field for one in reading.listed] == ["mẫu", "mẫu", ""]
    assert reading.unread == ()


def test_a_table_that_goes_on_behind_a_page() -> None:
    """Without headings, or with them further down: below the section that was open."""
    first = (HEADINGS, ("I", "TTHC MỚI BAN HÀNH", "", "", "", ""), CARD, ("II", "TTHC BỊ BÃI BỎ", "", "", "", ""))

    reading = read(first, (BOOK, HEADINGS, OLD))

    assert announced(reading) == [("1.999001", "NEW"), ("1.999002", "ABOLISHED"), ("1.999003", "ABOLISHED")]


def test_merged_cells_and_dittos() -> None:
    """What is merged downwards, or "Như trên", holds for its rows; a title over all columns is one."""
    rows = (
        HEADINGS,
        ("I", "Lĩnh vực mẫu", "", "", "", ""),
        row("1.999001.\n000.00.00.H38", "Cấp thẻ", "05 ngày", "UBND xã", "Không"),
        row("1.999002. H38", "Đổi thẻ", "", "", "Như trên"),
    )

    reading = read(NEW, rows, merged=[(1, 1, 1, 5), (2, 3, 3, 3)])

    told = (("time", "05 ngày"), ("place", "UBND xã"), ("fee", "Không"))
    assert [(one.code, one.told) for one in reading.listed] == [
        ("1.999001.000.00.00.H38", told),
        ("1.999002.000.00.00.H38", (told[0], told[2])),
    ]


def test_a_cell_over_several_columns_moves_no_other() -> None:
    """What stands behind it stays below its heading."""
    rows = (HEADINGS, row("1.999001", "Cấp thẻ", "05 ngày", "", "Không"))

    reading = read(NEW, rows, merged=[(1, 3, 1, 4)])

    assert reading.listed[0].told == (("time", "05 ngày"), ("fee", "Không"))


def test_merged_cells_of_a_workbook() -> None:
    """The same in Excel; 300 rows are read like two."""
    rows = [row(f"1.{number:06}", f"Thủ tục {number}", "05 ngày" if number == 0 else "") for number in range(300)]

    reading = read_any(sheet_decision([NEW], HEADINGS, *rows, merged=["D4:D6"]), "a.xlsx")

    assert len(announced(reading)) == 300
    assert [one.told for one in reading.listed[:4]] == [(("time", "05 ngày"),)] * 3 + [()]
    assert reading.decisions[0].head.number == "9901/QĐ-UBND"


def test_two_actions_in_one_title_say_none() -> None:
    """Neither is taken; brackets name the texts behind it, and say nothing."""
    assert announced(read("TTHC MỚI BAN HÀNH VÀ BỊ BÃI BỎ", (HEADINGS, CARD))) == [("1.999001", "")]
    title = "TTHC BỊ BÃI BỎ (theo Nghị định sửa đổi, bổ sung)"
    assert announced(read(title, (HEADINGS, CARD))) == [("1.999001", "ABOLISHED")]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """NFD, as some systems write it."""
    rows = [tuple(unicodedata.normalize("NFD", cell) for cell in cells) for cells in (HEADINGS, CARD)]
    reading = read(unicodedata.normalize("NFD", NEW), rows, head=[unicodedata.normalize("NFD", line) for line in HEAD])

    assert announced(reading) == [("1.999001", "NEW")]
    assert reading.listed[0].name == "Cấp thẻ"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (row("1.014.111", "Sai mã", "5 ngày"), "mã “1.014.111” của “Sai mã” không đúng dạng như 1.001193"),
        (row("", "Không mã", "5 ngày"), "dòng không có mã thủ tục"),
        (row("1.999009", "", "5 ngày"), "dòng không có tên thủ tục"),
    ],
)
def test_a_row_that_cannot_be_matched_is_told(cells: tuple[str, ...], told: str) -> None:
    """Its row, what was found, how to mend it; the others are read."""
    reading = read(NEW, (HEADINGS, CARD, cells))

    assert [(one.file, one.what) for one in reading.unread] == [("a.docx, dòng 3", told)]
    assert announced(reading)[0] == ("1.999001", "NEW")


def test_procedures_between_offices_are_left_out() -> None:
    """No citizen asks for them: they are counted, and told."""
    reading = read("DANH MỤC THỦ TỤC HÀNH CHÍNH NỘI BỘ MỚI BAN HÀNH", (("STT", "Tên TTHC"), ("1", "A"), ("2", "B")))

    assert reading.listed == ()
    assert [one.what for one in reading.unread] == ["2 thủ tục nội bộ giữa các cơ quan nên không đọc"]


def test_changes_that_are_still_tracked_are_told() -> None:
    """The file is read as if they were accepted: perhaps it is not what was signed."""
    document = Document(BytesIO(word_decision(NEW, (HEADINGS, CARD))))
    inserted = OxmlElement("w:ins")
    inserted.set(qn("w:author"), "a")
    document.paragraphs[0]._p.append(inserted)
    file = BytesIO()
    document.save(file)

    reading = read_any(file.getvalue(), "a.docx")

    assert announced(reading) == [("1.999001", "NEW")]
    assert "Track Changes" in reading.unread[0].what


def test_an_old_word_file_is_refused() -> None:
    """With how to save it anew."""
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")

    [unread] = read_any(old, "a.doc").unread

    assert ".doc nhị phân" in unread.what
    assert ".docx" in unread.remedy


@pytest.mark.parametrize("mark", ["1.{}. ", "({}) ", "{}. ", "- "])
def test_details_are_told_by_their_labels(mark: str) -> None:
    """Whatever stands before them; what has no place of its own stays in the note."""
    [found] = read("I. LĨNH VỰC HỘ TỊCH", *details(mark, "2.099001"), head=[]).procedures

    assert (found.code, found.name, found.field) == ("2.099001", "Thủ tục thử nghiệm số một", "HỘ TỊCH")
    assert found.steps[0].text == "Bước 1: Nộp tờ khai ở quầy.\nBước 2: Nhận phiếu hẹn."
    assert [(one.submission, one.time, one.unit) for one in found.channels] == [
        ("DIRECT", "05", "WORKING_DAY"),
        ("ONLINE", "05", "WORKING_DAY"),
    ]
    assert [paper.name for paper in found.groups[0].papers] == ["Tờ khai theo mẫu"]
    assert [one.name for one in found.outputs] == ["Giấy xác nhận"]
    assert found.note.split("\n") == [
        "Số lượng hồ sơ: 01 bộ",
        "Tên mẫu đơn, tờ khai: Mẫu số 01.",
        "Căn cứ pháp lý: Luật Mẫu số 99/2099/QH99.",
    ]


def test_labels_of_a_form_behind_the_details_are_none() -> None:
    """The form is told as not read, and changes no part."""
    form = ["Mẫu số 01", "3.1. Kết quả thực hiện:", "Một kết quả khác"]

    reading = read("Lĩnh vực hộ tịch", *details("1.{}. ", "2.099001"), *form, head=[])

    assert [one.name for one in reading.procedures[0].outputs] == ["Giấy xác nhận"]
    assert [one.what for one in reading.unread] == ["mẫu kèm theo thủ tục 2.099001 không đọc"]


def test_details_without_a_code_are_told() -> None:
    """Of which procedure they are nobody can say for certain."""
    [unread] = read(*details("1.{}. "), head=[]).unread

    assert unread.what == "chi tiết thủ tục “Thủ tục thử nghiệm số một”: không thấy mã nên không đọc"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("l7-abolished-section.xlsx", ["AMENDED", "ABOLISHED", "ABOLISHED"]),
        ("l7b-abolished-heading.xlsx", ["ABOLISHED", "ABOLISHED"]),
        ("d2-decision-detail.docx", []),
    ],
)
def test_shared_cases(file: str, told: list[str]) -> None:
    """The cases beside the repository; none of them says its number."""
    if not (CASES / file).exists():
        pytest.skip("no shared cases beside the repository")

    reading = read_any((CASES / file).read_bytes(), file)

    assert [action for _, action in announced(reading)] == told
    assert reading.decisions[0].head == replace(reading.decisions[0].head, number="", signed=None)
    assert reading.decisions[0].head.asked[0].startswith("không thấy số quyết định, ngày ký")


@pytest.mark.parametrize("file", ["l6-annex.xlsx", "d3-list.docx"])
def test_lists_that_say_nothing_of_a_decision_stay_lists(file: str) -> None:
    """They are compared, and no decision is asked for."""
    if not (CASES / file).exists():
        pytest.skip("no shared cases beside the repository")

    reading = read_any((CASES / file).read_bytes(), file)

    assert reading.decisions == ()
    assert reading.listed
