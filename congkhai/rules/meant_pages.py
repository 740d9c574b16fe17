"""Pages that lists name by their addresses: each is a page of a site."""

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
    field_address,
    list_address,
    procedure_address,
    record_address,
)
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.model.correction import Correction
from congkhai.model.families import PROCEDURES, PUBLISHED
from congkhai.model.public_information import PublicInformation
from congkhai.model.search_lists import Concept
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.dates import in_order
from congkhai.rules.finding import Finding, finding
from congkhai.rules.named_records import ProcedureOf

_SINGLE = (ABOUT, ACCESSIBILITY, CHANGES, COMPLAINTS, CONTACT, INFORMATION, OPEN_DATA, PLACES, PRIVACY)


def check_meant_page(concept: Concept, setting: Setting) -> Iterator[Finding]:
    """A concept whose page is none that search tells of, with the address that was probably meant."""
    yield from _unknown(concept.page, set(_addresses(setting)))


def check_corrected_page(
    correction: Correction | PublicInformation, setting: Setting, names: Names, procedure_of: ProcedureOf
) -> Iterator[Finding]:
    """The same of a page that said something wrong, which may be that of a procedure or of a field."""
    procedures, fields = map(procedure_address, names), map(field_address, setting.fields)
    yield from _unknown(correction.page, {*_addresses(setting), list_address(PROCEDURES), *procedures, *fields})


def check_correction(correction: Correction, setting: Setting) -> Iterator[Finding]:
    """Days in a wrong order."""
    yield from in_order(correction.since, correction.until, "ngày bắt đầu sai", "ngày sai cuối cùng", ("since",))
    yield from in_order(correction.until, correction.corrected, "ngày sai cuối cùng", "ngày đính chính", ("until",))
    yield from in_order(correction.requested, correction.corrected, "ngày yêu cầu", "ngày đính chính", ("requested",))


def _unknown(page: str | None, known: set[str]) -> Iterator[Finding]:
    if page is not None and page not in known:
        remedy = suggest(page, sorted(known)) or "; chép phần địa chỉ sau tên miền, có dấu `/` ở cuối"
        yield finding("trang-chua-co", "page", found=quoted(page), remedy=remedy)


def _addresses(setting: Setting) -> Iterator[str]:
    families = [family.name for family in PUBLISHED if not family.thousands]
    return chain(
        _SINGLE,
        map(list_address, families),
        (record_address(name, key) for name in families for key in setting.of(name)),
        map(event_address, setting.life_events),
        map(agency_address, setting.agencies),
    )
