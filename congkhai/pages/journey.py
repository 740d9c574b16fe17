"""The page of a life event: what to do, one moment after the other where there is an order, each thing with its limit.

On paper it is one sheet, to be kept until everything is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import LIFE_EVENTS, event_address, event_file
from congkhai.catalogue.picture_words import words_of_event
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.life_event import LifeEvent
from congkhai.model.shared import Source
from congkhai.pages.guide_links import GuideLink, guides_of_event
from congkhai.pages.journey_sheet import event_sheet
from congkhai.pages.journey_steps import NOT_CHECKED, Moment, Step, steps_of
from congkhai.pages.notices import Notice
from congkhai.pages.page import Page, root_of
from congkhai.pages.taken_along import Along, taken_along
from congkhai.pages.tiles import event_tiles, render_tiles
from congkhai.sheets.sheet import Sheet

_CHOOSE = "Chọn việc đang xảy ra với bạn hoặc gia đình, trang sẽ liệt kê các việc cần làm."


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that the template uses; `at_any_time` is what has no place in the order, `paper` what is printed."""

    template: ClassVar[str] = "journey.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    text: str
    notices: tuple[Notice, ...]
    guides: tuple[GuideLink, ...]
    moments: tuple[Moment, ...]
    at_any_time: tuple[Step, ...]
    along: Along
    source: Source | None
    file: str
    paper: Sheet | None


def render_events(catalogue: Catalogue) -> Iterator[Page]:
    """The tiles of all life events, then the page of each."""
    title = "Thủ tục theo việc cần làm"
    yield render_tiles(LIFE_EVENTS, title, _CHOOSE, event_tiles(catalogue), catalogue)
    for event in catalogue.setting.life_events.values():
        yield _page(event, catalogue)


def _page(event: LifeEvent, catalogue: Catalogue) -> Page:
    address = event_address(event.id)
    root, text = root_of(address), event.description or ""
    moments, at_any_time = steps_of(event, catalogue, root)
    guides = guides_of_event(event.id, catalogue)
    content = EventPage(
        root=root,
        path=((LIFE_EVENTS, "Theo việc cần làm"),),
        title=event.name,
        text=text,
        notices=(Notice("sample", SAMPLE_MARK, NOT_CHECKED),) if event.sample else (),
        guides=guides,
        moments=moments,
        at_any_time=at_any_time,
        along=taken_along(event.procedures, guides, catalogue, files=1 if event.stages else 0),
        source=event.source,
        file=event_file(event.id),
        paper=event_sheet(event, catalogue) if event.stages else None,
    )
    return Page(
        path=address,
        title=event.name,
        description=shortened(". ".join([*([SAMPLE_MARK] if event.sample else []), text or event.name])),
        content=content,
        code=event.id,
        next_change=catalogue.next_change(catalogue.known(event.procedures), [event]),
        picture=words_of_event(event, catalogue.setting.unit),
    )
