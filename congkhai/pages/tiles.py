"""Ways into the procedures: fields, life events and agencies, each a tile with its name and what it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import agency_address, event_address, field_address
from congkhai.catalogue.fold import fold
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.pages.letters import Letter, by_letter
from congkhai.pages.page import Page, root_of

# With more tiles than this a page of them is a list under letters, and the home page shows a few.
_SHOWN_AS_TILES = 60
_ON_HOME_PAGE = 24
_MOST_USED = 12


@dataclass(frozen=True, slots=True)
class Tile:
    """A way into the procedures: a field, an event, an agency."""

    address: str
    name: str
    text: str
    count: int
    sample: bool = False


@dataclass(frozen=True, slots=True)
class TilesPage:
    """All that the template uses."""

    template: ClassVar[str] = "tiles.html"

    root: str
    title: str
    text: str
    tiles: Sequence[Tile]
    letters: Sequence[Letter[Tile]]


def render_tiles(address: str, title: str, text: str, tiles: tuple[Tile, ...], catalogue: Catalogue) -> Page:
    """A page of tiles, or of very many a list under letters."""
    letters = by_letter(tiles, fold) if len(tiles) > _SHOWN_AS_TILES else ()
    content = TilesPage(root_of(address), title, text, () if letters else tiles, letters)
    return Page(address, title, text, content, next_change=catalogue.next_change_of_all)


def field_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The fields that have procedures, by name; also where none holds any more, since the page says where to go now."""
    listed = ((field, catalogue.by_field.get(field.id, ())) for field in catalogue.setting.fields.values())
    return _by_name(
        Tile(field_address(field.id), field.name, field.description or "", _count(procedures))
        for field, procedures in listed
        if procedures
    )


def event_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """Life events in the editors' order."""
    return tuple(
        Tile(
            event_address(event.id),
            event.name,
            event.description or "",
            len(catalogue.known(event.procedures)),
            event.sample,
        )
        for event in catalogue.setting.life_events.values()
    )


def agency_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The agencies, by name, with how many procedures are handed in there or decided by them."""
    tiles = (
        Tile(agency_address(agency.id), agency.name, agency.description or "", _count(_of_agency(agency.id, catalogue)))
        for agency in catalogue.setting.agencies.values()
    )
    return _by_name(tiles)


def most_used(tiles: Sequence[Tile]) -> tuple[Tile, ...]:
    """All tiles, if a home page has room for them; else those with the most procedures, by name."""
    if len(tiles) <= _ON_HOME_PAGE:
        return tuple(tiles)
    return _by_name(sorted(tiles, key=lambda tile: -tile.count)[:_MOST_USED])


def _of_agency(agency: str, catalogue: Catalogue) -> set[Summary]:
    return {*catalogue.by_reception.get(agency, ()), *catalogue.by_agency.get(agency, ())}


def _count(summaries: Iterable[Summary]) -> int:
    return sum(summary.is_current for summary in summaries)


def _by_name(tiles: Iterable[Tile]) -> tuple[Tile, ...]:
    return tuple(sorted(tiles, key=lambda tile: fold(tile.name)))
