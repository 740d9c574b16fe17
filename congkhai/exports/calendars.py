"""Days to keep as calendars (RFC 5545): one of each list, one of each record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timezone
from typing import NamedTuple

from congkhai.catalogue.addresses import calendar_file, list_address, record_address
from congkhai.catalogue.days_to_keep import DayToKeep, days_to_keep
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_hour
from congkhai.model.families import PUBLISHED
from congkhai.model.values import VIETNAM

_PRODUCT = "-//congkhai//VI"


class _Made(NamedTuple):
    """For what calendars are made: the day of the data, where the unit's clock stands, the address of the site."""

    day: date
    here: timezone
    site_url: str


def calendar_files(catalogue: Catalogue, audience: str, site_url: str) -> Iterator[tuple[str, bytes]]:
    """The calendars of a site with their addresses; none of what has no day to come."""
    for family in PUBLISHED:
        if audience in family.sites and (days := days_to_keep(family, catalogue)):
            # Hours are of the unit's clock, which has no summer time: no table of time zones need go along.
            made = _Made(catalogue.day, catalogue.setting.unit.zone or VIETNAM, site_url)
            yield calendar_file(list_address(family.name)), _calendar(family.many, days, made)
            for key in dict.fromkeys(one.key for one in days):
                own = [one for one in days if one.key == key]
                path = calendar_file(record_address(family.name, key))
                yield path, _calendar(own[0].title, own, made)


def calendar_alone(name: str, days: Sequence[DayToKeep], catalogue: Catalogue) -> bytes:
    """A calendar that is on no site: its days lead to no page."""
    return _calendar(name, days, _Made(catalogue.day, catalogue.setting.unit.zone or VIETNAM, ""))


def _calendar(name: str, days: Sequence[DayToKeep], made_for: _Made) -> bytes:
    from icalendar import Calendar, vText

    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    # A name that the library knows nothing of is written as it is: a line break would be one of the file.
    made.add("x-wr-calname", vText(name))
    for one in days:
        made.add_component(_event(one, made_for))
    written: bytes = made.to_ical()
    return written


def _event(one: DayToKeep, made: _Made):  # type: ignore[no-untyped-def]
    """An event; its stamp is the day of the data, so that the same records give the same bytes."""
    from icalendar import Event

    event, page = Event(), made.site_url.rstrip("/") + "/" + one.page
    event.add("uid", f"{one.day.isoformat()}{one.mark and '-' + one.mark}@{page}")
    event.add("dtstamp", datetime.combine(made.day, time.min, made.here).astimezone(UTC))
    event.add("summary", one.title)
    event.add("dtstart", datetime.combine(one.day, one.begins, made.here).astimezone(UTC) if one.begins else one.day)
    if one.begins and one.ends:
        event.add("dtend", datetime.combine(one.day, one.ends, made.here).astimezone(UTC))
    if made.site_url:
        event.add("url", page)
    # A whole day has no hour at which it ends.
    until = f"Đến {spell_hour(one.ends.isoformat('minutes'))}." if one.ends and not one.begins else ""
    for key, value in (("description", " ".join(filter(None, (until, one.text)))), ("location", one.place)):
        if value:
            event.add(key, value)
    return event
