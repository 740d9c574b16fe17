"""Which pages that are no procedures answer a question: hand-written ones, policies, lists, events, forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from congkhai.model.lists import Unit
from congkhai.search.asked_pages import asked_items

Ask = Callable[[str], dict[str, Any]]


def is_agency(page: dict[str, Any]) -> bool:
    """Whether a result is the page of an agency, which has its own test."""
    return str(page["address"]).startswith("co-quan/")


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("to cao can bo", "khieu-nai-to-cao/"),
        ("tố cáo cán bộ xã", "khieu-nai-to-cao/"),
        ("ho so tre hen thi sao", "khieu-nai-to-cao/"),
        ("hồ sơ trễ hẹn thì sao", "khieu-nai-to-cao/"),
        ("can bo gay kho de", "khieu-nai-to-cao/"),
        ("yeu cau cung cap thong tin", "tiep-can-thong-tin/"),
        ("trang này có thu thập dữ liệu cá nhân không", "quyen-rieng-tu/"),
    ],
)
def test_hand_written_pages_are_found_by_what_they_say(ask: Ask, question: str, page: str):
    """Not by their title alone; what reads as fillers without diacritics (tớ, hen) is read as it stands there."""
    assert page in [other["address"] for other in ask(question)["others"]]


TOLD_WHOLLY = {
    "khieu-nai-to-cao/": [
        "bị đòi thêm giấy tờ", "bi doi them giay to", "xã làm chậm", "xa lam cham", "đòi thêm giấy tờ", "bị trễ hẹn",
    ],
    "chinh-sach/giam-phi-den-het-nam-2026/": ["giảm phí", "giam phi", "phí năm 2027"],
    "lien-he/": ["gọi ai", "goi ai"],
    "thu-tuc/chua-ro-muc-do/": ["nộp trực tuyến", "nop qua mang", "nộp online"],
    "thu-tuc/trong-ngay-tuy-truong-hop/": ["lấy ngay", "xong trong ngày"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("page", "question"), [(page, question) for page, questions in TOLD_WHOLLY.items() for question in questions]
)
def test_a_page_that_says_all_that_is_asked_comes_first(ask: Ask, page: str, question: str):
    """Before procedures that have words in common: words for papers or costs count where a page says them all."""
    answer = ask(question)

    assert page in [other["address"] for other in answer["others"] if other["isAsked"]]
    assert answer["fitting"] == []


@pytest.mark.parametrize("question", ["lam gia su", "giấy tờ xe", "phí đường bộ năm 2027", "nuoc may bao gio co"])
def test_some_words_of_a_page_are_not_all_that_is_asked(ask: Ask, question: str):
    """Neither in another order, nor with a word that it has not."""
    assert [other for other in ask(question)["others"] if other["isAsked"]] == []


ASKED_PAGES = {
    "lien-he/": [
        "dien thoai so tu phap", "lien he so tu phap", "so dien thoai duong day nong", "phan anh can bo",
        "số điện thoại", "liên hệ", "địa chỉ sở tư pháp", "góp ý", "cán bộ gây khó dễ", "giờ làm việc của sở tư pháp",
    ],
    "noi-nop/": [
        "noi nop ho so", "trung tam hanh chinh cong", "thoi gian lam viec cua xa", "gio lam viec", "nộp hồ sơ ở đâu",
        "trung tâm phục vụ hành chính công", "ủy ban xã làm việc mấy giờ", "thứ bảy có làm việc không",
        "bộ phận một cửa", "nơi nhận hồ sơ ở đâu",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("page", "question"), [(page, question) for page, questions in ASKED_PAGES.items() for question in questions]
)
def test_whom_to_call_and_where_to_go_is_a_page_before_all_others(ask: Ask, page: str, question: str):
    """What asks for nothing else is answered by a page that is no procedure; none is called fitting."""
    answer = ask(question)

    assert answer["others"][0]["address"] == page
    assert [one["address"] for one in answer["others"] if one["isAsked"] and not is_agency(one)] == [page]
    assert answer["fitting"] == []


@pytest.mark.parametrize(
    "question",
    [
        "số điện thoại luật sư", "điện thoại văn phòng công chứng", "đổi số điện thoại", "nộp hồ sơ khai sinh ở đâu",
        "liên hệ luật sư", "nơi nộp thuế", "giờ làm việc của tòa án", "trung tâm hành chính công sa pa", "khai sinh",
        "trung tâm trợ giúp pháp lý", "sở tư pháp", "dong tien dien qua dien thoai",
    ],
)  # fmt: skip
def test_who_asks_for_something_else_gets_no_such_page(ask: Ask, question: str):
    """A word that is not the page's own makes another question of it."""
    asked = {other["address"] for other in ask(question)["others"] if other["isAsked"]}

    assert asked.isdisjoint(ASKED_PAGES)


def test_pages_that_are_asked_for_are_there_by_their_names(shipped: Path):
    """Search calls them what they call themselves, on every site."""
    for item in asked_items(Unit(ten="Sở Tư pháp")):
        for site in ("site", "site-pbgdpl"):
            page = (shipped / site / item.address / "index.html").read_text("utf-8")
            assert f'<h1 class="ck-title">{item.name}</h1>' in page


@pytest.mark.parametrize(
    "question",
    ["lalala", "mat mat mat", "con con con", "nha nha", "ho ve", "a b c", "bat wifi", "tho tinh", "nha co trom"],
)
def test_a_word_in_common_is_no_page_to_read(ask: Ask, question: str):
    """Below nonsense, and what others do, stands no policy that has a syllable of it."""
    assert ask(question)["others"] == []


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("sinh con", ["su-kien/sinh-con/"]),
        ("mới sinh con cần làm gì", ["su-kien/sinh-con/"]),
        ("cần luật sư giúp", ["su-kien/gap-kho-khan-can-luat-su/"]),
        ("nguoi than qua doi", ["su-kien/nguoi-than-qua-doi/"]),
        ("mua bán nhà đất", ["su-kien/mua-ban-tang-cho/"]),
        # What others alone do is answered by a signpost.
        ("tiền thai sản", []),
        ("bán nhà", []),
    ],
)
def test_an_event_goes_along_with_its_procedures(ask: Ask, question: str, events: list[str]):
    """What else is to be done then stands below them, and where the question is the name of the event."""
    others = [other["address"] for other in ask(question)["others"]]

    assert [address for address in others if address.startswith("su-kien/")] == events


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("tờ khai", ["bieu-mau/"]),
        ("mau don", ["bieu-mau/"]),
        ("tờ khai đăng ký khai sinh", ["bieu-mau/to-khai-dang-ky-khai-sinh/"]),
        ("to khai khai sinh", ["bieu-mau/to-khai-dang-ky-khai-sinh/"]),
        ("đăng ký khai sinh", []),
    ],
)
def test_forms_are_told_where_a_form_is_asked_for(ask: Ask, question: str, others: list[str]):
    """The form first, beside its procedure; the list where nothing more is asked; who asks for a task gets the task."""
    answer = ask(question)

    assert [other["address"] for other in answer["others"]][:1] == others
    assert not others or others == ["bieu-mau/"] or answer["procedures"][0]["code"] == "1.001193"
