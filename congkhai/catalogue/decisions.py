"""How announcing decisions are told apart, and what they are called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from congkhai.catalogue.fold import fold
from congkhai.catalogue.wording import spell_day
from congkhai.model.decision import Decision

# What is in force sooner goes first, then what was signed sooner; of what says neither nobody knows.
Order = tuple[date, date]

_BEFORE = re.compile(r"\A(?:quyết định(?: số)?|số)\b[\s:]*", re.IGNORECASE)
_PARTS = re.compile("[^a-z0-9]+")


def decision_key(number: str, signed: date | None) -> str:
    """The name of a decision's file: `163-qd-btp-2026-01-16`; without the day where that is not known."""
    return _PARTS.sub("-", f"{fold(number)} {signed or ''}").strip("-")


def order_of(decision: Decision) -> Order:
    """What orders decisions: the last in force holds, then the last signed; signing stands for a day unknown."""
    signed = decision.signed or date.min
    return decision.effective or signed, signed


def by_procedure(decisions: Mapping[str, Decision]) -> Mapping[str, tuple[str, ...]]:
    """For each code the keys of the decisions that name it, the last to hold at the end."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(decisions, key=lambda key: (order_of(decisions[key]), key)):
        for code in {code for part in decisions[key].announced for code in part.procedures}:
            named[code].append(key)
    return {code: tuple(keys) for code, keys in named.items()}


def spell_decision(decision: Decision) -> str:
    """What people call a decision: `Quyết định 163/QĐ-BTP ngày 16/1/2026`, also where the number says what it is."""
    signed = f" ngày {spell_day(decision.signed)}" if decision.signed else ""
    return f"Quyết định {_BEFORE.sub('', decision.number)}{signed}"
