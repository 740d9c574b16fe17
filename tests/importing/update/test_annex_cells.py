"""Time, fee and place of an annex beside those of a record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.importing.found.shapes import ListedProcedure
from congkhai.importing.update.annex_cells import annex_differences

DAY = date(2026, 11, 30)
FIVE = {"so_luong": "5", "don_vi": "ngay-lam-viec"}


def differences(part: str, cell: str, *times: Any, fees: Any = (), **keys: Any) -> list[tuple[str, str, str]]:
    """What a cell of an annex says otherwise than a record with one way to hand in."""
    way: dict[str, Any] = {"thoi_han_giai_quyet": list(times), "phi_le_phi": fees if fees == "khong-co" else list(fees)}
    record: dict[str, Any] = {"cach_thuc_thuc_hien": [way], **keys}
    return list(annex_differences(ListedProcedure("1", "A", told=((part, cell),)), record, DAY))


@pytest.mark.parametrize(
    ("cell", "here"),
    [
        ("05 ngày làm việc, kể từ ngày nhận đủ hồ sơ", None),
        ("Không quá 5 (năm) ngày làm việc; nhận sau 15 giờ thì tính từ ngày sau", None),
        ("Theo quy định", None),
        ("05 ngày", "5 ngày làm việc"),
        ("03 ngày làm việc", "5 ngày làm việc"),
        ("Trong ngày làm việc", "5 ngày làm việc"),
        ("05 ngày làm việc, phải xác minh thì 08 ngày làm việc", "5 ngày làm việc"),
    ],
)
def test_other_time_limits_are_told(cell: str, here: str | None) -> None:
    """By their figures and units; words without figures are compared with nothing."""
    assert differences("time", cell, FIVE) == ([("thoi-han-khac", here, cell)] if here else [])


def test_time_limits_of_another_day_do_not_count() -> None:
    """The one that holds on the day is compared."""
    old, coming = {**FIVE, "so_luong": "9", "den_ngay": "2026-10-01"}, {**FIVE, "tu_ngay": "2027-01-01"}
    now = {"so_luong": "3", "don_vi": "ngay"}

    assert differences("time", "3 ngày", old, now, coming) == []
    assert differences("time", "5 ngày làm việc", old, now, coming) == [("thoi-han-khac", "3 ngày", "5 ngày làm việc")]


@pytest.mark.parametrize(
    ("cell", "fees", "here"),
    [
        ("8.000 đồng/bản", [{"muc_thu": "8000"}], None),
        ("8000đ", [{"muc_thu": "8000"}], None),
        ("10.000 đồng", [{"muc_thu": "8000"}], "8.000 đồng"),
        ("Không", [{"muc_thu": "8000"}], "8.000 đồng"),
        ("Không quy định", [{"muc_thu": "8000"}], "8.000 đồng"),
        ("Không", "khong-co", None),
        ("Không", [{"muc_thu": "0"}], None),
        ("8.000 đồng", "khong-co", "không thu"),
        ("8.000 đồng", [{"muc_thu": "0"}], "không thu"),
        ("8.000 đồng; từ trang thứ ba 1.000 đồng", [{"muc_thu": "8000", "ghi_chu": "thêm 1.000 đồng"}], None),
        ("Theo Nghị quyết của Hội đồng nhân dân tỉnh", [{"muc_thu": "8000"}], None),
        ("Theo Thông tư 281/2016/TT-BTC", [{"muc_thu": "8000"}], None),
        ("8.000 đồng", [], None),
    ],
)
def test_other_fees_are_told(cell: str, fees: Any, here: str | None) -> None:
    """By their amounts; what the record does not know is no difference."""
    assert differences("fee", cell, fees=fees) == ([("phi-khac", here, cell)] if here else [])


def test_other_places_are_told() -> None:
    """A shorter spelling of the same place is the same."""
    here = {"dia_chi_tiep_nhan": ["Trung tâm Phục vụ hành chính công xã, phường"]}

    assert differences("place", "Trung tâm phục vụ hành chính công xã, phường nơi cư trú", **here) == []
    assert differences("place", "Sở Tư pháp", **here) == [("noi-khac", here["dia_chi_tiep_nhan"][0], "Sở Tư pháp")]
    assert differences("place", "Sở Tư pháp") == []
