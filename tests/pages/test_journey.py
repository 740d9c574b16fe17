"""The page of a life event: what to do, in order where there is one, with limit, place, time and fee."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.life_event import LifeEvent
from congkhai.model.search_lists import Signpost
from congkhai.pages.journey import render_events
from congkhai.pages.page import Page

SOURCE = {"he_thong": "khac", "ngay_lay": "2026-11-28", "ghi_chu": "Nhóm biên soạn xếp."}
BIRTH = {"viec": "Làm giấy khai sinh", "thu_tuc": "1.001193"}
TAX = Signpost.model_validate(
    {
        "ten": "Thuế",
        "tu": ["thuế"],
        "noi_thuc_hien": "Cơ quan Thuế",
        "huong_dan": "Nộp tờ khai ở đó.",
        "lien_ket": "https://a.example/",
        "nguon": SOURCE,
    }
)


@pytest.fixture
def pages_of(catalogue: Callable[..., Catalogue]) -> Callable[..., dict[str, Page]]:
    """`pages_of(stages, **keys)`: the page of a life event, and that of the tiles, by title.

    `ended` is the code of a procedure, `untold` of one of which neither time nor fee is known.
    """

    def pages(stages: list[dict[str, Any]], ended: str = "", untold: str = "", **keys: Any) -> dict[str, Page]:
        event = LifeEvent.model_validate({"ma": "thu", "ten": "Thử", "chang": stages, **keys})
        known = catalogue()
        records = {**known.setting.records, "su-kien": {"thu": event}, "chi-dan": {"Thuế": TAX}}
        procedures = dict(known.procedures)
        if ended:
            procedures[ended] = replace(procedures[ended], state=State.ENDED)
        if untold:
            procedures[untold] = replace(procedures[untold], time=UNKNOWN, costs=(UNKNOWN,))
        changed = replace(known, setting=replace(known.setting, records=records), procedures=procedures)
        return {page.title: page for page in render_events(changed)}

    return pages


def on_screen(page: Page) -> str:
    """The body without the paper, which only printing shows."""
    return page.body.partition('<article class="ck-sheet')[0]


def lines_of(page: Page) -> list[str]:
    """What is read between heading and buttons, a line for each block."""
    steps = on_screen(page).partition("</h1>")[2].partition('<p class="ck-actions')[0]
    text = re.sub(r"</?(?:p|h\d|li|ol|ul|div|dl)\b[^>]*>", "\n", steps)
    return [
        " ".join(unescape(re.sub(r"<[^>]+>", "", line)).split())
        for line in text.split("\n")
        if re.sub(r"<[^>]+>", "", line).strip()
    ]


def test_a_sample_says_so(pages_of: Callable[..., dict[str, Page]]) -> None:
    """Its source, the day and the note stand below; its tile bears the mark, and no step repeats it."""
    pages = pages_of([BIRTH, {"viec": "Nộp thuế", "chi_dan": "Thuế"}], du_lieu_mau="true", nguon=SOURCE)

    body = pages["Thử"].body
    assert "ck-notice--sample" in body
    assert "ck-badge--sample" not in body
    assert SAMPLE_MARK in pages["Thủ tục theo việc cần làm"].body
    assert "Nguồn của trang: Nhóm biên soạn xếp (ngày 28/11/2026).</p>" in body


def test_a_checked_event_says_nothing_of_samples(pages_of: Callable[..., dict[str, Page]]) -> None:
    """Nothing is told of a source that is not known."""
    pages = pages_of([BIRTH])

    assert "ck-notice--sample" not in pages["Thử"].body
    assert "ck-badge--sample" not in pages["Thủ tục theo việc cần làm"].body
    assert "Nguồn của trang" not in pages["Thử"].body


def test_what_is_done_at_the_same_time_stands_under_one_number(pages_of: Callable[..., dict[str, Page]]) -> None:
    """Moments follow each other and are numbered; what has no time stands below, without a number."""
    stages = [
        {"khi_nao": "Ngay sau khi sinh", **BIRTH},
        {"khi_nao": "Ngay sau khi sinh", "viec": "Sao y", "thu_tuc": "2.000815"},
        {"viec": "Nộp thuế", "chi_dan": "Thuế"},
        {"khi_nao": "Sau đó", "viec": "Sao y lần nữa", "thu_tuc": "2.000815"},
    ]

    body = on_screen(pages_of(stages)["Thử"])

    assert body.count('<li class="ck-journey__moment">') == 2
    assert re.findall(r"<h(\d)[^>]*>([^<]+)</h", body) == [
        ("1", "Thử"),
        ("2", "Ngay sau khi sinh"),
        ("3", "Làm giấy khai sinh"),
        ("3", "Sao y"),
        ("2", "Sau đó"),
        ("3", "Sao y lần nữa"),
        ("2", "Lúc nào cần thì làm"),
        ("3", "Nộp thuế"),
    ]


def test_without_an_order_none_is_pretended(pages_of: Callable[..., dict[str, Page]]) -> None:
    """No numbers, and no heading above what is the whole page."""
    body = on_screen(pages_of([BIRTH, {"viec": "Sao y", "thu_tuc": "2.000815"}])["Thử"])

    assert "<ol" not in body.partition("<h1")[2]
    assert re.findall(r"<h2[^>]*>([^<]+)</h", body) == ["Làm giấy khai sinh", "Sao y"]


def test_a_step_says_all_that_one_needs_to_go(pages_of: Callable[..., dict[str, Page]]) -> None:
    """For whom, by when, where, how long, how much, from the record; the link leads to the case that is named."""
    limit = {"so_luong": "60", "don_vi": "ngay", "tinh_tu": "ngày sinh", "van_ban": "60/2014/QH13"}

    page = pages_of([{**BIRTH, "ai_can": "Khi con sinh ở Việt Nam", "han": [limit], "truong_hop": ["dung-han"]}])["Thử"]

    assert lines_of(page) == [
        "Làm giấy khai sinh",
        "Khi con sinh ở Việt Nam",
        "Hạn: 60 ngày kể từ ngày sinh (Luật Hộ tịch số 60/2014/QH13)",
        # The event is checked, this procedure is not.
        SAMPLE_MARK,
        "Nộp ở đâuTrung tâm Phục vụ hành chính công cấp xã",
        "Mất bao lâuTrong ngày",
        "Phí, lệ phíMiễn phí (đúng hạn); do Hội đồng nhân dân tỉnh quy định (quá hạn)",
        "Làm giấy khai sinh",
        "Tờ mang theo (A4)",
    ]
    assert '<a href="../../thu-tuc/1.001193/?truong-hop=dung-han">Làm giấy khai sinh</a>' in page.body
    assert '<a href="../../thu-tuc/1.001193/to-roi/?truong-hop=dung-han">Tờ mang theo (A4)</a>' in page.body


def test_what_another_authority_does_is_told_by_its_signpost(pages_of: Callable[..., dict[str, Page]]) -> None:
    """Its words, its place, its link, its source."""
    page = pages_of([{"viec": "Nộp thuế", "chi_dan": "Thuế"}])["Thử"]

    assert lines_of(page) == [
        "Nộp thuế",
        "Nộp tờ khai ở đó.",
        "Nơi làmCơ quan Thuế",
        "Mở trang a.example",
        "Nguồn: Nhóm biên soạn xếp (ngày 28/11/2026).",
    ]
    assert '<a href="https://a.example/">Mở trang a.example</a>' in page.body


def test_where_to_go_is_told_though_time_and_fee_are_not_known(pages_of: Callable[..., dict[str, Page]]) -> None:
    """On the page and on its sheet: the step had no place either."""
    page = pages_of([BIRTH], untold="1.001193")["Thử"]

    assert "Nộp ở đâuTrung tâm Phục vụ hành chính công cấp xã" in lines_of(page)
    assert page.body.count("Trung tâm Phục vụ hành chính công cấp xã") == 2
    assert "Mất bao lâu" not in page.body


def test_what_is_done_here_no_more_tells_neither_place_nor_time_nor_fee(
    pages_of: Callable[..., dict[str, Page]],
) -> None:
    """The step stays, says so, and leads to the page that says where to go now."""
    page = pages_of([BIRTH], ended="1.001193")["Thử"]

    assert lines_of(page) == [
        "Làm giấy khai sinh",
        "Không còn thực hiện ở đây",
        SAMPLE_MARK,
        "Làm giấy khai sinh",
    ]
    assert "thu-tuc/1.001193/" in page.body


def test_the_page_is_good_until_one_of_its_limits_or_procedures_changes(
    pages_of: Callable[..., dict[str, Page]],
) -> None:
    """Printed, it tells how long it can be used."""
    limit = {"bang_loi": "Sớm", "den_ngay": "2026-12-01"}

    assert pages_of([{"viec": "Nộp thuế", "chi_dan": "Thuế", "han": [limit]}])["Thử"].next_change == date(2026, 12, 2)
    assert pages_of([{"viec": "Nộp thuế", "chi_dan": "Thuế"}])["Thử"].next_change is None


def test_an_event_without_anything_to_do_says_so(pages_of: Callable[..., dict[str, Page]]) -> None:
    """A page that only has a heading would look broken."""
    assert "Chưa cập nhật việc cần làm." in pages_of([])["Thử"].body
