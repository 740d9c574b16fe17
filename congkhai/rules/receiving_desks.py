"""Desks: each is of a commune or of an agency, and nobody is sent to the middle of a commune's area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congkhai.catalogue.phone_numbers import phones_in
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.model.communes import Commune
from congkhai.model.desks import ReceivingDesk
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding
from congkhai.rules.list_entries import PHONE_EXPECTED, check_contacts, check_duplicates
from congkhai.rules.personal import named_persons

_POINT = re.compile(r"(?<![\d.])(\d{1,2}\.\d{2,})(?:,|%2C|/|&[a-z]+=)\s*(\d{2,3}\.\d{2,})", re.IGNORECASE)
# By NĐ 326/2026/NĐ-CP; an identity number has as many digits.
_LOCATION_CODE = re.compile(r"\d{12}", re.ASCII)
# About 100 m: as near as this, a point was taken from the list of communes.
_NEAR = 0.001
_WANTED = ("address", "hours", "phones")


def check_desk(desk: ReceivingDesk, setting: Setting) -> Iterator[Finding]:
    """Whose it is, what is not known of it, and what leads or reaches nowhere."""
    if (desk.commune is None) == (desk.agency is None):
        yield finding("noi-nop-cua-ai", "id", found=desk.name)
    agency = setting.agencies.get(desk.agency or "")
    if agency and agency.every_commune and desk.commune is None:
        yield finding("noi-nop-moi-xa", "agency", found=quoted(agency.name))
    fields = ReceivingDesk.model_fields
    missing = [f"`{fields[name].alias}`" for name in _WANTED if not getattr(desk, name)]
    if missing:
        yield finding("noi-nop-thieu", "name", found=desk.name, missing=", ".join(missing))
    for place, phone in enumerate(desk.phones):
        if not any(phones_in(phone)):
            yield finding("lien-he-la", "phones", place, found=quoted(phone), expected=PHONE_EXPECTED)
        yield from (finding("ten-nguoi", "phones", place, found=name) for name in named_persons(phone))
    yield from check_contacts(desk, setting)
    if (code := desk.location_code) and not _LOCATION_CODE.fullmatch(code):
        yield finding("lien-he-la", "location_code", found=quoted(code), expected="mã địa điểm 12 chữ số")
    if desk.map and any(_is_centre(desk.map, commune) for commune in setting.communes.values()):
        yield finding("noi-nop-giua-xa", "map", found=quoted(desk.map))


def check_addresses_of_communes(entries: Sequence[Commune], names: Names) -> Iterator[Finding]:
    """Two communes cannot have one page."""
    return check_duplicates(entries, "slug")


def _is_centre(address: str, commune: Commune) -> bool:
    if commune.latitude is None or commune.longitude is None:
        return False
    return any(
        abs(float(north) - commune.latitude) < _NEAR and abs(float(east) - commune.longitude) < _NEAR
        for north, east in _POINT.findall(address)
    )
