"""The small valid project of tests/records/valid, as of any day."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from congkhai.building.checking import reader_of
from congkhai.building.loading import Loaded, load_records
from congkhai.building.memo import Memo
from congkhai.catalogue.whole import Catalogue
from congkhai.reading.project import find_project
from congkhai.rules.named_records import ProcedureOf

RECORDS = Path(__file__).parent / "records"
TODAY = date(2026, 11, 23)


@cache
def loaded_on(day: date) -> Loaded:
    """The valid records as they were read as of a day."""
    return load_records(find_project(RECORDS / "valid"), Memo(None, b""), day)


@cache
def catalogue_of(day: date = TODAY) -> Catalogue:
    """The valid records as of a day."""
    return loaded_on(day).catalogue


@cache
def procedures_on(day: date = TODAY) -> ProcedureOf:
    """What reads the valid procedures by their codes."""
    return reader_of(loaded_on(day))
