"""The values that prose is compared with: all of a record, those of every day, and what can be reckoned from them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from records_with_prose import CUT, FULL, LIMIT, TODAY, found_in, procedure_with

from congkhai.rules.told_values import ToldAmount, ToldPercent, told_in

NEW_YEARS_EVE = "31/12/2026"
FREE = {"muc_thu": "0", "den_ngay": "2026-12-31"}
OVER = {"muc_thu": "2000", "tu_ngay": "2025-01-01", "den_ngay": "2026-11-27"}
IN_WORDS = "áp dụng mức phí 2.000 đồng kể từ ngày 1/7/2025 đến hết ngày 31/12/2099"


@pytest.mark.parametrize(
    ("text", "costs", "found"),
    [
        # Of several costs of an amount the one that ends last counts.
        ("Phí 2.000 đồng.", [CUT, {**CUT, "den_ngay": "2027-06-30"}], []),
        ("Phí 2.000 đồng.", [CUT, {"muc_thu": "2000", "tu_ngay": "2027-01-01"}], []),
        ("Phí 2.000 đồng.", [{"muc_thu": "2000"}, CUT], []),
        ("Được miễn phí.", [FREE, {**FREE, "den_ngay": "2027-06-30"}], []),
        ("Được miễn phí.", [{"muc_thu": "0"}, FREE], []),
        # What has begun is told, what is over has ended, and only what is to come is told too early.
        ("Phí 3.000 đồng.", [CUT, FULL], [("loi-van-khac", "3.000 đồng", "mức áp dụng từ 1/1/2027")]),
        ("Phí 3.000 đồng.", [{**FULL, "tu_ngay": "2026-11-28"}], []),
        ("Phí 2.000 đồng.", [OVER], [("loi-van-cu", "2.000 đồng", "27/11/2026")]),
        # Amounts that words beside a cost tell are amounts too.
        ("Phí 2.000 đồng.", [{"muc_thu": "3000", "ghi_chu": IN_WORDS}], []),
        ("Phí 9.500 đồng.", [{"ghi_chu": "Theo thỏa thuận."}], [("loi-van-khac", "9.500 đồng", "không có số tiền")]),
        # Only what costs nothing is waived.
        ("Được miễn phí.", [CUT], []),
        # A percentage is reckoned from amounts, or stands in the words of a relief.
        ("Phí giảm 50%.", [{"muc_thu": "2000"}, {"muc_thu": "4000"}], []),
        ("Phí giảm 30%.", [{"muc_thu": "2000", "truong_hop_bang_loi": "Nộp trực tuyến giảm 30 %"}], []),
        ("Phí giảm 30%.", [{"muc_thu": "2000", "giam": [{"noi_dung": "Giảm 30%"}]}], []),
        ("Phí giảm 30%.", [{"muc_thu": "2000"}], [("loi-van-khac", "30%", "mức giảm đã ghi")]),
    ],
)
def test_costs(text: str, costs: list[dict[str, Any]], found: list[tuple[str, str, str]]) -> None:
    """A sentence about money is compared with all costs of the record."""
    assert found_in(procedure_with({"tom_tat": text}, *costs)) == found


@pytest.mark.parametrize(
    ("days", "codes"),
    [(-1, ["loi-van-cu"]), (0, ["loi-van-sap-cu"]), (1, ["loi-van-khac", "loi-van-sap-cu"])],
)
def test_a_day_on_which_nothing_ends(days: int, codes: list[str]) -> None:
    """One that has come is only old; one to come is compared with the days of the record."""
    last = TODAY + timedelta(days)
    text = f"Được giảm phí đến hết ngày {last.day}/{last.month}/{last.year}."

    assert sorted(code for code, *_ in found_in(procedure_with({"tom_tat": text}, CUT, FULL))) == codes


@pytest.mark.parametrize(
    "text",
    [
        "Được giảm phí đến hết ngày 30/6/2027.",
        "Phí giảm 30%.",
        "Phí 9.500 đồng.",
        "Thời hạn giải quyết là 7 ngày làm việc.",
        "Theo Thông tư 64/2052/TT-BTC.",
    ],
)
def test_where_a_record_has_no_value_nothing_differs_from_it(text: str) -> None:
    """A day, an amount, a percentage, a time, a legal text: what is missing is told elsewhere."""
    ways = [{"hinh_thuc_nop": "truc-tiep"}]

    assert found_in(procedure_with({"tom_tat": text}, cach_thuc_thuc_hien=ways, can_cu_phap_ly=[])) == []


def test_limits_that_are_not_whole_are_no_lengths() -> None:
    """A number without a unit, a unit without a number: what is expected names the whole ones."""
    limits = [{"so_luong": "4"}, {"don_vi": "ngay-lam-viec"}, LIMIT]
    ways = [{"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": limits}]
    record = procedure_with({"tom_tat": "Thời hạn giải quyết là 7 ngày làm việc."}, cach_thuc_thuc_hien=ways)

    assert found_in(record) == [("loi-van-khac", "7 ngày làm việc", "5 ngày làm việc, 3 ngày làm việc")]


def test_a_legal_text_that_is_in_no_list_ends_on_no_day() -> None:
    """The others of the record are still compared."""
    record = procedure_with({"tom_tat": "Theo Thông tư 64/2025/TT-BTC."}, can_cu_phap_ly=["1/2020/QH14"])

    assert [(code, until) for code, _, until in found_in(record)] == [("loi-van-sap-cu", NEW_YEARS_EVE)]
    assert found_in(record, date(2026, 10, 31)) == []


@pytest.mark.parametrize("text", ["Phí là 0 đồng.", "Tỷ lệ thương tật từ 81%."])
def test_no_money_is_no_amount_and_a_share_of_something_else_no_cut(text: str) -> None:
    """A waiver is told in words; percentages count where money is spoken of."""
    assert [one for one in told_in(text) if isinstance(one, ToldAmount | ToldPercent)] == []
