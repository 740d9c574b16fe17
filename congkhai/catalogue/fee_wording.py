"""Fees and charges in the words citizens read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from congkhai.catalogue.asking import is_asked_before_paying
from congkhai.catalogue.by_way import told_by_way
from congkhai.catalogue.cost_words import FREE, case_of, label_of, named_cost, spell_cost, thing_of
from congkhai.catalogue.dated_cuts import other_amounts, told_until
from congkhai.catalogue.days import in_force, is_over, next_change
from congkhai.catalogue.doubtful_fees import LEAST_DONG, is_certain, is_doubtful
from congkhai.catalogue.wording import (
    IN_WORDS,
    PERHAPS_WRONG,
    UNKNOWN,
    capital,
    is_short,
    small,
    spell_day,
    spell_number,
    spell_turn,
)
from congkhai.model.channel import Channel, Cost
from congkhai.model.choices import Currency
from congkhai.model.terms import NONE

NO_COST = "Không thu phí, lệ phí"
# Amounts that say what each is for, or when each is due, may take a little more than a line.
_LONGEST_NAMED, _LONGEST_CASES = 200, 180
_LONGEST_WAYS = 250
_MOST_AMOUNTS = 3

Answers = Collection[frozenset[str]]
# What stands below each other, or in a row.
Lines = tuple[str, ...]

# Amounts beside which nothing says when each is due may be due together.
_WHICH = "xem bảng để biết phải nộp những mức nào"


def spell_costs(channels: Iterable[Channel], day: date, answers: Answers = ()) -> str:
    """The costs of a procedure as `tell_costs` tells them, in one line."""
    return in_a_row(tell_costs(channels, day, answers))


def tell_costs(channels: Iterable[Channel], day: date, answers: Answers = ()) -> Lines:
    """The costs of a procedure on a day, a line for each case, and what comes next; unknown ones are no line.

    Never "free" unless the record says so. `answers`: the codes of all answers to each of its questions; what is due
    in all of these is due in every case.
    """
    ways = list(channels)
    costs = [cost for way in ways for cost in way.listed_costs]
    if not costs:
        return (NO_COST if ways and all(way.costs is NONE for way in ways) else UNKNOWN,)
    lines = (*(_by_way(ways, day, answers) or _due(costs, ways, day, answers)), *_where_none(ways))
    if any(map(_says_more, ways)):
        lines = (*lines, f"phần mô tả còn nêu mức khác{_in_table(lines)}")
    return (*lines, "hãy hỏi trước khi nộp tiền") if is_asked_before_paying(ways, day) else lines


def in_a_row(lines: Lines) -> str:
    """Lines as one; what holds from a day on begins a sentence of its own."""
    row = ""
    for line in lines:
        row += (". " if line.startswith("Từ ") else "; ") * bool(row) + line
    return row


def _in_table(lines: Lines) -> str:
    return "" if any("xem bảng" in line for line in lines) else ", xem bảng"


def _by_way(ways: list[Channel], day: date, answers: Answers) -> Lines:
    """What is due by each way; nothing if that is the same, or if what differs says by itself when it is due."""
    of_ways = [[cost for cost in way.listed_costs if not is_over(cost, day)] for way in ways if way.costs is not NONE]
    everywhere = set.intersection(*(set(map(thing_of, costs)) for costs in of_ways))
    if all(case_of(cost) for costs in of_ways for cost in costs if thing_of(cost) not in everywhere):
        return ()
    # What may be wrong says no more than nothing.
    is_known = all(of_ways) or any(is_certain(cost) or cost.decider for costs in of_ways for cost in costs)
    told = told_by_way(ways, lambda those: _of_ways(those, day, answers)) if is_known else ""
    return (told,) if told and len(told) <= _LONGEST_WAYS and IN_WORDS.lower() not in told else ()


def _of_ways(ways: Sequence[Channel], day: date, answers: Answers) -> str:
    """What is due by some ways, which may be unknown; nothing of those for which nothing is due."""
    if costs := [cost for way in ways for cost in way.listed_costs]:
        return in_a_row(_due(costs, list(ways), day, answers))
    return "" if all(way.costs is NONE for way in ways) else UNKNOWN


def _where_none(ways: Iterable[Channel]) -> Lines:
    """The ways to hand in for which nothing is due, beside others for which something is."""
    names = dict.fromkeys(small(way.submission.label) for way in ways if way.costs is NONE)
    return (f"nộp {' hoặc '.join(names)} thì không thu",) if names else ()


def _says_more(way: Channel) -> bool:
    """Whether words about a way name amounts beside those that are certain: they may be due as well."""
    costs = way.listed_costs
    if not way.description or not any(cost.amount and is_certain(cost) for cost in costs):
        return False
    return bool(other_amounts(way.description, (cost.amount for cost in costs), (cost.note or "" for cost in costs)))


def _due(costs: list[Cost], ways: list[Channel], day: date, answers: Answers) -> Lines:
    now, turn = _due_on(costs, day), next_change(costs, day)
    lines = _few(now, answers)
    while turn is not None:
        then = _due_on(costs, turn)
        if _few(then, answers) != lines:
            return _changing(now, turn, then, answers)
        turn = next_change(costs, turn)
    last = told_until(ways, day)
    # Words of the source, which the table has, that something else holds until a day.
    return lines if last is None else (*lines, f"nguồn còn ghi mức áp dụng đến hết {spell_day(last)}{_in_table(lines)}")


def _due_on(costs: Iterable[Cost], day: date) -> list[Cost]:
    return _at_home([cost for cost in costs if in_force(cost, day)])


def _changing(now: list[Cost], turn: date, then: list[Cost], answers: Answers) -> Lines:
    """What is due now and how long, and what is due from the day of the change."""
    due = _few(now, answers)
    parts = _named_changes(now, turn, then) or (_one_change(now, turn, then) if due == _one_of(_amounts(now)) else ())
    lines = parts or (spell_turn(in_a_row(due), turn, in_a_row(_few(then, answers))),)
    by_case = _changed_cases(now, turn, then)
    told = min(lines, (*due, by_case), key=lambda those: len(in_a_row(those))) if by_case else lines
    return told if is_short(in_a_row(told)) else (*due, f"từ {spell_day(turn)} mức thu thay đổi")


def _changed_cases(now: list[Cost], turn: date, then: list[Cost]) -> str:
    """The cases for which something else is due from the day of the turn; nothing if that is not all that changes."""
    before, after = _amounts_by_case(now), _amounts_by_case(then)
    changed = [case for case in after if after[case] != before.get(case)]
    if "" in changed or before.keys() - after.keys():
        return ""
    told = "; ".join(f"{case}: {', '.join(map(small, after[case]))}" for case in changed)
    return told and f"Từ {spell_day(turn)}, {told}"


def _amounts_by_case(costs: list[Cost]) -> dict[str, list[str]]:
    amounts: dict[str, list[str]] = {}
    for cost in costs:
        amounts.setdefault(case_of(cost), []).append(spell_cost(cost))
    return {case: list(dict.fromkeys(those)) for case, those in amounts.items()}


def _named_changes(now: list[Cost], turn: date, then: list[Cost]) -> Lines:
    """Of costs that are due together each with its change; nothing if they are not the same ones afterwards."""
    before, after = ({label_of(cost): spell_cost(cost) for cost in costs} for costs in (now, then))
    if len(before) < 2 or before.keys() != after.keys() or not (_due_together(now) and _due_together(then)):
        return ()
    return tuple(f"{name}: {small(spell_turn(before[name], turn, after[name]))}" for name in before)


def _one_change(now: list[Cost], turn: date, then: list[Cost]) -> Lines:
    """Of several amounts the one that changes with its change; nothing if there is more to say."""
    before, after = _amounts(now), _amounts(then)
    gone, new = [one for one in before if one not in after], [one for one in after if one not in before]
    if len(before) < 2 or len(gone) != 1 or len(new) != 1:
        return ()
    return _one_of([spell_turn(one, turn, new[0]) if one in gone else one for one in before])


def _amounts(costs: list[Cost]) -> list[str]:
    return list(dict.fromkeys(map(spell_cost, costs)))


def _few(due: list[Cost], answers: Answers) -> Lines:
    """Several costs: those due together with their names, else what depends on the case."""
    costs = _without_needless_cases(due, answers)
    amounts_in_words = _amounts(costs)
    if not costs:
        return (UNKNOWN,)
    if len(amounts_in_words) == 1:
        return _with_all_cases(costs) or tuple(amounts_in_words)
    named = tuple(dict.fromkeys(map(named_cost, costs)))
    if len(named) <= _MOST_AMOUNTS and _fits(named, _LONGEST_NAMED) and _due_together(costs):
        return named
    if all(map(is_doubtful, costs)):
        return (f"Nguồn ghi nhiều mức dưới {spell_number(LEAST_DONG)} đồng, {PERHAPS_WRONG}",)
    if len(amounts_in_words) <= _MOST_AMOUNTS:
        for lines in (_by_case(costs), _one_of(amounts_in_words)):
            if lines and _fits(lines, _LONGEST_CASES):
                return lines
    by_case = ", tùy trường hợp" if _is_by_case(costs) else ""
    return (_range(costs) or f"{len(amounts_in_words)} mức{by_case}; xem bảng chi tiết",)


def _with_all_cases(costs: list[Cost]) -> Lines:
    """One amount that is due in some cases alone; nothing if it is due in every case, or cases are too long to tell."""
    lines = _by_case(costs) if all(cost.when and cost.case for cost in costs) else ()
    return lines if _fits(lines, _LONGEST_CASES) else ()


def _without_needless_cases(costs: list[Cost], answers: Answers) -> list[Cost]:
    """The costs, without the cases of what is due whatever the answer to a question is."""
    cases: dict[tuple[str, str], set[str]] = {}
    for cost in costs:
        cases.setdefault(thing_of(cost), set()).update(cost.when)
    always = {thing for thing, codes in cases.items() if any(codes == all_codes for all_codes in answers)}
    return [_in_every_case(cost) if thing_of(cost) in always else cost for cost in costs]


def _in_every_case(cost: Cost) -> Cost:
    """Without its note too, which would be read as a case, unless the amount is told there."""
    bare = cost.model_copy(update={"case": None, "note": None})
    return bare if spell_cost(bare) == spell_cost(cost) else cost.model_copy(update={"case": None})


def _by_case(costs: list[Cost]) -> Lines:
    """Amounts with what each is for, or nothing if more than one of them does not say it."""
    cases: dict[str, dict[str, None]] = {}
    for cost in costs:
        cases.setdefault(spell_cost(cost), {})[case_of(cost)] = None
    always = [cost for cost in costs if "" in cases[spell_cost(cost)]]
    several = len(set(map(spell_cost, always))) > 1
    if several and not _due_together(always):
        return ()
    names = {spell_cost(cost): label_of(cost) for cost in always} if several else {}
    first, *others = (_with_case(amount, names.get(amount, ""), list(cases[amount])) for amount in cases)
    return capital(first), *others


def _with_case(amount: str, name: str, cases: list[str]) -> str:
    named = f"{name}: {small(amount)}" if name else small(amount)
    return named if "" in cases else f"{named} ({', hoặc '.join(cases)})"


def _one_of(amounts: list[str]) -> Lines:
    """Amounts of which nobody says when each is due, nor, unless one is free, that they are not due together."""
    if FREE not in amounts or any(";" in amount for amount in amounts):
        return (f"{len(amounts)} mức thu: {'; '.join(map(small, amounts))} ({_WHICH})",)
    *others, last = map(small, sorted(amounts, key=lambda amount: amount != FREE))
    return (capital(f"{', '.join(others)} hoặc {last}, tùy trường hợp"),)


def _at_home(costs: list[Cost]) -> list[Cost]:
    """Without foreign currency, which embassies take, if something certain is due in đồng; the table keeps all."""
    in_dong = [cost for cost in costs if cost.currency in (None, Currency.VND)]
    return in_dong if any(cost.amount and is_certain(cost) for cost in in_dong) else costs


def _fits(lines: Lines, longest: int) -> bool:
    line = in_a_row(lines)
    return len(line) <= longest and IN_WORDS.lower() not in line.lower()


def _range(costs: list[Cost]) -> str:
    """From the least to the most, if all amounts are known and can be relied on; else nothing."""
    amounts = sorted({cost.amount for cost in costs if cost.amount is not None})
    one_currency = len({cost.currency or Currency.VND for cost in costs}) == 1
    if len(amounts) < 2 or not one_currency or not all(map(is_certain, costs)):
        return ""
    low = "miễn phí" if amounts[0] == 0 else spell_number(amounts[0])
    money = f"{low} đến {spell_number(amounts[-1])} {(costs[0].currency or Currency.VND).label}"
    if _is_by_case(costs):
        return f"Từ {money}, tùy trường hợp"
    return f"Nhiều mức thu, từ {money}; {_WHICH}"


def _is_by_case(costs: list[Cost]) -> bool:
    """Whether the record itself says when each is due, or at least that one is free where another is not."""
    return all(cost.case or case_of(cost) for cost in costs) or any(cost.amount == 0 for cost in costs)


def _due_together(costs: list[Cost]) -> bool:
    """Whether the costs are different things that everyone pays, not one thing in several cases."""
    amounts: dict[str, set[str]] = {}
    for cost in costs:
        amounts.setdefault(label_of(cost), set()).add(spell_cost(cost))
    one_amount_each = all(len(different) == 1 for different in amounts.values())
    return one_amount_each and "" not in amounts and not any(cost.case for cost in costs)
