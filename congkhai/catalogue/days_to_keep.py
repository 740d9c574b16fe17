"""Days that people keep in a calendar: the last one of what is still open, and those that a family tells of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from typing import NamedTuple, TypeVar

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.days import last_day_of
from congkhai.catalogue.provenance import provenance_of
from congkhai.catalogue.reception_days import place_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import RECEPTION
from congkhai.model.family import Family
from congkhai.model.terms import Record

One = TypeVar("One")
_QUARTER = timedelta(days=92)
UNSURE = "Tạm tính, vì lịch nghỉ của năm chưa công bố đủ."


class DayToKeep(NamedTuple):
    """A day with what it is of; `key` is of its record, `mark` tells days of one record apart.

    `begins` and `ends` are its hours by the unit's clock, None: all day. `page` is an address from the site's root.
    One `in_doubt` is on pages, with the doubt, and in no calendar: what reminds people is not read again.
    """

    day: date
    title: str
    page: str
    key: str
    mark: str = ""
    text: str = ""
    place: str = ""
    begins: time | None = None
    ends: time | None = None
    in_doubt: bool = False


def days_to_keep(family: Family, catalogue: Catalogue, key: str = "") -> list[DayToKeep]:
    """The days of a family, or of one record, from the catalogue's day on, the soonest first; samples have none.

    What comes again and again is told for three months: a longer calendar would be another one too often.
    """
    last = catalogue.day + _QUARTER if family.name in DAYS else date.max
    return [one for one in _coming(family, catalogue, key) if one.day <= last and not one.in_doubt]


def next_day_told(family: Family, catalogue: Catalogue, key: str = "") -> date | None:
    """The day after the next of these: then a page that tells it is old."""
    first = next(iter(_coming(family, catalogue, key)), None)
    return first.day + timedelta(days=1) if first else None


def _coming(family: Family, catalogue: Catalogue, key: str) -> list[DayToKeep]:
    if not family.calendar:
        return []
    every = DAYS[family.name](catalogue, key) if family.name in DAYS else _last_days(family, catalogue, key)
    coming = (one for one in every if one.day >= catalogue.day)
    return sorted(coming, key=lambda one: (one.day, one.key, one.mark))


def _last_days(family: Family, catalogue: Catalogue, only: str) -> Iterator[DayToKeep]:
    records = catalogue.setting.of(family.name)
    for key, record in _only(records, only):
        last = last_day_of(record)
        if last and not provenance_of(record).sample:
            title = f"{family.calendar}: {family.title_of(record)}"
            page, text, place = (
                record_address(family.name, key),
                family.summary_of(record),
                getattr(record, "place", ""),
            )
            begins, ends = _hours_of(record)
            yield DayToKeep(last, title, page, key, text=text, place=place, begins=begins, ends=ends)


def _receptions(catalogue: Catalogue, only: str) -> Iterator[DayToKeep]:
    for key, sessions in _only(catalogue.receptions, only):
        plan, page = catalogue.setting.of(RECEPTION)[key], record_address(RECEPTION, key)
        begins, ends = _hours_of(plan)
        for one in sessions:
            text, place = "" if one.is_sure else UNSURE, place_of(plan, one, catalogue.setting.communes)
            doubt = one.is_day_off
            yield DayToKeep(
                one.day, plan.name, page, key, text=text, place=place, begins=begins, ends=ends, in_doubt=doubt
            )


def _hours_of(record: Record) -> tuple[time | None, time | None]:
    """From when until when somebody is there, as far as a record says it."""
    begins, ends = (getattr(record, name, None) for name in ("begins", "ends"))
    return time.fromisoformat(begins) if begins else None, time.fromisoformat(ends) if ends else None


def _only(ones: Mapping[str, One], key: str) -> Iterable[tuple[str, One]]:
    if not key:
        return ones.items()
    return [(key, ones[key])] if key in ones else []


# Of a family whose days are others than the last of each record: of all of them, or of one by its key.
DAYS: Mapping[str, Callable[[Catalogue, str], Iterable[DayToKeep]]] = {RECEPTION: _receptions}
