"""What pages of records say beside their fields, as parts of a sheet: figures, tables, charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import Family
from congkhai.model.terms import Record
from congkhai.sheets.sheet import Part

# Of a family that has more to say: of one record, and, above its list, of all of them.
OF_RECORD: Mapping[str, Callable[[Any, Catalogue], Iterable[Part]]] = {}
OF_ALL: Mapping[str, Callable[[Catalogue], Iterable[Part]]] = {}


def parts_of_record(family: Family, record: Record, catalogue: Catalogue) -> tuple[Part, ...]:
    """What the page of a record says below its fields."""
    made = OF_RECORD.get(family.name)
    return tuple(made(record, catalogue)) if made else ()


def parts_of_all(family: Family, catalogue: Catalogue) -> tuple[Part, ...]:
    """What the list of a family says above its records."""
    made = OF_ALL.get(family.name)
    return tuple(made(catalogue)) if made else ()
