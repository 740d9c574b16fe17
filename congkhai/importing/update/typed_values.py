"""Values as their types read them, however an editor writes them: 16/01/2026 is 2026-01-16, `co` is `true`."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.records.value_marks import value_at
from congkhai.model.procedure import Procedure
from congkhai.model.values import parse_day
from congkhai.reading.places import Plain


def as_read(record: PlainRecord) -> PlainRecord:
    """The plain values of a record that is one, each written the one way that its type has."""
    typed = Procedure.model_validate(record).model_dump(mode="json", by_alias=True, exclude_unset=True, warnings="none")
    return {key: _plain(value) for key, value in typed.items()}


def retrieved(record: PlainRecord) -> date | None:
    """The day of the data that a record comes from."""
    try:
        return parse_day(str(value_at(record, "nguon.ngay_lay")))
    except ValueError:
        return None


def _plain(value: Any) -> Plain:
    if isinstance(value, dict):
        return {key: _plain(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)
