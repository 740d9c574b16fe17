"""What a guide leads to, as the search asks it back: each procedure once, with when it is the right one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.guide_ways import Outcome, outcomes_of
from congkhai.model.guide import Guide, GuideAnswer


class GuideChoice(NamedTuple):
    """A procedure that a guide leads to; `case` are the answers of its own questions that all ways to it tell."""

    code: str
    when: str
    case: tuple[str, ...]


def choices_of(guide: Guide, day: date) -> list[GuideChoice]:
    """The procedures that a guide leads to on a day, in the order of its answers."""
    ways: dict[str, list[Outcome]] = {}
    for outcome in outcomes_of(guide, day):
        if outcome.last.procedure is not None:
            ways.setdefault(outcome.last.procedure, []).append(outcome)
    return [GuideChoice(code, _when(ends), _case(ends)) for code, ends in ways.items()]


def _when(ends: Sequence[Outcome]) -> str:
    """The answers that lead there, as far as all ways share them; else those of each way."""
    shared = _shared([end.given for end in ends])
    said = _said(shared) if shared else "; hoặc ".join(dict.fromkeys(_said(end.given) for end in ends))
    notes = {end.last.note or "" for end in ends}
    return f"{said}. {notes.pop() if len(notes) == 1 else ''}".strip()


def _shared(ways: Sequence[Sequence[GuideAnswer]]) -> list[GuideAnswer]:
    """What all ways begin with."""
    shared = []
    for answers in zip(*ways, strict=False):
        if any(answer is not answers[0] for answer in answers):
            break
        shared.append(answers[0])
    return shared


def _said(answers: Iterable[GuideAnswer]) -> str:
    return " – ".join(answer.name.rstrip(".") for answer in answers)


def _case(ends: Sequence[Outcome]) -> tuple[str, ...]:
    told = [end.last.case or () for end in ends]
    return tuple(code for code in told[0] if all(code in others for others in told))
