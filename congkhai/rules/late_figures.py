"""Figures of late dossiers: sums that hold within a period and to the next (notes of form 07a), no day told twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import LATE
from congkhai.model.late_dossiers import FieldFigures, LateDossiers
from congkhai.problems import quoted
from congkhai.rules.dates import in_order, not_to_come
from congkhai.rules.finding import Finding, finding


def check_figures(period: LateDossiers, setting: Setting) -> Iterator[Finding]:
    """What cannot be counted so."""
    yield from in_order(period.since, period.until, "từ ngày", "đến hết ngày", ("since",))
    yield from not_to_come(period.until, setting.day, ("until",))
    yield from _counted_twice(period, setting)
    late = sum(one.overdue for one in period.figures)
    told = sum(one.count or 0 for one in period.reasons)
    if told > late:
        yield finding("so-khong-khop", "reasons", found=f"{told} hồ sơ", sum=late, parts="các số quá hạn")
    before = _left_before(period, setting)
    seen: set[str] = set()
    for place, one in enumerate(period.figures):
        path = ("figures", place)
        if one.field in seen:
            yield finding("trung-ma", *path, "field", found=quoted(one.field), first="kỳ này")
        seen.add(one.field)
        yield from _of_field(path, one)
        if (left := before.get(one.field)) is not None and left != one.carried_over:
            yield finding("so-ky-truoc", *path, "carried_over", found=one.carried_over, expected=left)
    for field, left in before.items():
        if left and field not in seen:
            yield finding("so-ky-truoc", "figures", found=f"{quoted(field)} 0", expected=left)


def _counted_twice(period: LateDossiers, setting: Setting) -> Iterator[Finding]:
    """Dossiers of a period that are of another one too: a month lies in its quarter, but only as a whole, and once.

    Nor do two periods have one name: whoever copies the file of a month has to change it.
    """
    others = [one for one in setting.of(LATE).values() if one.sample == period.sample]
    if period in others:
        del others[others.index(period)]
    for one in others:
        is_same = (one.since, one.until) == (period.since, period.until)
        if is_same or one.since < period.since <= one.until < period.until:
            yield finding("ky-chong-nhau", "since", found=quoted(one.name))
        elif one.name == period.name:
            yield finding("trung-ma", "name", found=quoted(one.name), first=f"kỳ từ ngày {spell_day(one.since)}")


def _of_field(path: tuple[str, int], one: FieldFigures) -> Iterator[Finding]:
    if one.received is not None and one.received != one.taken_in:
        told = "toàn trình, một phần, bưu chính, trực tiếp, kỳ trước"
        yield finding("so-khong-khop", *path, "received", found=one.received, sum=one.taken_in, parts=told)
    if one.taken_in != one.settled + one.left:
        told = "đã trả và đang giải quyết"
        yield finding("so-khong-khop", *path, found=one.taken_in, sum=one.settled + one.left, parts=told)


def _left_before(period: LateDossiers, setting: Setting) -> dict[str, int]:
    """What the period that ended the day before left, by field."""
    eve = period.since - timedelta(days=1)
    ended = (one for one in setting.of(LATE).values() if one.until == eve and one.sample == period.sample)
    return {figures.field: figures.left for one in ended for figures in one.figures}
