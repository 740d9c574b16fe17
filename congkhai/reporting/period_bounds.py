"""Periods of the unit's own reports, by the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from congkhai.catalogue.feedback_figures import Period

_QUARTER = re.compile(r"(\d{4})-([1-4])")
_MONTHS = 3


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


def _quarter(year_number: int, number: int) -> Period:
    first = date(year_number, number * _MONTHS - 2, 1)
    next_first = (first + timedelta(days=_MONTHS * 31)).replace(day=1)
    return Period(f"Quý {number} năm {year_number}", first, next_first - timedelta(days=1))
