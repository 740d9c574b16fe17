"""What asks for people's say now: on the home pages, as long as anybody takes an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State, record_state, state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY, LEGAL_QUESTIONS, PUBLISHED
from congkhai.model.family import Family

# Where people are heard and answered, in the order in which home pages offer it.
_HEARD = (
    *("phan-anh", "lich-tiep-dan", "du-thao", "khao-sat", "sipas", "tre-hen"),
    *("hoi-dap-phap-luat", "thong-bao", "cchc", "don-gian-hoa"),
)


@dataclass(frozen=True, slots=True)
class CallItem:
    """A record that asks, and until when."""

    address: str
    title: str
    until: str


@dataclass(frozen=True, slots=True)
class Call:
    """The records of a family that ask now."""

    family: Family
    items: tuple[CallItem, ...]


def calls(catalogue: Catalogue, audience: str) -> tuple[Call, ...]:
    """What asks on a site, family by family; none of a family of which nothing is open. A sample asks nobody."""
    asking = (family for family in PUBLISHED if family.calls and audience in family.sites)
    found = (Call(family, tuple(_items(family, catalogue))) for family in asking)
    return tuple(call for call in found if call.items)


def heard_links(audience: str) -> tuple[tuple[str, str], ...]:
    """Addresses and names of what a site has for who wants to be heard."""
    families = (FAMILY[name] for name in _HEARD if name in FAMILY)
    return tuple((list_address(one.name), one.many) for one in families if audience in one.sites)


def questions_at(setting: Setting) -> str:
    """Where questions of law are answered: on the other site alone, whose address the unit gives."""
    site = setting.unit.education_site
    return f"{site.rstrip('/')}/{list_address(LEGAL_QUESTIONS)}" if site and setting.counted(LEGAL_QUESTIONS) else ""


def _items(family: Family, catalogue: Catalogue) -> Iterator[CallItem]:
    for key, record in catalogue.setting.counted(family.name).items():
        if state_of(record, catalogue.day) is State.IN_FORCE:
            until = record_state(family, record, catalogue.day)
            yield CallItem(record_address(family.name, key), family.title_of(record), until)
