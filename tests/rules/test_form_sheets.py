"""Forms that can be had nowhere, whose editions end, follow one another badly, or rest on a text out of force."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Name
from congkhai.model.families import FAMILY
from congkhai.model.form_sheet import FormSheet
from congkhai.model.lists import LegalText
from congkhai.rules.checks import check_alone
from congkhai.rules.finding import keys_of
from congkhai.rules.form_sheets import check_same_numbers, check_used

DAY = date(2026, 11, 29)
LINK = {"lien_ket": "https://moj.gov.vn/don"}
OVER = LegalText.model_validate({"so_ky_hieu": "1/2020/TT-BTP", "trich_yeu": "A", "het_hieu_luc_tu": "2026-07-01"})


def sheet_of(*editions: dict[str, Any], code: str = "don") -> FormSheet:
    """A form in record keys."""
    return FormSheet.model_validate({"ma": code, "ten": "Đơn", "ban_mau": list(editions)})


def found_in(*editions: dict[str, Any]) -> list[tuple[str, str]]:
    """Kind of each finding, and where."""
    setting = Setting(DAY, {"van-ban": {OVER.number: OVER}})
    found = check_alone(FAMILY["bieu-mau"], sheet_of(*editions), setting)
    return [(one.code, ".".join(map(str, keys_of(one.path, FormSheet)))) for one in found]


@pytest.mark.parametrize(
    ("editions", "found"),
    [
        ([LINK], []),
        ([], [("thieu-tep-mau", "ten")]),
        ([{"so_hieu": "Mẫu 1"}], [("thieu-tep-mau", "ten")]),
        ([LINK | {"den_ngay": "2026-12-31"}, {"tu_ngay": "2027-01-01"}], [("thieu-tep-mau", "ban_mau.1")]),
        ([LINK | {"den_ngay": "2027-01-28"}], [("sap-het", "ban_mau.0.den_ngay")]),
        ([LINK | {"den_ngay": "2027-01-29"}], []),
        ([LINK | {"den_ngay": "2026-12-31"}, LINK | {"tu_ngay": "2027-01-01"}], []),
        ([LINK | {"den_ngay": "2026-11-28"}], [("phan-het", "ban_mau.0.den_ngay")]),
        ([LINK | {"den_ngay": "2026-11-28"}, LINK | {"tu_ngay": "2026-11-29"}], []),
        (
            [LINK | {"den_ngay": "2027-01-15"}, LINK | {"tu_ngay": "2027-01-01"}],
            [("sap-het", "ban_mau.0.den_ngay"), ("trung-ngay", "ban_mau.1.tu_ngay")],
        ),
        ([LINK, LINK | {"so_hieu": "Mẫu 2"}], [("ban-mau-khong-hien", "ban_mau.1")]),
        ([LINK, LINK | {"den_ngay": "2028-12-31"}], [("ban-mau-khong-hien", "ban_mau.1")]),
        ([LINK | {"den_ngay": "2028-12-31"}, LINK], []),
        ([LINK, LINK | {"tu_ngay": "2027-03-01"}], []),
        ([LINK | {"van_ban": OVER.number}], [("van-ban-het-hieu-luc", "ban_mau.0.van_ban")]),
        (
            [LINK | {"van_ban": OVER.number, "den_ngay": "2026-06-30"}, LINK | {"tu_ngay": "2026-07-01"}],
            [],
        ),
        ([LINK | {"tu_ngay": "2027-01-02", "den_ngay": "2027-01-01"}], [("ngay-nguoc", "ban_mau.0.tu_ngay")]),
        (
            [LINK | {"mau_dien_san": [{"muc": "Điện thoại", "vi_du": "0912 345 678"}]}],
            [("du-lieu-ca-nhan", "ban_mau.0.mau_dien_san.0.vi_du")],
        ),
    ],
)
def test_what_is_told_of_a_form(editions: list[dict[str, Any]], found: list[tuple[str, str]]) -> None:
    """Missing files, ends without a successor within sixty days, two at once, one never shown, texts out of force, …"""
    assert sorted(found_in(*editions)) == sorted(found)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({"so_hieu": "Mẫu 1", "van_ban": "A"}, {"so_hieu": "mẫu  1", "van_ban": "A"}, ["trung-so-mau"]),
        ({"so_hieu": "Mẫu 1", "van_ban": "A"}, {"so_hieu": "Mẫu 1", "van_ban": "B"}, []),
        ({"so_hieu": "Mẫu 1"}, {"so_hieu": "Mẫu 1"}, []),
    ],
)
def test_one_form_is_not_two_entries(first: dict[str, str], second: dict[str, str], found: list[str]) -> None:
    """Each text has a form 1 of its own; of one text two entries are two ways to one form."""
    sheets = [sheet_of(first, code="a"), sheet_of(second, code="b")]

    assert [one.code for one in check_same_numbers(sheets, {})] == found


def test_a_form_that_nobody_uses() -> None:
    """One that some procedure names is told nothing."""
    names = {"1.000890": Name("1.000890", "Mẫu", State.IN_FORCE, forms=("a",))}

    assert [one.path for one in check_used([sheet_of(code="a"), sheet_of(code="b")], names)] == [("entries", 1, "id")]
