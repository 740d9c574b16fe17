"""Forms on a day: the edition to fill in, what comes after it, and what a form is called."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.form_editions import edition_after, edition_on, has_lost_its_text, has_page, spell_form
from congkhai.model.form_sheet import FormEdition, FormSheet
from congkhai.model.lists import LegalText

OLD = {"so_hieu": "Mẫu 1", "van_ban": "1/2020/TT-BTP", "den_ngay": "2026-12-31"}
NEW = {"so_hieu": "Mẫu 7", "van_ban": "2/2026/TT-BTP", "tu_ngay": "2027-01-01"}


def sheet_of(*editions: dict[str, Any], name: str = "Đơn đề nghị") -> FormSheet:
    """A form in record keys."""
    return FormSheet.model_validate({"ma": "don", "ten": name, "ban_mau": list(editions)})


@pytest.mark.parametrize(
    ("day", "now", "then"),
    [(date(2026, 12, 31), "Mẫu 1", "Mẫu 7"), (date(2027, 1, 1), "Mẫu 7", None), (date(2020, 1, 1), "Mẫu 1", "Mẫu 7")],
)
@pytest.mark.parametrize("editions", [[OLD, NEW], [NEW, OLD]])
def test_the_edition_of_the_day(editions: list[dict[str, str]], day: date, now: str, then: str | None) -> None:
    """The old one on its last day, the new one from its first; the order in the file does not matter."""
    sheet = sheet_of(*editions)

    told = (edition_on(sheet, day), edition_after(sheet, day))
    assert [edition and edition.number for edition in told] == [now, then]


def test_of_two_editions_the_later_is_filled_in() -> None:
    """An editor who adds the new edition and forgets to end the old one does not lead people to the old one."""
    sheet = sheet_of({"so_hieu": "Mẫu 1"}, NEW)

    assert getattr(edition_on(sheet, date(2027, 1, 1)), "number", "") == "Mẫu 7"


@pytest.mark.parametrize(
    ("sheet", "name"),
    [
        (sheet_of(OLD, NEW), "Đơn đề nghị (Mẫu 1, ban hành kèm theo Thông tư 1/2020/TT-BTP)"),
        (sheet_of(NEW), "Đơn đề nghị (Mẫu 7, ban hành kèm theo Thông tư 2/2026/TT-BTP)"),
        (sheet_of({"so_hieu": "Mẫu 1", "den_ngay": "2026-11-28"}), "Đơn đề nghị"),
        (sheet_of(), "Đơn đề nghị"),
        (sheet_of(name="Mau.doc"), "Mau.doc (nguồn chỉ ghi tên tệp)"),
        (sheet_of({"so_hieu": "Mẫu 1"}, name="Mau.doc"), "Mau.doc (Mẫu 1)"),
    ],
)
def test_what_a_form_is_called(sheet: FormSheet, name: str) -> None:
    """By its number and text as of the day, not those of an edition that is over; a file's name is no title alone."""
    assert spell_form(sheet, date(2026, 11, 29), {}) == name


def test_a_file_name_alone_has_no_page() -> None:
    """Imports bring thousands of such names: a page of each would tell nobody anything."""
    assert [has_page(sheet_of(name=name)) for name in ("Đơn", "Mau so 24.docx", "mau.PDF ")] == [True, False, False]


@pytest.mark.parametrize(("day", "lost"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_an_edition_of_a_text_that_holds_no_more(day: date, lost: bool) -> None:
    """From the first day on which its text is out of force."""
    text = LegalText.model_validate({"so_ky_hieu": "1/2020/TT-BTP", "trich_yeu": "A", "het_hieu_luc_tu": "2026-07-01"})
    edition = FormEdition.model_validate({"van_ban": "1/2020/TT-BTP"})

    assert has_lost_its_text(edition, day, {text.number: text}) is lost
    assert not has_lost_its_text(FormEdition(), day, {text.number: text})
