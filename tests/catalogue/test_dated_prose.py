"""Steps, answers, papers and conditions with days: what holds is told, and of some what comes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.dated_prose import as_told_on, coming_papers, told_lines
from congkhai.model.evidence import EvidenceGroup
from congkhai.model.procedure import Procedure, Requirement

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


PAPERS = Procedure.model_validate(
    {
        "ma_thu_tuc": "1.000890",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "thanh_phan_ho_so": [
            {
                "ghi_chu": "Nộp một bộ.",
                "giay_to": [
                    {"ten_giay_to": "Bằng đại học", "ghi_chu": "Hỏi nơi nộp.", **UNTIL},
                    {"ten_giay_to": "Bằng đại học", **FROM},
                    {"ten_giay_to": "Đơn"},
                ],
            },
            {"ghi_chu": "Nay theo luật cũ.", "giay_to": [{"ten_giay_to": "Sổ cũ"}], **UNTIL},
            {"ghi_chu": "Chưa có quy định về giấy tờ.", **FROM},
        ],
        "lam_thay": {"duoc": "true", "giay_to": [{"ten_giay_to": "Giấy ủy quyền", **UNTIL}]},
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
)


@pytest.mark.parametrize(
    ("day", "papers", "notes", "proxy"),
    [
        (date(2027, 2, 28), [["Bằng đại học", "Đơn"], ["Sổ cũ"]], ["Nộp một bộ.", "Nay theo luật cũ."], 1),
        (date(2027, 3, 1), [["Bằng đại học", "Đơn"], []], ["Nộp một bộ.", "Chưa có quy định về giấy tờ."], 0),
    ],
)
def test_papers_and_groups_come_and_go(day: date, papers: list[list[str]], notes: list[str], proxy: int) -> None:
    """A paper whose note changes is listed once on each day; groups and the papers of others go likewise."""
    told = as_told_on(PAPERS, day)

    assert [[row.name for row in group.evidence] for group in told.evidence] == papers
    assert [group.note for group in told.evidence] == notes
    assert told.representation is not None
    assert len(told.representation.listed_evidence) == proxy


def test_what_comes_is_told_with_its_day_and_no_more() -> None:
    """Of a group that goes on only what begins is told; one that begins is told whole, be it a note alone."""
    [(day, [first, second])] = coming_papers(PAPERS.evidence, date(2027, 2, 28))

    assert (day, [row.name for row in first.evidence], first.note) == (date(2027, 3, 1), ["Bằng đại học"], None)
    assert (second.evidence, second.note) == ((), "Chưa có quy định về giấy tờ.")
    assert coming_papers(PAPERS.evidence, date(2027, 3, 1)) == []


def test_a_paper_to_come_of_a_group_to_come_begins_when_both_have() -> None:
    """It is told for the later of the two days, the rest of its group for that of the group."""
    rows = [{"ten_giay_to": "Đơn"}, {"ten_giay_to": "Ảnh", "tu_ngay": "2027-06-01"}]
    group = EvidenceGroup.model_validate({"giay_to": rows, **FROM})

    coming = [
        (day, [row.name for one in groups for row in one.evidence])
        for day, groups in coming_papers([group], date(2027, 2, 28))
    ]
    assert coming == [(date(2027, 3, 1), ["Đơn"]), (date(2027, 6, 1), ["Ảnh"])]


def test_a_bracket_at_the_end_takes_the_day() -> None:
    """The day stands within the brackets of the text that is cited."""
    condition = {"noi_dung": "Có trụ sở (Nghị quyết 66.16/2026/NQ-CP).", **UNTIL}

    assert told_lines([Requirement.model_validate(condition)], date(2027, 1, 1)) == (
        "Có trụ sở (Nghị quyết 66.16/2026/NQ-CP, đến hết ngày 28/2/2027).",
    )


def test_a_sentence_stays_one() -> None:
    """The day comes before the full stop; a line that has none gets none."""
    lines = [Requirement.model_validate({"noi_dung": words, **UNTIL}) for words in ("Hỏi xã trước.", "Có trụ sở")]

    assert told_lines(lines, date(2027, 1, 1)) == (
        "Hỏi xã trước (đến hết ngày 28/2/2027).",
        "Có trụ sở (đến hết ngày 28/2/2027)",
    )
