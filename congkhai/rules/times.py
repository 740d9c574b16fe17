"""Time limits that contradict each other, say only half, or end with none to follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from congkhai.catalogue.days import ends_by, in_force, is_over, next_change
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.wording import spell_day, spell_quantity
from congkhai.model.channel import Channel, TimeLimit, Verification
from congkhai.model.choices import TimeUnit
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding
from congkhai.rules.validity import SOON

_HOUR = re.compile(r"(?<!\w)sau (?P<hour>1?\d|2[0-3]) ?(?:giờ|h)(?!\w)", re.IGNORECASE)
_NO_UNIT = (None, TimeUnit.UNSTATED)
# Calendar days that one unit takes at least and at most.
_DAYS = {
    TimeUnit.SAME_DAY: (0.0, 1.0),
    TimeUnit.HOUR: (1 / 24, 0.5),
    TimeUnit.WORKING_DAY: (1.0, 3.0),
    TimeUnit.DAY: (1.0, 1.0),
    TimeUnit.MONTH: (28.0, 31.0),
    TimeUnit.YEAR: (365.0, 366.0),
}


def check_times(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """What is wrong with the time limits of the channels, alone and side by side."""
    for c, channel in enumerate(procedure.channels):
        for k, limit in enumerate(channel.processing_times):
            path = ("channels", c, "processing_times", k)
            yield from _half_said(limit, path)
            yield from _hour(limit, channel, path)
            yield from _verification(limit, path)
            yield from _end(limit, channel.processing_times, setting.day, path)
    yield from _differences(procedure, setting.day)


def _half_said(limit: TimeLimit, path: AttributePath) -> Iterator[Finding]:
    if limit.amount == 0:
        yield finding("thoi-han-bang-khong", *path, "amount")
    elif limit.amount is not None and limit.unit in _NO_UNIT:
        yield finding("thoi-han-khong-don-vi", *path, "amount", found=spell_quantity(limit.amount))
    elif limit.amount is None and limit.unit not in (*_NO_UNIT, TimeUnit.SAME_DAY):
        unit = limit.unit.label if limit.unit else ""
        yield finding("thoi-han-khong-so", *path, "unit", found=unit)


def _hour(limit: TimeLimit, channel: Channel, path: AttributePath) -> Iterator[Finding]:
    """The hour after which it is the next day: for results of the same day alone, and in words it is not reckoned.

    The national database has it as a length too: `15 giờ`.
    """
    if limit.late_after and limit.unit is not TimeUnit.SAME_DAY:
        label = limit.unit.label if limit.unit else "chưa ghi"
        yield finding("nhan-sau-thua", *path, "late_after", found=label)
    is_same_day = limit.unit is TimeUnit.SAME_DAY
    told = _HOUR.search(limit.note or "") or (None if limit.late_after else _HOUR.search(channel.description or ""))
    if told and (is_same_day or (limit.unit is TimeUnit.HOUR and limit.amount == int(told["hour"]))):
        place = "unit" if limit.unit else "amount"
        yield finding("nhan-sau-bang-loi", *path, place, found=told[0], expected=f"{int(told['hour']):02}:00")


def _verification(limit: TimeLimit, path: AttributePath) -> Iterator[Finding]:
    verified = limit.verified
    if verified is None or verified.added or not _is_shorter(verified, limit):
        return
    yield finding(
        "thoi-han-mau-thuan",
        *path,
        "verified",
        found=spell_time(limit.model_copy(update={"verified": None})),
        expected=f"{spell_quantity(verified.amount)} {verified.unit.label}",
    )


def _end(limit: TimeLimit, limits: Sequence[TimeLimit], day: date, path: AttributePath) -> Iterator[Finding]:
    if limit.until is None or not ends_by(limit, day + SOON) or _is_followed(limit, limits):
        return
    code = "thoi-han-het" if is_over(limit, day) else "thoi-han-sap-het"
    yield finding(code, *path, "until", until=spell_day(limit.until))


def _is_followed(limit: TimeLimit, limits: Sequence[TimeLimit]) -> bool:
    """Whether a limit of the day after is already recorded for the same case."""
    after = next_change([limit], limit.until) if limit.until else None
    same = (other for other in limits if (other.when, other.case) == (limit.when, limit.case))
    return any(after is not None and in_force(other, after) for other in same)


def _is_shorter(verified: Verification, limit: TimeLimit) -> bool:
    """Whether the limit with verification is certainly shorter, however days are counted."""
    if limit.amount is None or limit.unit not in _DAYS or verified.unit not in _DAYS:
        return False
    if verified.unit is limit.unit:
        return verified.amount < limit.amount
    return verified.amount * _DAYS[verified.unit][1] < limit.amount * _DAYS[limit.unit][0]


def _differences(procedure: Procedure, day: date) -> Iterator[Finding]:
    limits = [
        ((c, k), (limit.amount, limit.unit), limit)
        for c, channel in enumerate(procedure.channels)
        for k, limit in enumerate(channel.processing_times)
        if in_force(limit, day)
        and limit.case is None
        and not limit.when
        and limit.note is None
        and (limit.amount is not None or limit.unit is TimeUnit.SAME_DAY)
    ]
    different = {length: (place, limit) for place, length, limit in reversed(limits)}
    if len(different) > 1:
        firsts = sorted(different.values(), key=lambda item: item[0])
        found = "; ".join(spell_time(limit) for _, limit in firsts)
        c, k = firsts[1][0]
        yield finding("thoi-han-khac-nhau", "channels", c, "processing_times", k, found=found)
