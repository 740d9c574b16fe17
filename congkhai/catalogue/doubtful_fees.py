"""Fees that are not to be taken at their word: amounts too small to be true, zeros that are not free."""

from __future__ import annotations

import re

from congkhai.model.channel import Cost
from congkhai.model.choices import Currency

COUNCIL_NAME = re.compile(r"(?<!\w)(?:HĐND|hội đồng nhân dân)(?!\w)", re.IGNORECASE)

# Smaller amounts do not exist: thousands were lost on the way, or they are dollars.
LEAST_DONG = 1000
_ELSEWHERE = re.compile(r"quy định|thông tư|nghị định|nghị quyết|luật", re.IGNORECASE)
_FREE = re.compile(r"(?<!\w)(?:miễn|không|chưa)(?!\w)", re.IGNORECASE)
_MONEY = re.compile(r"\d\s*(?:đồng|đ|vnđ|vnd|usd|%|triệu|nghìn|ngàn)(?!\w)", re.IGNORECASE)


def is_certain(cost: Cost) -> bool:
    """Whether there is an amount, and nothing speaks against it."""
    return cost.amount is not None and not (is_doubtful(cost) or not_really_free(cost))


def is_doubtful(cost: Cost) -> bool:
    """Whether an amount in đồng is too small to be true."""
    return bool(cost.amount) and (cost.amount or 0) < LEAST_DONG and cost.currency in (None, Currency.VND)


def not_really_free(cost: Cost) -> bool:
    """Whether an amount of 0 stands beside a note of money, of the council, or of a text that sets it."""
    note = cost.note or ""
    elsewhere = _ELSEWHERE.search(note) and not _FREE.search(note)
    return cost.amount == 0 and bool(_MONEY.search(note) or COUNCIL_NAME.search(note) or elsewhere)


def says_what_is_due(note: str) -> bool:
    """Whether a note tells an amount, or the text that sets it, rather than a case."""
    return bool(_MONEY.search(note) or _ELSEWHERE.search(note))
