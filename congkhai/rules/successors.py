"""Values that follow one another in time: the next begins too early, or there is none where the last has ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from congkhai.catalogue.days import day_before, days_of, first_day_of, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.channel import Cost, Relief, TimeLimit
from congkhai.model.form_sheet import FormSheet
from congkhai.model.guide import Guide
from congkhai.model.life_event import LifeEvent
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding

# What is the same in the values before and after a day; values without a name follow none.
_SAME = {
    "costs": ("kind", "name", "when", "case", "unit", "payer"),
    "processing_times": ("when", "case"),
    "questions": ("question",),
    "steps": ("name", "actor"),
    "answers": ("name",),
    "editions": (),
}

_TOLD = (Cost, Relief, TimeLimit)


def check_successors(record: Procedure | Guide | FormSheet, setting: Setting) -> Iterator[Finding]:
    """A value before and a value after, both shown on the days between: two fees, where one is to be paid."""
    for path, parts in _sequences(record):
        ending = [(part, last) for part in parts if (last := last_day_of(part))]
        beginning = [(place, part, first) for place, part in enumerate(parts) if (first := first_day_of(part))]
        for (before, last), (place, after, first) in product(ending, beginning):
            if before is not after and first <= last and _follows(after, before, str(path[-1])):
                days = {"since": spell_day(first), "until": spell_day(last)}
                yield finding("trung-ngay", *path, place, "since", **days)
        # Of fees and limits others tell the end; what is asked is answered on every day.
        if isinstance(record, Guide):
            yield from _gaps(path, parts)


def _gaps(path: AttributePath, parts: Sequence[Record]) -> Iterator[Finding]:
    """Days between a value and the next of its kind, on which none is shown."""
    for place, after in enumerate(parts):
        first = first_day_of(after)
        alike = [one for one in parts if one is not after and _is_alike(after, one, str(path[-1]))]
        ended = [last for one in alike if (last := last_day_of(one)) and first and last < first]
        still = any((last_day_of(one) or date.max) >= day_before(first) for one in alike) if first else True
        if first and ended and not still:
            yield finding("ho-ngay", *path, place, "since", since=spell_day(first), until=spell_day(max(ended)))


def check_ended_parts(
    record: Procedure | Policy | Guide | LifeEvent | FormSheet, setting: Setting
) -> Iterator[Finding]:
    """Papers, results, steps … that the page shows no more, with none to follow: their last day may be a slip."""
    for path, parts in _dated_parts(record).items():
        for place, part in parts.items():
            last = last_day_of(part)
            if last is not None and last < setting.day and not _is_followed(last, parts.values()):
                yield finding("phan-het", *path, place, "until", until=spell_day(last))


def _dated_parts(record: Record) -> dict[AttributePath, dict[int, Record]]:
    """The parts of each list that come or go on a day, by their places; of costs and limits others tell the end."""
    lists: dict[AttributePath, dict[int, Record]] = {}
    for found in days_of(record):
        if len(found.path) > 1 and isinstance(place := found.path[-2], int) and not isinstance(found.part, _TOLD):
            lists.setdefault(found.path[:-2], {})[place] = found.part
    return lists


def _is_followed(last: date, parts: Iterable[Record]) -> bool:
    """Whether a part begins on the day after."""
    return any((first := first_day_of(part)) is not None and day_before(first) == last for part in parts)


def _sequences(record: Procedure | Guide | FormSheet) -> Iterable[tuple[AttributePath, Sequence[Record]]]:
    if isinstance(record, FormSheet):
        yield ("editions",), record.editions
        return
    if isinstance(record, Guide):
        yield from ((("questions", q, "answers"), asked.answers) for q, asked in enumerate(record.questions))
        return
    yield ("guidance", "questions"), record.guidance.questions
    yield ("steps",), record.steps
    for c, channel in enumerate(record.channels):
        yield ("channels", c, "processing_times"), channel.processing_times
        yield ("channels", c, "costs"), channel.listed_costs


def _follows(after: Record, before: Record, kind: str) -> bool:
    """Whether one value takes the place of another: the same but for its days, begun later and not ended earlier."""
    begun, ended = (first_day_of(before), first_day_of(after)), (last_day_of(before), last_day_of(after))
    return (
        _is_alike(after, before, kind)
        and (begun[0] is None or begun[0] < begun[1])  # type: ignore[operator]
        and (ended[1] is None or ended[1] > ended[0])  # type: ignore[operator]
    )


def _is_alike(one: Record, other: Record, kind: str) -> bool:
    """Whether two values are of the same thing."""
    return all(getattr(one, name) == getattr(other, name) for name in _SAME[kind])
