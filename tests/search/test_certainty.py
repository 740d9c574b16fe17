"""What is called fitting: procedures that answer the question, not those that have a word in common with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fixture_project import REPOSITORY

from benchmarks.node_engine import answers_to
from benchmarks.search_quality import folded, read_questions

OWN = Path(__file__).with_name("cau-hoi.jsonl")
OTHERS = Path(__file__).with_name("viec-khac.txt")
NEAR = Path(__file__).with_name("viec-gan.txt")
SHARED = REPOSITORY.parent / "shared/search"
NOTHING = [
    "xyzabc", "đau bụng", "dau bung", "asdf qwer", "cách nấu phở", "con mèo", "giá vàng hôm nay", "hôm nay trời mưa",
    "học tiếng anh", "sửa ống nước", "kết quả xổ số", "đặt vé máy bay", "đau đầu uống thuốc gì", "bài hát hay",
    "nuoi con bang sua me", "cách nuôi con khỏe", "nhận diện khuôn mặt", "em là con gái út muốn hỏi quán ăn ngon",
    "bố em mất ngủ", "chong em mat viec", "ứng tuyển shopee",
]  # fmt: skip
OF_OTHERS = [
    "xin giấy phép xây dựng nhà", "công nhận hộ nghèo", "giấy xác nhận khuyết tật", "trợ cấp thất nghiệp",
    "tôi muốn ly hôn thì nộp đơn ở đâu", "đổi bằng lái xe", "làm hộ chiếu", "đăng ký tạm trú", "nộp thuế đất",
    "đăng ký hoạt động tôn giáo", "tuyển sinh lớp 6", "giấy phép lao động cho người nước ngoài", "đăng ký mã vạch",
    "bán nhà", "bán đất", "vay tiền ngân hàng", "vay tiền không thế chấp", "xin hộ nghèo", "xem ngày cưới",
    "đăng ký mẫu con dấu mới mất bao nhiêu ngày", "thời hạn giải quyết cấp giấy phép mang vũ khí 3.000391",
    "thôi quốc tịch Việt Nam", "cong chung di chuc bao nhieu tien", "dang ky lai ket hon", "tu choi nhan di san",
    "đổi tên công ty",
]  # fmt: skip


@pytest.mark.parametrize("questions", [NOTHING, OF_OTHERS], ids=["nonsense", "of-others"])
def test_nothing_is_called_fitting_that_is_not(index: Path, questions: list[str]):
    """Nonsense, and what others do, finds nothing, a signpost, or procedures that are only called the nearest."""
    assert called_fitting(questions, index) == []


def test_other_business_is_hardly_ever_called_fitting(index: Path):
    """Land, banks, taxes, police, schools, poems, numbers: of hundreds of questions at most one in a hundred."""
    lines = lines_of(OTHERS)

    fitting = called_fitting(lines, index)

    assert len(lines) > 400
    assert len(fitting) / len(lines) <= 0.01


def test_other_business_is_told_of_no_policy(index: Path):
    """Below what is not done here policies and pages stand seldom: a word in common is no answer.

    Who names a group of people finds what it need not pay, whatever else was wished; hardly any page goes before what
    only has words in common.
    """
    lines = [*lines_of(OTHERS), *NOTHING]

    others = {q: answer["others"] for q, answer in zip(lines, answers_to(lines, index), strict=True)}
    told = [q for q, pages in others.items() if any(not page["isAsked"] for page in pages)]
    first = {q: page["address"] for q, pages in others.items() for page in pages if page["isAsked"]}
    stray = [q for q, address in first.items() if not address.startswith("mien-giam/")]

    assert len(told) / len(lines) <= 0.015, told
    assert len(stray) / len(lines) <= 0.015, stray


@pytest.mark.parametrize(("typed", "most"), [(str, 0.09), (folded, 0.13)], ids=["as-written", "without-diacritics"])
def test_near_business_is_seldom_called_fitting(index: Path, typed: Callable[[str], str], most: float):
    """Of questions of others that have words of ours (“nhận con dấu”, “đổi tên wifi”) at most one in ten."""
    lines = lines_of(NEAR)

    fitting = called_fitting([typed(line) for line in lines], index)

    assert len(lines) >= 100
    assert len(fitting) / len(lines) <= most


@pytest.mark.parametrize(
    ("of_others", "ours"),
    [
        ("nhận con dấu", "nhận con ngoài giá thú"),
        ("nhan con dau", "nhan con o xa nao"),
        ("đổi tên zalo", "đổi tên"),
        ("đổi tên tài khoản ngân hàng", "đổi tên cho con"),
        ("quốc tịch của ronaldo", "quốc tịch"),
        ("xin xac nhan con song", "xin nhan con"),
        ("chồng em mất việc", "chồng em mất năm ngoái"),
        ("bố em mất ngủ", "bố em mất tuần trước"),
        ("em vua sinh con bi tac sua", "em vua sinh con"),
        ("con mới sinh bị vàng da", "con mới sinh"),
        ("chung thuc chu ky so", "chung thuc chu ky"),
        ("yeu to nuoc ngoai trong dau tu", "ket hon co yeu to nuoc ngoai"),
    ],
)
def test_words_around_a_term_make_another_thing_of_it(index: Path, of_others: str, ours: str):
    """A word that goes on, a longer word, what somebody suffers from: the same term is ours without them."""
    assert called_fitting([of_others, ours], index) == [ours]


def test_a_question_goes_on_and_means_the_same(index: Path):
    """Words for when, where and how leave what stands before them as it is."""
    questions = [
        "kết hôn năm 2018", "khai tử nộp ở đâu", "khai tử trễ", "từ trần tuần rồi", "lấy vợ cùng thôn",
        "bố mất hôm qua", "khai sinh theo mẹ", "dang ky khai sinh o trung quoc ve",
    ]  # fmt: skip

    assert called_fitting(questions, index) == questions


def test_another_thing_is_no_evidence(index: Path):
    """What a term says is little, too, where the words around it make another thing of it."""
    plain, told = answers_to(["khai sinh cho con", "mẹ em mất ngủ, khai sinh cho con"], index)

    assert [answer["procedures"][0]["code"] for answer in (plain, told)] == ["1.001193", "1.001193"]
    assert "1.000656" not in told["fitting"]


@pytest.mark.parametrize(
    ("question", "fitting", "others"),
    [
        ("đăng ký khai sinh cần giấy tờ gì", ["1.001193", "1.004884"], "1.000656"),
        ("kết hôn", ["1.000894", "2.000806"], "2.000635"),
        ("luật sư", ["1.000828", "1.002010", "1.008628", "1.000688"], "2.000829"),
        ("đăng ký khai sinh 3.000391", [], "1.001193"),
    ],
)
def test_only_what_is_asked_fits(index: Path, question: str, fitting: list[str], others: str):
    """Beside a right answer those that have words in common with the question are neither counted nor answer it."""
    [answer] = answers_to([question], index)

    assert answer["fitting"] == fitting
    assert others in [hit["code"] for hit in answer["procedures"]]


def test_questions_of_ours_are_called_fitting(index: Path):
    """Of questions that have a right procedure nearly all are told so."""
    questions = [question.text for question in read_questions(OWN) if question.right]

    fitting = [is_called_fitting(answer) or bool(answer["signposts"]) for answer in answers_to(questions, index)]

    assert sum(fitting) / len(fitting) >= 0.97


@pytest.mark.skipif(not SHARED.is_dir(), reason="no question sets beside the repository (../shared/search)")
def test_questions_about_other_sectors_are_seldom_called_fitting(shipped: Path, index: Path):
    """Of citizens' questions that no procedure here answers, at most three in two hundred."""
    known = {folder.name for folder in (shipped / "site/thu-tuc").iterdir()}
    rows = [json.loads(line) for line in (SHARED / "queries.jsonl").read_text("utf-8").splitlines()]
    foreign = [
        row["q"]
        for row in rows
        if row["relevant"] and not row["in_tuphap"] and not {*row["relevant"], *row["also_ok"]} & known
    ]

    answers = answers_to(foreign, index)

    assert len(foreign) > 200
    assert sum(map(is_called_fitting, answers)) / len(foreign) <= 0.015


def lines_of(file: Path) -> list[str]:
    """The questions of a file, one a line; the headings are for readers."""
    return [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def called_fitting(questions: list[str], index: Path) -> list[str]:
    """Those of the questions that the search page counts fitting procedures for."""
    return [q for q, answer in zip(questions, answers_to(questions, index), strict=True) if is_called_fitting(answer)]


def is_called_fitting(answer: dict[str, Any]) -> bool:
    """Whether the search page counts “n thủ tục phù hợp”."""
    return bool(answer["procedures"]) and not (answer["elsewhere"] or answer["unsure"] or answer["signposts"])
