"""Each case of a procedure has its own costs and time: one answer to each question, and all that needs no answer."""

from __future__ import annotations

from typing import Any

import pytest
from told_cases import DAY, left_open, told

from congkhai.catalogue.my_case import MOST_CASES, holds_in, questions_on
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.evidence import EvidenceGroup
from congkhai.model.procedure import Procedure

TERM = {
    "ma": "han",
    "hoi": "Đúng hạn?",
    "tra_loi": [{"ma": "dung", "ten": "Đúng hạn"}, {"ma": "qua", "ten": "Quá hạn"}],
}
COPY = {"ma": "sao", "hoi": "Bản sao?", "tra_loi": [{"ma": "xin", "ten": "Xin"}, {"ma": "khong", "ten": "Không xin"}]}
FEES = [
    {"ten": "Lệ phí", "muc_thu": "5000", "truong_hop": ["qua"]},
    {"ten": "Phí", "muc_thu": "8000", "truong_hop": ["xin"]},
]
DAYS = [
    {"so_luong": "1", "don_vi": "ngay", "truong_hop": ["dung"]},
    {"so_luong": "5", "don_vi": "ngay", "truong_hop": ["qua"]},
]


def procedure_of(*questions: dict[str, Any], **way: Any) -> Procedure:
    """A procedure that asks the questions, with one way to hand in."""
    return Procedure.model_validate(
        {
            "ma_thu_tuc": "1.009999",
            "ten_thu_tuc": "Mẫu",
            "linh_vuc": "ho-tich",
            "phan_biet": list(questions),
            "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", **way}],
            "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
        }
    )


def test_a_case_has_what_needs_its_answers_and_no_more() -> None:
    """Whoever is late and asks for no copy neither pays for one nor gets it in a day."""
    assert told(procedure_of(TERM, COPY, phi_le_phi=FEES, thoi_han_giai_quyet=DAYS)) == {
        "dung,xin": (("8.000 đồng",), "1 ngày"),
        "dung,khong": ((UNKNOWN,), "1 ngày"),
        "qua,xin": (("Lệ phí: 5.000 đồng", "Phí: 8.000 đồng"), "5 ngày"),
        "qua,khong": (("5.000 đồng",), "5 ngày"),
    }


def test_what_needs_no_answer_holds_in_every_case() -> None:
    """Its time is that of all."""
    assert told(procedure_of(TERM, thoi_han_giai_quyet=[{"so_luong": "3", "don_vi": "ngay"}])) == {
        "dung": ((UNKNOWN,), "3 ngày"),
        "qua": ((UNKNOWN,), "3 ngày"),
    }


def test_each_answer_leaves_out_what_it_excludes_and_the_rest_has_its_case() -> None:
    """Who is in time and has not said whether a copy is wanted is not told of other fees, nor that all pay for one."""
    fee, copy = "5.000 đồng (quá hạn)", "8.000 đồng (xin)"
    times = "1 ngày (đúng hạn); 5 ngày (quá hạn)"

    assert left_open(procedure_of(TERM, COPY, phi_le_phi=FEES, thoi_han_giai_quyet=DAYS)) == {
        "xin": ((fee, copy), times),
        "khong": ((fee,), times),
        "dung": ((copy,), "1 ngày (đúng hạn)"),
        "qua": ((fee, copy), "5 ngày (quá hạn)"),
    }


def test_what_may_be_free_stays_due_until_it_surely_is() -> None:
    """The waiver that needs two answers takes no amount away after the first of them."""
    free = {"ten": "Lệ phí", "muc_thu": "0", "truong_hop": ["dung", "xin"]}
    cases = left_open(procedure_of(TERM, COPY, phi_le_phi=[{"ten": "Lệ phí", "muc_thu": "8000"}, free]))

    assert cases["dung"][0] == ("8.000 đồng", "miễn phí (đúng hạn; xin)")
    assert cases["qua"][0] == ("8.000 đồng",)


def test_an_answer_that_decides_nothing_here_has_no_case_of_its_own() -> None:
    """Then what is told of all cases holds; and where one question is asked, each answer is a whole case."""
    assert left_open(procedure_of(TERM, COPY, phi_le_phi=[{"muc_thu": "5000"}])) == {}
    assert left_open(procedure_of(TERM, phi_le_phi=FEES[:1])) == {}


WAIVED = [
    {"ten": "Lệ phí", "muc_thu": "8000"},
    {"ten": "Phí", "muc_thu": "2000"},
    {"ten": "Lệ phí", "muc_thu": "0", "truong_hop": ["dung"], "tu_ngay": "2026-08-15", "den_ngay": "2027-02-28"},
]


def test_what_is_free_in_a_case_is_not_due_in_it_as_long_as_it_is_free() -> None:
    """Who has answered is not told "free or 8.000 đồng, as the case may be"; what has another name stays due."""
    assert told(procedure_of(TERM, phi_le_phi=WAIVED[::2]))["dung"][0] == (
        "Miễn phí đến hết 28/2/2027, từ 1/3/2027: 8.000 đồng",
    )
    assert told(procedure_of(TERM, phi_le_phi=WAIVED)) == {
        "dung": (("Phí: 2.000 đồng", "Lệ phí: miễn phí đến hết 28/2/2027, từ 1/3/2027: 8.000 đồng"), UNKNOWN),
        "qua": (("Lệ phí: 8.000 đồng", "Phí: 2.000 đồng"), UNKNOWN),
    }


@pytest.mark.parametrize(
    ("free", "told_first"),
    [({}, "Miễn phí"), ({"ghi_chu": "Do Hội đồng nhân dân tỉnh quy định"}, "2 mức thu"), ({"ten": None}, "Miễn phí")],
)
def test_another_cost_stays_due_beside_what_is_not_surely_the_same_and_free(
    free: dict[str, Any], told_first: str
) -> None:
    """Two costs without a name may be different things, and a zero whose note says who sets it is not free."""
    named = {"ten": "Phí", "loai": "phi", "muc_thu": "0", "truong_hop": ["dung"], **free}
    costs = [{**named, "muc_thu": "8000", "truong_hop": [], "ghi_chu": None}, named]
    lines = told(procedure_of(TERM, phi_le_phi=[{k: v for k, v in one.items() if v} for one in costs]))["dung"][0]

    assert lines[0].startswith(told_first)
    assert ("8.000 đồng" in lines[0]) is bool(free)


@pytest.mark.parametrize(
    ("when", "line"),
    [
        (["dung", "xin"], "Miễn phí hoặc do Hội đồng nhân dân tỉnh quy định, tùy trường hợp"),
        (["dung"], "Miễn phí hoặc do Hội đồng nhân dân tỉnh quy định, tùy trường hợp"),
        (["xin"], "Miễn phí"),
        ([], "Miễn phí"),
    ],
)
def test_a_cost_that_would_never_be_due_is_not_told_as_free(when: list[str], line: str) -> None:
    """A zero over all cases of a cost contradicts it; over some of them it is what holds there."""
    council = {"ten": "Lệ phí", "nguoi_quyet_dinh": "hdnd-tinh", "truong_hop": when}
    free = {"ten": "Lệ phí", "muc_thu": "0", "truong_hop": ["dung"]}

    assert told(procedure_of(TERM, COPY, phi_le_phi=[council, free]))["dung,xin"][0] == (line,)


def test_a_cut_that_words_tell_holds_in_a_case_too() -> None:
    """As it does on the page of all cases."""
    note = "Áp dụng mức phí 400.000 đồng từ ngày 1/1/2026 đến hết ngày 31/12/2026"
    cut = {"ten": "Phí", "muc_thu": "800000", "truong_hop": ["qua"], "ghi_chu": note}

    assert told(procedure_of(TERM, phi_le_phi=[cut]))["qua"][0] == (
        "400.000 đồng đến hết 31/12/2026, từ 1/1/2027: 800.000 đồng",
    )


def test_no_question_makes_no_case_and_too_many_are_none() -> None:
    """Five questions of two answers can be told, six cannot."""
    questions = [
        {
            "ma": f"hoi-{n}",
            "hoi": "?",
            "tra_loi": [{"ma": f"co-{n}", "ten": "Có"}, {"ma": f"khong-{n}", "ten": "Không"}],
        }
        for n in range(6)
    ]

    assert told(procedure_of()) == {}
    assert len(told(procedure_of(*questions[:5]))) == MOST_CASES
    assert told(procedure_of(*questions)) == {}


@pytest.mark.parametrize(
    ("when", "holds"),
    [((), True), (("qua",), True), (("dung",), False), (("qua", "xin"), False), (("dung", "qua"), True)],
)
def test_answers_of_one_question_are_alternatives(when: tuple[str, ...], holds: bool) -> None:
    """Of several questions each needs its answer."""
    questions = procedure_of(TERM, COPY).distinctions

    assert holds_in(when, questions, {"qua", "khong"}) is holds


@pytest.mark.parametrize(
    ("over", "asked"),
    [
        ([], ["mot", "hai", "ba"]),
        (["hai"], ["mot", "ba"]),
        (["mot", "hai"], ["mot", "hai", "ba"]),
        (["mot", "hai", "ba"], []),
    ],
)
def test_an_answer_is_not_asked_when_the_papers_that_need_it_are_over(over: list[str], asked: list[str]) -> None:
    """A question with one answer left is asked whole: that is not everybody's. One that decides nothing is not."""
    question = {"ma": "dien", "hoi": "Diện?", "tra_loi": [{"ma": code, "ten": code} for code in ("mot", "hai", "ba")]}
    ends = {code: {"den_ngay": "2026-11-22"} if code in over else {} for code in ("mot", "hai", "ba")}
    groups = [EvidenceGroup.model_validate({"truong_hop": [code], **end}) for code, end in ends.items()]
    fees = [{"muc_thu": "5000", "truong_hop": [code], **end} for code, end in ends.items()]

    papers = procedure_of(question).model_copy(update={"evidence": tuple(groups)})
    money = procedure_of(question, phi_le_phi=fees)

    assert [answer.code for one in questions_on(papers, DAY) for answer in one.answers] == asked
    assert list(told(papers)) == asked
    assert list(told(money)) == (["mot", "hai", "ba"] if asked else [])


@pytest.mark.parametrize(
    ("coming", "asked"),
    [([], ["mot", "hai", "ba"]), (["hai"], ["mot", "ba"]), (["mot", "hai", "ba"], [])],
)
def test_an_answer_is_not_asked_before_the_papers_that_need_it(coming: list[str], asked: list[str]) -> None:
    """Its case would look as if what everybody brings were enough; what is due later is told by the fee itself."""
    question = {"ma": "dien", "hoi": "Diện?", "tra_loi": [{"ma": code, "ten": code} for code in ("mot", "hai", "ba")]}
    begins = {code: {"tu_ngay": "2026-11-24"} if code in coming else {} for code in ("mot", "hai", "ba")}
    groups = [EvidenceGroup.model_validate({"truong_hop": [code], **begin}) for code, begin in begins.items()]
    fees = [{"muc_thu": "5000", "truong_hop": [code], **begin} for code, begin in begins.items()]

    papers = procedure_of(question).model_copy(update={"evidence": tuple(groups)})

    assert [answer.code for one in questions_on(papers, DAY) for answer in one.answers] == asked
    assert list(told(procedure_of(question, phi_le_phi=fees))) == ["mot", "hai", "ba"]
