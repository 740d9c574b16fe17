"""Cases by their names: every part that holds in some cases alone says which."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.case_names import in_named_cases
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure

DISTINCTIONS = [
    {
        "ma": "han",
        "hoi": "Đúng hạn không?",
        "tra_loi": [{"ma": "dung-han", "ten": "Đúng hạn"}, {"ma": "qua-han", "ten": "Quá hạn"}],
    },
    {"ma": "con", "hoi": "Có con không?", "tra_loi": [{"ma": "co-con", "ten": "Có con"}]},
]


def procedure_with(**keys: Any) -> Procedure:
    """A procedure in record keys, with two questions."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "phan_biet": DISTINCTIONS}
    return Procedure.model_validate({**named, "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-18"}, **keys})


def channel_with(time: dict[str, Any], *costs: dict[str, Any]) -> list[dict[str, Any]]:
    """One way to hand in."""
    return [{"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [time], "phi_le_phi": list(costs)}]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ([], None),
        (["qua-han"], "Quá hạn"),
        (["dung-han", "qua-han"], "Đúng hạn hoặc quá hạn"),
        (["qua-han", "co-con"], "Quá hạn; có con"),
        # Told as a mistake by the rules; no page is published with it.
        (["khong-co-ma-nay"], None),
    ],
)
def test_answers_become_words(when: list[str], words: str | None) -> None:
    """Papers, times, costs and answers alike: alternatives of one question, all of several."""
    procedure = in_named_cases(
        procedure_with(
            huong_dan={"hoi_dap": [{"hoi": "A?", "dap": "B.", "truong_hop": when}]},
            cach_thuc_thuc_hien=channel_with({"so_luong": "3", "truong_hop": when}, {"truong_hop": when}),
            thanh_phan_ho_so=[{"truong_hop": when}],
            truong_hop_thuc_hien=[{"ten_truong_hop": "Cấp lại", "thoi_han_giai_quyet": [{"truong_hop": when}]}],
        )
    )

    [channel], [group], [question] = procedure.channels, procedure.evidence, procedure.guidance.questions
    parts = [*channel.processing_times, *procedure.cases[0].processing_times, *channel.listed_costs, group, question]
    assert [part.case for part in parts] == [words] * 5


def test_words_of_the_source_stay() -> None:
    """What no answer is mapped to is told as the source has it; what there is none of stays so."""
    channels = channel_with({"so_luong": "3", "truong_hop_bang_loi": "Ở xa"})
    procedure = in_named_cases(procedure_with(cach_thuc_thuc_hien=[{**channels[0], "phi_le_phi": "khong-co"}]))

    assert procedure.channels[0].processing_times[0].case == "Ở xa"
    assert summarise(procedure, date(2026, 11, 28)).cost == "Không thu phí, lệ phí"


def test_lists_name_the_cases() -> None:
    """The one line of a card says in which case an amount and a time hold."""
    free = {"muc_thu": "0", "truong_hop": ["dung-han"]}
    late = {"muc_thu": "8000", "don_vi_tien": "VND", "truong_hop": ["qua-han"]}
    time = {"so_luong": "3", "don_vi": "ngay", "truong_hop": ["co-con"]}
    summary = summarise(procedure_with(cach_thuc_thuc_hien=channel_with(time, free, late)), date(2026, 11, 28))

    assert (summary.cost, summary.time) == ("Miễn phí (đúng hạn); 8.000 đồng (quá hạn)", "3 ngày (có con)")


COUNCIL = {"ten": "Lệ phí", "nguoi_quyet_dinh": "hdnd-tinh"}
NOTE = "Luật mới không ghi việc này được miễn."


@pytest.mark.parametrize(
    ("costs", "line"),
    [
        # All answers together are no case; a note beside one of them is none either.
        (
            [{**COUNCIL, "truong_hop": ["dung-han"], "ghi_chu": NOTE}, {**COUNCIL, "truong_hop": ["qua-han"]}],
            "Do Hội đồng nhân dân tỉnh quy định",
        ),
        ([{**COUNCIL, "truong_hop": ["dung-han", "qua-han"]}], "Do Hội đồng nhân dân tỉnh quy định"),
        (
            [
                {**COUNCIL, "truong_hop": ["dung-han"]},
                {**COUNCIL, "truong_hop": ["qua-han"]},
                {"ten": "Bản sao", "muc_thu": "8000", "truong_hop_bang_loi": "Khi bạn xin thêm"},
            ],
            "Do Hội đồng nhân dân tỉnh quy định; 8.000 đồng (khi bạn xin thêm)",
        ),
        # Different things, or answers of which one is missing, keep their cases.
        (
            [
                {**COUNCIL, "truong_hop": ["dung-han"]},
                {**COUNCIL, "ten": "Phí", "truong_hop": ["qua-han"]},
                {"ten": "Bản sao", "muc_thu": "8000"},
            ],
            "Do Hội đồng nhân dân tỉnh quy định (đúng hạn, hoặc quá hạn); 8.000 đồng",
        ),
        (
            [{**COUNCIL, "truong_hop": ["qua-han"]}, {"ten": "Bản sao", "muc_thu": "8000"}],
            "Do Hội đồng nhân dân tỉnh quy định (quá hạn); 8.000 đồng",
        ),
        # What only a note tells stays told.
        (
            [
                {"ten": "Phí", "ghi_chu": "Theo thỏa thuận", "truong_hop": ["dung-han", "qua-han"]},
                {"ten": "Bản sao", "muc_thu": "8000", "truong_hop": ["qua-han"]},
            ],
            "Theo thỏa thuận; 8.000 đồng (quá hạn)",
        ),
    ],
)
def test_what_is_due_whatever_the_answer_names_no_case(costs: list[dict[str, Any]], line: str) -> None:
    """The line of a card does not tell that all who come in time, or late, pay the same."""
    procedure = procedure_with(cach_thuc_thuc_hien=channel_with({"so_luong": "3", "don_vi": "ngay"}, *costs))

    assert summarise(procedure, date(2027, 3, 1)).cost == line


def test_a_case_that_comes_to_pay_like_the_others_is_told_until_then() -> None:
    """Before the day of the change the card says who pays nothing yet, and from when that is over."""
    free = {"ten": "Lệ phí", "muc_thu": "0", "truong_hop": ["dung-han"], "den_ngay": "2027-02-28"}
    due = {**COUNCIL, "truong_hop": ["dung-han"], "tu_ngay": "2027-03-01"}
    late = {**COUNCIL, "truong_hop": ["qua-han"]}
    procedure = procedure_with(cach_thuc_thuc_hien=channel_with({"so_luong": "3", "don_vi": "ngay"}, free, due, late))

    assert summarise(procedure, date(2027, 2, 28)).cost == (
        "Miễn phí (đúng hạn); do Hội đồng nhân dân tỉnh quy định (quá hạn). "
        "Từ 1/3/2027, đúng hạn: do Hội đồng nhân dân tỉnh quy định"
    )
    assert summarise(procedure, date(2027, 3, 1)).cost == "Do Hội đồng nhân dân tỉnh quy định"
