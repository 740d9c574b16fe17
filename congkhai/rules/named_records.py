"""What entries of lists, and policies, tell of the procedures that they name, beside the records of these."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from congkhai.catalogue.days import is_over
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.model.families import PROCEDURES, SIGNPOSTS
from congkhai.model.policy import BeforeAfter, Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.model.walking import AttributePath, Value
from congkhai.rules.finding import Finding, finding
from congkhai.rules.free_text import free_texts, odds_of, spell_amounts
from congkhai.rules.references import Reference, references_of
from congkhai.rules.structured_values import Known
from congkhai.rules.told_values import Told, ToldAmount, ToldDay, counts_in, told_in

# The procedure of a code, if there is a record of it without errors.
ProcedureOf = Callable[[str], Procedure | None]


def check_told_of_named(entry: Record, setting: Setting, names: Names, procedure_of: ProcedureOf) -> Iterator[Finding]:
    """Numbers, days, amounts and legal texts that none of the records named has, or only until a day soon.

    Nothing can be said where one of these is not there, or cannot be read. What names neither procedure nor signpost is
    compared with what it rests on itself.
    """
    for path, text in ((value.path, value.value) for value in free_texts(entry)):
        told = _told_in(text)
        if told:
            named = [(one.name, _record_of(one, setting, procedure_of)) for one in _named_beside(entry, path)]
            beside = [(f"{name}, ", Known(record, setting)) for name, record in named if record is not None]
            if len(beside) == len(named):
                yield from _compared(path, told, beside or [("", Known(entry, setting))], setting)


def check_amounts_of_related(
    policy: Policy, setting: Setting, names: Names, procedure_of: ProcedureOf
) -> Iterator[Finding]:
    """Fees that a policy tells and none of its procedures has: theirs were changed, and the words were not."""
    records = [] if is_over(policy, setting.day) else list(map(procedure_of, policy.procedures))
    found = [record for record in records if record is not None]
    # One that is not there, or cannot be read, may have what the others have not.
    priced = [one for record in found if (one := Known(record, setting)).amounts] if len(found) == len(records) else []
    for value in free_texts(policy) if priced else ():
        amounts = (told for told in told_in(_with_topic(value)) if isinstance(told, ToldAmount) and not told.is_past)
        for told in amounts:
            if not any(known.makes(told.amount, told.words, told.sentence) for known in priced):
                words = {"expected": spell_amounts(*priced), "place": "phi_le_phi của các thủ tục liên quan"}
                yield finding("loi-van-khac", *value.path, found=told.words, **words)


def _with_topic(value: Value) -> str:
    """What is said; of what holds now each part with what it is about, which says that it is of fees."""
    if not isinstance(value.part, BeforeAfter):
        return str(value.value)
    return "; ".join(f"{value.part.subject}: {part}" for part in value.value.split("; "))


def _compared(
    path: AttributePath, told: list[Told], beside: list[tuple[str, Known]], setting: Setting
) -> Iterator[Finding]:
    for one in told:
        odds = [[(name, *odd) for odd in odds_of(one, known, setting)] for name, known in beside]
        if odds and all(odds):
            name, code, words = odds[0][0]
            yield finding(code, *path, found=one.words, **words | {"place": f"{name}{words['place']}"})


def _told_in(text: str) -> list[Told]:
    """What is told, each words once, as a time limit is a number too; but a day is asked for its end and for itself.

    Numbers of what was are numbers of the record too.
    """
    told: dict[tuple[str, bool], Told] = {}
    for one in chain((one for one in told_in(text) if not one.is_past), counts_in(text)):
        told.setdefault((one.words, isinstance(one, ToldDay)), one)
    return list(told.values())


def _named_beside(entry: Record, path: AttributePath) -> list[Reference]:
    """What the innermost part names that a text stands in and that names procedures or signposts."""
    parts: list[Any] = [entry]
    for step in path[:-1]:
        parts.append(parts[-1][step] if isinstance(step, int) else getattr(parts[-1], step))
    for part in reversed(parts):
        named = _named_in(part) if isinstance(part, Record) else []
        if named:
            return named
    return []


def _named_in(part: Record) -> list[Reference]:
    return [reference for reference in references_of(part) if reference.family in (PROCEDURES, SIGNPOSTS)]


def _record_of(named: Reference, setting: Setting, procedure_of: ProcedureOf) -> Record | None:
    return procedure_of(named.name) if named.family == PROCEDURES else setting.signposts.get(named.name)
