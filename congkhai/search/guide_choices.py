"""What a guide leads to, as the search asks it back: each procedure once, with when it is the right one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.guide_ways import Outcome, outcomes_of
from congkhai.catalogue.wording import shortened
from congkhai.model.guide import Guide, GuideAnswer

# Two lines of a phone.
_LONGEST = 90


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
    """The answers that lead there: those that all ways share, else the first of each; with the note if it fits."""
    shared = _shared([end.given for end in ends])
    firsts = dict.fromkeys(_said(end.given[:1]) for end in ends)
    told = [_said(shared), _said(shared[:1])] if shared else ["; hoặc ".join(firsts)]
    said = next((words for words in told if len(words) < _LONGEST), shortened(told[-1], _LONGEST - 1))
    notes = {end.last.note or "" for end in ends}
    note = notes.pop() if len(notes) == 1 else ""
    ended = said if said.endswith("…") else f"{said}."
    return f"{ended} {note}".strip() if len(ended) + len(note) < _LONGEST else ended


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
