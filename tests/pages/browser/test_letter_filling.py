"""Model letters are filled in on the page: what is written is printed whole, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from playwright.sync_api import Page, expect
from published_site import Site

LETTERS = ("uy-quyen-ho-tich", "cam-doan-ve-viec-sinh", "de-nghi-sua-thong-tin")
LONG = "Nộp hồ sơ, bổ sung giấy tờ, nộp lệ phí và nhận kết quả. " * 6


@pytest.mark.parametrize("slug", LETTERS)
def test_an_empty_letter_is_one_page(portal: Site, open_page: Callable[..., Page], slug: str):
    """What is printed to be filled in by hand is the paper alone, on one sheet."""
    page = open_page(f"{portal.address}giay-mau/{slug}/")

    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    assert serious_violations(page, ALL_RULES) == []


def test_what_is_written_is_seen_whole_and_stays_here(portal: Site, open_page: Callable[..., Page]):
    """By keys alone, from blank to blank; a long text wraps, its spare lines go; no store, no request, no markup."""
    page = open_page(f"{portal.address}giay-mau/uy-quyen-ho-tich/")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))

    page.get_by_role("textbox", name="Họ và tên").first.focus()
    page.keyboard.type("Nguyễn Văn <b>Mẫu</b>")
    page.keyboard.press("Tab")
    page.keyboard.type("1/1/1990")
    work = page.get_by_role("textbox", name="Việc được làm thay")
    work.fill(LONG)

    expect(page.locator('[data-dien="ben-a-ho-ten"]')).to_have_text("Nguyễn Văn <b>Mẫu</b>")
    expect(page.locator('[data-dien="ben-a-ngay-sinh"]')).to_have_text("1/1/1990")
    assert work.evaluate("one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight + 1")
    expect(page.locator('.ck-sheet__blank:has([data-dien="viec"]) > p.ck-sheet__rule').first).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    assert (requests, page.evaluate("localStorage.length + sessionStorage.length"), page.context.cookies()) == (
        [],
        0,
        [],
    )

    page.reload()
    expect(page.locator('[data-dien="ben-a-ho-ten"]')).to_have_text("")


def test_everything_written_can_be_taken_away(portal: Site, open_page: Callable[..., Page]):
    """One button empties the paper, for the next one who sits here."""
    page = open_page(f"{portal.address}giay-mau/cam-doan-ve-viec-sinh/")
    page.get_by_role("textbox", name="Họ và tên mẹ").fill("Trần Thị Mẫu")

    page.get_by_role("button", name="Xóa chữ đã điền").click()

    assert "".join(page.locator("[data-dien]").all_text_contents()) == ""
    expect(page.locator("[data-dien]").first).to_be_focused()


def test_without_javascript_the_paper_and_the_file_are_there(portal: Site, open_page: Callable[..., Page]):
    """No field, no button that does nothing; the file for a word processor can be had."""
    page = open_page(f"{portal.address}giay-mau/uy-quyen-ho-tich/", java_script_enabled=False)

    expect(page.get_by_text("Người được ủy quyền").first).to_be_visible()
    expect(page.get_by_role("button", name="Xóa chữ đã điền")).to_be_hidden()
    file = page.request.get(page.get_by_role("link", name="Tải giấy trống (DOCX").evaluate("one => one.href"))
    assert file.body()[:2] == b"PK"
