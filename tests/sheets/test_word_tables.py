"""Tables in a Word document: sections, heads, codes."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest
from board_tables import BOARD, TABLE
from docx.oxml.ns import qn

from congkhai.sheets.qr import large_page_png
from congkhai.sheets.sheet import Sheet, Size
from congkhai.sheets.word_file import sheet_docx
from congkhai.sheets.word_tables import add_table
from congkhai.sheets.word_template import word_template


def rows_of(sheet: Sheet) -> list[Any]:
    """The rows of the first table of a file, as the library reads it."""
    return list(docx.Document(BytesIO(sheet_docx(sheet))).tables[0].rows)


def test_a_section_stands_across_the_table() -> None:
    """Its one cell spans all columns, that of the codes too, and it stays with the row below it."""
    section = rows_of(BOARD)[1]

    assert [cell.text for cell in section.cells] == ["LĨNH VỰC: HỘ TỊCH (2 thủ tục)"] * 4
    assert len(section._tr.tc_lst) == 1
    assert section.cells[0].paragraphs[0].paragraph_format.keep_with_next


def test_each_row_has_its_code() -> None:
    """A picture that leads to its page, none for a section; what it shows is said for who cannot see it."""
    document = docx.Document(BytesIO(sheet_docx(BOARD)))
    blips = document.element.body.findall(f".//{qn('a:blip')}")
    shown = [document.part.related_parts[blip.get(qn("r:embed"))].blob for blip in blips]
    told = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]

    addresses = [f"https://a.example/thu-tuc/1.00000{number}/" for number in (1, 2, 3)]
    assert shown[:3] == [large_page_png(address) for address in addresses]
    assert told[:3] == [f"Mã QR: {address}" for address in addresses]


def test_no_row_is_parted_and_heads_are_repeated() -> None:
    """Of sections and of rows, on every page."""
    rows = rows_of(BOARD)

    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True] + [False] * 5


@pytest.mark.parametrize("size", [Size.A4_ACROSS, Size.A3_ACROSS])
def test_columns_are_as_wide_together_as_a_line(size: Size) -> None:
    """And the longest words of short columns are not broken: a code stands in one line."""
    widths = [cell.width.mm for cell in rows_of(replace(BOARD, size=size))[0].cells]
    letter = {Size.A4_ACROSS: 10, Size.A3_ACROSS: 18}[size] * 0.3528 * 0.55

    assert sum(widths) == pytest.approx(size.width - {Size.A4_ACROSS: 20, Size.A3_ACROSS: 24}[size], abs=1)
    assert widths[1] > len("1.000001") * letter


def test_several_tables_have_codes_of_their_own() -> None:
    """Pictures of a second table are not taken for those of the first."""
    document = docx.Document(BytesIO(word_template(10)))
    for _ in range(2):
        add_table(document, TABLE, 277)
    names = [blip.get(qn("r:embed")) for blip in document.element.body.findall(f".//{qn('a:blip')}")]

    assert len(set(names)) == 6
