"""Time limits in the words citizens read."""

from __future__ import annotations

from collections.abc import Iterable

from congkhai.catalogue.wording import (
    IN_WORDS,
    LONGEST_LINE,
    LONGEST_WORDS,
    PERHAPS_WRONG,
    UNKNOWN,
    brief,
    capital,
    small,
    spell_quantity,
)
from congkhai.model.channel import Channel, TimeLimit
from congkhai.model.choices import TimeUnit

_NO_UNIT = "nhưng không ghi là ngày hay ngày làm việc; hãy hỏi nơi nộp"


def spell_time(limit: TimeLimit) -> str:
    """One time limit: `3 ngày làm việc; cần xác minh thì thêm 3 ngày làm việc`."""
    basic = _duration(limit.amount, limit.unit)
    if limit.verified is None:
        return capital(basic or brief(limit.note or UNKNOWN))
    longer = _duration(limit.verified.amount, limit.verified.unit)
    if not longer.endswith(_NO_UNIT):
        longer = f"{'thêm' if limit.verified.added else 'tối đa'} {longer}"
    return capital(f"{basic}; cần xác minh thì {longer}" if basic else longer)


def spell_times(channels: Iterable[Channel]) -> str:
    """The time of a procedure in one line; differing limits follow each other."""
    limits = [channel.processing_time for channel in channels if channel.processing_time]
    distinct = list(dict.fromkeys(_time_with_case(limit) for limit in limits))
    if not distinct:
        return UNKNOWN
    line = "; ".join(distinct)
    if len(distinct) == 1 or (len(distinct) == 2 and len(line) <= LONGEST_LINE and IN_WORDS not in distinct):
        return line
    return f"{len(distinct)} thời hạn, tùy trường hợp; xem bảng chi tiết"


def _duration(amount: int | float | None, unit: TimeUnit | None) -> str:
    if unit is TimeUnit.SAME_DAY:
        return unit.label
    if amount is None:
        return ""
    if unit is None or unit is TimeUnit.UNSTATED:
        return f"nguồn ghi số {spell_quantity(amount)} {_NO_UNIT}"
    duration = f"{spell_quantity(amount)} {unit.label}"
    return duration if amount else f"Nguồn ghi {duration}, {PERHAPS_WRONG}"


def _time_with_case(limit: TimeLimit) -> str:
    spelled = spell_time(limit)
    case = limit.case if limit.case and len(limit.case) <= LONGEST_WORDS else "trường hợp ghi ở bảng chi tiết"
    return f"{spelled} ({small(case)})" if limit.case else spelled
