"""Plans of reception: often enough, posted in time, on days that there are."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from valid_records import catalogue_of

from congkhai.model.reception_plan import ReceptionPlan
from congkhai.rules.reception_plans import check_reception

DAY = date(2026, 11, 23)
PLAN = {
    "ma": "giam-doc-so",
    "ten": "Giám đốc Sở tiếp công dân",
    "vai_tro": "giam-doc-so",
    "ngay_hang_thang": ["15"],
    "roi_vao_ngay_nghi": "ngay-lam-viec-tiep",
}
DAYS_OF_TURN = {"thu_hang_tuan": ["thu-tu"], "luan_phien": ["00001"]}
TWO_A_MONTH = {"vai_tro": "chu-tich-xa", "xa_phuong": "00001", "thu_trong_thang": [{"thu": "thu-nam", "tuan_thu": "1"}]}
DECEMBER = {"ngay_hang_thang": [], "tu_ngay": "2026-12-01", "den_ngay": "2026-12-31"}


def told(**keys: Any) -> list[tuple[str, str]]:
    """Code and last step of the path of what is told of a plan with these keys."""
    plan = ReceptionPlan.model_validate({**PLAN, **keys})
    return [
        (one.code, str(one.path[-1]) if one.path else "") for one in check_reception(plan, catalogue_of(DAY).setting)
    ]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, []),
        ({"ngay_hang_thang": ["0", "32", "15"]}, [("ngoai-khoang", "0"), ("ngoai-khoang", "1")]),
        ({"thu_trong_thang": [{"thu": "thu-hai", "tuan_thu": "6"}]}, [("ngoai-khoang", "nth")]),
        ({"ma": "doi-thoai"}, [("trung-dia-chi", "id")]),
        ({"ngay_hang_thang": [], "du_lieu_mau": "true"}, [("thieu-khoa", "")]),
        (DAYS_OF_TURN, [("thieu-khoa", "")]),
        ({**DAYS_OF_TURN, "tu_ngay": "2026-11-01"}, []),
        ({**TWO_A_MONTH, "xa_phuong": None}, [("thieu-khoa", "")]),  # it would stand on the page of no commune
        ({"cac_ngay": [{"ngay": "2026-12-05"}]}, [("ngay-nghi-cuoi-tuan", "day")]),
        ({"cac_ngay": [{"ngay": "2026-11-21"}]}, []),  # a Saturday that has passed
    ],
)
def test_a_plan_has_days_that_there_are(keys: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Numbers that no month has, a taken address, no day at all, turns without a first one, a set day that is off."""
    assert told(**keys) == expected


@pytest.mark.parametrize(
    ("exception", "expected"),
    [
        ({"hoan": "2026-12-15", "thay_bang": "2026-12-17"}, []),
        ({"hoan": "2026-12-15"}, [("hoan-chua-hen-lai", "0"), ("tiep-dan-it-ngay", "")]),
        ({"hoan": "2026-12-14", "thay_bang": "2026-12-17"}, [("khong-tim-thay", "day")]),
        ({"hoan": "2026-12-15", "thay_bang": "2026-12-19"}, [("ngay-nghi-cuoi-tuan", "instead")]),
        ({"hoan": "2026-11-14"}, []),  # what has passed nobody can mend
    ],
)
def test_what_is_postponed_was_planned_and_has_a_new_day(
    exception: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """As long as it is to come."""
    assert told(ngoai_le=[exception]) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"tu_ngay": "2026-12-10", "cac_ngay": [{"ngay": "2026-12-09"}]}, [("dates", 0)]),
        (
            {"tu_ngay": "2026-11-23", "cac_ngay": [{"ngay": "2026-11-20"}]},
            [],
        ),  # has passed, as the plan before this one
        ({"den_ngay": "2026-12-31", "cac_ngay": [{"ngay": "2026-12-31"}, {"ngay": "2027-01-04"}]}, [("dates", 1)]),
        ({"cac_ngay": [{"ngay": "2026-12-08"}, {"ngay": "2026-12-08", "xa_phuong": "00001"}]}, [("dates", 1)]),
        (
            {"ngoai_le": [{"hoan": "2026-12-15", "thay_bang": day} for day in ("2026-12-17", "2026-12-18")]},
            [("exceptions", 1)],
        ),
        ({"ngoai_le": [{"hoan": "2026-12-15", "thay_bang": "2026-11-17"}]}, [("exceptions", 0)]),
        ({"ngoai_le": [{"hoan": "2026-12-15", "thay_bang": "2026-12-15"}]}, [("exceptions", 0)]),
        ({"ngoai_le": [{"hoan": "2026-12-15", "thay_bang": "2027-01-15"}]}, [("exceptions", 0)]),
        (
            {
                "ngoai_le": [
                    {"hoan": "2026-12-15", "thay_bang": "2027-01-15"},
                    {"hoan": "2027-01-15", "thay_bang": "2027-01-20"},
                ]
            },
            [],
        ),
    ],
)
def test_a_day_that_no_page_shows_is_told(keys: dict[str, Any], expected: list[tuple[str, int]]) -> None:
    """On which the plan does not hold; the second of two for one day; in place of another, but past, or one anyway."""
    plan = ReceptionPlan.model_validate({**PLAN, **keys})
    found = list(check_reception(plan, catalogue_of(DAY).setting))

    assert [one.path[:2] for one in found if one.code == "ngay-khong-hien"] == expected
    assert {one.code for one in found} <= {"ngay-khong-hien", "tiep-dan-it-ngay"}


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ("2026-12-08", []),  # Tuesday, a week before
        ("2026-12-09", [("dang-sat-ngay", "posted")]),
    ],
)
def test_a_plan_is_posted_five_working_days_before(posted: str, expected: list[tuple[str, str]]) -> None:
    """Before the first day that is to come."""
    assert told(dang_tu=posted) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"ngay_hang_thang": ["31"], "roi_vao_ngay_nghi": "bo"}, [("tiep-dan-it-ngay", "")]),
        (TWO_A_MONTH, []),
        ({**TWO_A_MONTH, "ngay_hang_thang": []}, [("tiep-dan-it-ngay", "")]),
        ({**TWO_A_MONTH, "ngay_hang_thang": [], "vai_tro": "khac"}, []),
        ({**TWO_A_MONTH, "ngay_hang_thang": [], "du_lieu_mau": "true"}, []),
        ({**DECEMBER, "cac_ngay": [{"ngay": "2026-12-10"}]}, []),
        # After its end.
        (
            {**DECEMBER, "cac_ngay": [{"ngay": "2027-01-11"}]},
            [("ngay-khong-hien", "day"), ("tiep-dan-it-ngay", "")],
        ),
        # Half a month is not asked for: nobody knows who received before.
        ({**DECEMBER, "tu_ngay": "2026-12-16", "cac_ngay": [{"ngay": "2026-12-18"}]}, []),
        # Days that are set go as far as the last of them, and when all have passed nobody receives any more.
        ({"ngay_hang_thang": [], "cac_ngay": [{"ngay": "2026-10-12"}]}, [("tiep-dan-it-ngay", "")]),
        ({"ngay_hang_thang": [], "cac_ngay": [{"ngay": "2026-11-25"}, {"ngay": "2026-12-10"}]}, []),
        (
            {"ngay_hang_thang": [], "cac_ngay": [{"ngay": "2026-11-25"}, {"ngay": "2027-01-11"}]},
            [("tiep-dan-it-ngay", "")],
        ),
    ],
)
def test_nobody_receives_less_often_than_the_law_says(keys: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """A sở's head once a month, a commune's chairman twice, as the list of rules has it."""
    assert told(**keys) == expected


def test_the_first_month_with_too_few_is_named_with_the_basis() -> None:
    """An editor reads which month, how many, and what says so."""
    plan = ReceptionPlan.model_validate({**PLAN, "ngay_hang_thang": ["31"], "roi_vao_ngay_nghi": "bo"})

    [found] = check_reception(plan, catalogue_of(DAY).setting)

    assert dict(found.params) == {
        "month": "11/2026",
        "found": "0",
        "expected": "1",
        "basis": "Điều mẫu Luật Hộ tịch số 60/2014/QH13",
    }


@pytest.mark.parametrize(("day", "is_told"), [(date(2026, 11, 23), False), (date(2026, 11, 24), True)])
def test_days_that_run_out_are_told_while_new_ones_can_be_posted(day: date, is_told: bool) -> None:
    """Five working days before a month of which none is set."""
    plan = ReceptionPlan.model_validate({**PLAN, "ngay_hang_thang": [], "cac_ngay": [{"ngay": "2026-11-25"}]})
    found = [dict(one.params).get("month") for one in check_reception(plan, catalogue_of(day).setting)]

    assert found == ["12/2026"] * is_told
