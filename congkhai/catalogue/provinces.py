"""The own province of the unit and the others, by their names: what is elsewhere, and what was renamed on 1/7/2025."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from congkhai.catalogue.abolished import COMMITTEE, OUTDATED, PROVINCE_DESK, Outdated, city_of_province, outdated
from congkhai.model.communes import OldUnit, Province

_CITY = "thành phố "
# Without the word, at the end of a name: `Sở Tư pháp` and a province. Communes have such names too.
_OFFICES = "Sở|Chi cục|Văn phòng đăng ký đất đai|Trung tâm"
# Ministries have offices in cities.
_OF_MINISTRY = r"-\s*Bộ(?!\w)"
_SPELLINGS = {"òa": "(?:òa|oà)", "óa": "(?:óa|oá)", "ắk": "[ắă]k"}
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, eq=False)
class Provinces:
    """All provinces that are known, which of them is the unit's own, and cities that it had below it."""

    every: tuple[Province, ...] = ()
    own: Province | None = None
    cities: tuple[str, ...] = ()

    @cached_property
    def outdated(self) -> tuple[Outdated, ...]:
        """Names of abolished bodies and outdated words, with those that only this province had."""
        return (*OUTDATED, *self._cities, *self._joined)

    @cached_property
    def by_word(self) -> re.Pattern[str]:
        """Another province that is called one: `tỉnh`, `TP.` and its name."""
        return _found_by(self._others, r"(?<!\w)(?:tỉnh|thành phố|TP\.?)\s*(?:{names})(?!\w)")

    @cached_property
    def at_the_end(self) -> re.Pattern[str]:
        """An office of another province, of which only the name stands at the end."""
        return _found_by(self._others, rf"(?<!\w)(?:{_OFFICES})\s[^,;\n]*\s(?:{{names}})\W*$")

    @cached_property
    def not_elsewhere(self) -> re.Pattern[str]:
        """This province is named beside the others where all are meant."""
        own = [re.escape(name) for name in (self.own.name, *self.own.other_names)] if self.own else []
        return re.compile("|".join([_OF_MINISTRY, *own]), re.IGNORECASE)

    @property
    def _others(self) -> list[str]:
        ours = self.own.names if self.own else ()
        names = {name for one in self.every for name in one.names}.difference(ours)
        return sorted({part for name in names for part in name.split(" - ")})

    @property
    def _cities(self) -> Iterable[Outdated]:
        if self.cities:
            names = "|".join(map(_plain, self.cities))
            signs = "|".join(f"{_CITY}{name.lower()}" for name in self.cities)
            yield city_of_province(signs, rf"{COMMITTEE}thành phố (?:{names})")

    @property
    def _joined(self) -> Iterable[Outdated]:
        if self.own:
            remedy = f"nay là {self.own.full_name} (NQ 202/2025/QH15)"
            for name in self.own.joined:
                yield outdated(f"tỉnh {name.lower()}", f"tỉnh {_plain(name)}", remedy, desk=PROVINCE_DESK)


def provinces_of(every: Mapping[str, Province], own: str | None, old_units: Iterable[OldUnit]) -> Provinces:
    """The provinces of the list, the own one by its code; a city of before 2025 is one that old communes were in."""
    province = every.get(own or "")
    districts = dict.fromkeys(unit.district for unit in old_units)
    cities = (name.removeprefix(_CITY) for name in districts if name.startswith(_CITY))
    return Provinces(
        tuple(every.values()), province, tuple(name for name in cities if not (province and province.is_city(name)))
    )


NO_PROVINCES = Provinces()


def _found_by(names: list[str], pattern: str) -> re.Pattern[str]:
    if not names:
        return _NOTHING
    return re.compile(pattern.format(names="|".join(map(_in_all_spellings, names))), re.IGNORECASE)


def _plain(name: str) -> str:
    """A pattern whose blanks are blanks, as `outdated` takes them."""
    return re.escape(name).replace("\\ ", " ")


def _in_all_spellings(name: str) -> str:
    """A pattern: the tone stands on either vowel, and half the sources leave it out before k."""
    pattern = re.escape(name)
    for spelling, every in _SPELLINGS.items():
        pattern = pattern.replace(spelling, every)
    return pattern
