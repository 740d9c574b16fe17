"""Form 03b: what decisions of a period announced, by central and local texts, reckoned by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with

from congkhai.catalogue.whole import Catalogue
from congkhai.reporting.announced_in import announced_in
from congkhai.reporting.form_03b import form_03b
from congkhai.reporting.period_bounds import official
from congkhai.reporting.published_parts import changed_parts
from congkhai.sheets.sheet import Table, Text

SOURCE = {"nguon": {"he_thong": "khac", "ngay_lay": "2026-08-01"}}


def decided(number: str, signed: str, *announced: tuple[str, list[str]]) -> dict[str, Any]:
    """A decision that does things to procedures."""
    told = [{"hanh_dong": action, "thu_tuc": codes} for action, codes in announced]
    return {"so": number, "ngay_ky": signed, "noi_dung": told, **SOURCE}


DECISIONS = {
    "1": decided("1/QĐ-UBND", "2026-06-15", ("moi", ["1.001193"]), ("bai-bo", ["2.000488", "9.999999"])),
    "2": decided("2/QĐ-UBND", "2026-09-14", ("thay-the", ["2.000815"]), ("sua-doi-bo-sung", ["9.999998"])),
    "3": decided("3/QĐ-UBND", "2026-09-15", ("moi", ["9.999997"])),
}


def rows_of(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """The rows of the form of the third quarter, which closes on the 14th, without number and name."""
    [table] = [part for part in form_03b(official("2026-quy-3", 14), catalogue).parts if isinstance(part, Table)]
    return [row[2:] for row in table.rows]


@pytest.mark.parametrize(("is_sample", "taken_down"), [(False, "1"), (True, "0")])
def test_what_a_period_announced_is_counted_by_what_was_done(is_sample: bool, taken_down: str) -> None:
    """Replaced counts as changed; public is what is in force here, taken down what is over; of samples neither is."""
    catalogue = catalogue_with(date(2026, 11, 30), quyet_dinh=DECISIONS)
    summaries = dict(catalogue.procedures)
    summaries["1.001193"] = replace(summaries["1.001193"], sample=False)
    summaries["2.000815"] = replace(summaries["2.000815"], is_local=True, sample=False)
    summaries["2.000488"] = replace(summaries["2.000488"], sample=is_sample)

    central, local = rows_of(replace(catalogue, procedures=summaries))

    # decisions; all, new, changed, abolished; public, taken down; of the unit
    assert central == ("", "2", "4", "1", "1", "2", "1", taken_down, "1")
    assert local == ("Không tính được từ trang", "1", "1", "0", "1", "0", "1", "0", "1")


def test_a_period_without_decisions_has_its_totals_alone() -> None:
    """Nothing was announced, and what there is still counts."""
    central, _ = rows_of(catalogue_with(date(2026, 11, 30), quyet_dinh={}))

    assert set(central[1:-1]) == {"0"}


def test_a_procedure_below_two_actions_is_counted_once_and_told() -> None:
    """The first that stands there counts, in the form and in the table of the office; both name it."""
    twice = decided("4/QĐ-UBND", "2026-08-01", ("moi", ["1.001193", "9.999997"]), ("bai-bo", ["1.001193"]))
    catalogue = catalogue_with(date(2026, 11, 30), quyet_dinh={"4": twice})
    period = official("2026-quy-3", 14)

    [table, _, note] = form_03b(period, catalogue).parts
    parts = list(changed_parts(period, announced_in(period, catalogue), catalogue))

    told = "Thủ tục đứng ở hai nội dung của một quyết định, chỉ tính nội dung đứng trước: 4/QĐ-UBND: 1.001193."
    assert isinstance(table, Table)
    assert table.rows[0][4:8] == ("2", "2", "0", "0")
    assert [part.text for part in (note, *parts) if isinstance(part, Text)] == [told, told]
    [done] = next(part.rows for part in parts if isinstance(part, Table))
    assert done[1:] == ("2", "0", "0", "0", "2")
