"""The ways through a guide on a day: which questions stand before each, and what may still be asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.days import holding
from congkhai.model.guide import Guide, GuideAnswer, GuideQuestion

# Whoever is asked more gives up; addresses are as deep as this.
MOST_QUESTIONS = 5


class Step(NamedTuple):
    """A question that was answered, and the answers that lead to the next."""

    asked: GuideQuestion
    given: tuple[GuideAnswer, ...]


class Node(NamedTuple):
    """A question on a way through a guide: what was asked before, and its answers on the day."""

    earlier: tuple[Step, ...]
    asked: GuideQuestion
    answers: tuple[GuideAnswer, ...]

    @property
    def way(self) -> tuple[str, ...]:
        """The codes of the questions after the first, down to this one: its address."""
        return tuple(asked.code for asked in (*(step.asked for step in self.earlier), self.asked))[1:]


class Outcome(NamedTuple):
    """Where a way ends: the answers given on it, of which the last leads out of the guide."""

    given: tuple[GuideAnswer, ...]

    @property
    def last(self) -> GuideAnswer:
        return self.given[-1]


def nodes_of(guide: Guide, day: date) -> Iterator[Node]:
    """Every question as often as a way leads to it on the day, each after those before it."""
    yield from _from(guide, guide.questions[0], (), day)


def outcomes_of(guide: Guide, day: date) -> Iterator[Outcome]:
    """Every way to an end on the day, in the order of the answers."""
    yield from _ends(guide, guide.questions[0], (), day)


def shares_of(guide: Guide, day: date) -> dict[str, float]:
    """The procedures that a guide leads to on the day, by their codes, with the part of its ways that end at each."""
    ends = [outcome.last.procedure for outcome in outcomes_of(guide, day)]
    return {code: ends.count(code) / len(ends) for code in ends if code}


def closed_ways(guide: Guide, day: date) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The ways that led to a question before the day and do no more, each with the part of it that is asked still."""
    standing = {node.way for node in nodes_of(guide, day)}
    lasts = {one.until for asked in guide.questions for one in asked.answers if one.until and one.until < day}
    closed = {node.way for last in lasts for node in nodes_of(guide, last)} - standing
    sizes = range(MOST_QUESTIONS, -1, -1)
    return {way: next(way[:size] for size in sizes if way[:size] in standing) for way in sorted(closed)}


def most_to_come(guide: Guide, node: Node, day: date) -> int:
    """How many questions may follow on the longest way."""
    return max(len(one.earlier) for one in _from(guide, node.asked, node.earlier, day)) - len(node.earlier)


def _from(guide: Guide, asked: GuideQuestion, earlier: tuple[Step, ...], day: date) -> Iterator[Node]:
    """A question and all after it; a circle, which is a mistake, goes on no further than what is allowed."""
    answers = holding(asked.answers, day)
    yield Node(earlier, asked, answers)
    for code in dict.fromkeys(one.following for one in answers if one.following):
        given = tuple(one for one in answers if one.following == code)
        following = guide.question_of(code)
        if following is not None and len(earlier) + 1 < MOST_QUESTIONS:
            yield from _from(guide, following, (*earlier, Step(asked, given)), day)


def _ends(guide: Guide, asked: GuideQuestion, given: tuple[GuideAnswer, ...], day: date) -> Iterator[Outcome]:
    for answer in holding(asked.answers, day):
        following = guide.question_of(answer.following or "")
        if following is None:
            yield Outcome((*given, answer))
        elif len(given) + 1 < MOST_QUESTIONS:
            yield from _ends(guide, following, (*given, answer), day)
