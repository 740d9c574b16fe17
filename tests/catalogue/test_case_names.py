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
        (["dung-han", "qua-han"], "Đúng hạn hoặc Quá hạn"),
        (["qua-han", "co-con"], "Quá hạn; Có con"),
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
        )
    )

    [channel], [group], [question] = procedure.channels, procedure.evidence, procedure.guidance.questions
    parts = [*channel.processing_times, *channel.listed_costs, group, question]
    assert [part.case for part in parts] == [words] * 4


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
