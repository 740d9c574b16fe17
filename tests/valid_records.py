"""The small valid project of tests/records/valid, as of any day."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from congkhai.building.loading import load_records
from congkhai.building.memo import Memo
from congkhai.catalogue.whole import Catalogue
from congkhai.reading.project import find_project

RECORDS = Path(__file__).parent / "records"
TODAY = date(2026, 11, 23)


@cache
def catalogue_of(day: date = TODAY) -> Catalogue:
    """The valid records as of a day."""
    return load_records(find_project(RECORDS / "valid"), Memo(None, b""), day).catalogue
