"""Families whose records have a first or last day: page, list, data and search say the same of each day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with, pages_of
from guide_examples import example_of

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.days import bounded_fields
from congkhai.exports.columns import columns_of
from congkhai.exports.csv_tables import RecordInTable, table_row
from congkhai.model.families import PUBLISHED
from congkhai.model.family import LISTS, Family
from congkhai.model.terms import Bound
from congkhai.pages.kinds import PAGES
from congkhai.search.index import record_items

FIRST, LAST, GONE = "2026-12-10", "2027-02-28", "2027-03-01"
DAYS = {date(2026, 12, 9): 0, date(2026, 12, 10): 1, date(2027, 2, 28): 1, date(2027, 3, 1): 2}
IN_FILES = [family for family in PUBLISHED if family.folder != LISTS and family.name not in (*PAGES, "quyet-dinh")]
BOUNDED = [family for family in IN_FILES if bounded_fields(family.model)]


def dated(family: Family) -> dict[str, Any]:
    """The example of the guide, first on the one day, last on the other."""
    days, fields = {Bound.FIRST: FIRST, Bound.LAST: LAST, Bound.GONE: GONE}, family.model.model_fields
    bounds = {str(fields[name].alias): days[bound] for name, bound in bounded_fields(family.model)}
    return {**example_of(family.folder), **bounds}


@pytest.mark.parametrize("family", BOUNDED, ids=lambda family: family.name)
def test_every_output_says_what_a_day_makes_of_a_record(family: Family) -> None:
    """Before its first day, on its first and last, and the day after; only what has a first day is to come."""
    has_first = any(bound is Bound.FIRST for _, bound in bounded_fields(family.model))
    states = (family.states.coming if has_first else family.states.current, family.states.current, family.states.over)
    for day, phase in DAYS.items():
        catalogue = catalogue_with(day, **{family.name: {"mau": dated(family)}})
        record = catalogue.setting.of(family.name)["mau"]
        pages = pages_of(catalogue, list_address(family.name))
        body = pages[record_address(family.name, "mau")].body
        row = table_row(columns_of(family), RecordInTable("mau", record, catalogue)).decode()
        found = [item for item in record_items(catalogue.setting, min(family.sites)) if "/mau/" in str(item)]

        others = {state for state in states if state and state != states[phase]}
        assert states[phase] in body, (day, "page")
        assert states[phase] in pages[list_address(family.name)].body, (day, "list")
        assert states[phase] in row, (day, "table")
        assert not any(f">{other}<" in body for other in others), (day, "page")
        assert found, (day, "search")
