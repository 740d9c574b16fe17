"""What a notice board says of a procedure: all of it, for nobody who stands before a wall can look at a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.asking import is_asked_before_paying, time_to_ask
from congkhai.catalogue.cost_words import label_of, spell_cost
from congkhai.catalogue.days import has_begun, is_over, turns_of
from congkhai.catalogue.fee_wording import NO_COST
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.times_in_prose import times_told
from congkhai.catalogue.wording import IN_WORDS, UNKNOWN, capital, shortened, small, spell_day
from congkhai.model.channel import Channel, Cost, Relief, TimeLimit
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE, Record

# A row has to fit a page of large letters: what is longer is told by the page that its QR code leads to.
_LONGEST = 380
_LONGEST_NOTE = 200
_MORE = "Còn nữa: quét mã ở cuối dòng."
_ASK = "Hãy hỏi trước khi nộp tiền."

Lines = tuple[str, ...]


class Posted(NamedTuple):
    """Times and costs, a line each; the numbers of the legal texts; the codes of who does it; what else is noted."""

    times: Lines
    costs: Lines
    basis: tuple[str, ...]
    agencies: tuple[str, ...]
    note: str
    turns: tuple[tuple[date, str], ...] = ()


def posted_of(procedure: Procedure, channels: Iterable[Channel], day: date) -> Posted:
    """What a board says on a day; `channels` are those of the procedure, their cases by name."""
    ways = tuple(channels)
    costs = _by_way(ways, lambda those: _costs(those, day))
    if is_asked_before_paying(ways, day):
        costs = (*costs, _ASK)
    times = _by_way(ways, lambda those: _times(those, day))
    note, turns = _whole(procedure.note or ""), tuple(sorted(_turns(procedure, ways)))
    return Posted(times, costs, procedure.legal_resources, procedure.competent_authority, note, turns)


def _turns(procedure: Procedure, ways: Iterable[Channel]) -> Iterator[tuple[date, str]]:
    """Every day on which something of the procedure is otherwise than before, with what it is."""
    listed = tuple(ways)
    parts: tuple[tuple[str, Iterable[Record]], ...] = (
        ("thời hạn", [limit for way in listed for limit in way.processing_times]),
        ("phí, lệ phí", [cost for way in listed for cost in way.listed_costs]),
        ("giấy tờ phải nộp", procedure.evidence),
    )
    for what, those in parts:
        yield from ((day, what) for day in turns_of(those))


def _by_way(ways: Iterable[Channel], spell: Callable[[list[Channel]], Iterator[str]]) -> Lines:
    """The lines, with the ways that they are of where these differ; none is repeated."""
    of_ways: dict[str, list[Channel]] = {}
    for way in ways:
        of_ways.setdefault(way.submission.label, []).append(way)
    same: dict[Lines, list[str]] = {}
    for name, those in of_ways.items():
        same.setdefault(tuple(dict.fromkeys(spell(those))), []).append(name)
    if len(same) < 2:
        return _within(next(iter(same), ()) or (UNKNOWN,))
    told = (f"{', '.join([names[0], *map(small, names[1:])])}: {_in_a_row(lines)}" for lines, names in same.items())
    return _within(tuple(told))


def _in_a_row(lines: Lines) -> str:
    return "; ".join(map(small, lines)) or small(UNKNOWN)


def _within(lines: Lines) -> Lines:
    """As many of the lines as a row has room for; that some are missing is said."""
    kept, room = list[str](), _LONGEST
    for line in lines:
        if len(line) > room:
            # Nothing is told by half, unless the first line alone is too long.
            return (*(kept or [shortened(line, _LONGEST)]), _MORE)
        kept.append(line)
        room -= len(line)
    return tuple(kept)


def _times(ways: Iterable[Channel], day: date) -> Iterator[str]:
    for way in ways:
        limits = [limit for limit in way.processing_times if not is_over(limit, day)]
        yield from (_time(limit, day) for limit in limits)
        if not way.processing_times:
            yield from times_told(way.description)


def _time(limit: TimeLimit, day: date) -> str:
    """`Cần cải chính: 3 ngày làm việc từ khi nhận đủ hồ sơ`."""
    spelled = spell_time(limit)
    told = limit.note or UNKNOWN if spelled == IN_WORDS else time_to_ask(spelled, limit)
    more = (
        f"tính từ {limit.starts}" if limit.starts else "",
        f"nhận sau {limit.late_after} thì trả vào ngày làm việc tiếp theo" if limit.late_after else "",
        f"hồ sơ nhận đến hết ngày {spell_day(limit.until)}" if limit.until else "",
    )
    return _begun(limit, "; ".join([_in_case(limit.case, _flat(told)), *filter(None, more)]), day)


def _costs(ways: Iterable[Channel], day: date) -> Iterator[str]:
    for way in ways:
        if way.costs is NONE:
            yield NO_COST
        yield from (_cost(cost, day) for cost in way.listed_costs if not is_over(cost, day))


def _cost(cost: Cost, day: date) -> str:
    """All that Luật 97/2015 Điều 14 wants posted where it is paid: what, how much, who pays how, who is exempt."""
    spelled = spell_cost(cost)
    amount = cost.note or UNKNOWN if spelled == IN_WORDS else spelled
    name, note = label_of(cost), cost.note if cost.note and cost.note != amount else ""
    more = (
        f"đến hết {spell_day(cost.until)}" if cost.until else "",
        f"người nộp: {cost.payer}" if cost.payer else "",
        f"nộp bằng cách: {small(cost.payment)}" if cost.payment else "",
        *_reliefs("miễn", cost.exemptions, day),
        *_reliefs("giảm", cost.reductions, day),
        _whole(note),
        f"theo {cost.legal_resource}" if cost.legal_resource else "",
    )
    told = f"{name}: {small(_flat(amount))}" if name else _flat(amount)
    return _begun(cost, "; ".join([_in_case(cost.case, told), *filter(None, more)]), day)


def _whole(note: str) -> str:
    """A note that a row has room for; half a sentence would mislead."""
    told = _flat(note)
    return told if len(told) <= _LONGEST_NOTE else "còn ghi chú: quét mã ở cuối dòng"


def _reliefs(word: str, reliefs: Iterable[Relief], day: date) -> Iterator[str]:
    for relief in reliefs:
        if not is_over(relief, day):
            until = f" đến hết {spell_day(relief.until)}" if relief.until else ""
            yield _begun(relief, f"{word}{until}: {_flat(relief.text)}", day)


def _in_case(case: str | None, told: str) -> str:
    return f"{capital(_flat(case))}: {small(told)}" if case else told


def _begun(part: TimeLimit | Cost | Relief, told: str, day: date) -> str:
    """What holds from a day to come says so first."""
    if part.since is None or has_begun(part, day):
        return told
    return f"Từ {spell_day(part.since)}, {small(told)}"


def _flat(text: str) -> str:
    return " ".join(text.split()).strip("-+•* ").rstrip(".")
