"""On which days citizens are received: plans by rule or by day, with days off, postponements and communes in turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from congkhai.catalogue.days import in_force
from congkhai.catalogue.working_days import DaysOff
from congkhai.model.communes import Commune
from congkhai.model.reception_plan import OnDayOff, ReceptionPlan, Weekday

# From the day of the rule to the one it moves to: no rest is as long.
_LONGEST_REST = timedelta(days=31)
_WEEK = 7
_WEEKDAYS = tuple(Weekday)


class Session(NamedTuple):
    """A day on which somebody receives.

    `commune` is whose turn it is, "" where that does not change. It stands `instead` of the day that was planned;
    it is not `is_sure` while a day off on the way is still to be announced. `is_day_off`: somebody set a day on which
    offices are closed, by a slip or on purpose: whether anybody is there has to be asked.
    """

    day: date
    commune: str = ""
    instead: date | None = None
    is_sure: bool = True
    is_day_off: bool = False


def sessions_of(plan: ReceptionPlan, first: date, last: date, days_off: DaysOff) -> tuple[Session, ...]:
    """The days of a plan between two days, both included, in order; on each once."""
    moved = {one.day: one.instead for one in reversed(plan.exceptions)}
    found: dict[date, Session] = {}
    for planned, one in _planned(plan, first, last, days_off):
        session: Session | None = one
        for day in (planned, one.day):
            if day in moved:
                instead = moved[day]
                session = Session(instead, one.commune, one.day) if instead else None
        if session and first <= session.day <= last:
            found.setdefault(session.day, session._replace(is_day_off=not days_off.is_worked(session.day)))
    return tuple(found[day] for day in sorted(found))


def place_of(plan: ReceptionPlan, session: Session, communes: Mapping[str, Commune]) -> str:
    """Where to go on a day: the place of the plan, and the commune whose turn or whose plan it is, told once."""
    commune, place = communes.get(session.commune or plan.commune or ""), plan.place or ""
    return ", ".join(filter(None, (place, commune.full_name if commune and commune.name not in place else "")))


def is_planned(plan: ReceptionPlan, day: date, days_off: DaysOff) -> bool:
    """Whether anybody would receive on a day if nothing were postponed, by the rule or after it moved on."""
    planned = _planned(plan, day, day + _LONGEST_REST, days_off)
    return any(day in (of_rule, session.day) for of_rule, session in planned)


def _planned(plan: ReceptionPlan, first: date, last: date, days_off: DaysOff) -> Iterator[tuple[date, Session]]:
    """What is planned around two days, each with the day that plan or rule says."""
    for one in plan.dates:
        if in_force(plan, one.day):
            yield one.day, Session(one.day, one.commune or "")
    begin = first - _LONGEST_REST
    if plan.since and (plan.turns or plan.since > begin):
        begin = plan.since
    end = min(last, plan.until) if plan.until else last
    for turn, day in enumerate(_days_of_rule(plan, begin, end)):
        if days_off.is_worked(day) or plan.on_day_off is OnDayOff.NEXT:
            held = days_off.first_worked(day)
            commune = plan.turns[turn % len(plan.turns)] if plan.turns else ""
            yield day, Session(held, commune, day if held != day else None, days_off.is_sure(day, held))


def _days_of_rule(plan: ReceptionPlan, first: date, last: date) -> Iterator[date]:
    if not (plan.monthly or plan.weekly or plan.weekdays):
        return
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        weekday, nth = _WEEKDAYS[day.weekday()], (day.day - 1) // _WEEK + 1
        by_month = any((one.weekday, one.nth) == (weekday, nth) for one in plan.weekdays)
        if day.day in plan.monthly or weekday in plan.weekly or by_month:
            yield day
