"""Steps and answers with days: only those that hold are told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.dated_prose import as_told_on
from congkhai.model.procedure import Procedure

UNTIL, FROM = {"den_ngay": "2027-02-28"}, {"tu_ngay": "2027-03-01"}
KEYS: dict[str, Any] = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "huong_dan": {
        "hoi_dap": [{"hoi": "Ở đâu?", "dap": "Nơi cư trú.", **UNTIL}, {"hoi": "Ở đâu?", "dap": "Mọi xã.", **FROM}]
    },
    "trinh_tu_thuc_hien": [
        {"noi_dung": "Nộp ở nơi cư trú.", **UNTIL},
        {"noi_dung": "Nộp ở xã nào cũng được.", **FROM},
        {"noi_dung": "Nhận giấy."},
    ],
    "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
}
DATED = Procedure.model_validate(KEYS)


@pytest.mark.parametrize(
    ("day", "steps", "answers"),
    [
        (date(2027, 2, 28), ["Nộp ở nơi cư trú.", "Nhận giấy."], ["Nơi cư trú."]),
        (date(2027, 3, 1), ["Nộp ở xã nào cũng được.", "Nhận giấy."], ["Mọi xã."]),
    ],
)
def test_the_next_step_takes_the_place_of_the_last_one(day: date, steps: list[str], answers: list[str]) -> None:
    """On each day one of the two is there, in its place; what has no days stays."""
    told = as_told_on(DATED, day)

    assert [step.text for step in told.steps] == steps
    assert [question.answer for question in told.guidance.questions] == answers


@pytest.mark.parametrize("without", ["trinh_tu_thuc_hien", "huong_dan"])
def test_steps_and_answers_change_each_by_themselves(without: str) -> None:
    """A record may have only the one or the other with days."""
    keys = {key: value for key, value in KEYS.items() if key != without}
    told = as_told_on(Procedure.model_validate(keys), date(2027, 3, 1))

    steps = [] if without == "trinh_tu_thuc_hien" else ["Nộp ở xã nào cũng được.", "Nhận giấy."]
    assert [step.text for step in told.steps] == steps
    assert [one.answer for one in told.guidance.questions] == ([] if without == "huong_dan" else ["Mọi xã."])
