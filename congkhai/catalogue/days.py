"""Time decides here, and nowhere else: what has begun and what is over on a day, as the model says of each date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from pydantic.fields import FieldInfo

from congkhai.model.terms import Bound, Meaning, Record, meaning_of
from congkhai.model.walking import Value, values_of

_BEGUN: dict[Bound, Callable[[date, date], bool]] = {Bound.FIRST: lambda bound, day: bound <= day}
_OVER: dict[Bound, Callable[[date, date], bool]] = {
    Bound.LAST: lambda bound, day: bound < day,
    Bound.GONE: lambda bound, day: bound <= day,
}


def in_force(part: Record, day: date) -> bool:
    """Whether what a part says holds on the day; without dates it always does."""
    return has_begun(part, day) and not is_over(part, day)


def has_begun(part: Record, day: date) -> bool:
    """Whether the first day of a part has come; one without a first day has always begun."""
    return all(_BEGUN[bound](value, day) for bound, value in bounds_of(part) if bound in _BEGUN)


def is_over(part: Record, day: date) -> bool:
    """Whether the last day of a part has passed; one without a last day is never over."""
    return any(_OVER[bound](value, day) for bound, value in bounds_of(part) if bound in _OVER)


def ends_by(part: Record, day: date) -> bool:
    """Whether the day that ends a part has come: its last one, or the first one on which it holds no more."""
    return any(value <= day for bound, value in bounds_of(part) if bound in _OVER)


def bounds_of(part: Record) -> list[tuple[Bound, date]]:
    """The days that bound a part itself, not those of the parts within it."""
    values = part.__dict__
    return [(bound, values[name]) for name, bound in bounded_fields(type(part)) if isinstance(values[name], date)]


@cache
def bounded_fields(family: type[Record]) -> tuple[tuple[str, Bound], ...]:
    """The attributes of a kind of part that bound it in time."""
    meanings = ((name, meaning_of(field).day) for name, field in family.model_fields.items())
    return tuple((name, bound) for name, bound in meanings if bound is not None)


def days_of(record: Record) -> list[Value]:
    """Every day that bounds the record or a part of it."""
    return list(values_of(record, _is_bound))


def _is_bound(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.day is not None
