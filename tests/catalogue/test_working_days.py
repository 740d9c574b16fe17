"""When a result is due: the table of cases, what holds for all periods, and the browser's half of it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from benchmarks.node_engine import results_of
from congkhai.catalogue.working_days import DaysOff, days_off_of, due, is_reckoned
from congkhai.model.channel import TimeLimit
from congkhai.model.choices import TimeUnit
from congkhai.model.lists import Holiday

TESTS = Path(__file__).parents[1]
TABLE = json.loads(TESTS.joinpath("working-days.json").read_text(encoding="utf-8"))
LISTED = TABLE["ngay_nghi"]
CASES = TABLE["truong_hop"]
DAYS = st.dates(date(2025, 12, 1), date(2028, 3, 31))
RECKONED = [unit.value for unit in TimeUnit if unit is not TimeUnit.UNSTATED]
AMOUNTS = st.integers(1, 60)
PERIODS = st.fixed_dictionaries({"so_luong": AMOUNTS, "don_vi": st.sampled_from(RECKONED)})
VERIFIED = st.fixed_dictionaries(
    {"so_luong": AMOUNTS, "don_vi": st.sampled_from([*TimeUnit]).map(str), "cong_them": st.booleans()}
)
LIMITS = st.builds(
    lambda period, verified, late: {
        **period,
        **({"khi_xac_minh": verified} if verified else {}),
        **({"nhan_sau": "15:00"} if late and period["don_vi"] == "trong-ngay" else {}),
    },
    PERIODS,
    st.none() | VERIFIED,
    st.booleans(),
)
LISTS = st.fixed_dictionaries(
    {name: st.lists(DAYS.map(date.isoformat), max_size=40) for name in ("nghi", "lam_bu", "chua_chac")}
    | {"nam": st.lists(st.integers(2025, 2029), max_size=4)}
)


def as_text(value: Any) -> Any:
    """A record as it is read: every scalar is text."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    return str(value).lower() if isinstance(value, bool) else str(value)


def limit_of(keys: dict[str, Any]) -> TimeLimit:
    """A time limit given in record keys."""
    return TimeLimit.model_validate(as_text(keys))


def days_off(listed: dict[str, Any] = LISTED) -> DaysOff:
    """Days off as the table writes them."""
    off, worked, unsure = (frozenset(map(date.fromisoformat, listed[key])) for key in ("nghi", "lam_bu", "chua_chac"))
    return DaysOff(off, worked, unsure, frozenset(listed["nam"]))


def found(keys: dict[str, Any], received: str, is_late: bool, listed: dict[str, Any] = LISTED) -> list[Any] | None:
    """What Python makes of a question of the table."""
    answer = due(limit_of(keys), date.fromisoformat(received), days_off(listed), is_late=is_late)
    return answer and [str(answer.day), answer.verified and str(answer.verified), answer.is_sure]


@pytest.mark.parametrize(
    ("keys", "received", "is_late", "answer"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_a_result_is_due_when_the_table_says(keys: dict[str, Any], received: str, is_late: bool, answer: Any) -> None:
    """Start day, rest days, worked Saturdays, hours, months, 15:00, verification, what is not announced."""
    assert found(keys, received, is_late) == answer


def test_the_browser_reckons_as_the_table_says() -> None:
    """The same cases by the browser's code."""
    questions = [[*case[1:4], LISTED] for case in CASES]

    assert by_browser(questions) == [case[4] for case in CASES]


@pytest.mark.proof("days drawn for Python and the browser")
def test_python_and_the_browser_agree() -> None:
    """On drawn limits, days and lists of days off."""
    questions: list[list[Any]] = []

    @given(st.tuples(LIMITS, DAYS.map(str), st.booleans(), LISTS).map(list))
    def draw(question: list[Any]) -> None:
        questions.append(question)

    draw()

    assert len(questions) >= 100
    assert by_browser(questions) == [found(*question) for question in questions]


@proved_by_examples("days drawn for working days")
@given(keys=LIMITS, received=DAYS, listed=LISTS, is_late=st.booleans())
def test_nothing_is_due_on_a_rest_day_or_before_it_is_received(
    keys: dict[str, Any], received: date, listed: dict[str, Any], *, is_late: bool
) -> None:
    """Also where facts are verified, which never takes less long."""
    off = days_off(listed)
    answer = due(limit_of(keys), received, off, is_late=is_late)

    assert (answer is not None) == is_reckoned(limit_of(keys))
    if answer:
        assert off.is_worked(answer.day)
        assert answer.day >= off.first_worked(received)
        assert answer.verified is None or off.is_worked(answer.verified)


@proved_by_examples("days drawn for working days")
@given(keys=LIMITS, received=DAYS, listed=LISTS, more=st.integers(0, 20), later=st.integers(0, 40))
def test_who_comes_later_or_waits_longer_is_not_served_earlier(
    keys: dict[str, Any], received: date, listed: dict[str, Any], more: int, later: int
) -> None:
    """The day grows with the day of receiving and with the length of the limit."""
    step = 24 if keys["don_vi"] == "gio" else 1
    longer = {**keys, "so_luong": keys["so_luong"] + more * step}
    first = due(limit_of(keys), received, days_off(listed))
    lasts = [
        due(limit_of(keys), received + timedelta(days=later), days_off(listed)),
        due(limit_of(longer), received, days_off(listed)),
    ]

    assert not first or all(last is None or last.day >= first.day for last in lasts)


@proved_by_examples("days drawn for working days")
@given(amount=AMOUNTS, received=DAYS, listed=LISTS)
def test_working_days_are_counted(amount: int, received: date, listed: dict[str, Any]) -> None:
    """Between the day of receiving, which does not count, and the last there are as many as the limit says."""
    off = days_off(listed)
    first = off.first_worked(received)
    answer = due(limit_of({"so_luong": amount, "don_vi": "ngay-lam-viec"}), received, off)

    assert answer is not None
    days = [first + timedelta(days=number) for number in range(1, (answer.day - first).days + 1)]
    assert len([day for day in days if off.is_worked(day)]) == amount


@proved_by_examples("days drawn for working days")
@given(keys=LIMITS, received=DAYS, listed=LISTS, issued=st.lists(DAYS, max_size=5))
def test_what_may_still_be_announced_makes_no_sure_day_later(
    keys: dict[str, Any], received: date, listed: dict[str, Any], issued: list[date]
) -> None:
    """A day that was told as certain holds whatever becomes of days that were not issued."""
    before = due(limit_of(keys), received, days_off(listed))
    unsure = set(listed["chua_chac"])
    open_years = [day for day in issued if day.year not in listed["nam"]]
    more = {
        **listed,
        "nghi": [day for day in listed["nghi"] if day not in unsure] + [str(day) for day in open_years],
        "lam_bu": listed["lam_bu"],
    }
    after = due(limit_of(keys), received, days_off(more))

    assert not before or not before.is_sure or (after and after.day == before.day)


def by_browser(questions: list[list[Any]]) -> list[Any]:
    """What due-day.js makes of questions of the table."""
    return results_of(TESTS / "due.mjs", "dueOf", questions)


@pytest.mark.parametrize(("days", "years"), [(1, set()), (9, set()), (10, {2028})])
def test_a_year_with_few_days_off_is_not_known(days: int, years: set[int]) -> None:
    """Who lists New Year alone has not yet listed Tết: what is due around it stays provisional."""
    keys = {"ten": "Nghỉ", "loai": "nghi", "nguon": "Thông báo", "trang_thai": "da-ban-hanh"}

    listed = days_off_of(Holiday.model_validate({"ngay": f"2028-01-{day:02}", **keys}) for day in range(3, 3 + days))

    assert listed.years == years


def test_what_is_not_issued_counts_as_off() -> None:
    """A day off that is only proposed is off, a Saturday worked in exchange for it is not; neither is sure.

    A year is known once none of its days is still open; a proposal is known, as what it is.
    """
    others = [(f"2026-05-{day:02}", "nghi", "da-ban-hanh") for day in range(1, 9)]
    listed = days_off_of(
        Holiday.model_validate({"ngay": day, "ten": "Nghỉ", "loai": kind, "nguon": "Thông báo", "trang_thai": state})
        for day, kind, state in (
            ("2026-09-02", "nghi", "da-ban-hanh"),
            ("2026-08-22", "lam-bu", "da-ban-hanh"),
            ("2026-12-31", "nghi", "de-xuat"),
            ("2026-12-19", "lam-bu", "de-xuat"),
            ("2027-02-05", "nghi", "chua-cong-bo"),
            *others,
        )
    )

    assert listed.off - {date(2026, 5, day) for day in range(1, 9)} == {
        date(2026, 9, 2),
        date(2026, 12, 31),
        date(2027, 2, 5),
    }
    assert listed.worked == {date(2026, 8, 22)}
    assert listed.unsure == {date(2026, 12, 31), date(2026, 12, 19), date(2027, 2, 5)}
    assert listed.years == {2026}
