"""The texts of a record, each with what it tells: a present fact, a name, or history."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from congkhai.model.terms import Choice, Meaning, Record
from congkhai.model.walking import Value, values_of


def texts_of(record: Record) -> list[Value]:
    """Every text of the record; codes, addresses and names of other records are none."""
    return values_of(record, _is_text)


def _is_text(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.refers_to is None and _holds_text(field.annotation, field.metadata)


def _holds_text(annotation: Any, metadata: Any = ()) -> bool:
    """Whether values are texts; what a validator reads from a text is something else."""
    if any(isinstance(item, BeforeValidator) for item in metadata):
        return False
    if isinstance(annotation, type):
        return issubclass(annotation, str) and not issubclass(annotation, Choice)
    if hasattr(annotation, "__metadata__"):
        return _holds_text(annotation.__origin__, annotation.__metadata__)
    return any(_holds_text(inner) for inner in get_args(annotation))
