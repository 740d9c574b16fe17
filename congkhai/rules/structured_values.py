"""The structured values of a record that its prose may repeat, each with its place as editors write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, permutations

from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.days import day_before, days_of, earliest, first_day_of, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import last_day_in_force
from congkhai.catalogue.wording import spell_day, spell_quantity
from congkhai.model.channel import Cost, TimeLimit
from congkhai.model.choices import TimeUnit
from congkhai.model.evidence import Evidence, Exemption
from congkhai.model.families import LEGAL_TEXTS
from congkhai.model.lists import LegalText
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Bound, Record
from congkhai.model.walking import AttributePath
from congkhai.reading.places import spell_path
from congkhai.rules.finding import keys_of
from congkhai.rules.parts import evidence_in
from congkhai.rules.record_texts import texts_of
from congkhai.rules.references import references_of
from congkhai.rules.told_numbers import numbers_in
from congkhai.rules.told_values import DAYS, counts_in

Length = tuple[int | float, TimeUnit]


@dataclass(frozen=True)
class Known:
    """What a record knows; each kind is looked up when prose tells one of that kind, which few records do.

    `last` is the last day of the part whose prose it is, where that part ends before the record.
    """

    record: Record
    setting: Setting
    last: date | None = None

    @cached_property
    def costs(self) -> tuple[tuple[str, Cost], ...]:
        """Every cost."""
        return tuple(_costs(self.record)) if isinstance(self.record, Procedure) else ()

    @cached_property
    def amounts(self) -> set[int]:
        """The amounts of all days, those too that words beside a cost tell."""
        cuts = _cuts(self.record) if isinstance(self.record, Procedure) else ()
        return {cost.amount for _, cost in self.costs if cost.amount}.union(cuts)

    @cached_property
    def exemptions(self) -> tuple[tuple[str, Evidence, Exemption], ...]:
        """The papers that need not be handed in."""
        return tuple(_exemptions(self.record)) if isinstance(self.record, Procedure) else ()

    @cached_property
    def lengths(self) -> tuple[tuple[Length, str, TimeLimit], ...]:
        """How long the procedure takes."""
        return tuple(_lengths(self.record)) if isinstance(self.record, Procedure) else ()

    @cached_property
    def counts(self) -> dict[str, str]:
        """Every number, year and day that the record says in words or values, with what it counts."""
        told = {one.count: one.counted for text in texts_of(self.record) for one in counts_in(text.value)}
        for (number, unit), _, _ in self.lengths:
            told[f"{spell_quantity(number)} {unit.label}"] = unit.label
        days = [count for count, counted in told.items() if counted == DAYS]
        days += [spell_day(day.value) for day in days_of(self.record)]
        return told | dict.fromkeys(days, DAYS) | {f"năm {day.rpartition('/')[2]}": "năm" for day in days}

    @cached_property
    def last_days(self) -> dict[date, str]:
        """The days on which a value of the record, or a legal text that it rests on, ends."""
        return {**dict(_last_days_of_texts(self.texts)), **dict(_last_days(self.record))}

    @cached_property
    def texts(self) -> dict[str, LegalText | None]:
        """The legal texts that the record rests on."""
        numbers = [ref.name for ref in references_of(self.record) if ref.family == LEGAL_TEXTS]
        return {number: self.setting.legal_texts.get(number) for number in numbers}

    @property
    def since(self) -> date | None:
        """The first day in force, where the record says so."""
        return first_day_of(self.record)

    @property
    def until(self) -> date | None:
        """The last day in force: afterwards prose is not read as of today."""
        return earliest([last_day_in_force(self.record), self.last])

    def makes(self, amount: int, words: str, sentence: str) -> bool:
        """Whether an amount is one of the record, or reckoned from them: as many times as a sentence says, or a sum.

        For each page or copy that is paid for it is no product, though the sentence counts pages.
        """
        amounts = self.amounts
        is_price = self._is_price(words, sentence)
        return (
            amount in amounts
            or (not is_price and any(amount == times * one for one in amounts for times in numbers_in(sentence)))
            or any(amount == first + second for first, second in combinations(sorted(amounts), 2))
        )

    def _is_price(self, words: str, sentence: str) -> bool:
        units = {cost.unit.split()[0].lower() for _, cost in self.costs if cost.unit and cost.amount}
        each = re.search(rf"{re.escape(words)}\s*(?:/|mỗi|một)\s*(\w+)", sentence)
        return each is not None and each[1].lower() in units

    def cuts_by(self, percent: int) -> bool:
        """Whether one amount is so much of another, or what is reduced says so."""
        pairs = permutations(self.amounts, 2)
        by_amounts = any(100 * less in (percent * more, (100 - percent) * more) for less, more in pairs)
        reductions = " ".join(text for _, cost in self.costs for text in _reliefs(cost))
        return by_amounts or f"{percent}%" in reductions.replace(" ", "")


def _costs(procedure: Procedure) -> Iterator[tuple[str, Cost]]:
    for c, channel in enumerate(procedure.channels):
        for k, cost in enumerate(channel.listed_costs):
            yield _place(procedure, ("channels", c, "costs", k, "amount")), cost


def _reliefs(cost: Cost) -> Iterator[str]:
    """In whose words a part of an amount, or all of it, is spared."""
    yield from (relief.text for relief in (*cost.exemptions, *cost.reductions))
    yield cost.case or ""


def _exemptions(procedure: Procedure) -> Iterator[tuple[str, Evidence, Exemption]]:
    for path, paper in evidence_in(procedure):
        if paper.exemption is not None:
            yield _place(procedure, (*path, "exemption", "until")), paper, paper.exemption


def _cuts(procedure: Procedure) -> Iterator[int]:
    """The amounts of all days, those too that words tell."""
    for channel in with_dated_cuts(procedure.channels):
        yield from (cost.amount for cost in channel.listed_costs if cost.amount)


def _lengths(procedure: Procedure) -> Iterator[tuple[Length, str, TimeLimit]]:
    held = [("channels", c, way.processing_times) for c, way in enumerate(procedure.channels)]
    held += [("cases", c, case.processing_times) for c, case in enumerate(procedure.cases)]
    for name, c, limits in held:
        for k, limit in enumerate(limits):
            place = _place(procedure, (name, c, "processing_times", k))
            yield from ((length, place, limit) for length in _of_limit(limit))


def _of_limit(limit: TimeLimit) -> Iterator[Length]:
    """The limit itself, the one with verification, and both together."""
    if limit.amount is not None and limit.unit is not None:
        yield limit.amount, limit.unit
    if verified := limit.verified:
        yield verified.amount, verified.unit
        if verified.added and limit.amount is not None:
            yield verified.amount + limit.amount, verified.unit


def _last_days(record: Record) -> Iterator[tuple[date, str]]:
    for found in days_of(record):
        if found.meaning.day is not Bound.FIRST:
            last = day_before(found.value) if found.meaning.day is Bound.GONE else found.value
            yield last, _place(record, found.path)


def _last_days_of_texts(texts: dict[str, LegalText | None]) -> Iterator[tuple[date, str]]:
    for number, text in texts.items():
        if text is not None and (last := last_day_of(text)):
            yield last, number


def _place(record: Record, path: AttributePath) -> str:
    return spell_path(keys_of(path, type(record)))
