"""Of what kind the pages are that search finds beside procedures: the groups that they are shown in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from congkhai.catalogue.addresses import AGENCIES, CONTACT, LIFE_EVENTS, PLACES, PROCEDURES, list_address
from congkhai.model.families import FAMILIES, PUBLISHED
from congkhai.search.index import Item

# What has no family of records with pages: the section is its kind.
_SECTIONS = {
    AGENCIES: "Cơ quan",
    CONTACT: "Liên hệ",
    LIFE_EVENTS: "Việc cần làm",
    PLACES: "Nơi nộp hồ sơ",
    PROCEDURES: "Danh sách thủ tục",
}
_PAGE, _PAGES = "trang", "Trang thông tin"


def groups_of(items: Iterable[Item], audience: str) -> list[list[Any]]:
    """The sections of all pages, those within others first: kind, heading, and 1 for what leads on the site."""
    found = dict.fromkeys((PLACES, *(_section(item.address) for item in items)))
    leading = {list_address(family.name) for family in FAMILIES if audience in family.leads}
    named = sorted(_named(found), key=lambda group: -group[0].count("/"))
    return [[*group, *([1] if group[0] in leading else [])] for group in named]


def _named(sections: Iterable[str]) -> Iterator[list[Any]]:
    families = {list_address(family.name): family for family in PUBLISHED if not family.thousands}
    for section in sections:
        if section in families:
            yield [section, families[section].name, families[section].many]
        elif section in _SECTIONS:
            yield [section, section.rstrip("/"), _SECTIONS[section]]
        else:
            yield [section, _PAGE, _PAGES]


def _section(address: str) -> str:
    """The longest list that an address is in, else its first step."""
    lists = (list_address(family.name) for family in PUBLISHED if not family.thousands)
    within = [section for section in lists if address.startswith(section)]
    return max(within, key=len, default=f"{address.partition('/')[0]}/")
