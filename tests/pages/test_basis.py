"""The words for the validity of legal texts, as of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.lists import LegalText
from congkhai.pages.basis import basis_of


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 5, 31), "Sẽ được sửa đổi từ 1/6/2027 bởi 224/2026/NĐ-CP: Bỏ giới hạn nơi nộp"),
        (date(2027, 6, 1), "Đã được sửa đổi từ 1/6/2027 bởi 224/2026/NĐ-CP: Bỏ giới hạn nơi nộp"),
    ],
)
def test_a_coming_amendment_is_told(catalogue: Callable[..., Catalogue], day: date, words: str) -> None:
    """Before its day an amendment is to come, from that day on it has come; the text stays in force."""
    basis = basis_of("23/2015/NĐ-CP", catalogue(day))

    assert (basis.amendments, basis.state, basis.is_over) == ((words,), "", False)


@pytest.mark.parametrize(
    ("day", "state", "is_over"),
    [
        (date(2026, 6, 30), "Có hiệu lực từ 1/7/2026, sẽ hết hiệu lực từ 1/3/2027, thay bằng 12/2027/NĐ-CP", False),
        (date(2027, 2, 28), "Sẽ hết hiệu lực từ 1/3/2027, thay bằng 12/2027/NĐ-CP; sửa đổi bởi 9/2026/NĐ-CP", False),
        (date(2027, 3, 1), "Đã hết hiệu lực từ 1/3/2027, thay bằng 12/2027/NĐ-CP", True),
    ],
)
def test_what_takes_the_place_of_a_text_is_told(day: date, state: str, is_over: bool) -> None:
    """With its last day, before and after that; and what has amended it, while it holds."""
    days = {"hieu_luc_tu": "2026-07-01", "het_hieu_luc_tu": "2027-03-01"}
    others = {"thay_bang": ["12/2027/NĐ-CP"], "sua_doi_boi": ["9/2026/NĐ-CP"]}
    text = LegalText.model_validate({"so_ky_hieu": "1/2026/NĐ-CP", "trich_yeu": "Mẫu", **days, **others})
    basis = basis_of(text.number, assemble_catalogue(Setting(day, {"van-ban": {text.number: text}}), []))

    assert (basis.state, basis.is_over) == (state, is_over)


def test_how_sure_a_text_is_stands_beside_it() -> None:
    """What is known at second hand, or of cases that go on under an old law, is not kept from who reads the page."""
    text = LegalText.model_validate({"so_ky_hieu": "1/2026/NĐ-CP", "trich_yeu": "Mẫu", "ghi_chu": "Cần đối chiếu."})
    known = assemble_catalogue(Setting(date(2026, 11, 23), {"van-ban": {text.number: text}}), [])

    assert basis_of(text.number, known).note == "Cần đối chiếu."
    assert basis_of("2/2026/NĐ-CP", known).note == ""


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("1/2026/NĐ-CP", ""),
        ("Nghị định 1/2026/NĐ-CP", ""),
        ("Nghị định số 1/2026/NĐ-CP", ""),
        ("Sửa đổi Nghị định 1/2026/NĐ-CP", "Sửa đổi Nghị định 1/2026/NĐ-CP"),
    ],
)
def test_a_number_is_not_told_twice(title: str, told: str) -> None:
    """Where the source has the number in place of a title, it stands there once."""
    text = LegalText.model_validate({"so_ky_hieu": "1/2026/NĐ-CP", "trich_yeu": title})
    catalogue = assemble_catalogue(Setting(date(2026, 11, 23), {"van-ban": {text.number: text}}), [])

    assert basis_of(text.number, catalogue).title == told
