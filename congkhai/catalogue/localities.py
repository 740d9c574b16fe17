"""Where papers are handed in, as places with a page each: the communes, and the desks of agencies with their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congkhai.catalogue.setting import Setting
from congkhai.model.communes import Commune, OldUnit
from congkhai.model.desks import ReceivingDesk


@dataclass(frozen=True, slots=True, eq=False)
class Locality:
    """A place with a page. `desks` are those of which something is known; an agency's desk is a place of its own."""

    slug: str
    name: str
    desks: tuple[ReceivingDesk, ...]
    commune: Commune | None = None
    old_units: tuple[OldUnit, ...] = ()

    @property
    def heading(self) -> str:
        """Its name as a title."""
        return self.name[:1].upper() + self.name[1:]

    @property
    def map(self) -> str:
        """Where a map shows its first desk, "" where no source says."""
        return next((desk.map for desk in self.desks if desk.map), "")


def localities_of(setting: Setting) -> Iterator[Locality]:
    """The desks of agencies, then the communes, each in the order of its list."""
    desks = [desk for desk in setting.receiving_desks.values() if desk.is_known]
    for desk in desks:
        if desk.agency:
            yield Locality(desk.id, desk.name, (desk,))
    for commune in setting.communes.values():
        yield Locality(
            commune.slug,
            commune.full_name,
            tuple(desk for desk in desks if desk.commune == commune.id),
            commune,
            tuple(unit for unit in setting.old_units.values() if commune.id in unit.communes),
        )


def communes_agencies(setting: Setting) -> tuple[str, ...]:
    """The agencies that every commune has a counter of."""
    return tuple(agency.id for agency in setting.agencies.values() if agency.every_commune)


@dataclass(frozen=True, slots=True)
class District:
    """A district until 1/7/2025: the communes that have some of it, each with its units there, and units lost."""

    name: str
    province: str
    communes: tuple[tuple[Commune, tuple[OldUnit, ...]], ...]
    lost: tuple[OldUnit, ...]


def districts_of(setting: Setting) -> tuple[District, ...]:
    """The old districts in the order of the list; those renamed before 2025 are told by their last names."""
    units = list(setting.old_units.values())
    last = last_districts(units)
    districts: dict[str, list[OldUnit]] = {}
    for unit in units:
        districts.setdefault(last[bare_district(unit.district)], []).append(unit)
    return tuple(_district(name, of_it, setting) for name, of_it in districts.items())


def last_districts(units: Sequence[OldUnit]) -> dict[str, str]:
    """What each old district was last called, by its name without what it was."""
    until_2025 = (unit for unit in units if not unit.is_older)
    return {bare_district(unit.district): unit.district for unit in (*units, *until_2025)}


def bare_district(name: str) -> str:
    """The name of a district without what it was: some were a huyện first and then a thị xã."""
    for kind in ("huyện ", "thị xã ", "thành phố "):
        name = name.removeprefix(kind)
    return name


def _district(name: str, units: list[OldUnit], setting: Setting) -> District:
    known = setting.communes
    of_commune: dict[str, list[OldUnit]] = {}
    for unit in units:
        for code in unit.communes:
            of_commune.setdefault(code, []).append(unit)
    communes = tuple((known[code], tuple(ones)) for code, ones in of_commune.items() if code in known)
    return District(name, units[0].province, communes, tuple(unit for unit in units if not unit.communes))
