"""Names of the provinces and communes in the lists of the repository, and the ends of codes: found in any text."""

from __future__ import annotations

import re
from functools import cache

from place_lists import shipped_places

SUFFIX = re.compile(r"(?<![A-Za-z0-9])H\d\d(?![A-Za-z0-9])")


@cache
def all_places() -> re.Pattern[str]:
    """Every province and commune of today and of before, with and without diacritics in addresses."""
    setting = shipped_places()
    return _any_of([*_provinces(), *_places_of(setting)])


@cache
def own_places() -> re.Pattern[str]:
    """What a site of another province has no word of: this province, its communes, address and codes."""
    own, suffix = shipped_places().provinces.own, shipped_places().unit.code_suffix
    assert own is not None
    assert suffix is not None
    return _any_of([*own.names, *_places_of(shipped_places()), own.id, "laocai", "yenbai", "yen-bai", suffix])


def _provinces() -> list[str]:
    return [name for province in shipped_places().provinces.every for name in (province.id, *province.names)]


def _places_of(setting) -> list[str]:
    units = [*setting.communes.values(), *setting.old_units.values()]
    districts = {unit.district for unit in setting.old_units.values()}
    return [*(name for unit in units for name in (unit.name, *unit.other_names)), *districts]


def _any_of(names: list[str]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(set(names), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
