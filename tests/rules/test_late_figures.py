"""Figures of late dossiers: sums that hold."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with

from congkhai.model.late_dossiers import LateDossiers
from congkhai.rules.late_figures import check_figures

SOURCE = {"he_thong": "don-vi", "ngay_lay": "2026-11-05"}


def period(month: int, last: int, **figures: str) -> dict[str, Any]:
    """A period of one field as it is written."""
    days = {"tu_ngay": f"2026-{month}-01", "den_ngay": f"2026-{month}-{last}"}
    return {"ten_ky": f"Tháng {month}", **days, "so_lieu": [{"linh_vuc": "ho-tich", **figures}], "nguon": SOURCE}


BEFORE = period(10, 31, truc_tiep="40", dung_han="35", dang_trong_han="4", dang_qua_han="1")


def codes_of(written: dict[str, Any]) -> list[str]:
    """What is told of a period that follows the one of October."""
    setting = catalogue_with(date(2027, 1, 5), tre_hen={"2026-10": BEFORE}).setting
    return [one.code for one in check_figures(LateDossiers.model_validate(written), setting)]


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ({"toan_trinh": "10", "truc_tiep": "20", "ky_truoc": "5", "truoc_han": "30", "dang_qua_han": "5"}, []),
        ({"tiep_nhan": "25", "truc_tiep": "20", "ky_truoc": "5", "qua_han": "25"}, []),
        ({"tiep_nhan": "26", "truc_tiep": "20", "ky_truoc": "5", "qua_han": "25"}, ["so-khong-khop"]),
        ({"truc_tiep": "20", "ky_truoc": "5", "qua_han": "24"}, ["so-khong-khop"]),
    ],
)
def test_what_came_in_went_out_or_is_still_there(figures: dict[str, str], found: list[str]) -> None:
    """The sum of a report is that of its parts."""
    assert codes_of(period(11, 30, **figures)) == found


@pytest.mark.parametrize(("told", "found"), [("24", []), ("25", ["so-khong-khop"])])
def test_no_more_has_a_reason_than_was_late(told: str, found: list[str]) -> None:
    """Given back late or still late."""
    figures = period(11, 30, truc_tiep="20", ky_truoc="5", qua_han="20", dang_qua_han="4", dung_han="1")

    assert codes_of({**figures, "ly_do": [{"ly_do": "Thiếu người", "so": told}]}) == found


def test_a_period_ends_after_it_begins() -> None:
    """The other way round it is no period."""
    assert "ngay-nguoc" in codes_of({**BEFORE, "tu_ngay": "2026-11-01"})


def test_kind_so_ky_truoc() -> None:
    """What the period that ended the day before left comes into this one; of others nothing is said."""
    wrong = {"truc_tiep": "20", "ky_truoc": "4", "qua_han": "24"}

    assert codes_of(period(11, 30, **wrong)) == ["so-ky-truoc"]
    assert codes_of(period(12, 31, **wrong)) == []


def test_a_field_with_something_left_is_not_left_out() -> None:
    """Its dossiers would be nowhere."""
    other = {"linh_vuc": "chung-thuc", "truc_tiep": "1", "dung_han": "1"}

    assert codes_of({**period(11, 30), "so_lieu": [other]}) == ["so-ky-truoc"]


def test_a_period_that_is_not_over_has_no_figures() -> None:
    """They would be told of days to come."""
    running = period(1, 31, truc_tiep="20", dung_han="20")

    assert codes_of({**running, "tu_ngay": "2027-01-01", "den_ngay": "2027-01-31"}) == ["ngay-tuong-lai"]


def test_a_field_is_counted_once() -> None:
    """Two rows of one field would be added up twice."""
    december = period(12, 31, truc_tiep="40", dung_han="40")

    assert codes_of({**december, "so_lieu": december["so_lieu"] * 2}) == ["trung-ma"]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2026-10-15", "2026-11-15", ["ky-chong-nhau"]),
        ("2026-10-31", "2026-11-30", ["ky-chong-nhau"]),
        ("2026-11-02", "2026-11-30", []),  # nothing in common
        ("2026-09-15", "2026-10-15", []),  # told at the one that begins later
        ("2026-10-01", "2026-12-31", []),  # a quarter with its months
        ("2026-10-05", "2026-10-11", []),  # a week of the month
        ("2026-10-01", "2026-10-31", ["ky-chong-nhau"]),  # another file of the same month
    ],
)
def test_kind_ky_chong_nhau(first: str, last: str, found: list[str]) -> None:
    """No dossier is counted in two periods of which neither is a whole part of the other; samples stand apart."""
    other = {**BEFORE, "ten_ky": "Kỳ khác", "tu_ngay": first, "den_ngay": last}

    assert [code for code in codes_of(other) if code != "so-ky-truoc"] == found
    assert codes_of({**other, "du_lieu_mau": "true"}) == []
    assert codes_of(BEFORE) == []


def test_each_period_has_a_name_of_its_own() -> None:
    """The chart would have two bars of one month."""
    copied = {**period(11, 30, truc_tiep="20", ky_truoc="5", qua_han="25"), "ten_ky": BEFORE["ten_ky"]}

    assert codes_of(copied) == ["trung-ma"]
