"""Time limits that contradict each other or say only half."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.wording import spell_quantity
from congkhai.model.channel import TimeLimit, Verification
from congkhai.model.choices import TimeUnit
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding

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
        if channel.processing_time is not None:
            path = ("channels", c, "processing_time")
            yield from _half_said(channel.processing_time, path)
            yield from _verification(channel.processing_time, path)
    yield from _differences(procedure)


def _half_said(limit: TimeLimit, path: AttributePath) -> Iterator[Finding]:
    if limit.amount == 0:
        yield finding("thoi-han-bang-khong", *path, "amount")
    elif limit.amount is not None and limit.unit in _NO_UNIT:
        yield finding("thoi-han-khong-don-vi", *path, "amount", found=spell_quantity(limit.amount))
    elif limit.amount is None and limit.unit not in (*_NO_UNIT, TimeUnit.SAME_DAY):
        unit = limit.unit.label if limit.unit else ""
        yield finding("thoi-han-khong-so", *path, "unit", found=unit)


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


def _is_shorter(verified: Verification, limit: TimeLimit) -> bool:
    """Whether the limit with verification is certainly shorter, however days are counted."""
    if limit.amount is None or limit.unit not in _DAYS or verified.unit not in _DAYS:
        return False
    if verified.unit is limit.unit:
        return verified.amount < limit.amount
    return verified.amount * _DAYS[verified.unit][1] < limit.amount * _DAYS[limit.unit][0]


def _differences(procedure: Procedure) -> Iterator[Finding]:
    limits = [
        (c, (limit.amount, limit.unit), limit)
        for c, channel in enumerate(procedure.channels)
        if (limit := channel.processing_time) is not None
        and limit.case is None
        and not limit.when
        and limit.note is None
        and (limit.amount is not None or limit.unit is TimeUnit.SAME_DAY)
    ]
    different = {length: (c, limit) for c, length, limit in reversed(limits)}
    if len(different) > 1:
        firsts = sorted(different.values(), key=lambda item: item[0])
        found = "; ".join(spell_time(limit) for _, limit in firsts)
        yield finding("thoi-han-khac-nhau", "channels", firsts[1][0], "processing_time", found=found)
