"""The pages of a guide: each asks one question, says how far one is, leads back and on to the right page."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from valid_records import TODAY, catalogue_of

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.guide import Guide
from congkhai.model.search_lists import Signpost
from congkhai.pages.guide_pages import render_guides
from congkhai.pages.page import Page

QUESTIONS: list[dict[str, Any]] = [
    {
        "ma": "dau",
        "hoi": "Con đã có giấy khai sinh chưa?",
        "tra_loi": [
            {"ten": "Chưa", "tiep": "han"},
            {"ten": "Tôi không rõ", "tiep": "han"},
            {"ten": "Rồi", "tiep": "gi"},
        ],
    },
    {
        "ma": "han",
        "hoi": "Con đã quá 60 ngày tuổi chưa?",
        "giai_thich": "Tính từ ngày sinh.",
        "tra_loi": [
            {"ten": "Chưa", "thu_tuc": "1.001193", "truong_hop": ["dung-han"], "ghi_chu": "Còn trong hạn."},
            {"ten": "Không chắc", "thu_tuc": "1.001193", "truong_hop": []},
            {"ten": "Rồi", "thu_tuc": "1.001193", "truong_hop": ["qua-han"], "den_ngay": "2027-02-28"},
        ],
    },
    {
        "ma": "gi",
        "hoi": "Bạn cần gì?",
        "tra_loi": [
            {"ten": "Nộp thuế", "chi_dan": "Thuế"},
            {"ten": "Lý lịch tư pháp", "thu_tuc": "2.000488"},
            {"ten": "Việc khác", "thu_tuc": "9.999999"},
        ],
    },
]


def pages_on(day: date = TODAY, questions: list[dict[str, Any]] = QUESTIONS) -> dict[str, Page]:
    """The pages of a guide beside the valid records."""
    source = {"he_thong": "khac", "ngay_lay": "2026-11-20"}
    keys = {"ten": "Giấy của con", "tom_tat": "Hỏi hai câu.", "cau_hoi": questions, "nguon": source}
    post = {"ten": "Thuế", "tu": ["thuế"], "noi_thuc_hien": "Cơ quan Thuế", "huong_dan": "Nộp ở đó."}
    whole = catalogue_of(TODAY)
    records = {**whole.setting.records, "huong-dan": {"giay-cua-con": Guide.model_validate(keys)}}
    records["chi-dan"] = {"Thuế": Signpost.model_validate(post | {"lien_ket": "https://thue.example/"})}
    catalogue: Catalogue = assemble_catalogue(Setting(day, records), whole.procedures.values())
    return {page.path: page for page in render_guides(catalogue)}


def links_of(page: Page) -> list[str]:
    """Where the answers lead."""
    return re.findall(r'class="ck-answers__link" href="([^"]+)"', page.body)


def test_every_question_has_its_page() -> None:
    """Below the guide's own address, by the codes of the questions; the first is the guide's."""
    assert list(pages_on()) == ["chon/", "chon/giay-cua-con/", "chon/giay-cua-con/han/", "chon/giay-cua-con/gi/"]


def test_a_page_asks_one_question_and_says_how_far_one_is() -> None:
    """The question is the heading; progress is told in words."""
    told = [
        re.findall(r'ck-guide__progress">(.*?)</p>\n<h1 class="ck-title">(.*?)</h1>', page.body)
        for path, page in pages_on().items()
        if path != "chon/"
    ]

    assert told == [
        [("Giấy của con · Câu 1, nhiều nhất còn 1 câu nữa", "Con đã có giấy khai sinh chưa?")],
        [("Câu 2, câu cuối cùng", "Con đã quá 60 ngày tuổi chưa?")],
        [("Câu 2, câu cuối cùng", "Bạn cần gì?")],
    ]


def test_answers_lead_on_and_to_the_case() -> None:
    """To the next question, and to the procedure with what was told of its case."""
    pages = pages_on()

    assert links_of(pages["chon/giay-cua-con/"]) == [
        "../../chon/giay-cua-con/han/",
        "../../chon/giay-cua-con/han/",
        "../../chon/giay-cua-con/gi/",
    ]
    assert links_of(pages["chon/giay-cua-con/han/"]) == [
        "../../../thu-tuc/1.001193/?truong-hop=dung-han",
        "../../../thu-tuc/1.001193/",
        "../../../thu-tuc/1.001193/?truong-hop=qua-han",
    ]


def test_what_was_answered_can_be_answered_again() -> None:
    """Each question before with all answers that lead on, and the way back to it."""
    body = pages_on()["chon/giay-cua-con/han/"].body

    assert "Con đã có giấy khai sinh chưa? <strong>Chưa / Tôi không rõ</strong>" in body
    assert '<a class="ck-screen" href="../../../chon/giay-cua-con/">Trả lời lại' in body
    assert "Bạn đã trả lời" not in pages_on()["chon/giay-cua-con/"].body


def test_what_is_done_elsewhere_is_told_in_place() -> None:
    """Where, how and the address; of a procedure that these sites do not have its code and where to ask."""
    body = pages_on()["chon/giay-cua-con/gi/"].body

    assert "<strong>Nơi giải quyết:</strong> Cơ quan Thuế</p><p>Nộp ở đó.</p>" in body
    assert '<a href="https://thue.example/" rel="noopener">' in body
    assert "Thủ tục có mã 9.999999, không có trên trang này." in body
    assert "Không còn thực hiện ở đây" in body


def test_a_page_says_when_it_changes() -> None:
    """On the day on which an answer begins or ends."""
    pages = pages_on()

    assert pages["chon/giay-cua-con/han/"].next_change == date(2027, 3, 1)
    assert "quá hạn" not in pages_on(date(2027, 3, 1))["chon/giay-cua-con/han/"].body
    assert len(links_of(pages_on(date(2027, 3, 1))["chon/giay-cua-con/han/"])) == 2


def test_an_address_that_was_sent_asks_on_when_its_question_is_gone() -> None:
    """It asks the last question on the way to it that is asked still, and says that this is its address."""
    dated = [answer | ({"den_ngay": "2027-02-28"} if "tiep" in answer else {}) for answer in QUESTIONS[0]["tra_loi"]]
    first = QUESTIONS[0] | {"tra_loi": [*dated, {"ten": "Việc khác", "thu_tuc": "9.999999"}]}
    pages = pages_on(date(2027, 3, 1), [first, *QUESTIONS[1:]])

    sent, start = pages["chon/giay-cua-con/han/"], pages["chon/giay-cua-con/"]
    assert (sent.stands_for, sent.code, sent.title) == (start.path, "", start.title)
    assert "Con đã có giấy khai sinh chưa?</h1>" in sent.body
    assert [sent.known_as, start.stands_for] == [start.path, ""]
