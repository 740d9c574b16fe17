"""On which days citizens are received."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.reception_days import Session, is_planned, place_of, sessions_of
from congkhai.catalogue.working_days import DaysOff
from congkhai.model.communes import Commune
from congkhai.model.reception_plan import ReceptionPlan

# Christmas Eve is off, as a proposal; of 2027 nothing is announced.
OFF = DaysOff(
    off=frozenset({date(2026, 12, 24), date(2027, 1, 1)}),
    unsure=frozenset({date(2026, 12, 24)}),
    years=frozenset({2026}),
)
FIRST, LAST = date(2026, 12, 1), date(2027, 1, 31)


def plan(**keys: Any) -> ReceptionPlan:
    """A plan with these keys."""
    given = {"ma": "a", "ten": "Tiếp công dân", "vai_tro": "giam-doc-so", "roi_vao_ngay_nghi": "ngay-lam-viec-tiep"}
    return ReceptionPlan.model_validate({**given, **keys})


def days(**keys: Any) -> list[str]:
    """The days of such a plan, marked where they are not sure."""
    sessions = sessions_of(plan(**keys), FIRST, LAST, OFF)
    return [f"{one.day.isoformat()}{'' if one.is_sure else ' ?'}" for one in sessions]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"ngay_hang_thang": ["15"]}, ["2026-12-15", "2027-01-15 ?"]),
        ({"thu_hang_tuan": ["thu-tu"], "den_ngay": "2026-12-20"}, ["2026-12-02", "2026-12-09", "2026-12-16"]),
        ({"thu_trong_thang": [{"thu": "thu-hai", "tuan_thu": "2"}]}, ["2026-12-14", "2027-01-11 ?"]),
        # The 24th is off, the 25th a Friday; the 23rd of January a Saturday.
        ({"ngay_hang_thang": ["24"]}, ["2026-12-25 ?", "2027-01-25 ?"]),
        ({"ngay_hang_thang": ["24"], "roi_vao_ngay_nghi": "bo"}, []),
        ({"ngay_hang_thang": ["31"], "tu_ngay": "2026-12-02", "den_ngay": "2026-12-31"}, ["2026-12-31"]),
        ({"cac_ngay": [{"ngay": "2026-12-05"}, {"ngay": "2026-12-08"}], "den_ngay": "2026-12-07"}, ["2026-12-05"]),
        # By two rules, once.
        ({"ngay_hang_thang": ["2"], "thu_hang_tuan": ["thu-tu"], "den_ngay": "2026-12-08"}, ["2026-12-02"]),
        # The last Sunday of November moves into December.
        ({"ngay_hang_thang": ["29"], "den_ngay": "2026-11-30"}, []),
        ({"ngay_hang_thang": ["28"], "roi_vao_ngay_nghi": "bo", "den_ngay": "2026-12-31"}, ["2026-12-28"]),
    ],
)
def test_rules_and_days_off(keys: dict[str, Any], expected: list[str]) -> None:
    """A rule gives its days; on a day off it is as the plan says; a day not announced yet is told as such."""
    assert days(**keys) == expected


def test_a_day_that_falls_in_a_rest_is_held_after_it() -> None:
    """Of a day that was before the first one asked for, but is held after it, too."""
    sessions = sessions_of(plan(ngay_hang_thang=["28"]), date(2026, 11, 30), date(2026, 12, 1), OFF)

    assert sessions == (Session(date(2026, 11, 30), "", date(2026, 11, 28)),)


@pytest.mark.parametrize(
    ("exception", "expected"),
    [
        ({"hoan": "2026-12-24", "thay_bang": "2026-12-29"}, ["2026-12-29"]),  # named as the rule says
        ({"hoan": "2026-12-25", "thay_bang": "2026-12-29"}, ["2026-12-29"]),  # named as it was told
        ({"hoan": "2026-12-24"}, []),
        ({"hoan": "2026-12-23", "thay_bang": "2026-12-29"}, ["2026-12-25 ?"]),
    ],
)
def test_a_postponed_day_is_another_or_none(exception: dict[str, str], expected: list[str]) -> None:
    """A day that is postponed is no more told; the one in its place is, and is sure."""
    assert days(ngay_hang_thang=["24"], den_ngay="2026-12-31", ngoai_le=[exception]) == expected


def test_of_two_that_postpone_a_day_the_first_holds() -> None:
    """As of two that set one; `check` tells of the other."""
    twice = [{"hoan": "2026-12-15", "thay_bang": "2026-12-17"}, {"hoan": "2026-12-15", "thay_bang": "2026-12-18"}]

    assert days(ngay_hang_thang=["15"], ngoai_le=twice, den_ngay="2026-12-31") == ["2026-12-17"]


def test_a_day_that_was_set_on_a_day_off_is_in_doubt() -> None:
    """Set itself, or in place of another: at weekends, on holidays and proposed ones; a rule gives none such."""
    exceptions = [{"hoan": "2026-12-15", "thay_bang": "2027-01-01"}, {"hoan": "2027-01-15", "thay_bang": "2027-01-18"}]
    set_days = [{"ngay": day} for day in ("2026-12-05", "2026-12-08", "2026-12-24")]
    here = plan(cac_ngay=set_days, ngay_hang_thang=["15", "26"], ngoai_le=exceptions)
    sessions = sessions_of(here, FIRST, LAST, OFF)

    assert [(one.day.isoformat(), one.is_day_off) for one in sessions] == [
        ("2026-12-05", True),
        ("2026-12-08", False),
        ("2026-12-24", True),
        ("2026-12-28", False),
        ("2027-01-01", True),
        ("2027-01-18", False),
        ("2027-01-26", False),
    ]


def test_communes_take_turns_from_the_first_day_of_the_plan() -> None:
    """Whose turn it is does not depend on the day that is asked for, nor on what was postponed."""
    keys = {"thu_hang_tuan": ["thu-tu"], "tu_ngay": "2026-11-25", "luan_phien": ["1", "2", "3"]}
    exception = [{"hoan": "2026-12-02", "thay_bang": "2026-12-03"}, {"hoan": "2026-12-09"}]

    sessions = sessions_of(plan(**keys, ngoai_le=exception), FIRST, date(2026, 12, 24), OFF)

    assert [(one.day.day, one.commune) for one in sessions] == [(3, "2"), (16, "1"), (23, "2")]
    # The 48th Wednesday of a plan that began long before.
    long = sessions_of(plan(**keys | {"tu_ngay": "2026-01-07"}), FIRST, date(2026, 12, 3), OFF)
    assert long == (Session(date(2026, 12, 2), "3"),)


def test_the_place_is_that_of_the_plan_in_the_commune_whose_turn_it_is() -> None:
    """Either may be unknown."""
    commune = Commune.model_validate({"ma": "1", "loai": "Xã", "ten": "Mẫu", "trang": "mau"})
    session, here = Session(FIRST, "1"), plan(dia_diem="Nhà văn hóa")

    assert place_of(here, session, {"1": commune}) == "Nhà văn hóa, xã Mẫu"
    assert place_of(plan(), session, {}) == ""


@pytest.mark.parametrize(("place", "told"), [("Trụ sở", "Trụ sở, xã Mẫu"), ("Trụ sở xã Mẫu", "Trụ sở xã Mẫu")])
def test_the_place_of_a_commune_says_which_commune(place: str, told: str) -> None:
    """Among the plans of all communes a place called `Trụ sở` is nowhere; none is named twice."""
    commune = Commune.model_validate({"ma": "1", "loai": "Xã", "ten": "Mẫu", "trang": "mau"})

    assert place_of(plan(dia_diem=place, xa_phuong="1"), Session(FIRST), {"1": commune}) == told


def test_what_is_planned() -> None:
    """A day of the rule, and the one that it moves to; no other."""
    asked = [date(2026, 12, day) for day in (23, 24, 25, 26)]

    assert [is_planned(plan(ngay_hang_thang=["24"]), day, OFF) for day in asked] == [False, True, True, False]
