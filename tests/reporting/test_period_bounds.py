"""Quarters and years of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.reporting.period_bounds import official, quarter, quarter_of, year


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2024-1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2026-2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-4", date(2026, 10, 1), date(2026, 12, 31)),
        ("9999-4", date(9999, 10, 1), date(9999, 12, 31)),
    ],
)
def test_a_quarter_has_its_three_months(written: str, first: date, last: date) -> None:
    """From the first day of the first to the last day of the third."""
    period = quarter(written)

    assert (period.first, period.last) == (first, last)
    assert quarter_of(first) == quarter_of(last) == period


@pytest.mark.parametrize("written", ["2026-5", "2026-0", "2026", "26-1", "0000-1", "2026-1 "])
def test_what_is_no_quarter_is_refused(written: str) -> None:
    """So that a slip does not report of another period."""
    with pytest.raises(ValueError, match=written):
        quarter(written)


def test_a_year_is_a_year() -> None:
    """Of the calendar; nothing else is one."""
    assert (year("2026").first, year("2026").last) == (date(2026, 1, 1), date(2026, 12, 31))
    with pytest.raises(ValueError, match="26"):
        year("26")


@pytest.mark.parametrize(
    ("written", "closing", "first", "last"),
    [
        ("2026-quy-1", 14, date(2025, 12, 15), date(2026, 3, 14)),
        ("2026-6-thang", 14, date(2025, 12, 15), date(2026, 6, 14)),
        ("2026-quy-3", 14, date(2026, 6, 15), date(2026, 9, 14)),
        ("2026", 14, date(2025, 12, 15), date(2026, 12, 14)),
        ("2026-quy-3", None, date(2026, 7, 1), date(2026, 9, 30)),
        ("2026", None, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_official_periods_close_on_the_day_of_the_unit(
    written: str, closing: int | None, first: date, last: date
) -> None:
    """They begin on the day after the one before closed; without a closing day they are those of the calendar."""
    period = official(written, closing)

    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("written", ["2026-quy-2", "2026-quy-4", "2026-1", "quy-1", "2026-6"])
def test_there_is_no_second_or_fourth_official_quarter(written: str) -> None:
    """Half a year and a year are reported instead."""
    with pytest.raises(ValueError, match=written):
        official(written, 14)
