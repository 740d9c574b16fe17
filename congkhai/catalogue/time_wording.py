"""Time limits in the words citizens read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from congkhai.catalogue.asking import time_to_ask
from congkhai.catalogue.by_way import told_by_way
from congkhai.catalogue.days import in_force, next_change
from congkhai.catalogue.times_in_prose import times_told
from congkhai.catalogue.wording import (
    IN_WORDS,
    LONGEST_WORDS,
    PERHAPS_WRONG,
    UNKNOWN,
    brief,
    capital,
    is_short,
    small,
    spell_day,
    spell_quantity,
    spell_turn,
)
from congkhai.model.channel import Channel, TimeLimit
from congkhai.model.choices import TimeUnit

# Two limits that say in which case each holds may take a little more than a line.
_LONGEST_CASES = 200
_IN_TABLE = "xem bảng chi tiết"
_NO_UNIT = "nhưng không ghi là ngày hay ngày làm việc; hãy hỏi nơi nhận hồ sơ"


def spell_time(limit: TimeLimit) -> str:
    """One time limit: `3 ngày làm việc; cần xác minh thì thêm 3 ngày làm việc`."""
    basic = _duration(limit.amount, limit.unit)
    if limit.verified is None:
        return capital(basic or brief(limit.note or UNKNOWN))
    longer = _duration(limit.verified.amount, limit.verified.unit)
    if not longer.endswith(_NO_UNIT):
        longer = f"{'thêm' if limit.verified.added else 'tối đa'} {longer}"
    return capital(f"{basic}; cần xác minh thì {longer}" if basic else longer)


def spell_times(channels: Iterable[Channel], day: date) -> str:
    """The time of a procedure on a day in one line, and what comes next; what differs says of which way it is."""
    ways = list(channels)
    whole = _spell_limits_of(ways, day)
    if whole != UNKNOWN and all(way.processing_times == ways[0].processing_times for way in ways):
        return whole
    by_way = told_by_way(ways, lambda those: _spell_ways(those, day))
    if len(by_way) > _LONGEST_CASES or _IN_TABLE in by_way:
        # Where one way says nothing, nothing says that it takes another time.
        return IN_WORDS if whole == UNKNOWN else f"Tùy cách nộp; {_IN_TABLE}"
    return by_way or _spell_ways(ways, day)


def _spell_ways(ways: Iterable[Channel], day: date) -> str:
    """The limits; where there are none, what the source tells of them in its prose on the ways."""
    listed = list(ways)
    told = _spell_limits_of(listed, day)
    return _in_prose(listed) or UNKNOWN if told == UNKNOWN else told


def _spell_limits_of(ways: Iterable[Channel], day: date) -> str:
    return spell_limits((limit for way in ways for limit in way.processing_times), day)


def _in_prose(ways: Iterable[Channel]) -> str:
    texts = dict.fromkeys("\n".join(times_told(way.description)) for way in ways)
    return capital(brief("\n".join(filter(None, texts))).rstrip("."))


def spell_limits(limits: Iterable[TimeLimit], day: date) -> str:
    """Time limits on a day in one line, and what comes next; differing ones follow each other."""
    listed = list(limits)
    now, turn = _few(listed, day), next_change(listed, day)
    while turn is not None:
        then = _few(listed, turn)
        if then != now:
            told = spell_turn(now, turn, then)
            return told if is_short(told) else f"{now}; từ {spell_day(turn)} thời hạn thay đổi"
        turn = next_change(listed, turn)
    return now


def _few(limits: Iterable[TimeLimit], day: date) -> str:
    distinct = list(dict.fromkeys(_time_with_case(limit) for limit in limits if in_force(limit, day)))
    if not distinct:
        return UNKNOWN
    line = "; ".join((distinct[0], *map(small, distinct[1:])))
    if len(distinct) == 1 or (len(distinct) == 2 and len(line) <= _LONGEST_CASES and IN_WORDS not in distinct):
        return line
    return f"{len(distinct)} thời hạn, tùy trường hợp; {_IN_TABLE}"


def _duration(amount: int | float | None, unit: TimeUnit | None) -> str:
    if unit is TimeUnit.SAME_DAY:
        return unit.label
    if amount is None:
        return ""
    if not amount and unit in (None, TimeUnit.UNSTATED):
        return f"nguồn ghi số 0, {PERHAPS_WRONG}"
    if unit is None or unit is TimeUnit.UNSTATED:
        return f"nguồn ghi số {spell_quantity(amount)} {_NO_UNIT}"
    duration = f"{spell_quantity(amount)} {unit.label}"
    return duration if amount else f"Nguồn ghi {duration}, {PERHAPS_WRONG}"


def _time_with_case(limit: TimeLimit) -> str:
    spelled = time_to_ask(spell_time(limit), limit) if limit.amount else spell_time(limit)
    case = limit.case if limit.case and len(limit.case) <= LONGEST_WORDS else "trường hợp ghi ở bảng chi tiết"
    return f"{spelled} ({small(case)})" if limit.case else spelled
