"""When a procedure is the right one, in a sentence that a list of two or three can have."""

from __future__ import annotations

from typing import Any

import pytest
from valid_records import TODAY

from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.search.when_to_choose import when_to_choose

BORDER = "Thủ tục đăng ký lại kết hôn có yếu tố nước ngoài tại khu vực biên giới"


@pytest.mark.parametrize(
    ("name", "keys", "told"),
    [
        (
            "Đăng ký kết hôn",
            {"huong_dan": {"tom_tat": "Hai người lấy nhau đăng ký tại xã. Phí 8.000 đồng."}},
            "Hai người lấy nhau đăng ký tại xã.",
        ),
        ("Thủ tục đăng ký giám hộ", {"cap_thuc_hien": ["xa"]}, "Khi cần đăng ký giám hộ; làm ở xã, phường."),
        (
            "Sáp nhập công ty luật (cấp tỉnh)",
            {"doi_tuong_thuc_hien": ["to-chuc"], "cap_thuc_hien": ["tinh", "co-quan-khac"]},
            "Khi cần sáp nhập công ty luật; dành cho tổ chức, doanh nghiệp; làm ở tỉnh.",
        ),
        (
            "Thủ tục đăng ký lại kết hôn có yếu tố nước ngoài",
            {},
            "Khi trước đây đã đăng ký, nay sổ gốc và bản chính đều mất; có bên là người nước ngoài, hoặc có việc "
            "ở nước ngoài.",
        ),
        (
            BORDER,
            {},
            "Khi trước đây đã đăng ký, nay sổ gốc và bản chính đều mất; có bên là người nước láng giềng thường trú "
            "ở khu vực biên giới.",
        ),
        ("Đăng ký lại tàu cá", {"linh_vuc": "thuy-san"}, "Khi cần đăng ký lại tàu cá."),
    ],
)
def test_a_choice_says_when_it_is_the_right_one(name: str, keys: dict[str, Any], told: str) -> None:
    """By the summary of its editors; else by what its name makes a special case, whom it is for and where."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": name, "linh_vuc": "ho-tich"}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})

    assert when_to_choose(summarise(procedure, TODAY)) == told


def test_a_long_name_is_cut_at_a_word() -> None:
    """A name of many words takes no more than two lines of a phone."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Cấp " + "giấy phép hoạt động " * 20, "linh_vuc": "luat-su"}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}

    told = when_to_choose(summarise(Procedure.model_validate({**named, "nguon": source}), TODAY))

    assert len(told) < 130
    assert told.endswith(" giấy phép hoạt…")
