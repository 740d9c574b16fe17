"""Ways to hand in and their costs, as channels and costs of CPSV-AP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from congkhai.catalogue.cost_words import label_of, spell_cost
from congkhai.catalogue.data_addresses import choice_address, part_address
from congkhai.catalogue.days import in_force
from congkhai.catalogue.fee_wording import NO_COST
from congkhai.catalogue.wording import IN_WORDS, UNKNOWN
from congkhai.exports.linked_data import duration, is_exact, joined, time_in_words
from congkhai.exports.service_terms import CURRENCIES
from congkhai.exports.service_told import Node, Told, bound, properties
from congkhai.model.channel import Channel, Cost, TimeLimit
from congkhai.model.families import PROCEDURES
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE, meaning_of

HAS_COST = meaning_of(Channel.model_fields["costs"]).cpsv or ""


class _Way(NamedTuple):
    """A way to hand in, and where its data are."""

    channel: Channel
    address: str
    told: Told


class _Due(NamedTuple):
    """A cost of a way."""

    cost: Cost
    way: _Way


def _ways_of(told: Told) -> list[_Way]:
    key = Procedure.model_fields["channels"].alias or ""
    return [
        _Way(channel, part_address(PROCEDURES, told.summary.code, key, place), told)
        for place, channel in enumerate(told.channels)
    ]


def channels_of(told: Told) -> list[Node]:
    """The ways to hand in."""
    return [
        {
            "@id": way.address,
            "@type": "cv:Channel",
            "dct:identifier": f"{told.summary.code}/cach-nop/{place}",
            **properties(_CHANNEL, way),
        }
        for place, way in enumerate(_ways_of(told), start=1)
    ]


def _limits(way: _Way) -> list[TimeLimit]:
    return [limit for limit in way.channel.processing_times if in_force(limit, way.told.catalogue.day)]


def _time(way: _Way) -> str | None:
    limits = _limits(way)
    return duration(limits[0]) if len(limits) == 1 else None


def _channel_description(way: _Way) -> str:
    times = (words for limit in _limits(way) for words in time_in_words(limit))
    return joined(*times, way.channel.description)


def costs_of(told: Told) -> list[Node]:
    """What is due on the day, each cost by the way that it is due for."""
    return [_cost(number, due) for number, due in enumerate(_dues(told), start=1)]


def _dues(told: Told) -> Iterator[_Due]:
    for way in _ways_of(told):
        if way.channel.costs is NONE:
            yield _Due(Cost.model_construct(name=NO_COST, amount=0), way)
        yield from (_Due(cost, way) for cost in way.channel.listed_costs if in_force(cost, told.catalogue.day))


def _cost(number: int, due: _Due) -> Node:
    return {
        "@type": "cv:Cost",
        "dct:identifier": f"{due.way.told.summary.code}/phi/{number}",
        "cv:ifAccessedThrough": due.way.address,
        **properties(_COST, due),
    }


def _amount(due: _Due) -> float | None:
    """An amount that the record fixes for one dossier: what is due for a page is told in words."""
    is_none = due.way.channel.costs is NONE
    return float(due.cost.amount or 0) if is_none or is_exact(due.cost) else None


def _cost_description(due: _Due) -> str:
    cost = due.cost
    if due.way.channel.costs is NONE:
        return NO_COST
    spelled = spell_cost(cost)
    amount = "" if spelled in (UNKNOWN, IN_WORDS) else spelled
    return joined(label_of(cost), amount, cost.case, cost.note)


_CHANNEL = bound(
    Channel,
    {
        "submission": lambda way: choice_address("cach-nop", way.channel.submission.value),
        "processing_times": _time,
        "description": _channel_description,
    },
)
_COST = bound(
    Cost,
    {
        "kind": lambda due: choice_address("khoan-thu", due.cost.kind.value) if due.cost.kind else None,
        "amount": _amount,
        "currency": lambda due: CURRENCIES[due.cost.currency] if due.cost.currency else None,
        "note": _cost_description,
    },
)
