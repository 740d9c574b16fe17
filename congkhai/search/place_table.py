"""What scripts are told of the places to hand in: all names, today's and old ones; and of each place its desks.

Scripts, so that they load from a copied folder too. `browser/engine/place-finder.js` reads the names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from congkhai.catalogue.addresses import PLACE_NAMES, desks_address
from congkhai.catalogue.localities import Locality, bare_district, last_districts, localities_of
from congkhai.catalogue.phone_numbers import dialled, phones_in
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import small
from congkhai.model.communes import OldUnit
from congkhai.model.desks import ReceivingDesk
from congkhai.search.compact import compact

# People leave out what the official name of a state farm's town begins with.
_FARM = "Nông trường "


def place_scripts(setting: Setting, code: str = "") -> Iterator[tuple[str, bytes]]:
    """The file of all names, and one of each place that can be chosen, with its address.

    `code` is what they say of the scripts they are for.
    """
    said = {"ban": code} if code else {}
    places = tuple(localities_of(setting))
    yield PLACE_NAMES, f"globalThis.tenNoi={compact(_names(places, setting) | said)};\n".encode()
    for place in places:
        if place.commune:
            told = compact({"ten": place.heading, "noi": [_desk(desk) for desk in place.desks], **said})
            data = f"(globalThis.noiNhan??={{}})[{compact(place.slug)}]={told};\n"
            yield desks_address(place.slug), data.encode()


def _names(places: tuple[Locality, ...], setting: Setting) -> dict[str, Any]:
    communes = [place for place in places if place.commune]
    number = {place.commune.id: at for at, place in enumerate(communes) if place.commune}
    units = list(setting.old_units.values())
    last = last_districts(units)
    districts = {name: at for at, name in enumerate(dict.fromkeys(last.values()))}
    provinces = {unit.district: unit.province for unit in units}
    return {
        "nay": [[p.slug, p.commune.kind, p.commune.name, *p.commune.other_names] for p in communes if p.commune],
        "tinh": [_centre(place) for place in places if not place.commune],
        "tinhNay": own.name if (own := setting.provinces.own) else "",
        "huyen": [[name, provinces[name]] for name in districts],
        "cu": [_unit(unit, districts[last[bare_district(unit.district)]], number) for unit in units],
    }


def _centre(place: Locality) -> list[str]:
    """Address, name, and where it is, if that is known: people say the street."""
    return [place.slug, place.heading, *(desk.address for desk in place.desks[:1] if desk.address)]


def _unit(unit: OldUnit, district: int, number: dict[str, int]) -> list[Any]:
    """Kind, district, whether it is older, communes of today, then its names."""
    names = [unit.name, *unit.other_names]
    names += [name.removeprefix(_FARM) for name in names if name.startswith(_FARM)]
    return [unit.kind, district, int(unit.is_older), [number[code] for code in unit.communes if code in number], *names]


def _desk(desk: ReceivingDesk) -> dict[str, Any]:
    told = {
        "ten": f"{desk.name} ({small(SAMPLE_MARK)})" if desk.sample else desk.name,
        "diaChi": desk.address,
        "banDo": desk.map,
        "gio": desk.hours,
        "dienThoai": [[phone, _number_in(phone)] for phone in desk.phones],
    }
    return {key: value for key, value in told.items() if value}


def _number_in(phone: str) -> str:
    """The number alone, without words beside it."""
    first = next(phones_in(phone), None)
    return dialled(first.group() if first else phone)
