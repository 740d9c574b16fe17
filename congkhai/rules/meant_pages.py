"""Pages that the lists of the search lead to: each is a page of a site."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from congkhai.catalogue.addresses import (
    ABOUT,
    ACCESSIBILITY,
    CHANGES,
    COMPLAINTS,
    CONTACT,
    INFORMATION,
    OPEN_DATA,
    PLACES,
    PRIVACY,
    agency_address,
    event_address,
    list_address,
    record_address,
)
from congkhai.catalogue.setting import Setting
from congkhai.model.families import PUBLISHED
from congkhai.model.search_lists import Concept
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import Finding, finding

_SINGLE = (ABOUT, ACCESSIBILITY, CHANGES, COMPLAINTS, CONTACT, INFORMATION, OPEN_DATA, PLACES, PRIVACY)


def check_meant_page(concept: Concept, setting: Setting) -> Iterator[Finding]:
    """A concept whose page is none that search tells of, with the address that was probably meant."""
    if concept.page is None:
        return
    known = set(_addresses(setting))
    if concept.page not in known:
        remedy = suggest(concept.page, sorted(known)) or "; chép phần địa chỉ sau tên miền, có dấu `/` ở cuối"
        yield finding("trang-chua-co", "page", found=quoted(concept.page), remedy=remedy)


def _addresses(setting: Setting) -> Iterator[str]:
    families = [family.name for family in PUBLISHED if not family.thousands]
    return chain(
        _SINGLE,
        map(list_address, families),
        (record_address(name, key) for name in families for key in setting.of(name)),
        map(event_address, setting.life_events),
        map(agency_address, setting.agencies),
    )
