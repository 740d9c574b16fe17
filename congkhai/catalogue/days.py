"""Time decides here, and nowhere else: what has begun and what is over on a day, as the model says of each date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from pydantic.fields import FieldInfo

from congkhai.model.terms import Bound, Meaning, Record, meaning_of
from congkhai.model.walking import Value, values_of

_HOLDS: dict[Bound, Callable[[date, date], bool]] = {
    Bound.FIRST: lambda bound, day: bound <= day,
    Bound.LAST: lambda bound, day: bound >= day,
    Bound.GONE: lambda bound, day: bound > day,
}
Part = TypeVar("Part", bound=Record)
_Fields = tuple[tuple[str, Bound], ...]

_ENDS = (Bound.LAST, Bound.GONE)


def in_force(part: Record, day: date) -> bool:
    """Whether what a part says holds on the day; without dates it always does."""
    return _is_within(part, day, bounded_fields(type(part)))


def holding(parts: Iterable[Part], day: date) -> tuple[Part, ...]:
    """Those of the parts that hold on the day."""
    return tuple(part for part in parts if in_force(part, day))


def has_begun(part: Record, day: date) -> bool:
    """Whether the first day of a part has come; one without a first day has always begun."""
    return in_force(part, day) or is_over(part, day)


def is_over(part: Record, day: date) -> bool:
    """Whether the last day of a part has passed; one without a last day is never over."""
    return not _is_within(part, day, _ending_fields(type(part)))


def ends_by(part: Record, day: date) -> bool:
    """Whether the day that ends a part has come: its last one, or the first one on which it holds no more."""
    return any(value <= day for bound, value in bounds_of(part) if bound in _ENDS)


def bounds_of(part: Record) -> list[tuple[Bound, date]]:
    """The days that bound a part itself, not those of the parts within it."""
    values = part.__dict__
    return [(bound, values[name]) for name, bound in bounded_fields(type(part)) if values[name]]


def first_day_of(part: Record) -> date | None:
    """The first day on which a part holds, where it says so; of several the last, when all of them have come."""
    return max((value for bound, value in bounds_of(part) if bound is Bound.FIRST), default=None)


def last_day_of(part: Record) -> date | None:
    """The last day on which a part holds, where it says so."""
    ends = ((bound, value) for bound, value in bounds_of(part) if bound in _ENDS)
    return min((day_before(value) if bound is Bound.GONE else value for bound, value in ends), default=None)


def day_before(day: date) -> date:
    """The day before; days of records are of 1900 to 2199, as `parse_day` reads them."""
    return day - timedelta(days=1)


@cache
def bounded_fields(family: type[Record]) -> _Fields:
    """The attributes of a kind of part that bound it in time."""
    meanings = ((name, meaning_of(field).day) for name, field in family.model_fields.items())
    return tuple((name, bound) for name, bound in meanings if bound is not None and bound in _HOLDS)


@cache
def _ending_fields(family: type[Record]) -> _Fields:
    """Those of them that end it."""
    return tuple((name, bound) for name, bound in bounded_fields(family) if bound in _ENDS)


def _is_within(part: Record, day: date, fields: _Fields) -> bool:
    """Whether the day is within all bounds that a part has in these of its fields: most parts have none."""
    values = part.__dict__
    for name, bound in fields:
        value = values[name]
        if value and not _HOLDS[bound](value, day):
            return False
    return True


def days_of(record: Record) -> list[Value]:
    """Every day that bounds the record or a part of it."""
    return values_of(record, _is_bound)


def next_change(parts: Iterable[Record], day: date) -> date | None:
    """The first day after this one on which any of the parts, or a part within one, holds that did not, or no more."""
    turns = (_turn(found) for part in parts for found in days_of(part))
    return min((turn for turn in turns if turn > day), default=None)


def turns_of(parts: Iterable[Record]) -> set[date]:
    """Every day on which any of the parts, or a part within one, began to hold, or held no more."""
    return {_turn(found) for part in parts for found in days_of(part)}


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of those days that are known."""
    return min((day for day in days if day is not None), default=None)


def _turn(found: Value) -> date:
    """The first day on which it is otherwise than before."""
    turn: date = found.value
    return turn + timedelta(days=1) if found.meaning.day is Bound.LAST else turn


def _is_bound(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.day in _HOLDS


def are_together(one: Record, other: Record) -> bool:
    """Whether there is a day on which both hold."""
    begin = max(first_day_of(one) or date.min, first_day_of(other) or date.min)
    return begin <= min(last_day_of(one) or date.max, last_day_of(other) or date.max)
