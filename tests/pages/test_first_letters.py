"""Texts of a record that stand within a line of the page begin small, abbreviations do not."""

from __future__ import annotations

from typing import Any

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.pages.page import Page
from congkhai.pages.procedure_page import render_procedure

TIME = "UBND xã hẹn ngày trả"
FEES = [
    {"ten": "Lệ phí", "muc_thu": "5000", "truong_hop_bang_loi": "UBND xã thu"},
    {"ten": "Lệ phí", "muc_thu": "8000", "truong_hop_bang_loi": "Quá hạn"},
]


def page_of(loaded: Loaded, *channels: dict[str, Any]) -> Page:
    """A procedure's page, by its ways to hand in in record keys."""
    values = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "cach_thuc_thuc_hien": channels,
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(values)
    return render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue)


def test_an_abbreviation_keeps_its_capital_in_description_facts_and_table(loaded: Loaded) -> None:
    """`UBND xã hẹn ngày trả` is that wherever it stands."""
    page = page_of(
        loaded, {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"ghi_chu": TIME}], "phi_le_phi": FEES}
    )

    assert f"Mất bao lâu: {TIME}." in page.description
    assert f"<dt>Bao lâu</dt><dd>{TIME}" in page.body
    assert f'<span class="ck-channels__label">Mất bao lâu: </span>{TIME}' in page.body
    assert "Phí, lệ phí: 5.000 đồng (UBND xã thu); 8.000 đồng (quá hạn)." in page.description
    assert "uBND" not in page.description + page.body


def test_notes_of_the_table_name_what_they_are_about_as_it_is_written(loaded: Loaded) -> None:
    """A note on one of two fees of the same name says which by its case."""
    noted = [FEES[0] | {"giam": [{"noi_dung": "Giảm một nửa khi nộp qua mạng. " * 9}]}, FEES[1]]
    shared = {"thoi_han_giai_quyet": [{"don_vi": "trong-ngay", "ghi_chu": "Nhận sau 15 giờ thì trả hôm sau. " * 9}]}
    page = page_of(
        loaded,
        {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": FEES, **shared},
        {"hinh_thuc_nop": "truc-tuyen", "phi_le_phi": noted, **shared},
    )

    assert "Áp dụng cho: Lệ phí (UBND xã thu)" in page.body
    assert "uBND" not in page.body
