"""Answers that parts of a procedure need are given by its questions, each once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.rules.finding import keys_of
from congkhai.rules.needed_answers import check_needed_answers

LATE, EARLY = {"ma": "qua-han", "ten": "Quá hạn"}, {"ma": "dung-han", "ten": "Đúng hạn"}
TERM = {"ma": "han", "hoi": "Đúng hạn không?", "tra_loi": [EARLY, LATE]}
CHILD = {"ma": "con", "hoi": "Có con không?", "tra_loi": [{"ma": "co-con", "ten": "Có con"}]}
PAPERS = {"thanh_phan_ho_so": [{"truong_hop": ["qua-han"]}]}


def found_in(*questions: dict[str, Any], **keys: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Code and place of all findings in a procedure with these questions."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "phan_biet": list(questions)}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})
    findings = check_needed_answers(procedure, Setting(date(2026, 11, 28), {}))
    return [(found.code, keys_of(found.path, Procedure)) for found in findings]


def in_channel(**keys: Any) -> dict[str, Any]:
    """A way to hand in, in record keys."""
    return {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", **keys}]}


@pytest.mark.parametrize(
    ("part", "place"),
    [
        (PAPERS, ("thanh_phan_ho_so", 0)),
        (
            {"huong_dan": {"hoi_dap": [{"hoi": "A?", "dap": "B.", "truong_hop": ["qua-han"]}]}},
            ("huong_dan", "hoi_dap", 0),
        ),
        (
            in_channel(thoi_han_giai_quyet=[{"so_luong": "3", "truong_hop": ["qua-han"]}]),
            ("cach_thuc_thuc_hien", 0, "thoi_han_giai_quyet", 0),
        ),
        (
            {"truong_hop_thuc_hien": [{"ten_truong_hop": "A", "thoi_han_giai_quyet": [{"truong_hop": ["qua-han"]}]}]},
            ("truong_hop_thuc_hien", 0, "thoi_han_giai_quyet", 0),
        ),
        (in_channel(phi_le_phi=[{"truong_hop": ["qua-han"]}]), ("cach_thuc_thuc_hien", 0, "phi_le_phi", 0)),
    ],
    ids=["papers", "answer", "time", "time of a case", "cost"],
)
def test_an_answer_that_no_question_gives(part: dict[str, Any], place: tuple[str | int, ...]) -> None:
    """Nobody could ever be in that case: the part would never be shown."""
    assert found_in(TERM, **part) == []
    assert found_in(**part) == [("khong-tim-thay", (*place, "truong_hop", 0))]


def test_the_code_of_a_question_is_no_answer() -> None:
    """Who writes the code of a question finds it in the record: that answers are meant has to be said."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "phan_biet": [TERM]}
    asked = {**named, "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-18"}, **PAPERS}
    asked["thanh_phan_ho_so"] = [{"truong_hop": ["han"]}, {"truong_hop": ["qua-han"]}]
    (found,) = check_needed_answers(Procedure.model_validate(asked), Setting(date(2026, 11, 28), {}))

    assert dict(found.params)["remedy"] == "; đó là mã của câu hỏi, ghi mã câu trả lời: dung-han, qua-han"


def test_a_question_that_nothing_uses() -> None:
    """A citizen is not asked what changes nothing; one of several answers is enough to ask."""
    assert found_in(TERM, CHILD, **PAPERS) == [("phan-biet-thua", ("phan_biet", 1, "hoi"))]


@pytest.mark.parametrize(
    ("questions", "needed", "found"),
    [
        ([TERM, {**CHILD, "ma": "han"}], ["qua-han", "co-con"], [("phan_biet", 1, "ma")]),
        ([TERM, {**CHILD, "tra_loi": [LATE]}], ["qua-han"], [("phan_biet", 1, "tra_loi", 0, "ma")]),
        ([TERM], ["qua-han", "qua-han"], [("thanh_phan_ho_so", 0, "truong_hop", 1)]),
    ],
    ids=["question", "answer", "needed twice"],
)
def test_doubles(questions: list[dict[str, Any]], needed: list[str], found: list[tuple[str | int, ...]]) -> None:
    """A code stands for one question, one answer, and is needed once."""
    doubles = found_in(*questions, thanh_phan_ho_so=[{"truong_hop": needed}])

    assert doubles == [("trung-cau-tra-loi", place) for place in found]
