"""Lists of the whole country for the search speak of the own province by a mark, and have its name here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from congkhai.model.communes import Province
from congkhai.model.families import CONCEPTS, FILLERS
from congkhai.model.terms import Record

OWN_PROVINCE = "<tỉnh>"
_SAID = ("terms", "few", "hints")
Records = Mapping[str, Mapping[str, Record]]


def with_own_province(records: Records, own: Province | None) -> Records:
    """The lists with the name of the province in the place of the mark; without a name nobody says such words."""
    name = own.name.lower() if own else ""
    return {**records, **{family: dict(_named(records.get(family, {}), name)) for family in (CONCEPTS, FILLERS)}}


def _named(entries: Mapping[str, Record], name: str) -> Iterable[tuple[str, Record]]:
    for key, entry in entries.items():
        said = {group: _said(getattr(entry, group), name) for group in _SAID if hasattr(entry, group)}
        changed = {group: phrases for group, phrases in said.items() if phrases != getattr(entry, group)}
        yield key, entry.model_copy(update=changed) if changed else entry


def _said(phrases: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(phrase.replace(OWN_PROVINCE, name) for phrase in phrases if name or OWN_PROVINCE not in phrase)
