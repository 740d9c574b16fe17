"""What differs between the ways to hand in says of which way it is, wherever a line tells it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.by_way import told_by_way
from congkhai.catalogue.fee_wording import spell_costs
from congkhai.catalogue.time_wording import spell_times
from congkhai.model.channel import Channel

TODAY = date(2026, 11, 28)
FIVE, SEVEN = {"so_luong": "5", "don_vi": "ngay"}, {"so_luong": "7", "don_vi": "ngay"}
VERIFIED = {**FIVE, "khi_xac_minh": {"so_luong": "10", "don_vi": "ngay"}}
HALF, FULL = {"muc_thu": "25000", "don_vi_tien": "VND"}, {"muc_thu": "50000", "don_vi_tien": "VND"}
UNTIL, SINCE = {**HALF, "den_ngay": "2026-12-31"}, {**FULL, "tu_ngay": "2027-01-01"}


def ways(key: str, **parts: list[dict[str, Any]]) -> list[Channel]:
    """Ways to hand in, each with its times or its costs; `khac_…` is the same way once more."""
    named = [(way.replace("_", "-").removeprefix("khac-"), those) for way, those in parts.items()]
    return [Channel.model_validate({"hinh_thuc_nop": way, **({key: those} if those else {})}) for way, those in named]


@pytest.mark.parametrize(
    ("times", "line"),
    [
        ({"truc_tiep": [FIVE], "truc_tuyen": [FIVE]}, "5 ngày"),
        (
            {"truc_tiep": [FIVE], "truc_tuyen": [SEVEN], "buu_chinh": [SEVEN]},
            "Nộp trực tiếp: 5 ngày; trực tuyến, qua bưu chính: 7 ngày",
        ),
        (
            {"truc_tiep": [VERIFIED], "truc_tuyen": [SEVEN]},
            "Nộp trực tiếp: 5 ngày; cần xác minh thì tối đa 10 ngày. Nộp trực tuyến: 7 ngày",
        ),
        (
            {
                "truc_tiep": [{**FIVE, "den_ngay": "2026-12-31"}, {**SEVEN, "tu_ngay": "2027-01-01"}],
                "truc_tuyen": [FIVE],
            },
            "Nộp trực tiếp: 5 ngày đến hết 31/12/2026, từ 1/1/2027: 7 ngày; trực tuyến: 5 ngày",
        ),
        ({"truc_tiep": [FIVE], "truc_tuyen": []}, "Nộp trực tiếp: 5 ngày; trực tuyến: chưa có dữ liệu"),
        ({"truc_tiep": [FIVE, SEVEN], "truc_tuyen": [SEVEN, FIVE]}, "5 ngày; 7 ngày"),
        ({"truc_tiep": [FIVE], "khac_truc_tiep": [SEVEN]}, "5 ngày; 7 ngày"),
        (
            {"truc_tiep": [FIVE], "truc_tuyen": [{**SEVEN, "truong_hop_bang_loi": "Hồ sơ " + "rất " * 50}] * 2},
            "Nộp trực tiếp: 5 ngày; trực tuyến: 7 ngày (trường hợp ghi ở bảng chi tiết)",
        ),
        (
            {"truc_tiep": [FIVE], "truc_tuyen": [FIVE, SEVEN, {"so_luong": "9", "don_vi": "ngay"}]},
            "Tùy cách nộp; xem bảng chi tiết",
        ),
    ],
)
def test_times(times: dict[str, Any], line: str) -> None:
    """Each with its ways, and with its own change to come; what is too much for a line is left to the table."""
    assert spell_times(ways("thoi_han_giai_quyet", **times), TODAY) == line


@pytest.mark.parametrize(
    ("costs", "line"),
    [
        ({"truc_tiep": [FULL], "truc_tuyen": [FULL]}, "50.000 đồng"),
        (
            {"truc_tiep": [FULL], "truc_tuyen": [HALF], "buu_chinh": [FULL]},
            "Nộp trực tiếp, qua bưu chính: 50.000 đồng; trực tuyến: 25.000 đồng",
        ),
        (
            {"truc_tiep": [UNTIL, SINCE], "truc_tuyen": [HALF]},
            "Nộp trực tiếp: 25.000 đồng đến hết 31/12/2026, từ 1/1/2027: 50.000 đồng; trực tuyến: 25.000 đồng",
        ),
        (
            {"truc_tiep": [FULL], "truc_tuyen": [FULL, {**HALF, "truong_hop_bang_loi": "Hộ nghèo nộp trực tuyến"}]},
            "50.000 đồng; 25.000 đồng (hộ nghèo nộp trực tuyến)",
        ),
        ({"truc_tiep": [FULL], "truc_tuyen": []}, "Nộp trực tiếp: 50.000 đồng; trực tuyến: chưa có dữ liệu"),
        (
            {"truc_tiep": [{"muc_thu": "0", "don_vi_tien": "VND"}], "truc_tuyen": []},
            "Nộp trực tiếp: miễn phí; trực tuyến: chưa có dữ liệu",
        ),
        ({"truc_tiep": [{"ghi_chu": "Nguồn ghi 0 đồng"}], "truc_tuyen": []}, "Nguồn ghi 0 đồng"),
    ],
)
def test_costs(costs: dict[str, Any], line: str) -> None:
    """Nobody takes the amount of one way for a choice; a case that is told by itself needs no way."""
    assert spell_costs(ways("phi_le_phi", **costs), TODAY) == line


def test_a_way_of_which_nothing_is_said_is_left_out() -> None:
    """Of a single way that is told there is nothing to tell apart; nor of two of which nothing is known."""
    channels = ways("thoi_han_giai_quyet", truc_tiep=[FIVE], truc_tuyen=[])

    assert told_by_way(channels, lambda those: "x" if those[0].processing_times else "") == ""
    assert spell_times(ways("thoi_han_giai_quyet", truc_tiep=[], truc_tuyen=[]), TODAY) == "Chưa có dữ liệu"
