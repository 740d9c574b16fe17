"""The satisfaction index: only what can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with
from valid_records import catalogue_of

from congkhai.model.lists import UnitFile
from congkhai.model.satisfaction import YearScore
from congkhai.rules.year_scores import check_year

YEAR = {
    "ma": "2024",
    "ten": "SIPAS năm 2024",
    "nam": "2024",
    "pham_vi": "tinh-cu",
    "chi_so": "84,92",
    "xep_hang": "19",
    "tren_tong": "63",
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-01"},
}
SAMPLE = {"ma": "mau", "du_lieu_mau": "true"}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({}, []),
        ({"chi_so": "849,2"}, ["score"]),
        ({"xep_hang": "64"}, ["rank"]),
        ({"nam": "2026"}, ["year"]),
        ({"ngay_cong_bo": "2027-04-06"}, ["announced"]),
        ({"viec_da_lam": [{"da_hua": "Mở hòm thư", "ngay": "2027-04-06"}]}, ["kept"]),
        ({"pham_vi": "tinh-moi"}, ["year"]),
        ({"pham_vi": "ca-nuoc"}, []),
        ({"pham_vi": "ca-nuoc", "nam": "2099"}, ["year"]),
        ({"xep_hang": "0"}, ["rank"]),
        ({"yeu_to": [{"ma": "cong-chuc", "diem": "100"}, {"ma": "gop-y-phan-anh", "diem": "100,1"}]}, ["factors"]),
        ({"yeu_to": [{"ma": "cong-chuc", "diem": "82"}, {"ma": "cong-chuc", "diem": "83"}]}, ["factors"]),
    ],
)
def test_shares_are_of_a_hundred_and_ranks_of_a_number(keys: dict[str, Any], found: list[str]) -> None:
    """What cannot be is told where it stands."""
    told = check_year(YearScore.model_validate({**YEAR, **keys}), catalogue_of().setting)

    assert [one.path[0] for one in told] == found


def test_a_year_has_one_index_of_a_province() -> None:
    """Two would stand side by side on one line."""
    setting = catalogue_with(date(2026, 11, 30), sipas={"2024": YEAR}).setting
    years = [
        YearScore.model_validate({**YEAR, **keys})
        for keys in ({}, {"ma": "2024-b"}, {"ma": "x", "nam": "2023"}, SAMPLE)
    ]

    assert [[one.code for one in check_year(year, setting)] for year in years] == [[], ["trung-ma"], [], []]


@pytest.mark.parametrize(("province", "found"), [("lao-cai", ["year"]), ("ha-noi", [])])
def test_a_province_that_was_not_merged_has_one_line(province: str, found: list[str]) -> None:
    """Years before the merger are of another province only where there was a merger."""
    setting = catalogue_of().setting
    unit = UnitFile.model_validate({"don_vi": {"ten": "A", "tinh": province}})
    records = {**setting.records, "don-vi": {"don-vi": unit}}

    told = check_year(YearScore.model_validate({**YEAR, "pham_vi": "tinh-moi"}), replace(setting, records=records))

    assert [one.path[0] for one in told] == found
