"""A citizen's case: one answer to each question of a procedure, and what is due and how long it takes in that case."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from math import prod
from typing import Any, NamedTuple

from congkhai.catalogue.case_names import answers_of, channels_in_named_cases
from congkhai.catalogue.cost_words import FREE, spell_cost
from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.days import day_before, has_begun, is_over
from congkhai.catalogue.fee_wording import Lines, tell_costs
from congkhai.catalogue.time_wording import spell_times
from congkhai.model.channel import Channel, Cost, TimeLimit
from congkhai.model.distinctions import Answer, CaseQuestion, Distinction
from congkhai.model.evidence import EvidenceGroup
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
    """Every case of a procedure on a day, none where there are too many."""
    asked = questions_on(procedure, day)
    if count_cases(procedure.distinctions) > MOST_CASES or not asked:
        return
    told: dict[frozenset[str], tuple[Lines, str]] = {}
    needed = {code for way in procedure.channels for part in _terms(way) for code in part.when}
    for answers in product(*(one.answers for one in asked)):
        # Many cases differ in their papers alone: what is due is worded once for all of these.
        codes = frozenset(needed.intersection(answer.code for answer in answers))
        if codes not in told:
            channels = with_dated_cuts(_in_case(way, procedure.distinctions, codes) for way in procedure.channels)
            told[codes] = tell_costs(channels, day), spell_times(channels, day)
        yield MyCase(answers, *told[codes])


def open_cases_of(procedure: Procedure, day: date) -> Iterator[MyCase]:
    """What is left where some questions are answered: without what these answers exclude, the rest with its cases.

    None where the answers decide neither costs nor time: what is told of all cases holds.
    """
    asked = questions_on(procedure, day)
    if count_cases(procedure.distinctions) > MOST_CASES:
        return
    needed = {code for way in procedure.channels for part in _terms(way) for code in part.when}
    deciding = {one.code for one in asked if needed.intersection(answer.code for answer in one.answers)}
    named, known = channels_in_named_cases(procedure), answers_of(procedure)
    told: dict[tuple[frozenset[str], frozenset[str]], tuple[Lines, str]] = {}
    for given in product(*((None, *one.answers) for one in asked)):
        left = {one.code for one, answer in zip(asked, given, strict=True) if answer is None}
        if left and not deciding <= left:
            answers = tuple(answer for answer in given if answer is not None)
            # As with whole cases, most questions ask for papers alone.
            codes, still = frozenset(needed.intersection(one.code for one in answers)), deciding & left
            if (key := (codes, frozenset(still))) not in told:
                channels = with_dated_cuts(_in_case(way, procedure.distinctions, codes, still) for way in named)
                told[key] = tell_costs(channels, day, known), spell_times(channels, day)
            yield MyCase(answers, *told[key])


def cases_without_papers(procedure: Procedure, day: date) -> Iterator[tuple[Answer, ...]]:
    """The answers of which nobody says what to bring, where the papers of others are told."""
    groups = [group for group in procedure.evidence if group.when or any(row.is_paper for row in group.evidence)]
    named = {code for group in groups for code in group.when}
    asked = [one for one in questions_on(procedure, day) if named.intersection(answer.code for answer in one.answers)]
    if not asked or count_cases(asked) > MOST_CASES:
        return
    for answers in product(*(one.answers for one in asked)):
        codes = {answer.code for answer in answers}
        if not any(holds_in(group.when, procedure.distinctions, codes) for group in groups):
            yield answers


def questions_on(procedure: Procedure, day: date) -> tuple[Distinction, ...]:
    """What a day asks: no answer that only papers of other days need, no question that decides nothing more."""
    if not procedure.distinctions:
        return ()
    parts: list[EvidenceGroup | CaseQuestion | TimeLimit | Cost] = [
        *procedure.evidence,
        *procedure.guidance.questions,
        *(part for way in procedure.channels for part in _terms(way)),
    ]
    needs = [(code, part) for part in parts for code in part.when]
    every = {code for code, _ in needs}
    over = every - {code for code, part in needs if not is_over(part, day)}
    coming = every - {code for code, part in needs if has_begun(part, day)}
    # Whoever has nothing to pay is still somebody; a group of people that the law knew, or will know, is not.
    gone = (over | coming).intersection(code for group in procedure.evidence for code in group.when)
    asked = []
    for one in procedure.distinctions:
        named = every.intersection(answer.code for answer in one.answers)
        left = tuple(answer for answer in one.answers if answer.code not in gone)
        if not named or named - over - gone:
            asked.append(one.model_copy(update={"answers": left}) if len(left) > 1 else one)
    return tuple(asked)


def holds_in(when: Collection[str], questions: Sequence[Distinction], codes: Collection[str]) -> bool:
    """Whether what needs some answers holds in the case of these: of each question that it names, one is given."""
    for asked in questions:
        needed = {answer.code for answer in asked.answers}.intersection(when)
        if needed and needed.isdisjoint(codes):
            return False
    return True


def _terms(way: Channel) -> tuple[TimeLimit | Cost, ...]:
    return *way.processing_times, *way.listed_costs


def _in_case(
    way: Channel, questions: Sequence[Distinction], codes: Collection[str], left: Collection[str] = ()
) -> Channel:
    """A way to hand in with what holds in the case alone, or may hold: some questions may be left to answer."""
    decided = [one for one in questions if one.code not in left]
    times = tuple(limit for limit in way.processing_times if holds_in(limit.when, decided, codes))
    update: dict[str, Any] = {"processing_times": times}
    if way.listed_costs:
        costs = [cost for cost in way.listed_costs if holds_in(cost.when, decided, codes)]
        sure = [cost for cost in costs if holds_in(cost.when, questions, codes)]
        update["costs"] = tuple(due for cost in costs for due in _unless_free(cost, sure, questions))
    return way.model_copy(update=update)


def _unless_free(cost: Cost, costs: Sequence[Cost], questions: Sequence[Distinction]) -> Iterator[Cost]:
    """A cost, without the days on which one of its name is free in the very case: nobody pays both.

    One that would never be due stays: its record contradicts itself, and what may be due is not told as free.
    """
    for free in costs:
        # Two without a name may be different things.
        if free.when and free.name and free.name == cost.name and spell_cost(free) == FREE != spell_cost(cost):
            left = list(_around(cost, free))
            yield from left if left or not _is_within(cost, free, questions) else [cost]
            return
    yield cost


def _is_within(cost: Cost, other: Cost, questions: Sequence[Distinction]) -> bool:
    """Whether the other holds in every case in which the cost does."""
    for asked in questions:
        every = {answer.code for answer in asked.answers}
        if not (every.intersection(cost.when) or every) <= (every.intersection(other.when) or every):
            return False
    return True


def _around(cost: Cost, free: Cost) -> Iterator[Cost]:
    """What is due before it is free, and after."""
    last, first = cost.until or date.max, cost.since or date.min
    if free.since and first < free.since:
        yield cost.model_copy(update={"until": min(last, day_before(free.since))})
    if free.until and free.until < last:
        yield cost.model_copy(update={"since": max(first, free.until + timedelta(days=1))})
