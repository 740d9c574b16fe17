"""The things to do at a life event: for whom, by when, where, how long, how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple
from urllib.parse import urlsplit

from congkhai.catalogue.addresses import case_address, sheet_address
from congkhai.catalogue.card import SAMPLE, Badge, card_of
from congkhai.catalogue.reception import reception_of, whereabouts_of
from congkhai.catalogue.stage_limits import LimitLine, told_limits
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.life_event import LifeEvent, Stage
from congkhai.model.search_lists import Signpost
from congkhai.model.shared import Source

AT_ANY_TIME = "Lúc nào cần thì làm"
NOT_CHECKED = "Các việc dưới đây do nhóm biên soạn xếp. Hãy hỏi nơi nhận hồ sơ xem việc của bạn cần những gì."
# What the card of a procedure says that the page of an event needs not say again at every step.
_TONES = ("over", "sample")


class Place(NamedTuple):
    """Where a thing is done: whether that can be relied on, words, rows of label and words, a link, who says so.

    `sheet` is the address of what to take along.
    """

    badges: tuple[Badge, ...] = ()
    text: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    link: tuple[str, str] | None = None
    source: Source | None = None
    sheet: str = ""


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


def steps_of(event: LifeEvent, catalogue: Catalogue, root: str = "") -> tuple[tuple[Moment, ...], tuple[Step, ...]]:
    """What is done at each moment, and what has no place in the order; links begin at `root`."""
    timed = [stage for stage in event.stages if stage.when]
    moments = tuple(
        Moment(when or "", _steps(stages, event, catalogue, root))
        for when, stages in groupby(timed, lambda stage: stage.when)
    )
    return moments, _steps((stage for stage in event.stages if not stage.when), event, catalogue, root)


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
        sheet = root + sheet_address(summary.code, stage.answers) if summary.is_to_do else ""
        return Place(tuple(_badges(summary, event)), "", tuple(_rows(summary, catalogue)), link, sheet=sheet)
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
    if summary.is_current and (place := _handed_in(summary, catalogue)):
        yield "Nộp ở đâu", place
    yield from ((fact.label, fact.words) for fact in card_of(summary).facts)


def _handed_in(summary: Summary, catalogue: Catalogue) -> str:
    setting = catalogue.setting
    deciding = [setting.agencies[agency].name for agency in summary.agencies if agency in setting.agencies]
    return whereabouts_of(reception_of(summary.levels, summary.reception, setting.desks), deciding).told
