"""Notices on their own pages and on those of their communes."""

from __future__ import annotations

from datetime import date
from typing import Any

from family_records import catalogue_with, pages_of

from congkhai.pages.page import Page
from congkhai.pages.place_pages import render_places

FLOOD = {
    "ma": "lu",
    "tieu_de": "Nước lũ, nơi nhận hồ sơ đóng cửa",
    "noi_dung": "Bạn nộp ở phường bên.",
    "muc_do": "khan",
    "loai": "thien-tai",
    "xa_phuong": ["00001"],
    "dang_tu": "2026-12-01",
    "den_ngay": "2026-12-03",
}
FRAUD = {**FLOOD, "ma": "gia-mao", "loai": "lua-dao", "xa_phuong": [], "nhan_ra": ["Sở không gọi điện đòi tiền."]}


def pages(day: date, *notices: dict[str, Any]) -> dict[str, Page]:
    """The pages of notices and of places with these."""
    catalogue = catalogue_with(day, thong_bao={one["ma"]: one for one in notices})
    return pages_of(catalogue, "thong-bao/") | {page.path: page for page in render_places(catalogue)}


def test_a_notice_of_a_commune_stands_on_its_page_on_its_days() -> None:
    """Before and after, the page does not say it, and before knows when it will."""
    before, first, last, after = (
        pages(day, FLOOD)["noi-nop/mau/"]
        for day in (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 4))
    )

    assert [FLOOD["tieu_de"] in page.body for page in (before, first, last, after)] == [False, True, True, False]
    assert 'href="../../thong-bao/lu/"' in first.body
    assert before.next_change == date(2026, 12, 1)
    assert first.next_change == last.next_change == date(2026, 12, 4)


def test_other_places_do_not_tell_it() -> None:
    """A place of the province neither."""
    told = [path for path, page in pages(date(2026, 12, 2), FLOOD).items() if FLOOD["tieu_de"] in page.body]

    assert sorted(told) == ["noi-nop/mau/", "thong-bao/", "thong-bao/lu/"]


def test_a_warning_of_fraud_says_how_to_know_the_real_site() -> None:
    """By its own signs, and by what these sites never do; another notice does not."""
    told = pages(date(2026, 12, 2), FRAUD, FLOOD)
    fraud, flood = told["thong-bao/gia-mao/"].body, told["thong-bao/lu/"].body

    assert "Cách nhận ra trang thật" in fraud
    assert "Sở không gọi điện đòi tiền." in fraud
    assert "Trang này không hỏi mật khẩu" in fraud
    assert "Cách nhận ra trang thật" not in flood
    assert "Từ ngày 1/12/2026 đến hết ngày 3/12/2026." in flood


def test_the_list_tells_what_is_posted_what_is_over_and_that_it_is_empty() -> None:
    """By its days; a sample is marked."""
    on, after = (pages(day, FLOOD)["thong-bao/"].body for day in (date(2026, 12, 2), date(2026, 12, 4)))
    sample = pages(date(2026, 12, 2), {**FLOOD, "du_lieu_mau": "true"})

    assert "Đang có" in on
    assert "Đã qua" in after
    assert "Dữ liệu mẫu, chưa kiểm tra" in sample["thong-bao/"].body
    assert FLOOD["tieu_de"] not in sample["noi-nop/mau/"].body
    assert "Chưa cập nhật thông báo nào." in pages(date(2026, 12, 2))["thong-bao/"].body


def test_text_of_a_notice_stays_text() -> None:
    """On the page of its commune too."""
    page = pages(date(2026, 12, 2), {**FLOOD, "tieu_de": "<b>Lũ</b>"})["noi-nop/mau/"]

    assert "Khẩn: &lt;b&gt;Lũ&lt;/b&gt;" in page.body
