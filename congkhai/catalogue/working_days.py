"""The day by which a result is due: periods by Bộ luật Dân sự 91/2015, Điều 145–148, on the listed days off.

`congkhai/pages/browser/due-day.js` does the same in the browser; both are tested on tests/working-days.json.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from congkhai.catalogue.days import in_force
from congkhai.model.channel import TimeLimit
from congkhai.model.choices import Announcement, HolidayKind, TimeUnit
from congkhai.model.lists import Holiday

_SATURDAY = 5
_HOURS_OF_A_DAY = 24
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}
# No office takes longer; what a slip makes of a number is not reckoned.
_MOST = 1000
# Bộ luật Lao động, Điều 112 has more days off a year; where fewer are listed, Tết or others are still missing.
_FEWEST = 10


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Which days are worked. What is not issued yet counts as off: rather a day late than a day early.

    `unsure` are the days that are not issued; of a year that is not among `years` more may come.
    """

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    unsure: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def is_worked(self, day: date) -> bool:
        """Whether offices are open on the day."""
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.off)

    def first_worked(self, day: date) -> date:
        """The day itself, or the first worked one after it."""
        while not self.is_worked(day):
            day += timedelta(days=1)
        return day

    def is_sure(self, first: date, last: date) -> bool:
        """Whether nothing between the days, both included, is still to be announced."""
        years = range(first.year, last.year + 1)
        return self.years.issuperset(years) and not any(first <= day <= last for day in self.unsure)


class Due(NamedTuple):
    """By which day, by which where facts must be verified, and whether the days off until then are all announced."""

    day: date
    verified: date | None
    is_sure: bool


def days_off_of(holidays: Iterable[Holiday]) -> DaysOff:
    """The days off of a list, of the years of which everything is announced."""
    listed = list(holidays)
    sure = [one for one in listed if one.announcement is Announcement.ISSUED]
    open_years = {one.day.year for one in listed if one.announcement is Announcement.OPEN}
    off = Counter(one.day.year for one in listed if one.kind is HolidayKind.OFF)
    return DaysOff(
        off=frozenset(one.day for one in listed if one.kind is HolidayKind.OFF),
        worked=frozenset(one.day for one in sure if one.kind is HolidayKind.WORKED),
        unsure=frozenset(one.day for one in listed if one not in sure),
        years=frozenset(year for year, days in off.items() if days >= _FEWEST) - open_years,
    )


def due(limit: TimeLimit, received: date, days_off: DaysOff, *, is_late: bool = False) -> Due | None:
    """When what a desk receives on a day is due; nothing where the limit or the law leaves that open.

    On a rest day nothing is received. `is_late`: after the hour of the limit.
    """
    first = days_off.first_worked(received)
    end = _end(first, limit.amount, limit.unit, days_off)
    if end is None or not in_force(limit, first):
        return None
    if is_late and limit.late_after and first == received:
        end = days_off.first_worked(end + timedelta(days=1))
    day, verified = days_off.first_worked(end), _verified(limit, first, end, days_off)
    last = max(day, verified) if verified else day
    return Due(day, verified, days_off.is_sure(received, last))


def is_reckoned(limit: TimeLimit) -> bool:
    """Whether a limit says by itself when something is due."""
    return _end(date(2026, 1, 1), limit.amount, limit.unit, DaysOff()) is not None


def _verified(limit: TimeLimit, first: date, end: date, days_off: DaysOff) -> date | None:
    """When it is due at the latest where facts must be verified; what comes on top of the same unit is one period."""
    longer = limit.verified
    if longer is None:
        return None
    if not longer.added:
        last = _end(first, longer.amount, longer.unit, days_off)
    elif longer.unit is limit.unit and limit.amount:
        last = _end(first, limit.amount + longer.amount, longer.unit, days_off)
    else:
        last = _end(end, longer.amount, longer.unit, days_off)
    return days_off.first_worked(max(last, end)) if last else None


def _end(first: date, amount: int | float | None, unit: TimeUnit | None, days_off: DaysOff) -> date | None:
    """The last day of a period whose first is not counted (Điều 147), before it moves on from a rest day (Điều 148).

    Hours run from the moment itself: only whole days of them end on one day whenever somebody comes. How hours of
    work and parts of a day are counted, no law says.
    """
    if unit is TimeUnit.SAME_DAY:
        return first
    if amount is None or amount != int(amount) or not 0 < amount <= _MOST:
        return None
    number = int(amount)
    if unit is TimeUnit.WORKING_DAY:
        return after_working_days(first, number, days_off)
    if unit is TimeUnit.DAY:
        return first + timedelta(days=number)
    if unit is TimeUnit.HOUR:
        return None if number % _HOURS_OF_A_DAY else first + timedelta(days=number // _HOURS_OF_A_DAY)
    return _after_months(first, number * _MONTHS[unit]) if unit in _MONTHS else None


# Few numbers and days, asked of every procedure.
@lru_cache(maxsize=4096)
def after_working_days(day: date, number: int, days_off: DaysOff) -> date:
    """The day so many worked ones after a day, which is not counted."""
    for _ in range(number):
        day = days_off.first_worked(day + timedelta(days=1))
    return day


def _after_months(day: date, number: int) -> date:
    """The same day of a later month, or its last one (Điều 148, khoản 3)."""
    years, month = divmod(day.month - 1 + number, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
