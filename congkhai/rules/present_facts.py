"""The texts of a record that citizens read as present fact, each with its path."""

from __future__ import annotations

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


def texts_of(record: Record, path: AttributePath = ()) -> list[tuple[AttributePath, str]]:
    """Every text of the record, in the order of its fields."""
    found: list[tuple[AttributePath, str]] = []
    _note_texts(record, path, found)
    return found


def _note_texts(record: Record, path: AttributePath, found: list[tuple[AttributePath, str]]) -> None:
    values = record.__dict__
    for name in _fields_with_text(type(record)):
        value = values[name]
        if not value:
            continue
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                _note_text(item, (*path, name, index), found)
        else:
            _note_text(value, (*path, name), found)


def _note_text(value: Any, path: AttributePath, found: list[tuple[AttributePath, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    else:
        _note_texts(value, path, found)


@cache
def _fields_with_text(family: type[Record]) -> tuple[str, ...]:
    fields = family.model_fields.items()
    return tuple(name for name, field in fields if name not in _NOT_PRESENT_FACT and _holds_text(field.annotation))


def _holds_text(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, Record) or (issubclass(annotation, str) and not issubclass(annotation, Choice))
    return any(_holds_text(inner) for inner in get_args(annotation))
