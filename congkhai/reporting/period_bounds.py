"""Periods of the unit's own reports, by the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from congkhai.catalogue.feedback_figures import Period

_QUARTER = re.compile(r"(\d{4})-([1-4])")
_MONTHS = 3
_OFFICIAL = re.compile(r"(\d{4})(?:-(quy-1|6-thang|quy-3))?")
# The forms' periods: name, first and last month.
_PARTS = {
    "quy-1": ("Quý I năm", 1, 3),
    "6-thang": ("6 tháng đầu năm", 1, 6),
    "quy-3": ("Quý III năm", 7, 9),
    "": ("Năm", 1, 12),
}


def quarter(written: str) -> Period:
    """The quarter `2026-4`; ValueError of anything else."""
    found = _QUARTER.fullmatch(written)
    if not found or not int(found[1]):
        raise ValueError(written)
    return _quarter(int(found[1]), int(found[2]))


def quarter_of(day: date) -> Period:
    """The quarter that a day is in."""
    return _quarter(day.year, (day.month - 1) // _MONTHS + 1)


def year(written: str) -> Period:
    """The year `2026`; ValueError of anything else."""
    if not re.fullmatch(r"\d{4}", written) or not int(written):
        raise ValueError(written)
    return Period(f"Năm {int(written)}", date(int(written), 1, 1), date(int(written), 12, 31))


def official(written: str, closing_day: int | None) -> Period:
    """A period of the state's forms (TT 09/2026/TT-BTP, Điều 9): `2026-quy-1`, `2026-6-thang`, `2026-quy-3`, `2026`.

    It ends on the closing day of its last month and begins on the day after that of the month before its first; without
    a closing day it is of the calendar. ValueError of anything else: there is no second and no fourth quarter.
    """
    found = _OFFICIAL.fullmatch(written)
    if not found or not int(found[1]):
        raise ValueError(written)
    of_year, part = int(found[1]), found[2] or ""
    name, begins, ends = _PARTS[part]
    first, last = _after_closing(of_year, begins - 1, closing_day), _closing(of_year, ends, closing_day)
    return Period(f"{name} {of_year}", first, last)


def _after_closing(of_year: int, month: int, closing_day: int | None) -> date:
    """The day after the closing day of a month; 0 is December of the year before."""
    last = _closing(of_year, month, closing_day) if month else _closing(of_year - 1, 12, closing_day)
    return last + timedelta(days=1)


def _closing(of_year: int, month: int, closing_day: int | None) -> date:
    return date(of_year, month, closing_day or monthrange(of_year, month)[1])


def _quarter(year_number: int, number: int) -> Period:
    last_month = number * _MONTHS
    first, last = date(year_number, last_month - _MONTHS + 1, 1), _closing(year_number, last_month, None)
    return Period(f"Quý {number} năm {year_number}", first, last)
