"""Model letters: a page that says when one is needed, the paper to fill in, and the same as a file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document
from fixture_project import REPOSITORY

from congkhai.catalogue.setting import assemble_setting
from congkhai.catalogue.whole import assemble_catalogue
from congkhai.model.model_letter import ModelLetter
from congkhai.pages.letter_pages import letters_for, render_letters
from congkhai.pages.letter_sheet import DRAFT, OUR_OWN, letter_sheet, letter_sheets
from congkhai.sheets.sheet import Blank
from congkhai.sheets.word_file import sheet_docx

DAY = date(2026, 11, 29)
KEYS = {
    "ten": "Giấy thử <b>",
    "tieu_de": "Giấy thử",
    "dung_khi": "Khi cần thử.",
    "luu_y": ["Đừng ký trước."],
    "thu_tuc": ["1.001193"],
    "noi_dung": [
        {"muc": "Người viết"},
        {"o": {"ma": "ho-ten", "nhan": "Họ và tên", "goi_y": "Như trong căn cước"}},
        {"doan": "Tôi chịu trách nhiệm."},
    ],
    "ky": [{"ai": "Người viết"}],
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Tự viết"},
}
SHIPPED = sorted((REPOSITORY / "content/giay-mau").glob("*.yml"))


def descriptions_with(**more: object) -> dict[str, str]:
    """What messages say of the pages of one letter, by address."""
    letter = ModelLetter.model_validate({**KEYS, **more})
    catalogue = assemble_catalogue(assemble_setting(DAY, {"giay-mau": {"thu": letter}}, ()), ())
    return {page.path: page.description for page in render_letters(catalogue)}


def test_a_message_says_that_a_letter_is_a_draft() -> None:
    """Who is sent one reads it before the page is open; once it is approved it is a draft no more."""
    review = {"ngay": "2026-11-25", "vai_tro": "Phòng Hành chính tư pháp"}

    assert descriptions_with()["giay-mau/thu/"] == f"{DRAFT}. Khi cần thử."
    assert descriptions_with(ra_soat=review)["giay-mau/thu/"] == f"{OUR_OWN}. Khi cần thử."


def pages_with(**more: object) -> dict[str, str]:
    """The pages of one letter, by address."""
    letter = ModelLetter.model_validate({**KEYS, **more})
    catalogue = assemble_catalogue(assemble_setting(DAY, {"giay-mau": {"thu": letter}}, ()), ())
    return {page.path: page.body for page in render_letters(catalogue)}


def test_a_letter_says_when_it_is_needed_and_has_room_to_write() -> None:
    """When, what to mind, the paper with the nation's name, its blanks and who signs; text stays text."""
    body = pages_with()["giay-mau/thu/"]

    assert "Giấy thử &lt;b&gt;" in body
    assert body.index("Khi cần thử.") < body.index("Đừng ký trước.") < body.index('<article class="ck-sheet')
    assert "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b>" in body
    assert 'data-dien="ho-ten" data-ten="Họ và tên"' in body
    assert re.search(r"<b>Người viết</b><i>\(ký, ghi rõ họ tên\)</i>", body)
    assert "Theo dữ liệu ngày" not in body
    assert re.search(r'href="../../giay-mau/thu/thu.docx">Tải giấy trống \(DOCX, khoảng \d+ KB\)<', body)


def test_a_letter_is_a_draft_until_the_department_has_looked_at_it() -> None:
    """Who is answerable, and when, takes the mark of a draft away; it stays our own wording."""
    reviewed = {"ngay": "2026-11-25", "vai_tro": "Phòng Hành chính tư pháp"}

    assert DRAFT in pages_with()["giay-mau/thu/"]
    body = pages_with(ra_soat=reviewed)["giay-mau/thu/"]
    assert (DRAFT in body, OUR_OWN in body) == (False, True)
    assert "duyệt ngày 25/11/2026, Phòng Hành chính tư pháp" in body


def test_a_procedure_knows_its_letters() -> None:
    """Those that name it, and no others."""
    letter = ModelLetter.model_validate(KEYS)
    catalogue = assemble_catalogue(assemble_setting(DAY, {"giay-mau": {"thu": letter}}, ()), ())

    assert letters_for("1.001193", catalogue) == (("giay-mau/thu/", "Giấy thử <b>"),)
    assert letters_for("2.000635", catalogue) == ()


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_the_file_has_all_that_the_paper_has(file: Path) -> None:
    """Every blank, heading and signer of a shipped letter stands in its DOCX, below name and motto; nothing of data."""
    letter = ModelLetter.model_validate(yaml.load(file.read_text("utf-8"), yaml.CBaseLoader))

    document = Document(BytesIO(sheet_docx(letter_sheet(letter, DAY))))

    cells = [cell.text for table in document.tables for cell in table._cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    labels = [part.label for part in letter_sheet(letter, DAY).parts if isinstance(part, Blank)]
    assert [label for label in labels if label not in text] == []
    assert [one.who for one in letter.signers if one.who not in text] == []
    assert text.index("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") < text.index(letter.title.upper())
    assert "Theo dữ liệu ngày" not in text


def test_files_have_their_addresses() -> None:
    """Each letter's file stands beside its page."""
    setting = assemble_setting(DAY, {"giay-mau": {"thu": ModelLetter.model_validate(KEYS)}}, ())

    assert [name for name, _ in letter_sheets(setting)] == ["giay-mau/thu/thu.docx"]
    assert list(letter_sheets(replace(setting, records={}))) == []
