"""Times by case are shown where they say something that the table does not."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.pages.case_times import times_by_case
from congkhai.pages.procedure_page import render_procedure

NAME = "Đăng ký khai tử lưu động"
FIVE = {"so_luong": "5", "don_vi": "ngay-lam-viec"}
UNCLEAR = {"so_luong": "5", "don_vi": "khong-ro"}


@pytest.mark.parametrize(
    ("cases", "shown"),
    [
        ([(NAME, FIVE)], False),
        ([(f"{NAME.upper()}.", FIVE)], False),
        ([(NAME, FIVE), (NAME, FIVE)], False),
        ([(NAME, UNCLEAR)], True),
        ([(NAME, {**FIVE, "ghi_chu": "Chưa tính ngày lễ."})], True),
        ([("Khai tử cho người nước ngoài", FIVE)], True),
        ([(NAME, FIVE), ("Khai tử cho người nước ngoài", FIVE)], True),
    ],
)
def test_cases_that_repeat_the_table_are_left_out(loaded: Loaded, cases: list[tuple[str, Any]], shown: bool) -> None:
    """A single case with the name and the time of the procedure is no case."""
    assert ('id="truong-hop"' in body_with(cases, loaded)) is shown


def test_all_that_is_said_of_the_time_of_a_case_is_shown(loaded: Loaded) -> None:
    """What it is counted from and its note, which is not said twice where it is the time itself."""
    times = [{**FIVE, "tinh_tu": "ngày nhận đủ hồ sơ", "ghi_chu": "Chưa tính ngày lễ."}, {"ghi_chu": "Ngay khi đến"}]

    body = body_with([(f"Khai tử {number}", time) for number, time in enumerate(times)], loaded)

    notes = "".join(
        f'<div class="ck-small"><p>{words}</p></div>' for words in ("Tính từ ngày nhận đủ hồ sơ", "Chưa tính ngày lễ.")
    )
    assert f"<strong>5 ngày làm việc</strong>{notes}</li>" in body
    assert "<strong>Ngay khi đến</strong></li>" in body


def body_with(cases: list[tuple[str, Any]], loaded: Loaded) -> str:
    """The page of a procedure that takes five days, and of which the source names cases."""
    values = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": NAME,
        "linh_vuc": "ho-tich",
        "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [FIVE]}],
        "truong_hop_thuc_hien": [{"ten_truong_hop": name, "thoi_han_giai_quyet": [time]} for name, time in cases],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(values)
    return render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue).body


def test_a_procedure_without_cases_has_no_times_of_them(loaded: Loaded) -> None:
    """Nothing is made up."""
    procedure = Procedure.model_validate(
        {
            "ma_thu_tuc": "1.000890",
            "ten_thu_tuc": NAME,
            "linh_vuc": "ho-tich",
            "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-18"},
        }
    )

    assert times_by_case(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue.day) == ()
