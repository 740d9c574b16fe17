"""How the search understands a question: what it repairs, leaves out, offers, and why it ranks so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shipped_records import shipped_file

from benchmarks.node_engine import answers_to
from congkhai.model.families import FAMILY

Ask = Callable[[str], dict[str, Any]]


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("đăng ký khai sinh", ""),
        ("dang ky khai sinh", ""),
        ("dangkykhaisinh", "dang ky khai sinh"),
        ("đăngkýkhaisinh ở xã", "đăng ký khai sinh ở xã"),
        ("ddawng kys keets hoon", "đăng ký kết hôn"),
        ("ddawngkykhaisinhs", "đăng ky khai sính"),
        ("đăng ký khai snih", "đăng ký khai sinh"),
        ("chứng thựcc chữ ký", "chứng thuc chữ ký"),
        ("hôm nay trời mưa", ""),
        ("kết nối wifi", ""),
        ("đăng ký thi thpt quốc gia", ""),
        ("làm giấy khai snh", "làm giấy khai sinh"),
    ],
)
def test_only_unknown_words_are_repaired(ask: Ask, question: str, searched: str):
    """Keys, glued words and single slips are repaired and said; known and foreign words are left alone."""
    assert ask(question)["searched"] == searched


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("đăng ký kết hôn", []),
        ("đăng ký kết hôn hết bao nhiêu tiền", ["phi"]),
        ("ket hon can giay to gi, mat bao lau", ["giay-to", "bao-lau"]),
        ("khai tử nộp ở đâu, nộp online dc ko", ["o-dau", "truc-tuyen"]),
        ("nhờ người thân làm khai sinh được không", ["uy-quyen"]),
        ("chứng thực giấy ủy quyền", []),
    ],
)
def test_what_is_asked_about_a_procedure(ask: Ask, question: str, parts: list[str]):
    """Words for papers, place, cost, time, online and proxy name the part; they do not rank."""
    assert ask(question)["parts"] == parts


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("đăng ký kết hôn", "1.000894"),
        ("đăng ký kết hôn có yếu tố nước ngoài", "2.000806"),
        ("đăng ký kết hôn với người Hàn Quốc", "2.000806"),
        ("đăng ký kết hôn, không phải có yếu tố nước ngoài", "1.000894"),
        ("không phải có yếu tố nước ngoài đăng ký kết hôn", "1.000894"),
        ("không phải lưu động hay có yếu tố nước ngoài đăng ký kết hôn", "1.000894"),
        ("không phải kết hôn, đăng ký khai sinh", "1.001193"),
        ("đăng ký khai sinh", "1.001193"),
        ("đăng ký lại khai sinh", "1.004884"),
        ("cap lai the luat su", "1.008628"),
        ("thẻ luật sư", "1.000828"),
        ("em lấy chồng Mỹ, đăng ký kết hôn", "2.000806"),
        ("2.000806.000.00.00.H38", "2.000806"),
        ("thủ tục 1.001193 cần gì", "1.001193"),
    ],
)
def test_plain_before_special_unless_asked_for(ask: Ask, question: str, first: str):
    """A special case comes first only when the question speaks of it and does not deny it; a code is exact."""
    assert ask(question)["procedures"][0]["code"] == first


def test_ambiguous_needs_offer_choices(ask: Ask):
    """A need that several procedures answer names them, each with when to take it; those not here are left out."""
    [need] = ask("mất giấy khai sinh")["choices"]

    assert [choice["code"] for choice in need["choices"]] == ["2.000635", "1.004884", "1.004859"]
    assert all(choice["name"] and choice["when"] for choice in need["choices"])


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("tôi muốn ly hôn", ["Ly hôn"]),
        ("đã ly hôn, xin giấy độc thân", []),
        ("di chuc", ["Di chúc"]),
        ("di chuc tet", []),
        ("khai nhan di san thua ke", ["Thừa kế, chia di sản"]),
        ("xin phiếu lý lịch tư pháp", ["Phiếu lý lịch tư pháp"]),
        ("đăng ký khai sinh", []),
        ("cấp thẻ luật sư", ["Thẻ luật sư"]),
        ("mất chứng chỉ luật sư", []),
        ("khieu nai chu tich xa", ["Khiếu nại, tố cáo"]),
        ("nhan tien thai san", ["Chế độ thai sản"]),
        ("trợ cấp mai táng", ["Trợ cấp mai táng, tử tuất của bảo hiểm xã hội"]),
        ("xã hỗ trợ mai táng", ["Hỗ trợ chi phí mai táng của xã, phường"]),
        ("chứng thực giấy ủy quyền nhận lương hưu", []),
        ("uy quyen sang ten xe", []),
    ],
)
def test_what_others_do_gets_a_signpost(ask: Ask, question: str, titles: list[str]):
    """What another authority does is said, unless the question is about something else after all."""
    assert [signpost["title"] for signpost in ask(question)["signposts"]] == titles


def test_a_copy_of_what_others_give_out_is_certified_here(index: Path):
    """Who wants a certified copy of a driving licence or a household book is not sent to the police."""
    posts = shipped_file(FAMILY["chi-dan"].files).entries  # type: ignore[attr-defined]
    questions = [f"{wish} {term}" for post in posts for term in post.terms for wish in ("sao y", "chung thuc ban sao")]

    sent_away = [q for q, answer in zip(questions, answers_to(questions, index), strict=True) if answer["signposts"]]

    assert len(questions) > 100
    assert sent_away == []


@pytest.mark.parametrize(
    ("question", "is_elsewhere"),
    [
        ("mất sổ hộ khẩu làm lại ở đâu", True),
        ("dang ky tam tru", True),
        ("khai tử rồi xóa thường trú cho ông", False),
        ("xin phiếu lý lịch tư pháp", False),
        ("chứng thực bản sao sổ đỏ", False),
        ("đăng ký khai sinh", False),
    ],
)
def test_a_signpost_may_be_the_whole_answer(ask: Ask, question: str, is_elsewhere: bool):
    """Unless a procedure is meant, is named like what others do, or has much to do with the other words."""
    assert ask(question)["elsewhere"] is is_elsewhere


@pytest.mark.parametrize(
    ("question", "is_unsure"),
    [("giám hộ cử và giám hộ đương nhiên khác nhau thế nào", True), ("khai tử cho mẹ em cần gì", False)],
)
def test_a_word_or_two_in_common_is_no_answer(ask: Ask, question: str, is_unsure: bool):
    """It is said when even the best procedure has little of the question."""
    assert ask(question)["unsure"] is is_unsure


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("tre hen co duoc xin loi khong", True),
        ("trễ hẹn có được xin lỗi không", True),
        ("trẻ hen có được đi học không", False),
        ("xin viec lam", False),
        ("may gio roi", False),
        ("khai sinh", False),
    ],
)
def test_one_sentence_of_a_policy_may_be_the_answer(ask: Ask, question: str, is_told: bool):
    """Where no procedure fits, a policy is told of which one sentence has nearly all of the question."""
    told = [other["address"] for other in ask(question)["others"]]

    assert ("chinh-sach/nop-ho-so-o-dau-trong-tinh-cung-duoc/" in told) is is_told


@pytest.mark.parametrize("question", ["tra cứu hồ sơ", "hồ sơ của tôi đến đâu rồi", "ho so xong chua"])
def test_where_a_dossier_is_looked_up_is_a_signpost(ask: Ask, question: str):
    """Nothing here knows it: the number and the portal do."""
    answer = ask(question)

    assert (answer["signposts"][0]["title"], answer["elsewhere"]) == ("Tra cứu hồ sơ đã nộp", True)


def test_a_name_that_denies_is_not_what_is_asked(ask: Ask):
    """Who needs a lawyer and has no money is led to the guide and to the request, not to its withdrawal."""
    answer = ask("cần luật sư không có tiền")

    assert [choice["title"] for choice in answer["choices"]] == ["Cần luật sư miễn phí"]
    assert answer["procedures"][0]["code"] == "2.000829"


def test_nothing_found_names_the_nearest_spelling(ask: Ask):
    """A question without result is answered with the nearest one that has results, if there is any."""
    assert ask("qwxz vvkk") | {"others": []} == {
        "procedures": [], "fitting": [], "asked": [], "others": [], "parts": [], "choices": [], "signposts": [],
        "unsure": False, "notHere": [], "elsewhere": False, "repairs": [], "searched": "", "nearest": "",
    }  # fmt: skip
