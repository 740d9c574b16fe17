"""A life event on one sheet, to be kept until everything is done: what its page prints, and its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from congkhai.catalogue.addresses import event_address, event_file
from congkhai.catalogue.days import day_before
from congkhai.catalogue.provenance import SAMPLE_MARK, spell_source
from congkhai.catalogue.whole import Catalogue
from congkhai.model.life_event import LifeEvent
from congkhai.pages.journey_steps import AT_ANY_TIME, NOT_CHECKED, Step, steps_of
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Qr, Sheet, Text

_NEWEST = "Quét mã để mở bản mới nhất của trang này:"


def event_sheet(event: LifeEvent, catalogue: Catalogue) -> Sheet:
    """What to do, each thing with a box to tick, one moment after the other."""
    change = catalogue.next_change(catalogue.known(event.procedures), [event])
    return Sheet(
        event.name,
        catalogue.setting.unit.name,
        catalogue.day,
        tuple(_parts(event, catalogue)),
        mark=SAMPLE_MARK if event.sample else "",
        last=day_before(change) if change else None,
        columns=2,
    )


def event_files(catalogue: Catalogue, site: str) -> Iterator[tuple[str, Sheet]]:
    """The sheets of all events, each with the name of its file; a code leads to the newest at the address of a site."""
    for event in catalogue.setting.life_events.values():
        sheet, address = event_sheet(event, catalogue), site + event_address(event.id)
        if event.stages:
            yield event_file(event.id), replace(sheet, parts=(*sheet.parts, Qr(address, _NEWEST)))


def _parts(event: LifeEvent, catalogue: Catalogue) -> Iterator[Part]:
    for text in (event.description, NOT_CHECKED if event.sample else None):
        if text:
            yield Text(text, small=True)
    moments, at_any_time = steps_of(event, catalogue)
    for number, moment in enumerate(moments, 1):
        yield Heading(f"{number}. {moment.when}")
        yield _to_tick(moment.steps)
    if at_any_time:
        yield from [Heading(AT_ANY_TIME)] if moments else []
        yield _to_tick(at_any_time)
    if event.source:
        yield Text(f"{spell_source(event.source)}.", "Nguồn của tờ này", small=True)


def _to_tick(steps: Sequence[Step]) -> Lines:
    return Lines(tuple(Line(step.task, tuple(_notes(step))) for step in steps), boxes=True)


def _notes(step: Step) -> Iterator[str]:
    """For whom, by when, whether that can be relied on, and where, how long and how much in one line."""
    place = step.place
    limits = (f"Hạn: {limit.words}" + (f" ({limit.basis})" if limit.basis else "") for limit in step.limits)
    rows = ". ".join(f"{label}: {words.rstrip('.')}" for label, words in place.rows)
    told = (step.who, *limits, *(badge.words for badge in place.badges), place.text, f"{rows}." if rows else "")
    yield from (text for text in told if text)
