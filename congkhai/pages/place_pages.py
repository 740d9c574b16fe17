"""Where papers are handed in: a page for each commune and each desk of an agency, and one that lists them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from markupsafe import Markup

from congkhai.catalogue.addresses import PLACES, event_address, field_address, place_address
from congkhai.catalogue.days import earliest, in_force, next_change
from congkhai.catalogue.localities import District, Locality, communes_agencies, districts_of, localities_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.surroundings import notices_in
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, shortened
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Unit
from congkhai.pages.notices import Notice
from congkhai.pages.page import Page, render, root_of
from congkhai.pages.printed_parts import Drawn, drawn_parts
from congkhai.pages.public_notice_parts import local_notice
from congkhai.pages.reception_parts import day_after_next, parts_of_place, plans_by_site, receptions_at
from congkhai.pages.sheet_pack import packed
from congkhai.pages.tiles import Tile

_TITLE = "Nơi nộp hồ sơ"


@dataclass(frozen=True, slots=True)
class EventTasks:
    """What can be done at a place at an event of life."""

    address: str
    name: str
    items: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class TasksPart:
    """All that the template of what can be done at a place uses; `elsewhere` has what is done at the province."""

    template: ClassVar[str] = "tasks.html"

    root: str
    events: tuple[EventTasks, ...]
    fields: tuple[Tile, ...]
    elsewhere: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlacePage:
    """All that the template uses."""

    template: ClassVar[str] = "place.html"

    root: str
    path: tuple[tuple[str, str], ...]
    place: Locality
    lead: str
    unit: Unit
    channels: tuple[FeedbackChannel, ...]
    own_channels: tuple[FeedbackChannel, ...]
    tasks: Markup
    packed: int
    notices: tuple[Notice, ...]
    receptions: tuple[Drawn, ...]
    plans: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """All that the template uses."""

    template: ClassVar[str] = "places.html"

    root: str
    title: str
    lead: str
    centres: tuple[Locality, ...]
    districts: tuple[District, ...]
    communes: tuple[Locality, ...]
    packed: int


def render_places(catalogue: Catalogue) -> Iterator[Page]:
    """All places on a page, and the page of each."""
    places = tuple(localities_of(catalogue.setting))
    centres = tuple(place for place in places if not place.commune)
    yield _list(places, centres, catalogue)
    in_communes = catalogue.received_at(communes_agencies(catalogue.setting))
    elsewhere = tuple((place_address(place.slug), place.heading) for place in centres)
    # What can be done is the same in all communes, and changes on the same day.
    drawn, change = _tasks(in_communes, elsewhere, catalogue), catalogue.next_change(in_communes)
    sheets = len(packed(catalogue))
    for place in places:
        if place.commune:
            yield from _pages(place, drawn, change, catalogue, sheets)
        else:
            received = catalogue.received_at([place.desks[0].agency or ""])
            tasks = _tasks(received, (), catalogue)
            yield from _pages(place, tasks, catalogue.next_change(received), catalogue)


def _list(places: Iterable[Locality], centres: tuple[Locality, ...], catalogue: Catalogue) -> Page:
    lead = "Tìm xã, phường bằng tên nay hoặc tên cũ."
    content = PlacesPage(
        root=root_of(PLACES),
        title=_TITLE,
        lead=lead,
        centres=centres,
        districts=tuple(_headed(district) for district in districts_of(catalogue.setting)),
        communes=tuple(place for place in places if place.commune),
        packed=len(packed(catalogue)),
    )
    return Page(PLACES, _TITLE, lead, content)


def _headed(district: District) -> District:
    return District(capital(district.name), district.province, district.communes, district.lost)


def _pages(
    place: Locality, tasks: Markup, change: date | None, catalogue: Catalogue, sheets: int = 0
) -> Iterator[Page]:
    """The page of a place; where somebody receives there, of each site its own."""
    path, commune = place_address(place.slug), place.commune.id if place.commune else ""
    told = notices_in(catalogue.setting, commune) if commune else ()
    held = receptions_at(catalogue, commune, "" if commune else place.desks[0].agency or "")
    lead = f"Nộp hồ sơ, nhận kết quả ở {place.name}." if place.commune else "Nộp hồ sơ, nhận kết quả ở đây."
    content = PlacePage(
        root=root_of(path),
        path=((PLACES, _TITLE),),
        place=place,
        lead=lead,
        unit=catalogue.setting.unit,
        channels=catalogue.setting.channels,
        own_channels=catalogue.setting.channels_of(*((commune, None) if commune else (None, place.desks[0].agency))),
        tasks=tasks,
        packed=sheets,
        notices=tuple(local_notice(one, root_of(path)) for one in told if in_force(one, catalogue.day)),
        receptions=drawn_parts(parts_of_place(held, catalogue)),
    )
    description = shortened(f"{lead} {'; '.join(desk.address for desk in place.desks if desk.address)}".strip())
    changes = [change, next_change(told, catalogue.day), day_after_next(held)]
    page = Page(path, f"{_TITLE}: {place.name}", description, content, next_change=earliest(changes))
    for sites, plans in plans_by_site(held, catalogue):
        yield replace(page, content=replace(content, plans=plans), sites=sites)


def _tasks(received: Iterable[Summary], elsewhere: tuple[tuple[str, str], ...], catalogue: Catalogue) -> Markup:
    """Events of life with what of them is done there, then fields with how much."""
    codes = {summary.code: summary for summary in received}
    events = tuple(
        EventTasks(event_address(event.id), event.name, items)
        for event in catalogue.setting.life_events.values()
        if (items := tuple(codes[code] for code in event.procedures if code in codes))
    )
    fields = tuple(
        Tile(field_address(field.id), field.name, "", count)
        for field in catalogue.setting.fields.values()
        if (count := sum(summary.field == field.id for summary in codes.values()))
    )
    root = root_of(place_address("mot-noi"))
    return Markup(render(TasksPart(root, events, fields, elsewhere))) if codes else Markup("")
