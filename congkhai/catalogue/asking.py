"""What the notes of times and amounts tell the reader to ask first, said also where these stand without their notes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from congkhai.catalogue.days import in_force
from congkhai.model.channel import Channel, TimeLimit

_PROMISED_DAY = re.compile(r"xem ngày hẹn", re.IGNORECASE)
_BEFORE_PAYING = re.compile(r"trước khi nộp tiền", re.IGNORECASE)


def time_to_ask(spelled: str, limit: TimeLimit) -> str:
    """A time in words, with the advice to read the appointment where its note gives it."""
    return f"{spelled}, xem ngày hẹn trên phiếu hẹn" if asks_for_promised_day(limit) else spelled


def asks_for_promised_day(limit: TimeLimit) -> bool:
    """Whether the note of a time limit advises to read the appointment."""
    return _PROMISED_DAY.search(limit.note or "") is not None


def is_asked_before_paying(channels: Iterable[Channel], day: date) -> bool:
    """Whether the note of an amount in force advises to ask before paying."""
    amounts = (cost for way in channels for cost in way.listed_costs if cost.amount and in_force(cost, day))
    return any(_BEFORE_PAYING.search(cost.note or "") for cost in amounts)
