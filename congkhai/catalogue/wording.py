"""Times, costs, days and numbers in the words citizens read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from congkhai.model.choices import Currency, Decider, TimeUnit
from congkhai.model.procedure import Channel, Cost, Procedure, TimeLimit
from congkhai.model.terms import NONE

UNKNOWN = "Chưa có dữ liệu"
NO_COST = "Không thu phí, lệ phí"
FREE = "Miễn phí"
COUNCIL_SETS = "Do Hội đồng nhân dân tỉnh quy định"
IN_WORDS = "Ghi bằng lời; xem bảng chi tiết"
COUNCIL_NAME = re.compile(r"(?<!\w)(?:HĐND|hội đồng nhân dân)(?!\w)", re.IGNORECASE)

_ASK = "có thể sai; hãy hỏi bộ phận một cửa"
# Smaller amounts do not exist: thousands were lost on the way, or they are dollars.
_LEAST_DONG = 1000
_LONGEST_WORDS = 100
_LONGEST_LINE = 140
# Amounts that say when each is due may take a little more.
_LONGEST_CASE, _LONGEST_CASES = 70, 180
_MOST_AMOUNTS = 3
_ELSEWHERE = re.compile(r"quy định|thông tư|nghị định|nghị quyết|luật", re.IGNORECASE)
_FREE = re.compile(r"(?<!\w)(?:miễn|không|chưa)(?!\w)", re.IGNORECASE)
_MONEY = re.compile(r"\d\s*(?:đồng|đ|vnđ|vnd|usd|%|triệu|nghìn|ngàn)(?!\w)", re.IGNORECASE)


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
        return _capital(basic or _brief(limit.note or UNKNOWN))
    longer = _duration(limit.verified.amount, limit.verified.unit)
    verb = "thêm" if limit.verified.added else "tối đa"
    return _capital(f"{basic}; cần xác minh thì {verb} {longer}" if basic else f"{verb} {longer}")


def spell_times(channels: Iterable[Channel]) -> str:
    """The time of a procedure in one line; differing limits follow each other."""
    limits = [channel.processing_time for channel in channels if channel.processing_time]
    distinct = list(dict.fromkeys(_time_with_case(limit) for limit in limits))
    if not distinct:
        return UNKNOWN
    line = "; ".join(distinct)
    if len(distinct) == 1 or (len(distinct) == 2 and len(line) <= _LONGEST_LINE and IN_WORDS not in distinct):
        return line
    return f"{len(distinct)} thời hạn, tùy trường hợp; xem bảng chi tiết"


def spell_cost(cost: Cost) -> str:
    """The amount of one cost, without its name: `2.000 đồng/trang`."""
    if cost.amount is None:
        return COUNCIL_SETS if cost.decider is Decider.COUNCIL else _decided_elsewhere(cost)
    if cost.note and not_really_free(cost):
        return _brief(cost.note)
    if cost.amount == 0:
        return FREE
    amount = f"{spell_number(cost.amount)} {(cost.currency or Currency.VND).label}"
    money = f"{amount}/{cost.unit}" if cost.unit else amount
    return f"Nguồn ghi {money}, {_ASK}" if is_doubtful(cost) else money


def is_doubtful(cost: Cost) -> bool:
    """Whether an amount in đồng is too small to be true."""
    return bool(cost.amount) and (cost.amount or 0) < _LEAST_DONG and cost.currency in (None, Currency.VND)


def not_really_free(cost: Cost) -> bool:
    """Whether an amount of 0 stands beside a note of money, of the council, or of a text that sets it."""
    note = cost.note or ""
    elsewhere = _ELSEWHERE.search(note) and not _FREE.search(note)
    return cost.amount == 0 and bool(_MONEY.search(note) or COUNCIL_NAME.search(note) or elsewhere)


def spell_costs(channels: Iterable[Channel], day: date) -> str:
    """The costs of a procedure on a day in one line. Never "free" unless the record says so."""
    known = [channel.costs for channel in channels]
    costs = [cost for listed in known if isinstance(listed, tuple) for cost in current_costs(listed, day)]
    if not costs:
        return NO_COST if known and all(listed is NONE for listed in known) else UNKNOWN
    return _few(_at_home(costs))


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
    duration = f"{spell_quantity(amount)} {unit.label}"
    return duration if amount else f"Nguồn ghi {duration}, {_ASK}"


def _time_with_case(limit: TimeLimit) -> str:
    spelled = spell_time(limit)
    case = limit.case if limit.case and len(limit.case) <= _LONGEST_WORDS else "trường hợp ghi ở bảng chi tiết"
    return f"{spelled} ({case})" if limit.case else spelled


def _brief(text: str) -> str:
    """The text, if a line can hold it; what is longer stands in full in the table."""
    return text if len(text) <= _LONGEST_WORDS and "\n" not in text else IN_WORDS


def _decided_elsewhere(cost: Cost) -> str:
    if cost.decider is not None:
        return f"Do {cost.decider.label} quy định"
    if cost.note:
        return _brief(cost.note)
    return "Theo biểu phí kèm theo" if cost.attachments else UNKNOWN


def _few(costs: list[Cost]) -> str:
    """Several costs in a line: those due together with their names, else what depends on the case."""
    amounts_in_words = list(dict.fromkeys(map(spell_cost, costs)))
    if len(amounts_in_words) == 1:
        return amounts_in_words[0]
    named = list(dict.fromkeys(map(_named, costs)))
    if len(named) <= _MOST_AMOUNTS and _fits("; ".join(named)) and _due_together(costs):
        return "; ".join(named)
    if all(map(is_doubtful, costs)):
        return f"Nguồn ghi nhiều mức dưới {spell_number(_LEAST_DONG)} đồng, {_ASK}"
    if len(amounts_in_words) <= _MOST_AMOUNTS:
        for line, longest in ((_by_case(costs), _LONGEST_CASES), (_one_of(amounts_in_words), _LONGEST_LINE)):
            if line and _fits(line, longest):
                return line
    return _range(costs) or f"{len(amounts_in_words)} mức, tùy trường hợp; xem bảng chi tiết"


def _by_case(costs: list[Cost]) -> str:
    """Amounts with what each is for, or nothing if more than one of them does not say it."""
    cases: dict[str, dict[str, None]] = {}
    for cost in costs:
        cases.setdefault(spell_cost(cost), {})[_case(cost)] = None
    always = [cost for cost in costs if "" in cases[spell_cost(cost)]]
    several = len(set(map(spell_cost, always))) > 1
    if several and not _due_together(always):
        return ""
    names = {spell_cost(cost): _label(cost) for cost in always} if several else {}
    return _capital("; ".join(_with_case(amount, names.get(amount, ""), list(cases[amount])) for amount in cases))


def _with_case(amount: str, name: str, cases: list[str]) -> str:
    named = f"{name}: {_small(amount)}" if name else _small(amount)
    return named if "" in cases else f"{named} ({', hoặc '.join(cases)})"


def _case(cost: Cost) -> str:
    """In which case a cost is due, if a few words say it; the national database has no place for it but the note."""
    note = cost.note or ""
    is_amount = note == spell_cost(cost) or not note[:1].isalpha() or _MONEY.search(note) or _ELSEWHERE.search(note)
    case = cost.case or ("" if is_amount else note)
    return _small(case.rstrip(". ")) if len(case) <= _LONGEST_CASE and "\n" not in case else ""


def _one_of(amounts: list[str]) -> str:
    """Amounts of which nobody says when each is due, nor, unless one is free, that they are not due together."""
    if FREE not in amounts or any(";" in amount for amount in amounts):
        return f"Có các mức thu: {'; '.join(map(_small, amounts))}"
    *others, last = map(_small, sorted(amounts, key=lambda amount: amount != FREE))
    return _capital(f"{', '.join(others)} hoặc {last}, tùy trường hợp")


def _at_home(costs: list[Cost]) -> list[Cost]:
    """Without foreign currency, which embassies take, if something certain is due in đồng; the table keeps all."""
    in_dong = [cost for cost in costs if cost.currency in (None, Currency.VND)]
    return in_dong if any(cost.amount and not is_doubtful(cost) for cost in in_dong) else costs


def _fits(line: str, longest: int = _LONGEST_LINE) -> bool:
    return len(line) <= longest and IN_WORDS.lower() not in line.lower()


def _range(costs: list[Cost]) -> str:
    """From the least to the most, if all amounts are known and can be relied on; else nothing."""
    amounts = sorted({cost.amount for cost in costs if cost.amount is not None})
    one_currency = len({cost.currency or Currency.VND for cost in costs}) == 1
    certain = not any(cost.amount is None or is_doubtful(cost) or not_really_free(cost) for cost in costs)
    if len(amounts) < 2 or not one_currency or not certain:
        return ""
    low = "miễn phí" if amounts[0] == 0 else spell_number(amounts[0])
    return f"Từ {low} đến {spell_number(amounts[-1])} {(costs[0].currency or Currency.VND).label}, tùy trường hợp"


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
    """With a small first letter, unless it begins with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
