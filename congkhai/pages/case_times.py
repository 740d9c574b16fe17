"""Time limits of cases that the source tells in words of its own, beside those of the ways to hand in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from congkhai.catalogue.days import holding
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.time_wording import spell_limits
from congkhai.model.procedure import Case, Procedure


class CaseTime(NamedTuple):
    """A case by its name, with its time limit in words, and what else is said of that."""

    name: str
    time: str
    notes: tuple[str, ...]


def times_by_case(procedure: Procedure, summary: Summary, day: date) -> tuple[CaseTime, ...]:
    """Each case with its own time limit; none where the only one repeats the procedure's name and time."""
    cases = tuple(dict.fromkeys(_case_time(case, day) for case in procedure.cases))
    repeats = len(cases) == 1 and _plain(cases[0].name) == _plain(procedure.name) and cases[0][1:] == (summary.time, ())
    return () if repeats else cases


def _case_time(case: Case, day: date) -> CaseTime:
    limits = case.processing_times
    time = spell_limits(limits, day) if limits else ""
    notes = [
        note for limit in holding(limits, day) for note in (limit.starts and f"Tính từ {limit.starts}", limit.note)
    ]
    return CaseTime(case.name, time, tuple(dict.fromkeys(note for note in notes if note and note != time)))


def _plain(name: str) -> str:
    return " ".join(name.split()).rstrip(".").casefold()
