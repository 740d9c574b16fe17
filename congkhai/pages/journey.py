"""The page of a life event: what to do, one moment after the other where there is an order, each thing with its limit.

On paper it is one sheet, to be kept until everything is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, NamedTuple
from urllib.parse import urlsplit

from congkhai.catalogue.addresses import LIFE_EVENTS, case_address, event_address
from congkhai.catalogue.card import SAMPLE, Badge, card_of
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.reception import reception_of, whereabouts_of
from congkhai.catalogue.stage_limits import LimitLine, told_limits
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.life_event import LifeEvent, Stage
from congkhai.model.search_lists import Signpost
from congkhai.model.shared import Source
from congkhai.pages.guide_links import GuideLink, guides_of_event
from congkhai.pages.notices import Notice
from congkhai.pages.page import Page, root_of
from congkhai.pages.tiles import event_tiles, render_tiles

_CHOOSE = "Chọn việc đang xảy ra với bạn hoặc gia đình, trang sẽ liệt kê các việc cần làm."
_NOT_CHECKED = "Các việc dưới đây do nhóm biên soạn xếp. Hãy hỏi nơi nhận hồ sơ xem việc của bạn cần những gì."
# What the card of a procedure says that the page of an event needs not say again at every step.
_TONES = ("over", "sample")


class Place(NamedTuple):
    """Where a thing is done: whether that can be relied on, words, rows of label and words, a link, who says so."""

    badges: tuple[Badge, ...] = ()
    text: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    link: tuple[str, str] | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: for whom, by when, where."""

    who: str
    task: str
    limits: tuple[LimitLine, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Moment:
    """What is to be done at the same time."""

    when: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that the template uses; `at_any_time` is what has no place in the order."""

    template: ClassVar[str] = "journey.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    text: str
    notices: tuple[Notice, ...]
    guides: tuple[GuideLink, ...]
    moments: tuple[Moment, ...]
    at_any_time: tuple[Step, ...]
    source: Source | None


def render_events(catalogue: Catalogue) -> Iterator[Page]:
    """The tiles of all life events, then the page of each."""
    title = "Thủ tục theo việc cần làm"
    yield render_tiles(LIFE_EVENTS, title, _CHOOSE, event_tiles(catalogue), catalogue)
    for event in catalogue.setting.life_events.values():
        yield _page(event, catalogue)


def _page(event: LifeEvent, catalogue: Catalogue) -> Page:
    address = event_address(event.id)
    root, text = root_of(address), event.description or ""
    timed = [stage for stage in event.stages if stage.when]
    content = EventPage(
        root=root,
        path=((LIFE_EVENTS, "Theo việc cần làm"),),
        title=event.name,
        text=text,
        notices=(Notice("sample", SAMPLE_MARK, _NOT_CHECKED),) if event.sample else (),
        guides=guides_of_event(event.id, catalogue),
        moments=tuple(
            Moment(when or "", _steps(stages, event, catalogue, root))
            for when, stages in groupby(timed, lambda stage: stage.when)
        ),
        at_any_time=_steps((stage for stage in event.stages if not stage.when), event, catalogue, root),
        source=event.source,
    )
    return Page(
        path=address,
        title=event.name,
        description=shortened(text or event.name),
        content=content,
        code=event.id,
        next_change=catalogue.next_change(catalogue.known(event.procedures), [event]),
    )


def _steps(stages: Iterable[Stage], event: LifeEvent, catalogue: Catalogue, root: str) -> tuple[Step, ...]:
    return tuple(_step(stage, event, catalogue, root) for stage in stages)


def _step(stage: Stage, event: LifeEvent, catalogue: Catalogue, root: str) -> Step:
    limits = told_limits(stage.limits, catalogue.day, catalogue.setting.legal_texts)
    return Step(stage.who or "", stage.task, limits, _place(stage, event, catalogue, root))


def _place(stage: Stage, event: LifeEvent, catalogue: Catalogue, root: str) -> Place:
    """What there is no record of is told by `check`; the page has the rest of the step."""
    summary = catalogue.procedures.get(stage.procedure or "")
    signpost = catalogue.setting.signposts.get(stage.signpost or "")
    if summary is not None:
        link = root + case_address(summary.code, stage.answers), summary.heading
        return Place(tuple(_badges(summary, event)), "", tuple(_rows(summary, catalogue)), link)
    return _elsewhere(signpost, event) if signpost else Place()


def _elsewhere(signpost: Signpost, event: LifeEvent) -> Place:
    badges = (SAMPLE,) if signpost.sample and not event.sample else ()
    address = signpost.address
    link = (address, f"Mở trang {urlsplit(address).hostname}") if address else None
    return Place(badges, signpost.text, (("Nơi làm", signpost.place),), link, signpost.source)


def _badges(summary: Summary, event: LifeEvent) -> Iterator[Badge]:
    """Whether it can be done now, and whether its facts are checked where those of the event are."""
    for badge in card_of(summary).badges:
        if badge.tone in _TONES and not (badge == SAMPLE and event.sample):
            yield badge


def _rows(summary: Summary, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Where, how long, how much: nothing of it where the procedure cannot be done now."""
    facts = card_of(summary).facts
    if facts and (place := _handed_in(summary, catalogue)):
        yield "Nộp ở đâu", place
    yield from ((fact.label, fact.words) for fact in facts)


def _handed_in(summary: Summary, catalogue: Catalogue) -> str:
    setting = catalogue.setting
    deciding = [setting.agencies[agency].name for agency in summary.agencies if agency in setting.agencies]
    return whereabouts_of(reception_of(summary.levels, summary.reception, setting.desks), deciding).told
