"""Cases by their names: what a record says by codes of answers, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol, TypeVar

from congkhai.catalogue.wording import capital, small
from congkhai.model.channel import Channel
from congkhai.model.procedure import Case, Procedure


class _Named(NamedTuple):
    """An answer: the question that it answers, and its name."""

    question: str
    name: str


class _InCases(Protocol):
    """A part of a procedure that may hold in some cases alone."""

    @property
    def when(self) -> tuple[str, ...]: ...

    def model_copy(self, *, update: Any = ...) -> Any: ...


_Part = TypeVar("_Part", bound=_InCases)
_Names = dict[str, _Named]


def in_named_cases(procedure: Procedure) -> Procedure:
    """The procedure, each part that holds in some cases alone with their names as its case in words."""
    names = _names_of(procedure)
    if not names:
        return procedure
    guidance = procedure.guidance
    return procedure.model_copy(
        update={
            "guidance": guidance.model_copy(update={"questions": _all_named(guidance.questions, names)}),
            "channels": channels_in_named_cases(procedure),
            "evidence": _all_named(procedure.evidence, names),
            "cases": tuple(one.model_copy(update=_times(one, names)) for one in procedure.cases),
        }
    )


def channels_in_named_cases(procedure: Procedure) -> tuple[Channel, ...]:
    """The ways to hand in alone, in the same manner."""
    names = _names_of(procedure)
    if not names:
        return procedure.channels
    return tuple(channel.model_copy(update=_terms(channel, names)) for channel in procedure.channels)


def answers_of(procedure: Procedure) -> tuple[frozenset[str], ...]:
    """Of each question the codes of all its answers."""
    return tuple(frozenset(answer.code for answer in asked.answers) for asked in procedure.distinctions)


def _names_of(procedure: Procedure) -> _Names:
    return {
        answer.code: _Named(asked.code, answer.name) for asked in procedure.distinctions for answer in asked.answers
    }


def _terms(channel: Channel, names: _Names) -> dict[str, Any]:
    costs = _all_named(channel.listed_costs, names) if channel.listed_costs else channel.costs
    return {"costs": costs, **_times(channel, names)}


def _times(part: Channel | Case, names: _Names) -> dict[str, Any]:
    return {"processing_times": _all_named(part.processing_times, names)}


def _all_named(parts: Iterable[_Part], names: _Names) -> tuple[_Part, ...]:
    return tuple(_named(part, names) for part in parts)


def _named(part: _Part, names: _Names) -> _Part:
    """Answers of one question are alternatives; of several questions each is needed."""
    by_question: dict[str, list[str]] = {}
    for code in part.when:
        if known := names.get(code):
            by_question.setdefault(known.question, []).append(known.name)
    case = "; ".join(" hoặc ".join(map(small, alternatives)) for alternatives in by_question.values())
    named: _Part = part.model_copy(update={"case": capital(case)}) if case else part
    return named
