"""Days drawn at random: lines, table and data tell what holds on the day, and what comes next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.catalogue.days import next_change
from congkhai.catalogue.fee_wording import spell_costs
from congkhai.catalogue.time_wording import spell_times
from congkhai.model.channel import Channel
from congkhai.pages.channels import channel_table

START = date(2026, 12, 1)
AMOUNTS = [2000, 3000, 5000, 7000]
offsets = st.integers(0, 60)


@st.composite
def channels(draw: st.DrawFn) -> Channel:
    """A way to hand in with up to four amounts, each with any bounds in two months."""
    costs = [_cost(draw, amount) for amount in AMOUNTS[: draw(st.integers(1, 4))]]
    return Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "phi_le_phi": costs})


def _cost(draw: st.DrawFn, amount: int) -> dict[str, Any]:
    first, length = draw(st.none() | offsets), draw(st.none() | offsets)
    since = START + timedelta(days=first) if first is not None else None
    until = (since or START) + timedelta(days=length) if length is not None else None
    bounds = {"tu_ngay": since, "den_ngay": until}
    return {"muc_thu": str(amount), **{key: day.isoformat() for key, day in bounds.items() if day}}


def _due(channel: Channel, day: date) -> set[int]:
    """The amounts that are due on a day: told here by its bounds alone."""
    return {
        cost.amount or 0 for cost in channel.listed_costs if (cost.since or date.min) <= day <= (cost.until or date.max)
    }


@proved_by_examples("days drawn for fees", 60)
@given(channel=channels(), offset=offsets)
def test_a_line_tells_what_is_due_and_what_comes_next(channel: Channel, offset: int) -> None:
    """No amount that is over stands in the line; what is due now, and on the day of the next change, does."""
    day = START + timedelta(days=offset)
    line = spell_costs([channel], day)
    change = next_change([channel], day)
    told = {amount for amount in AMOUNTS if f"{amount // 1000}.000" in line}

    later = _due(channel, change) if change else set()
    assert told <= _due(channel, day) | _coming(channel, day)
    if len(_due(channel, day)) == 1 and len(later) <= 1:
        assert _due(channel, day) | later <= told


@proved_by_examples("days drawn for the next change", 60)
@given(channel=channels(), offset=offsets)
def test_nothing_changes_before_the_day_that_is_named(channel: Channel, offset: int) -> None:
    """On each day up to the next change the same is due, and on that day something else begins or ends."""
    day = START + timedelta(days=offset)
    change = next_change([channel], day) or day + timedelta(days=90)
    same = [_due(channel, day + timedelta(days=days)) == _due(channel, day) for days in range((change - day).days)]

    assert change > day
    assert all(same)


@proved_by_examples("days drawn for the table", 60)
@given(channel=channels(), offset=offsets)
def test_the_table_has_what_is_due_and_all_that_comes(channel: Channel, offset: int) -> None:
    """What is over is gone from the table, what is still to come is marked as such."""
    day = START + timedelta(days=offset)
    [row] = channel_table([channel], day, {}).rows
    shown = {bool(line.is_coming): set() for line in row.terms.costs}
    for line in row.terms.costs:
        shown[line.is_coming].add(int(line.amount.removesuffix(" đồng").replace(".", "")))

    assert shown.get(False, set()) == _due(channel, day)
    assert shown.get(True, set()) == _coming(channel, day)


def _coming(channel: Channel, day: date) -> set[int]:
    return {cost.amount or 0 for cost in channel.listed_costs if cost.since is not None and cost.since > day}


@st.composite
def timed_channels(draw: st.DrawFn) -> Channel:
    """The same with time limits: of 2, 3, 5 and 7 days."""
    limits = [_cost(draw, amount) for amount in AMOUNTS[: draw(st.integers(1, 4))]]
    for limit in limits:
        limit |= {"so_luong": str(int(limit.pop("muc_thu")) // 1000), "don_vi": "ngay"}
    return Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": limits})


@proved_by_examples("days drawn for time limits", 60)
@given(channel=timed_channels(), offset=offsets)
def test_times_tell_what_holds_and_what_comes_next(channel: Channel, offset: int) -> None:
    """No limit that is over stands in line or table; the one that holds does, and the next one with its day."""
    day = START + timedelta(days=offset)
    line, change = spell_times([channel], day), next_change([channel], day)
    told = {days for days in (2, 3, 5, 7) if f"{days} ngày" in line}
    [row] = channel_table([channel], day, {}).rows
    shown = {bool(one.is_coming): one for one in row.terms.times}
    now, later = _holding(channel, day), _holding(channel, change) if change else set()
    coming = {limit.amount for limit in channel.processing_times if limit.since and limit.since > day}

    assert told <= now | coming
    assert {one.words for one in row.terms.times if not one.is_coming} - {"Chưa có dữ liệu"} == {
        f"{days} ngày" for days in now
    }
    assert (True in shown) == bool(coming)
    if len(now) == 1 and len(later) <= 1:
        assert now | later <= told


def _holding(channel: Channel, day: date) -> set[int]:
    """The limits that hold on a day: told here by their bounds alone."""
    limits = channel.processing_times
    return {int(one.amount or 0) for one in limits if (one.since or date.min) <= day <= (one.until or date.max)}
