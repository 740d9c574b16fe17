"""What groups of people pay less, or nothing, for a procedure: kept small, as each procedure's summary has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.cost_words import FREE, case_of, label_of, spell_cost
from congkhai.catalogue.days import earliest, first_day_of, is_over, last_day_of
from congkhai.catalogue.wording import small
from congkhai.model.channel import Channel, Cost, Relief

_FEE = "khoản thu"


class GroupRelief(NamedTuple):
    """What a group pays of a cost, `cost` in words, on what condition, from and until which day.

    `usual` is what others pay, where the record says it; `ways` the ways to hand in, if it is not so by all of them.
    """

    group: str
    cost: str
    usual: str
    condition: str
    ways: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


def group_reliefs(channels: Iterable[Channel], day: date) -> tuple[GroupRelief, ...]:
    """The reliefs of named groups that hold on the day or later, each once; `channels` have their cases named."""
    ways = [way for way in channels if way.listed_costs]
    found: dict[GroupRelief, dict[str, None]] = {}
    for way in ways:
        for relief in _reliefs(way.listed_costs, day):
            found.setdefault(relief, {})[small(way.submission.label)] = None
    every = {small(way.submission.label) for way in ways}
    return tuple(relief._replace(ways=() if those.keys() == every else tuple(those)) for relief, those in found.items())


def _reliefs(costs: Iterable[Cost], day: date) -> Iterator[GroupRelief]:
    for cost in costs:
        if is_over(cost, day):
            continue
        for group in cost.groups:
            yield _own_amount(group, cost)
        for word, reliefs in (("Miễn", cost.exemptions), ("Giảm", cost.reductions)):
            for relief in reliefs:
                if relief.groups and not is_over(relief, day):
                    yield from (_relief(group, word, cost, relief) for group in relief.groups)


def _own_amount(group: str, cost: Cost) -> GroupRelief:
    """Of an amount that is for the group alone: its case, and what is noted of it, are the condition."""
    amount, label = spell_cost(cost), small(label_of(cost)) or _FEE
    told = f"Miễn {label}" if amount == FREE else f"{amount} {label}"
    condition = ". ".join(part.rstrip(". ") for part in (cost.case, cost.note) if part)
    return GroupRelief(group, told, "", condition, since=cost.since, until=cost.until)


def _relief(group: str, word: str, cost: Cost, relief: Relief) -> GroupRelief:
    """Of what holds for all but the group: both have days."""
    case = case_of(cost) if cost.case else ""
    label = f"{small(label_of(cost)) or _FEE}{f' ({case})' if case else ''}"
    usual = "" if cost.amount is None and cost.decider is None else small(spell_cost(cost))
    firsts = [first for first in (first_day_of(cost), first_day_of(relief)) if first]
    last = earliest([last_day_of(cost), last_day_of(relief)])
    return GroupRelief(group, f"{word} {label}", usual, relief.text, since=max(firsts, default=None), until=last)
