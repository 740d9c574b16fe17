"""Figures of phản ánh, kiến nghị: days taken, in time by the unit's own limit alone, and the columns of form 06a."""

from __future__ import annotations

from datetime import date

from feedback_records import LIMIT, catalogue_of_feedback, feedback

from congkhai.catalogue.feedback_figures import (
    Period,
    counted,
    figures_of,
    next_overdue,
    overdue_in_all,
    reported_periods,
    row_of_06a,
    spell_limit,
    year_told,
)

DAY = date(2026, 11, 23)
# 10 working days from 2/11/2026 end on 16/11/2026.
IN_TIME, LATE = (
    feedback("2026-11-02", "2026-11-16", hai_long="true"),
    feedback("2026-11-02", "2026-11-17", hai_long="false"),
)
OPEN = feedback("2026-11-20", loai="quy-dinh")
OPEN_EARLY = feedback("2026-11-02")
YEAR = Period("Năm 2026", date(2026, 1, 1), DAY)


def test_days_are_counted_from_receipt_to_answer() -> None:
    """The median of what was answered; who said whether they are satisfied is counted."""
    figures = figures_of(YEAR, catalogue_of_feedback(DAY, {"a": IN_TIME, "b": LATE, "c": OPEN}).setting)

    assert (figures.received, figures.days, figures.median) == (3, (14, 15), "14,5")
    assert figures.satisfied == (1, 2)


def test_nothing_is_in_time_without_a_limit_of_the_unit() -> None:
    """The decree has none: without the unit's own one neither is told."""
    ones = {"a": IN_TIME, "b": LATE}
    without, with_limit = (figures_of(YEAR, catalogue_of_feedback(DAY, ones, limit).setting) for limit in (None, LIMIT))

    assert (without.in_time, without.late, without.unsure) == (0, 0, 0)
    assert (with_limit.in_time, with_limit.late, with_limit.unsure) == (1, 1, 0)


def test_what_nobody_answered_is_overdue_unless_it_was_passed_on() -> None:
    """Ten working days from 2/11 are over on 16/11; from 20/11 they are not."""
    passed_on = feedback("2026-11-02", chuyen={"den": "Cơ quan mẫu", "ngay": "2026-11-03"})
    ones = {"a": feedback("2026-11-02"), "b": passed_on, "c": OPEN, "d": IN_TIME}

    assert overdue_in_all(catalogue_of_feedback(DAY, ones, LIMIT).setting) == 1
    assert overdue_in_all(catalogue_of_feedback(DAY, ones).setting) == 0


def test_what_is_overdue_stays_so_in_the_next_year() -> None:
    """The figures of a new year begin with nothing, what was not answered does not."""
    ones = {"a": feedback("2026-11-02"), "b": feedback("2027-01-04")}
    setting = catalogue_of_feedback(date(2027, 1, 5), ones, LIMIT).setting

    assert figures_of(Period("Năm 2027", date(2027, 1, 1), setting.day), setting).received == 1
    assert overdue_in_all(setting) == 1


def test_the_day_after_the_limit_is_known_before() -> None:
    """Ten working days from 2/11 end on 16/11; what is overdue already, passed on or answered has no such day."""
    on, after = (catalogue_of_feedback(date(2026, 11, day), {"a": OPEN_EARLY}, LIMIT).setting for day in (16, 17))

    assert (next_overdue(on), overdue_in_all(on)) == (date(2026, 11, 17), 0)
    assert (next_overdue(after), overdue_in_all(after)) == (None, 1)


def test_what_days_off_leave_open_is_neither() -> None:
    """Of 2025 no days off are listed: whether an answer was in time, nobody can say."""
    setting = catalogue_of_feedback(DAY, {"a": feedback("2025-03-03", "2025-03-10")}, LIMIT).setting
    figures = figures_of(Period("Năm 2025", date(2025, 1, 1), date(2025, 12, 31)), setting)

    assert (figures.in_time, figures.late, figures.unsure) == (0, 0, 1)


def test_a_limit_is_told_with_its_basis() -> None:
    """Number, unit, article and text."""
    limit = catalogue_of_feedback(DAY, {}, LIMIT).setting.unit.answer_limit

    assert limit is not None
    assert spell_limit(limit) == "10 ngày làm việc, theo Điều 2 của 60/2014/QH13"


def test_samples_and_what_is_still_to_come_do_not_count() -> None:
    """They are in no figure."""
    ones = {"a": feedback("2026-11-02", du_lieu_mau="true"), "b": feedback("2026-11-24")}
    setting = catalogue_of_feedback(DAY, ones).setting

    assert (counted(setting), year_told(setting), reported_periods(setting)) == ((), None, ())


def test_form_06a_parts_what_was_carried_over_from_what_is_new() -> None:
    """(3) is (4) + (5) and (6) + (7); what was answered before the period is no part of it."""
    ones = {
        "before": feedback("2026-01-05", "2026-01-10"),
        "carried": feedback("2026-03-20", "2026-04-02", cong_khai="2026-04-03"),
        "new": feedback("2026-04-01", "2026-04-12"),
        "open": feedback("2026-06-30", "2026-07-02", loai="quy-dinh"),
        "after": feedback("2026-07-01"),
    }
    period = Period("Quý II", date(2026, 4, 1), date(2026, 6, 30))
    row = row_of_06a(period, counted(catalogue_of_feedback(DAY, ones).setting))

    assert row == (3, 2, 1, 1, 2, 2, 2, 0, 1, 1, 1, 0, 1, 1)


def test_periods_are_those_of_the_reports() -> None:
    """First and third quarter, half a year, the year until today, then older years; none that has not begun."""
    ones = {"a": feedback("2025-05-05"), "b": feedback("2026-02-02")}
    periods = reported_periods(catalogue_of_feedback(date(2026, 5, 10), ones).setting)

    assert [(one.name, str(one.first), str(one.last)) for one in periods] == [
        ("Quý I 2026", "2026-01-01", "2026-03-31"),
        ("6 tháng đầu năm 2026", "2026-01-01", "2026-05-10"),
        ("Năm 2026", "2026-01-01", "2026-05-10"),
        ("Năm 2025", "2025-01-01", "2025-12-31"),
    ]
