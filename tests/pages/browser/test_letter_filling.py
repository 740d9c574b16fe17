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


def test_dots_and_what_else_has_no_blanks_wrap_too(portal: Site, open_page: Callable[..., Page]):
    """Who types a line of dots to go on by hand makes no line longer than the paper, on which all would get smaller."""
    page = open_page(f"{portal.address}giay-mau/uy-quyen-ho-tich/")

    page.get_by_role("textbox", name="Họ và tên").first.fill("." * 300)

    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_paper_has_what_is_written_and_no_hint_for_it(portal: Site, open_page: Callable[..., Page]):
    """Hints stand beside blanks that are left to be filled in by hand alone; the place of writing has no frame."""
    page = open_page(f"{portal.address}giay-mau/uy-quyen-ho-tich/")
    blank = page.get_by_role("textbox", name="Quan hệ với người ủy quyền")
    hint = page.get_by_text("Như con ruột, em ruột, hàng xóm")
    page.emulate_media(media="print")
    expect(hint).to_be_visible()
    page.emulate_media(media="screen")
    blank.press_sequentially("Em ruột")
    expect(hint).to_be_visible()
    page.emulate_media(media="print")

    expect(hint).to_be_hidden()
    expect(blank).to_be_focused()
    expect(blank).to_have_css("outline-style", "none")


def test_who_signs_alone_signs_on_the_right(portal: Site, open_page: Callable[..., Page]):
    """The day and the one signature stand on the right half of the paper, two signatures side by side."""
    page = open_page(f"{portal.address}giay-mau/cam-doan-ve-viec-sinh/", width=794)
    page.emulate_media(media="print")
    middle = page.locator(".ck-sheet").evaluate("({ offsetLeft, offsetWidth }) => offsetLeft + offsetWidth / 2")

    for part in (page.get_by_text("ngày …… tháng"), page.locator(".ck-sheet__signer")):
        assert part.evaluate("one => one.getBoundingClientRect().left") >= middle - 1


def test_a_desk_that_prints_nothing_has_nothing_filled_in(portal: Site, open_page: Callable[..., Page]):
    """There the paper is only shown; where a desk prints it can be filled in."""
    page = open_page(f"{portal.address}?quay=1")
    expect(page.locator(".ck-kiosk__bar")).to_be_visible()
    page.goto(f"{portal.address}giay-mau/uy-quyen-ho-tich/")
    expect(page.locator(".ck-kiosk__bar")).to_be_visible()
    expect(page.get_by_text("để điền, rồi in")).to_be_hidden()
    expect(page.get_by_role("textbox")).to_have_count(0)

    page.goto(f"{portal.address}?quay=in")
    expect(page.locator(".ck-kiosk__bar")).to_be_visible()
    page.goto(f"{portal.address}giay-mau/uy-quyen-ho-tich/")

    expect(page.get_by_text("để điền, rồi in")).to_be_visible()


def test_a_desk_sends_no_message(portal: Site, open_page: Callable[..., Page]):
    """What is copied there would stay for the next one."""
    address = f"{portal.address}chinh-sach/cong-dan-so-mien-phi/"
    page = open_page(address)
    expect(page.locator("[data-nut=chep]")).to_be_visible()

    page.goto(f"{portal.address}?quay=in")
    expect(page.locator(".ck-kiosk__bar")).to_be_visible()
    page.goto(address)
    expect(page.locator(".ck-kiosk__bar")).to_be_visible()

    expect(page.locator("[data-nut=chep]")).to_be_hidden()


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
