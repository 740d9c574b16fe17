"""Sheets as DOCX, opened again with the library."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from other_processes import digests_of
from sheet_examples import ADDRESS, DAY, EXAMPLES, FOLDED, LONG_TABLE, ROWS, WITH_ALL

from congkhai.sheets.office_files import xml_text
from congkhai.sheets.sheet import Blank, Heading, Line, Lines, Sheet, Signatures, Size, Table, Text
from congkhai.sheets.word_file import sheet_docx
from congkhai.sheets.word_parts import add_part
from congkhai.sheets.word_template import FONT, word_template


def opened(sheet: Sheet) -> docx.document.Document:
    """The file as the library reads it."""
    return docx.Document(BytesIO(sheet_docx(sheet)))


def test_the_paper_says_what_it_is_first() -> None:
    """Mark, place, title, the parts, and the day last; headings are headings."""
    document = opened(WITH_ALL)
    paragraphs = [one for one in document.paragraphs if one.text.strip()]

    assert [one.text for one in paragraphs[:3]] == ["BẢN MẪU", "Sở Tư pháp tỉnh Mẫu", "Đăng ký khai sinh"]
    assert paragraphs[-1].text == "Theo dữ liệu ngày 23/11/2026."
    headings = [(one.style.name, one.text) for one in paragraphs if one.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Đăng ký khai sinh"),
        ("Heading 2", "Cần mang gì"),
        ("Heading 3", "Số liệu"),
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_paper_and_language(name: str) -> None:
    """The page is as large as the sheet, a folded one has columns; the language is Vietnamese, the day the sheet's."""
    sheet = EXAMPLES[name]

    document = opened(sheet)

    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (sheet.size.width, sheet.size.height)
    assert section._sectPr.find(qn("w:cols")).get(qn("w:num")) == ("3" if sheet is FOLDED else "1")
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "vi-VN"
    properties = document.core_properties
    assert (properties.title, properties.author) == (sheet.title, sheet.place)
    assert properties.created == properties.modified == datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(("size", "points"), [(Size.A4, 12), (Size.A4_FOLDED, 11), (Size.A3, 28)])
def test_letters_are_as_large_as_the_paper_is_far(size: Size, points: int) -> None:
    """A paper in the hand is read at arm's length, one on a wall from two metres; side by side, type is smaller."""
    sheets = [replace(WITH_ALL, size=size), replace(WITH_ALL, size=size, columns=2)]

    whole, beside = (opened(sheet).styles["Normal"].font.size.pt for sheet in sheets)

    assert whole == points
    assert beside < points


def test_rows_stay_whole_below_repeated_heads() -> None:
    """No row is parted by the end of a page; the heads come again on each; numbers stand at the right."""
    (table,) = opened(LONG_TABLE).tables

    marks = [[child.tag.rpartition("}")[2] for child in row._tr.trPr] for row in table.rows]
    assert marks == [["cantSplit", "tblHeader"], *[["cantSplit"]] * len(ROWS)]
    assert [cell.text for cell in table.rows[1].cells] == list(ROWS[0])
    assert table.rows[1].cells[0].paragraphs[0].alignment is not None
    assert table.rows[1].cells[1].paragraphs[0].alignment is None
    assert sum(column.width for column in table.columns) == pytest.approx(Mm(180), rel=0.01)


def test_an_empty_table_is_told_in_words() -> None:
    """No frame stands around nothing."""
    document = opened(Sheet("a", "b", DAY, (Table(("x",), (), "Hồ sơ trễ hẹn"),)))

    assert document.tables == []
    assert "Hồ sơ trễ hẹn: chưa có dòng nào." in [one.text for one in document.paragraphs]


def test_lists_have_boxes_or_numbers_of_their_own() -> None:
    """A box stands before a line to tick, deeper ones further in; the numbers of two lists both begin with 1."""
    lines = (Line("một", ("ghi chú",)), Line("trong", depth=1), Line("hai"))
    document = opened(Sheet("a", "b", DAY, (Lines(lines, boxes=True), *[Lines(lines, numbered=True)] * 2)))

    boxes = [one for one in document.paragraphs if one.text.startswith("☐")]
    assert [one.text for one in boxes] == ["☐\tmột\nghi chú", "☐\ttrong", "☐\thai"]
    assert boxes[1].paragraph_format.left_indent > boxes[0].paragraph_format.left_indent
    numbered = [one for one in document.paragraphs if one.style.name.startswith("List Number")]
    assert [one.style.name for one in numbered] == ["List Number", "List Number 2", "List Number"] * 2
    first, inner, again, *second = [one._p.pPr.numPr.numId.val for one in numbered]
    assert first == again
    assert len({first, inner, *second}) == 4


def test_a_whole_list_stands_on_one_page_with_what_is_asked() -> None:
    """Each line but the last keeps the next one with it, and the question the first."""
    parts = (
        Text("Nguồn"),
        Text("Có tiện không?"),
        Lines((Line("Có"), Line("Không")), boxes=True, whole=True),
        Text("Hết"),
    )
    document = opened(Sheet("Phiếu", "Sở Tư pháp", DAY, parts))

    kept = [one.text.strip("☐\t") for one in document.paragraphs if one.paragraph_format.keep_with_next]

    assert kept == ["Có tiện không?", "Có"]


def test_there_is_room_to_write() -> None:
    """Dots lead to the end of each line to be filled; who signs stands side by side, without a frame."""
    parts = (Blank("Ý kiến", hint="Viết rõ.", lines=3), Signatures((("A", "Ký"), ("B", ""))))
    document = opened(Sheet("a", "b", DAY, parts))

    blanks = [one for one in document.paragraphs if one.text.endswith("\t")]
    assert [one.text for one in blanks] == ["Ý kiến: \t", "\t", "\t"]
    assert all(str(one.paragraph_format.tab_stops[0].leader).startswith("DOTS") for one in blanks)
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["A\n(Ký)", "B"]
    assert table.style.name == "Normal Table"


def test_the_day_and_who_signs_alone_stand_on_the_right() -> None:
    """As in all letters: above the one signature, on the right half of the line."""
    document = opened(Sheet("a", "b", DAY, (Signatures((("A", "Ký"),), "Ngày …"),)))

    (day,) = [one for one in document.paragraphs if one.text == "Ngày …"]
    assert day.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["", "A\n(Ký)"]


def test_a_code_is_a_picture_with_words() -> None:
    """The QR code is a PNG that says what it is, with its address in letters beside it."""
    data = sheet_docx(WITH_ALL)
    document = docx.Document(BytesIO(data))

    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr") == "Mã QR: Quét mã để mở trang"
    assert any(ADDRESS in cell.text for table in document.tables for cell in table.rows[0].cells)
    media = [name for name in zipfile.ZipFile(BytesIO(data)).namelist() if "media/" in name]
    assert [name.rpartition(".")[2] for name in media] == ["png"]


def test_a_folded_sheet_has_columns_to_break() -> None:
    """What follows a break stands on the next panel."""
    breaks = opened(FOLDED).element.body.findall(f".//{qn('w:br')}")

    assert [one.get(qn("w:type")) for one in breaks] == ["column"] * 4


def test_all_text_is_in_one_font() -> None:
    """Nothing is left of the fonts of the library's template, whose letters with marks some computers lack."""
    fonts = docx.Document(BytesIO(word_template(12))).styles.element.iter(qn("w:rFonts"))

    assert {value for one in fonts for value in one.attrib.values()} == {FONT}


def test_every_character_can_be_written() -> None:
    """What XML cannot hold is a blank; ends of lines and tags stay what they are."""
    odd = "a\x00b\x0b\ud800\ufffe<c>\r\nd"
    document = opened(
        replace(
            WITH_ALL, title=odd, place=odd, mark=odd, parts=(Heading(odd), Text(odd, odd), Table((odd,), ((odd,),)))
        )
    )

    assert xml_text(odd) == "a b   <c>\nd"
    assert [one.text for one in document.paragraphs if one.style.name == "Heading 2"] == ["a b   <c>\nd"]


def test_a_part_can_be_added_alone() -> None:
    """Who has a document of another make puts a part at its end."""
    document = docx.Document(BytesIO(word_template(12)))

    add_part(document, Text("sau", "Nhãn"), 100)

    assert [one.text for one in document.paragraphs] == ["Nhãn: sau"]


def test_the_same_sheet_gives_the_same_bytes() -> None:
    """Neither the clock, its zone nor the order of sets is in the file."""
    assert digests_of("word_file", "sheet_docx", "1", "Asia/Tokyo") == digests_of(
        "word_file", "sheet_docx", "2", "America/Lima"
    )
    days = {member.date_time for member in zipfile.ZipFile(BytesIO(sheet_docx(WITH_ALL))).infolist()}
    assert days == {(2026, 11, 23, 0, 0, 0)}
