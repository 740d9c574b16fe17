"""The values of a record at any depth, picked by what was declared of their fields."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from congkhai.model.terms import Meaning, Record, Says, meaning_of, record_inside

AttributePath = tuple[str | int, ...]
Wanted = Callable[[FieldInfo, Meaning], bool]
# Attributes to look at, of parts with what is looked at in them.
_Plan = tuple[tuple[str, Meaning, "_Plan"], ...]


class Value(NamedTuple):
    """A value, the way to it through attributes and places in lists, what was declared of it, and its part.

    `says` is that of the outermost part that it stands in: a fact within a history is history.
    """

    path: AttributePath
    value: Any
    meaning: Meaning
    says: Says
    part: Record


def values_of(record: Record, wanted: Wanted) -> list[Value]:
    """The values of all fields that are wanted, in the order of the fields; those of a list one by one."""
    found: list[Value] = []
    _collect(record, _plan(type(record), wanted), (), Says.FACT, found)
    return found


def _collect(record: Record, plan: _Plan, path: AttributePath, says: Says, found: list[Value]) -> None:
    values = record.__dict__
    for name, meaning, inner in plan:
        value = values[name]
        if not value:
            continue
        told = meaning.says if says is Says.FACT else says
        here = (*path, name)
        if not isinstance(value, tuple):
            if inner:
                _collect(value, inner, here, told, found)
            else:
                found.append(Value(here, value, meaning, told, record))
        elif inner:
            for place, one in enumerate(value):
                _collect(one, inner, (*here, place), told, found)
        else:
            found += [Value((*here, place), one, meaning, told, record) for place, one in enumerate(value) if one]


@cache
def _plan(family: type[Record], wanted: Wanted) -> _Plan:
    """The attributes that are wanted, and the parts that hold some."""
    plan: list[tuple[str, Meaning, _Plan]] = []
    for name, field in family.model_fields.items():
        meaning, part = meaning_of(field), record_inside(field.annotation)
        inner: _Plan = _plan(part, wanted) if part is not None else ()
        if inner or (part is None and wanted(field, meaning)):
            plan.append((name, meaning, inner))
    return tuple(plan)
