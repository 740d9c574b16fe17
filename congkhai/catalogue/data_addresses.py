"""Where the open data of each family, list, record and part is, from the root of the site."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from congkhai.catalogue.addresses import OPEN_DATA
from congkhai.model.families import FAMILY, PORTAL

# What is named by a fixed list of the program, such as the ways to hand in.
CHOICES = f"{OPEN_DATA}lua-chon.json"


def all_data(kind: str) -> tuple[str, str]:
    """The open data of all records of a kind: as JSON, and as a table."""
    return f"{OPEN_DATA}{kind}.json", f"{OPEN_DATA}{kind}.csv"


def linked_data(kind: str) -> str:
    """All records of a kind in the words of a European vocabulary."""
    return f"{OPEN_DATA}{kind}.jsonld"


def record_data(family: str, key: str) -> str:
    """One record as JSON."""
    return f"{OPEN_DATA}{family}/{key}.json"


def part_address(family: str, key: str, *steps: str | int) -> str:
    """A part of a record: a JSON Pointer (RFC 6901) into its data."""
    return f"{record_data(family, key)}#/{'/'.join(map(str, steps))}"


@cache
def entry_address(family: str, key: str) -> str:
    """An entry of a list, by its own name: the list's data have it as `dinh_danh`."""
    return f"{all_data(family)[0]}#{quote(key)}"


def choice_address(kind: str, value: str) -> str:
    """A value of a fixed list."""
    return f"{CHOICES}#{kind}/{value}"


def home_of(family: str) -> str:
    """The audience whose site has the single records of a family, so that one record has one address."""
    sites = FAMILY[family].sites
    return PORTAL if PORTAL in sites else next(iter(sites), "")
