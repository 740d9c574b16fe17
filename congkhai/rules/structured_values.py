"""The structured values of a record that its prose may repeat, each with its place as editors write it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, permutations

from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.days import day_before, days_of, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import last_day_in_force
from congkhai.model.channel import Cost, TimeLimit
from congkhai.model.choices import TimeUnit
from congkhai.model.evidence import Evidence, Exemption
from congkhai.model.families import LEGAL_TEXTS
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Bound
from congkhai.model.walking import AttributePath
from congkhai.reading.places import spell_path
from congkhai.rules.finding import keys_of
from congkhai.rules.parts import evidence_in
from congkhai.rules.references import references_of

# A text may reckon with amounts: two pages, ten copies, a fee of two parts.
_MULTIPLES = range(2, 21)

Length = tuple[int | float, TimeUnit]


@dataclass(frozen=True, slots=True)
class Known:
    """What a record knows: costs, amounts that words tell of them, time limits, last days, the legal texts it rests on.

    After `until` it is not in force, and its prose is not read as of today.
    """

    costs: tuple[tuple[str, Cost], ...]
    cuts: frozenset[int]
    exemptions: tuple[tuple[str, Evidence, Exemption], ...]
    lengths: tuple[tuple[Length, str, TimeLimit], ...]
    last_days: dict[date, str]
    texts: dict[str, LegalText | None]
    reductions: str
    until: date | None

    @property
    def amounts(self) -> set[int]:
        """The amounts of all days."""
        return {cost.amount for _, cost in self.costs if cost.amount}.union(self.cuts)

    def makes(self, amount: int) -> bool:
        """Whether an amount is one of the record, or reckoned from them: several times one of them, or a sum."""
        amounts = self.amounts
        return (
            amount in amounts
            or any(amount == times * one for one in amounts for times in _MULTIPLES)
            or any(amount == first + second for first, second in combinations(sorted(amounts), 2))
        )

    def cuts_by(self, percent: int) -> bool:
        """Whether one amount is so much of another, or what is reduced says so."""
        pairs = permutations(self.amounts, 2)
        by_amounts = any(100 * less in (percent * more, (100 - percent) * more) for less, more in pairs)
        return by_amounts or f"{percent}%" in self.reductions.replace(" ", "")


def known_of(record: Procedure | Policy, setting: Setting) -> Known:
    """The values of a record."""
    costs = tuple(_costs(record)) if isinstance(record, Procedure) else ()
    numbers = [reference.name for reference in references_of(record) if reference.family == LEGAL_TEXTS]
    texts = {number: setting.legal_texts.get(number) for number in numbers}
    return Known(
        costs=costs,
        cuts=frozenset(_cuts(record)) if isinstance(record, Procedure) else frozenset(),
        exemptions=tuple(_exemptions(record)) if isinstance(record, Procedure) else (),
        lengths=tuple(_lengths(record)) if isinstance(record, Procedure) else (),
        last_days={**dict(_last_days_of_texts(texts)), **dict(_last_days(record))},
        texts=texts,
        until=last_day_in_force(record),
        reductions=" ".join(f"{cost.reduction} {cost.exemption} {cost.case}" for _, cost in costs),
    )


def _costs(procedure: Procedure) -> Iterator[tuple[str, Cost]]:
    for c, channel in enumerate(procedure.channels):
        for k, cost in enumerate(channel.listed_costs):
            yield _place(procedure, ("channels", c, "costs", k, "amount")), cost


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


def _last_days(record: Procedure | Policy) -> Iterator[tuple[date, str]]:
    for found in days_of(record):
        if found.meaning.day is not Bound.FIRST:
            last = day_before(found.value) if found.meaning.day is Bound.GONE else found.value
            yield last, _place(record, found.path)


def _last_days_of_texts(texts: dict[str, LegalText | None]) -> Iterator[tuple[date, str]]:
    for number, text in texts.items():
        if text is not None and (last := last_day_of(text)):
            yield last, number


def _place(record: Procedure | Policy, path: AttributePath) -> str:
    return spell_path(keys_of(path, type(record)))
