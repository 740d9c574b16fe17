"""Plans and proposals: days that fit what is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from valid_records import catalogue_of

from congkhai.model.reform_plan import ReformPlan
from congkhai.model.simplification import Simplification
from congkhai.rules.reform_days import check_plan, check_simplification

SOURCE = {"he_thong": "don-vi", "ngay_lay": "2026-11-01"}
PROPOSAL = {
    "ten": "Bớt bản sao",
    "thu_tuc": ["1.001193"],
    "noi_dung": "Bỏ bản sao.",
    "gui_toi": "Bộ Tư pháp",
    "ngay_gui": "2026-06-01",
    "nguon": SOURCE,
}


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ({"ket_qua": "cho-tra-loi"}, []),
        ({"ket_qua": "cho-tra-loi", "ngay_ket_qua": "2026-07-01"}, ["ket-qua-khong-khop"]),
        ({"ket_qua": "chap-thuan", "ngay_ket_qua": "2026-07-01"}, []),
        ({"ket_qua": "khong-chap-thuan"}, ["ket-qua-khong-khop"]),
        ({"ket_qua": "chap-thuan", "ngay_ket_qua": "2026-05-01"}, ["ngay-nguoc"]),
        ({"ket_qua": "chap-thuan", "ngay_ket_qua": "2027-07-01"}, ["ngay-tuong-lai"]),
        ({"ket_qua": "cho-tra-loi", "ngay_gui": "2027-06-01"}, ["ngay-tuong-lai"]),
    ],
)
def test_an_outcome_has_its_day(keys: dict[str, Any], codes: list[str]) -> None:
    """Who waits has none, nothing was decided before it was sent, or on a day to come."""
    proposal = Simplification.model_validate({**PROPOSAL, **keys})

    assert [found.code for found in check_simplification(proposal, catalogue_of().setting)] == codes


def test_nothing_is_done_on_a_day_to_come() -> None:
    """A slip of the year would call a task done for good."""
    task = {"viec": "Công khai", "don_vi": "Văn phòng", "han": "2026-12-15", "xong_ngay": "2026-11-24"}
    plan = ReformPlan.model_validate({"ten_ke_hoach": "Kế hoạch", "nam": "2026", "nhiem_vu": [task], "nguon": SOURCE})

    told = [list(check_plan(plan, catalogue_of(day).setting)) for day in (date(2026, 11, 23), date(2026, 11, 24))]
    assert [[found.code for found in ones] for ones in told] == [["ngay-tuong-lai"], []]


def test_a_plan_is_of_a_year() -> None:
    """Not of 26, nor of what was typed beside it."""
    task = {"viec": "Công khai", "don_vi": "Văn phòng", "han": "2026-12-15"}
    plan = {"ten_ke_hoach": "Kế hoạch", "nhiem_vu": [task], "nguon": SOURCE}
    told = [
        [found.code for found in check_plan(ReformPlan.model_validate({**plan, "nam": year}), catalogue_of().setting)]
        for year in ("26", "2026", "20266")
    ]

    assert told == [["ngoai-khoang"], [], ["ngoai-khoang"]]
