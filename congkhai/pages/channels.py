"""Ways to hand in with their times and costs, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from congkhai.model.procedure import Channel, Cost
from congkhai.model.shared import Attachment
from congkhai.model.terms import NONE
from congkhai.phrases import (
    COUNCIL_SETS,
    IN_WORDS,
    NO_COST,
    UNKNOWN,
    coming_costs,
    current_costs,
    spell_cost,
    spell_day,
    spell_time,
)


@dataclass(frozen=True, slots=True)
class CostLine:
    """A cost in words, now and from a later day; without amount where only its note says what is due."""

    label: str
    amount: str
    notes: tuple[str, ...]
    files: tuple[Attachment, ...]
    is_coming: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A way to hand in."""

    label: str
    address: str | None
    description: str | None


@dataclass(frozen=True, slots=True)
class Terms:
    """Time and costs in words; that there are no costs is said, not implied."""

    time: str
    time_notes: tuple[str, ...]
    costs: tuple[CostLine, ...]
    costs_words: str


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """Ways to hand in that have the same time and costs."""

    ways: tuple[Way, ...]
    terms: Terms


def channel_lines(channels: Iterable[Channel], day: date) -> tuple[ChannelLine, ...]:
    """Channels on equal terms share a line, so that nothing is read three times."""
    by_terms: dict[Terms, list[Way]] = {}
    for channel in channels:
        way = Way(channel.submission.label, channel.address, channel.description)
        by_terms.setdefault(_terms(channel, day), []).append(way)
    return tuple(ChannelLine(tuple(_told_once(ways)), terms) for terms, ways in by_terms.items())


def _told_once(ways: list[Way]) -> Iterable[Way]:
    """Ways with the same description follow each other, the last of them has it."""
    by_description: dict[str | None, list[Way]] = {}
    for way in dict.fromkeys(ways):
        by_description.setdefault(way.description, []).append(way)
    for *others, last in by_description.values():
        yield from (replace(way, description=None) for way in others)
        yield last


def _terms(channel: Channel, day: date) -> Terms:
    limit = channel.processing_time
    starts = f"Tính từ {limit.starts}" if limit and limit.starts else None
    time = spell_time(limit) if limit else UNKNOWN
    # A note in place of a number is the time itself, if it is short.
    is_told = bool(limit and limit.note and time.lower() == limit.note.lower())
    notes = (limit.case, starts, None if is_told else limit.note) if limit else ()
    costs = tuple(_cost_lines(channel.costs, day)) if channel.costs else ()
    words = NO_COST if channel.costs is NONE else UNKNOWN
    return Terms(
        time="" if time == IN_WORDS else time,
        time_notes=tuple(note for note in notes if note),
        costs=costs,
        costs_words="" if costs else words,
    )


def _cost_lines(costs: Iterable[Cost], day: date) -> Iterable[CostLine]:
    listed = list(costs)
    for cost in current_costs(listed, day):
        yield _cost_line(cost, is_coming=False)
    for cost in coming_costs(listed, day):
        yield _cost_line(cost, is_coming=True)


def _cost_line(cost: Cost, *, is_coming: bool) -> CostLine:
    kind = cost.kind.label if cost.kind else "Khoản thu"
    amount = spell_cost(cost)
    notes = [
        cost.case,
        f"Từ ngày {spell_day(cost.since)}" if is_coming and cost.since else None,
        f"Đến hết ngày {spell_day(cost.until)}" if cost.until else None,
        f"Miễn: {cost.exemption}" if cost.exemption else None,
        f"Giảm: {cost.reduction}" if cost.reduction else None,
        f"Người nộp: {cost.payer}" if cost.payer else None,
        f"Cách nộp tiền: {cost.payment}" if cost.payment else None,
        f"Theo {cost.legal_resource}" if cost.legal_resource else None,
        cost.note if cost.note != amount else None,
    ]
    if cost.amount is not None and amount != COUNCIL_SETS and cost.decider is not None:
        notes.append(f"Mức do {cost.decider.label} quyết định")
    told = "" if amount == IN_WORDS else amount
    return CostLine(cost.name or kind, told, tuple(note for note in notes if note), cost.attachments, is_coming)
