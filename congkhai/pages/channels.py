"""Ways to hand in with their times and costs, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from congkhai.catalogue.citation import cite
from congkhai.catalogue.cost_words import COUNCIL_SETS, spell_cost
from congkhai.catalogue.days import has_begun, in_force, is_over
from congkhai.catalogue.fee_wording import NO_COST
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.times_in_prose import times_told
from congkhai.catalogue.wording import IN_WORDS, UNKNOWN, spell_day
from congkhai.model.channel import Channel, Cost, Relief, TimeLimit
from congkhai.model.lists import LegalText
from congkhai.model.terms import NONE
from congkhai.pages.time_and_costs import CostLine, Terms, TimeLine, share

# Where the prose on the way tells the time.
TOLD_BESIDE = "Ghi bằng lời ở phần cách nộp"
# Marks that tell nothing; between digits they do.
_INESSENTIAL = re.compile(r"(?<!\d)[\s.,;:()\"“”–-]+|[\s.,;:()\"“”–-]+(?!\d)")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to hand in."""

    label: str
    address: str | None
    description: str | None


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """Ways to hand in that have the same time and costs, and of these what holds for them alone."""

    ways: tuple[Way, ...]
    terms: Terms


@dataclass(frozen=True, slots=True)
class ChannelTable:
    """All ways to hand in; before them, if that saves reading, the terms that they have in common."""

    shared: Terms | None
    rows: tuple[ChannelRow, ...]


def channel_table(channels: Iterable[Channel], day: date, texts: Mapping[str, LegalText]) -> ChannelTable:
    """Channels on equal terms share a row, and what all rows say is said once, so that nothing is read three times."""
    by_terms: dict[Terms, list[Way]] = {}
    alike = _first_spelling()
    for way, terms in _merged(
        (_way(channel, alike), _terms(channel, day, texts).spelled(alike)) for channel in channels
    ):
        by_terms.setdefault(terms, []).append(way)
    shared, rests = share(list(by_terms))
    ways = [tuple(_told_once(same)) for same in by_terms.values()]
    return ChannelTable(shared, tuple(map(ChannelRow, ways, rests)))


def _first_spelling() -> Callable[[str], str]:
    """What gives a text as it was first given, if it differs from that in nothing but blanks and marks.

    The national database has most texts once for each way, and often with a bracket or a full stop more.
    """
    known: dict[str, str] = {}
    # Mostly each way says the very same (4 % of the time).
    alike: dict[str, str] = {}

    def first_spelling(text: str) -> str:
        if text not in alike:
            alike[text] = known.setdefault(_INESSENTIAL.sub("", text).casefold(), text)
        return alike[text]

    return first_spelling


def _way(channel: Channel, alike: Callable[[str], str]) -> Way:
    return Way(channel.submission.label, channel.address, channel.description and alike(channel.description))


def _merged(channels: Iterable[tuple[Way, Terms]]) -> Iterable[tuple[Way, Terms]]:
    """A way that stands there once for each case becomes one, if the cases differ in nothing but their times."""
    merged: dict[tuple[Way, tuple[CostLine, ...], str], list[TimeLine]] = {}
    for way, terms in channels:
        merged.setdefault((way, terms.costs, terms.costs_words), []).extend(terms.times)
    for (way, costs, words), times in merged.items():
        # What holds now is read before what comes.
        ordered = sorted(dict.fromkeys(times), key=lambda line: line.is_coming)
        yield way, Terms(tuple(ordered), costs, words)


def _told_once(ways: list[Way]) -> Iterable[Way]:
    """Ways with the same description follow each other, the last of them has it."""
    by_description: dict[str | None, list[Way]] = {}
    for way in dict.fromkeys(ways):
        by_description.setdefault(way.description, []).append(way)
    for *others, last in by_description.values():
        yield from (replace(way, description=None) for way in others)
        yield last


def _terms(channel: Channel, day: date, texts: Mapping[str, LegalText]) -> Terms:
    costs = tuple(_cost_lines(channel.costs, day, texts)) if channel.costs else ()
    words = NO_COST if channel.costs is NONE else UNKNOWN
    untold = TOLD_BESIDE if times_told(channel.description) else UNKNOWN
    times = tuple(_time_lines(channel.processing_times, day)) or (TimeLine(untold),)
    return Terms(times, costs, "" if costs else words)


def _time_lines(limits: Iterable[TimeLimit], day: date) -> Iterable[TimeLine]:
    listed = list(limits)
    yield from (_time_line(limit, is_coming=False) for limit in listed if in_force(limit, day))
    yield from (_time_line(limit, is_coming=True) for limit in listed if not has_begun(limit, day))


def _time_line(limit: TimeLimit, *, is_coming: bool) -> TimeLine:
    time = spell_time(limit)
    # A note in place of a number is the time itself, if it is short.
    is_told = bool(limit.note and time.lower() == limit.note.lower())
    notes = (
        f"Hồ sơ nhận từ ngày {spell_day(limit.since)}" if is_coming and limit.since else None,
        f"Hồ sơ nhận đến hết ngày {spell_day(limit.until)}" if limit.until else None,
        f"Nhận sau {limit.late_after} thì trả vào ngày làm việc tiếp theo" if limit.late_after else None,
        f"Tính từ {limit.starts}" if limit.starts else None,
        None if is_told else limit.note,
    )
    told = "" if time == IN_WORDS else time
    return TimeLine(told, limit.case or "", tuple(note for note in notes if note), is_coming)


def _cost_lines(costs: Iterable[Cost], day: date, texts: Mapping[str, LegalText]) -> Iterable[CostLine]:
    listed = list(costs)
    yield from (_cost_line(cost, day, texts, is_coming=False) for cost in listed if in_force(cost, day))
    yield from (_cost_line(cost, day, texts, is_coming=True) for cost in listed if not has_begun(cost, day))


def _cost_line(cost: Cost, day: date, texts: Mapping[str, LegalText], *, is_coming: bool) -> CostLine:
    kind = cost.kind.label if cost.kind else "Khoản thu"
    amount = spell_cost(cost)
    notes = [
        f"Từ ngày {spell_day(cost.since)}" if is_coming and cost.since else None,
        f"Đến hết ngày {spell_day(cost.until)}" if cost.until else None,
        *_relief_notes("Miễn", cost.exemptions, day, texts),
        *_relief_notes("Giảm", cost.reductions, day, texts),
        f"Người nộp: {cost.payer}" if cost.payer else None,
        f"Cách nộp tiền: {cost.payment}" if cost.payment else None,
        f"Theo {cite(cost.legal_resource, texts)}" if cost.legal_resource else None,
        cost.note if cost.note != amount else None,
    ]
    if cost.amount is not None and amount != COUNCIL_SETS and cost.decider is not None:
        notes.append(f"Mức do {cost.decider.label} quyết định")
    told = "" if amount == IN_WORDS else amount
    return CostLine(
        cost.name or kind, told, cost.case or "", tuple(note for note in notes if note), cost.attachments, is_coming
    )


def _relief_notes(word: str, reliefs: Iterable[Relief], day: date, texts: Mapping[str, LegalText]) -> Iterable[str]:
    """`Miễn: hộ nghèo (Luật Hộ tịch số 60/2014/QH13, đến hết ngày 28/2/2027)`; of those to come from which day."""
    for relief in reliefs:
        if is_over(relief, day):
            continue
        since = "" if has_begun(relief, day) or not relief.since else f" từ ngày {spell_day(relief.since)}"
        text = cite(relief.legal_resource, texts) if relief.legal_resource else None
        until = f"đến hết ngày {spell_day(relief.until)}" if relief.until else None
        by = ", ".join(filter(None, (text, until)))
        yield f"{word}{since}: {relief.text}{f' ({by})' if by else ''}"
