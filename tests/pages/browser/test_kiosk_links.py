"""Where the screen at a desk leads to: nowhere else; what leaves the site is a code for the reader's own phone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from desk_screen import bar
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site

PROCEDURE = "thu-tuc/1.001193/"


def test_nothing_is_copied_or_sent_from_there(at_desk: Callable[..., Page]) -> None:
    """A desk has no group to paste a message into, and the next one would paste it."""
    page = at_desk(KINDS["policy"])

    for name in ("Gửi cho người thân", "Chép lời nhắn"):
        expect(page.get_by_role("button", name=name, include_hidden=True)).to_have_count(1)
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.get_by_role("heading", name="Lời nhắn cho nhóm Zalo")).to_have_count(0)


def test_what_leaves_the_site_is_a_code(portal: Site, at_desk: Callable[..., Page]) -> None:
    """No link leads out, to a telephone or to a file; each is text, with a code that a phone can scan."""
    for path in [KINDS[kind] for kind in ("procedure", "contacts", "open-data", "policy", "place-of-province")]:
        page = at_desk(path)

        out = page.locator("a[href]").evaluate_all(
            "all => all.filter((one) => one.host !== location.host || /[.](?!html$)[a-z]+$/.test(one.pathname))"
            ".map((one) => one.href)"
        )

        assert out == [], path


def test_a_code_shows_the_address_too(portal: Site, at_desk: Callable[..., Page]) -> None:
    """The dialogue has code and letters; Escape closes it and the focus is where it was."""
    page = at_desk(PROCEDURE)
    button = page.get_by_role("button", name="Mã QR: Nộp qua mạng")

    button.click()

    dialog = page.get_by_role("dialog", name="Nộp qua mạng")
    expect(dialog.get_by_role("img", name="Mã QR")).to_be_visible()
    expect(dialog).to_contain_text("https://dichvucong.gov.vn/")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


def test_links_that_come_later_are_codes_too(portal: Site, at_desk: Callable[..., Page]) -> None:
    """What a script writes into the page, as the map of a chosen place, leads out no more than the rest."""
    page = at_desk(PROCEDURE)

    page.evaluate(
        "document.querySelector('.ck-facts dd').insertAdjacentHTML('beforeend',"
        ' \'<a href="https://map.example/">Bản đồ</a> <a href="tel:02143840031">Gọi</a>\')'
    )

    expect(page.get_by_role("button", name="Mã QR: Bản đồ")).to_be_visible()
    expect(page.get_by_text("Gọi: 02143840031")).to_be_visible()
    assert page.locator("a[href^='tel:'], a[href^='https://map']").count() == 0


def test_a_page_goes_along_in_its_case(portal: Site, at_desk: Callable[..., Page]) -> None:
    """“Lấy về điện thoại” tells the public address, with the answers that were given."""
    page = at_desk(PROCEDURE)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.locator("[data-truong-hop] input").first.check()

    bar(page).get_by_role("button", name="Lấy về điện thoại").click()

    address = page.get_by_role("dialog").locator(".ck-kiosk__address")
    expect(address).to_have_text(re.compile(r"^https://tthc\.example/thu-tuc/1\.001193/\?truong-hop=[\w-]+$"))


@pytest.mark.parametrize("root", ["https://tthc.example/", "https://lao-cai.example/tthc/"])
def test_a_sheet_goes_along_too(at_desk: Callable[..., Page], root: str) -> None:
    """It has an address of its own, though it says that it stands for its procedure; also of a site below a path."""
    page = at_desk(f"{PROCEDURE}to-roi/")
    page.locator("link[rel=canonical]").evaluate("(link, address) => { link.href = address; }", root + PROCEDURE)

    bar(page).get_by_role("button", name="Lấy về điện thoại").click()

    expect(page.get_by_role("dialog").locator(".ck-kiosk__address")).to_have_text(f"{root}{PROCEDURE}to-roi/")
