"""Notices: downtime is told in time, days and hours are in order, who warns of fraud says how to know the real site."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.catalogue.working_days import after_working_days
from congkhai.model.public_notice import NoticeKind, PublicNotice
from congkhai.rules.dates import hours_in_order, in_order
from congkhai.rules.finding import Finding, finding

# 224/2026/NĐ-CP, Điều 13: planned, with when it works again.
_TOLD_BEFORE = 7


def check_notice(notice: PublicNotice, setting: Setting) -> Iterator[Finding]:
    """What keeps people from being warned in time."""
    yield from in_order(notice.since, notice.until, "xảy ra từ ngày", "đến hết ngày", ("since",))
    first = notice.since or notice.posted
    if first == notice.until:
        yield from hours_in_order(notice)
    is_to_come = notice.kind is NoticeKind.DOWNTIME and first >= setting.day
    if is_to_come and after_working_days(notice.posted, _TOLD_BEFORE, setting.days_off) > first:
        words = {"found": spell_day(notice.posted), "event": f"ngày tạm dừng {spell_day(first)}"}
        yield finding("dang-sat-ngay", "posted", **words, expected=_TOLD_BEFORE)
    if notice.kind is NoticeKind.FRAUD and not notice.signs:
        yield finding("thieu-cach-nhan-ra", "signs")
