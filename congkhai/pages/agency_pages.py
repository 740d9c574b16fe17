"""The pages of agencies: where they are, the procedures that are handed in there, and those that they decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from congkhai.catalogue.addresses import AGENCIES, agency_address
from congkhai.catalogue.days import earliest
from congkhai.catalogue.offices import told_offices
from congkhai.catalogue.provinces import Provinces
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.desks import ReceivingDesk
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Agency, Unit
from congkhai.pages.letters import alphabetical
from congkhai.pages.page import Page, root_of
from congkhai.pages.printed_parts import Drawn, drawn_parts
from congkhai.pages.reception_parts import day_after_next, parts_of_place, plans_by_site, receptions_at
from congkhai.pages.shares import Share, shares_of
from congkhai.pages.tiles import agency_tiles, render_tiles

_TITLE = "Nơi nộp và cơ quan giải quyết"


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """All that the template uses."""

    template: ClassVar[str] = "agency.html"

    root: str
    path: tuple[tuple[str, str], ...]
    agency: Agency
    desks: tuple[ReceivingDesk, ...]
    text: str
    share: Share
    received: tuple[Summary, ...]
    decided: tuple[Summary, ...]
    is_visited: bool
    unit: Unit
    receptions: tuple[Drawn, ...]
    channels: tuple[FeedbackChannel, ...]
    own_channels: tuple[FeedbackChannel, ...]
    plans: tuple[tuple[str, str], ...] = ()


def render_agencies(catalogue: Catalogue) -> Iterator[Page]:
    """All agencies on a page, and the pages of each."""
    text = "Địa chỉ, giờ làm việc và các thủ tục nộp ở từng nơi hoặc do từng cơ quan giải quyết."
    yield render_tiles(AGENCIES, _TITLE, text, agency_tiles(catalogue), catalogue)
    for agency in catalogue.setting.agencies.values():
        yield from _pages(agency, catalogue)


def _pages(agency: Agency, catalogue: Catalogue) -> Iterator[Page]:
    text = " ".join(filter(None, (agency.description, _note_on(agency, catalogue.setting.provinces))))
    received = catalogue.by_reception.get(agency.id, ())
    held = receptions_at(catalogue, agency=agency.id)
    others = set(catalogue.by_agency.get(agency.id, ())).difference(received)
    items = (*alphabetical(received), *alphabetical(others))
    for share in shares_of(items, agency_address(agency.id)):
        content = AgencyPage(
            root=root_of(share.address),
            path=((AGENCIES, _TITLE),),
            agency=agency,
            desks=catalogue.setting.desks.counters.get(agency.id, ()),
            text=text,
            share=share,
            received=tuple(item for item in share.items if item not in others),
            decided=tuple(item for item in share.items if item in others),
            is_visited=bool(received or agency.receives),
            unit=catalogue.setting.unit,
            receptions=drawn_parts(parts_of_place(held, catalogue)),
            channels=catalogue.setting.channels,
            own_channels=catalogue.setting.channels_of(None, agency.id),
        )
        page = Page(
            path=share.address,
            title=share.named(agency.name),
            description=shortened(f"{share.named(agency.name)}. {text}".strip()),
            content=content,
            next_change=earliest([catalogue.next_change(items), day_after_next(held)]),
        )
        for sites, plans in plans_by_site(held, catalogue):
            yield replace(page, content=replace(content, plans=plans), sites=sites)


def _note_on(agency: Agency, provinces: Provinces) -> str:
    note = told_offices([agency.name], provinces).note
    return f"{note}." if note else ""
