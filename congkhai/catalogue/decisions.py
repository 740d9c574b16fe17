"""How announcing decisions are told apart, and what they are called."""

from __future__ import annotations

import re
from datetime import date

from congkhai.catalogue.fold import fold
from congkhai.catalogue.wording import spell_day
from congkhai.model.decision import Decision

_BEFORE = re.compile(r"\A(?:quyết định(?: số)?|số)\b[\s:]*", re.IGNORECASE)
_PARTS = re.compile("[^a-z0-9]+")


def decision_key(number: str, signed: date | None) -> str:
    """The name of a decision's file: `163-qd-btp-2026-01-16`; without the day where that is not known."""
    return _PARTS.sub("-", f"{fold(number)} {signed or ''}").strip("-")


def spell_decision(decision: Decision) -> str:
    """What people call a decision: `Quyết định 163/QĐ-BTP ngày 16/1/2026`, also where the number says what it is."""
    signed = f" ngày {spell_day(decision.signed)}" if decision.signed else ""
    return f"Quyết định {_BEFORE.sub('', decision.number)}{signed}"
