"""A citizen's case: one answer to each question of a procedure, and what is due and how long it takes in that case."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import product
from math import prod
from typing import Any, NamedTuple

from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.fee_wording import Lines, tell_costs
from congkhai.catalogue.time_wording import spell_times
from congkhai.model.channel import Channel
from congkhai.model.distinctions import Answer, Distinction
from congkhai.model.procedure import Procedure

# More can neither be looked through by an editor nor told by a page.
MOST_CASES = 32


class MyCase(NamedTuple):
    """Its answers, in the order of the questions, and its costs and time on a day; `UNKNOWN` where nobody tells."""

    answers: tuple[Answer, ...]
    costs: Lines
    time: str


def count_cases(questions: Sequence[Distinction]) -> int:
    """How many cases the questions tell apart."""
    return prod(len(asked.answers) for asked in questions) if questions else 0


def cases_of(procedure: Procedure, day: date) -> Iterator[MyCase]:
    """Every case of a procedure, none where there are too many."""
    if count_cases(procedure.distinctions) > MOST_CASES:
        return
    for answers in product(*(asked.answers for asked in procedure.distinctions)) if procedure.distinctions else ():
        codes = {answer.code for answer in answers}
        channels = with_dated_cuts(_in_case(way, procedure.distinctions, codes) for way in procedure.channels)
        yield MyCase(answers, tell_costs(channels, day), spell_times(channels, day))


def holds_in(when: Collection[str], questions: Sequence[Distinction], codes: Collection[str]) -> bool:
    """Whether what needs some answers holds in the case of these: of each question that it names, one is given."""
    for asked in questions:
        needed = {answer.code for answer in asked.answers}.intersection(when)
        if needed and needed.isdisjoint(codes):
            return False
    return True


def _in_case(way: Channel, questions: Sequence[Distinction], codes: Collection[str]) -> Channel:
    """A way to hand in with what holds in the case alone."""
    times = tuple(limit for limit in way.processing_times if holds_in(limit.when, questions, codes))
    update: dict[str, Any] = {"processing_times": times}
    if way.listed_costs:
        update["costs"] = tuple(cost for cost in way.listed_costs if holds_in(cost.when, questions, codes))
    return way.model_copy(update=update)
