"""The texts of a record that citizens read as present fact, each with its path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from congkhai.model.terms import Choice, Record
from congkhai.rules.finding import AttributePath

# Names and numbers of law, history, identifiers, addresses, and the words citizens search with
# keep what was once written.
_NOT_PRESENT_FACT = frozenset(
    {
        "identifier",
        "id",
        "field",
        "fields",
        "procedures",
        "related",
        "competent_authority",
        "deciding_authority",
        "delegated_authority",
        "coordinating_authority",
        "address",
        "website",
        "national_page",
        "file",
        "number",
        "legal_resources",
        "legal_resource",
        "announcement",
        "changes",
        "history",
        "end",
        "source",
        "review",
        "common_names",
        "keywords",
        "other_names",
        "question",
        "before",
    }
)


def texts_of(record: Record, path: AttributePath = ()) -> Iterator[tuple[AttributePath, str]]:
    """Every text of the record, in the order of its fields."""
    values = record.__dict__
    for name in _fields_with_text(type(record)):
        value = values[name]
        if value:
            yield from _texts_in(value, (*path, name))


def _texts_in(value: Any, path: AttributePath) -> Iterator[tuple[AttributePath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_in(item, (*path, index))
    else:
        yield from texts_of(value, path)


@cache
def _fields_with_text(family: type[Record]) -> tuple[str, ...]:
    fields = family.model_fields.items()
    return tuple(name for name, field in fields if name not in _NOT_PRESENT_FACT and _holds_text(field.annotation))


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, Record) or (issubclass(annotation, str) and not issubclass(annotation, Choice))
    return any(_holds_text(inner) for inner in get_args(annotation))
