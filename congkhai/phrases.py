"""Times, costs, days and numbers in the words citizens read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from congkhai.model.choices import Currency, Decider, TimeUnit
from congkhai.model.procedure import Channel, Cost, Procedure, TimeLimit
from congkhai.model.terms import NONE

UNKNOWN = "Chưa có dữ liệu"
NO_COST = "Không thu phí, lệ phí"
COUNCIL_SETS = "Do Hội đồng nhân dân tỉnh quy định"


def spell_day(day: date) -> str:
    """23/11/2026, as citizens write it."""
    return f"{day.day}/{day.month}/{day.year}"


def spell_number(number: int) -> str:
    """50.000, grouped by dots as money is in Vietnamese."""
    return f"{number:,}".replace(",", ".")


def spell_quantity(number: int | float) -> str:
    """3 or 7,5: a count of days as Vietnamese writes it."""
    return str(number).replace(".", ",")


def spell_time(limit: TimeLimit) -> str:
    """One time limit: `3 ngày làm việc; cần xác minh thì thêm 3 ngày làm việc`."""
    basic = _duration(limit.amount, limit.unit)
    if limit.verified is None:
        return _capital(basic or limit.note or UNKNOWN)
    longer = _duration(limit.verified.amount, limit.verified.unit)
    verb = "thêm" if limit.verified.added else "tối đa"
    return _capital(f"{basic}; cần xác minh thì {verb} {longer}" if basic else f"{verb} {longer}")


def spell_times(channels: Iterable[Channel]) -> str:
    """The time of a procedure in one line; differing limits follow each other."""
    limits = [channel.processing_time for channel in channels if channel.processing_time]
    distinct = list(dict.fromkeys(_time_with_case(limit) for limit in limits))
    if not distinct:
        return UNKNOWN
    return "; ".join(distinct) if len(distinct) <= 2 else f"{len(distinct)} thời hạn, tùy trường hợp; xem bảng bên dưới"


def spell_cost(cost: Cost) -> str:
    """The amount of one cost, without its name: `2.000 đồng/trang`."""
    if cost.amount is None:
        return COUNCIL_SETS if cost.decider is Decider.COUNCIL else _decided_elsewhere(cost)
    if cost.amount == 0:
        return "Miễn phí"
    money = f"{spell_number(cost.amount)} {(cost.currency or Currency.VND).label}"
    return f"{money}/{cost.unit}" if cost.unit else money


def spell_costs(channels: Iterable[Channel], day: date) -> str:
    """The costs of a procedure on a day in one line. Never "free" unless the record says so."""
    known = [channel.costs for channel in channels]
    costs = [cost for listed in known if isinstance(listed, tuple) for cost in current_costs(listed, day)]
    if not costs:
        return NO_COST if known and all(listed is NONE for listed in known) else UNKNOWN
    return _few(costs)


def current_costs(costs: Iterable[Cost], day: date) -> list[Cost]:
    """Those that apply on the day: an ended cut is gone, a coming amount waits."""
    return [
        cost
        for cost in costs
        if (cost.since is None or cost.since <= day) and (cost.until is None or day <= cost.until)
    ]


def coming_costs(costs: Iterable[Cost], day: date) -> list[Cost]:
    """Those that will apply later, for "từ 1/1/2027: …"."""
    return [cost for cost in costs if cost.since is not None and cost.since > day]


def spell_places(procedure: Procedure) -> str:
    """Which ways there are to hand in: `Trực tiếp, trực tuyến, qua bưu chính`."""
    ways = list(dict.fromkeys(channel.submission.label for channel in procedure.channels))
    if not ways:
        return UNKNOWN
    return ", ".join([ways[0], *(way.lower() for way in ways[1:])])


def _duration(amount: int | float | None, unit: TimeUnit | None) -> str:
    if unit is TimeUnit.SAME_DAY:
        return unit.label
    if amount is None:
        return ""
    if unit is None or unit is TimeUnit.UNSTATED:
        return f"{spell_quantity(amount)} (nguồn không ghi đơn vị)"
    return f"{spell_quantity(amount)} {unit.label}"


def _time_with_case(limit: TimeLimit) -> str:
    spelled = spell_time(limit)
    return f"{spelled} ({limit.case})" if limit.case else spelled


def _decided_elsewhere(cost: Cost) -> str:
    if cost.decider is not None:
        return f"Do {cost.decider.label} quy định"
    return cost.note or UNKNOWN


def _few(costs: list[Cost]) -> str:
    """Several costs in a line: those due together with their names, else what depends on the case."""
    amounts_in_words = list(dict.fromkeys(map(spell_cost, costs)))
    if len(amounts_in_words) == 1:
        return amounts_in_words[0]
    together = list(dict.fromkeys(map(_named, costs)))
    if len(together) <= 3 and _due_together(costs):
        return "; ".join(together)
    if len(amounts_in_words) <= 3:
        return f"Tùy trường hợp: {'; '.join(map(_small, amounts_in_words))}"
    amounts = sorted({cost.amount for cost in costs if cost.amount is not None})
    one_currency = len({cost.currency or Currency.VND for cost in costs}) == 1
    if len(amounts) > 1 and one_currency and all(cost.amount is not None for cost in costs):
        unit = (costs[0].currency or Currency.VND).label
        low = "miễn phí" if amounts[0] == 0 else spell_number(amounts[0])
        return f"Từ {low} đến {spell_number(amounts[-1])} {unit}, tùy trường hợp"
    return f"{len(amounts_in_words)} mức, tùy trường hợp; xem bảng phí bên dưới"


def _due_together(costs: list[Cost]) -> bool:
    """Whether the costs are different things that everyone pays, not one thing in several cases."""
    amounts: dict[str, set[str]] = {}
    for cost in costs:
        amounts.setdefault(_label(cost), set()).add(spell_cost(cost))
    one_amount_each = all(len(different) == 1 for different in amounts.values())
    return one_amount_each and "" not in amounts and not any(cost.case for cost in costs)


def _named(cost: Cost) -> str:
    return f"{_label(cost)}: {_small(spell_cost(cost))}"


def _label(cost: Cost) -> str:
    return cost.name or (cost.kind.label if cost.kind else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
