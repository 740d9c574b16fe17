"""Cuts of fees that a source tells in words: `áp dụng mức phí 400.000 đồng … đến hết ngày 31/12/2026`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from congkhai.catalogue.days import bounds_of, day_before
from congkhai.catalogue.doubtful_fees import is_certain, is_doubtful
from congkhai.model.channel import Channel, Cost
from congkhai.model.choices import Currency
from congkhai.model.values import parse_day

_DAY = r"(?:ngày\s*)?(?P<{}>\d{{1,2}}/\d{{1,2}}/\d{{4}})"
_SPAN = rf"từ\s+{_DAY.format('first')}\s+đến\s+hết\s+{_DAY.format('last')}"
_MONEY = r"(?P<{}>\d{{1,3}}(?:\.\d{{3}})+)\s*đồng(?:\s*/\s*\w+(?: \w+)?)?"
_AMOUNT = re.compile(
    rf"(?:{_MONEY.format('full')}\s*\(\s*)?áp dụng mức(?: thu)?(?: lệ)?(?: phí)?\s*:?\s*{_MONEY.format('cut')}"
    rf"\s*(?:\([^()]*\)\s*)?(?:kể )?{_SPAN}",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"{_SPAN}\s*,?\s*mức(?: thu)?(?: lệ)?(?: phí)?\s+bằng\s+(?P<percent>\d{{1,2}})\s*%\s*mức[\w ]{{0,12}} nêu trên",
    re.IGNORECASE,
)
# Any other words on money that hold only for a time, whichever way its last day is written.
_LAST = r"(?P<last>\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}|năm\s+\d{4})(?![\d/])"
_UNTIL = rf"(?:đến\s+)?hết\s+(?:ngày\s*)?{_LAST}"
_TIMED = (
    re.compile(rf"(?:phí|mức|miễn|giảm|đồng|%)[^.;\n]{{0,200}}?{_UNTIL}", re.IGNORECASE),
    re.compile(rf"{_UNTIL}[^.;\n]{{0,60}}?(?:phí|mức|miễn|giảm|đồng|%)", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class _Cut:
    amount: int
    first: date
    last: date


def with_dated_cuts(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """The ways to hand in, each cost with a cut that its words tell as what it is: one amount, then another."""
    return tuple(map(_with_dated_cuts, channels))


def _with_dated_cuts(channel: Channel) -> Channel:
    costs = tuple(_dated(channel))
    return channel.model_copy(update={"costs": costs}) if len(costs) > len(channel.listed_costs) else channel


def told_until(channels: Iterable[Channel], day: date) -> date | None:
    """The day until which words beside an undated cost tell another amount, where they cannot be read as one."""
    told = (found for channel in channels for found in _told(channel))
    lasts = (_last_day(found["last"]) for found in told)
    return min((last for last in lasts if last is not None and last >= day), default=None)


def other_amounts(description: str, amounts: Iterable[int | None], notes: Iterable[str]) -> list[int]:
    """Amounts that the description of a way to hand in names, and no cost of it has in its amount or its note."""
    told = {*amounts, *(amount for note in notes for amount in _amounts_in(note))}
    full = _AMOUNT.sub(lambda found: f"{found['full']} đồng" if found["full"] else "", description)
    return [amount for amount in dict.fromkeys(_amounts_in(full)) if amount not in told]


def _amounts_in(text: str) -> Iterator[int]:
    return (_number(found["money"]) for found in re.finditer(_MONEY.format("money"), text, re.IGNORECASE))


def _told(channel: Channel) -> Iterator[re.Match[str]]:
    """What is told beside costs that have no days of their own; a description is about all of them.

    Of an amount that cannot be true, words that begin with the day tell no other amount.
    """
    costs, (before, after) = channel.listed_costs, _TIMED
    for cost in costs:
        if cost.note and not bounds_of(cost):
            yield from before.finditer(cost.note)
            yield from after.finditer(cost.note) if not is_doubtful(cost) else ()
    if costs and channel.description and not any(map(bounds_of, costs)):
        yield from (*before.finditer(channel.description), *after.finditer(channel.description))


def _dated(channel: Channel) -> Iterator[Cost]:
    for cost in channel.listed_costs:
        cut = _cut_of(cost, channel)
        if cut is None:
            yield cost
        else:
            yield cost.model_copy(update={"until": day_before(cut.first)})
            yield cost.model_copy(update={"amount": cut.amount, "since": cut.first, "until": cut.last})
            yield cost.model_copy(update={"since": cut.last + timedelta(days=1)})


def _cut_of(cost: Cost, channel: Channel) -> _Cut | None:
    """The one cut that the words tell of a certain amount in đồng; of several none."""
    if not cost.amount or not is_certain(cost) or bounds_of(cost) or cost.currency not in (None, Currency.VND):
        return None
    told = (*_in_note(cost.note or "", cost.amount), *_in_description(cost, channel))
    cuts = {cut for cut in told if cut and cut.amount < cost.amount}
    return cuts.pop() if len(cuts) == 1 else None


def _in_note(note: str, amount: int) -> Iterator[_Cut | None]:
    for found in _AMOUNT.finditer(note):
        if found["full"] is None or _number(found["full"]) == amount:
            yield _cut(_number(found["cut"]), found)
    for found in _PERCENT.finditer(note):
        yield _cut(amount * int(found["percent"]) // 100, found)


def _in_description(cost: Cost, channel: Channel) -> Iterator[_Cut | None]:
    """There the full amount must stand before the cut, and be that of no other cost."""
    if sum(other.amount == cost.amount for other in channel.listed_costs) == 1:
        for found in _AMOUNT.finditer(channel.description or ""):
            if found["full"] and _number(found["full"]) == cost.amount:
                yield _cut(_number(found["cut"]), found)


def _cut(amount: int, found: re.Match[str]) -> _Cut | None:
    first, last = _day(found["first"]), _day(found["last"])
    return _Cut(amount, first, last) if first and last and first <= last else None


def _number(text: str) -> int:
    return int(text.replace(".", ""))


def _last_day(text: str) -> date | None:
    """The day that is written there, of a year its last."""
    numbers = re.findall(r"\d+", text)
    return _day("/".join(numbers if len(numbers) > 1 else ["31", "12", *numbers]))


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except ValueError:
        return None
