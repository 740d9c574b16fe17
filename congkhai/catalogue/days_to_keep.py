"""Days that people keep in a calendar: the last one of what is still open, and those that a family tells of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from typing import NamedTuple

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.days import last_day_of
from congkhai.catalogue.provenance import provenance_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.family import Family


class DayToKeep(NamedTuple):
    """A day with what it is of; `key` is of its record, `mark` tells days of one record apart.

    `begins` and `ends` are its hours in Vietnam, None for a whole day. `page` is an address from the site's root.
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


def days_to_keep(family: Family, catalogue: Catalogue, key: str = "") -> list[DayToKeep]:
    """The days of a family, or of one record, from the catalogue's day on, the soonest first; samples have none."""
    if not family.calendar:
        return []
    every = DAYS[family.name](catalogue) if family.name in DAYS else _last_days(family, catalogue)
    coming = (one for one in every if one.day >= catalogue.day and (not key or one.key == key))
    return sorted(coming, key=lambda one: (one.day, one.key, one.mark))


def _last_days(family: Family, catalogue: Catalogue) -> Iterator[DayToKeep]:
    for key, record in catalogue.setting.of(family.name).items():
        last = last_day_of(record)
        if last and not provenance_of(record).sample:
            title = f"{family.calendar}: {family.title_of(record)}"
            yield DayToKeep(last, title, record_address(family.name, key), key, text=family.summary_of(record))


# Of a family whose days are others than the last of each record.
DAYS: Mapping[str, Callable[[Catalogue], Iterable[DayToKeep]]] = {}
