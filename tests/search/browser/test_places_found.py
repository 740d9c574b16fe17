"""Who asks for a place gets it: first where nothing else is asked, beside the procedures where one is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from published_site import Site

FOUND = "#ket-qua-khac > li[data-loai=noi-nop]"
ADDRESSES = "lines => lines.map((line) => line.dataset.diaChi)"


@pytest.mark.parametrize(
    ("asked", "places", "told"),
    [
        ("y tý", ["noi-nop/y-ty/"], "Nơi nộp hồ sơ ở Xã Y Tý."),
        ("ủy ban xã y tý ở đâu", ["noi-nop/y-ty/"], "Nơi nộp hồ sơ ở Xã Y Tý."),
        ("a lu", ["noi-nop/y-ty/"], "Nơi nộp hồ sơ ở Xã Y Tý."),
        ("nam cuong", ["noi-nop/nam-cuong/", "noi-nop/cam-duong/"], "“nam cuong” có thể là 2 nơi. Bạn ở đâu?"),
        (
            "trung tâm hành chính công sa pa",
            [f"noi-nop/{slug}/" for slug in ("sa-pa", "ngu-chi-son", "ta-phin", "ta-van", "ban-ho", "muong-bo")],
            "“trung tâm hành chính công sa pa” có thể là 6 nơi. Bạn ở đâu?",
        ),
    ],
)
def test_a_place_comes_first_where_nothing_else_is_asked(
    site: Site, open_page: Callable[..., Page], asked: str, places: list[str], told: str
) -> None:
    """By its name of today or of before; what may be several is asked back, and each leads to its page."""
    page = open_page(f"{site.address}tim-kiem/?q={asked}", width=375)

    assert page.locator(FOUND).evaluate_all(ADDRESSES) == places
    expect(page.locator("#ket-qua-so")).to_have_text(told)
    expect(page.locator("#ket-qua-khong-thay")).to_be_hidden()
    assert page.evaluate(
        "document.querySelector('#ket-qua-khac li').compareDocumentPosition("
        "document.getElementById('ket-qua')) & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    page.locator(FOUND).get_by_role("link").first.click()
    expect(page).to_have_url(site.address + places[0])


@pytest.mark.parametrize(
    ("asked", "address", "name"),
    [
        ("dien thoai so tu phap", "lien-he/", "Liên hệ, phản ánh, kiến nghị"),
        ("gio lam viec", "noi-nop/", "Nơi nộp hồ sơ"),
    ],
)
def test_a_page_comes_first_where_nothing_else_is_asked(
    portal: Site, open_page: Callable[..., Page], asked: str, address: str, name: str
) -> None:
    """Whom to call and when somebody is there is no procedure: what has words in common stands below."""
    page = open_page(f"{portal.address}tim-kiem/?q={asked}", width=375)

    expect(page.locator("#ket-qua-so")).to_have_text(f"Xem trang “{name}” dưới đây.")
    assert page.locator("#ket-qua-khac > li").evaluate_all(ADDRESSES)[0] == address
    assert page.evaluate(
        "document.querySelector('#ket-qua-khac li').compareDocumentPosition("
        "document.getElementById('ket-qua')) & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    page.locator("#ket-qua-khac").get_by_role("link").first.click()
    expect(page).to_have_url(portal.address + address)


def test_a_place_stands_below_what_is_done_there(portal: Site, open_page: Callable[..., Page]) -> None:
    """The procedure that was asked for is first as ever; other questions show no place."""
    page = open_page(f"{portal.address}tim-kiem/?q=làm khai sinh ở xã y tý", width=375)

    expect(page.locator("#ket-qua > li").first).to_have_attribute("data-ma", "1.001193")
    assert page.locator(FOUND).evaluate_all(ADDRESSES) == ["noi-nop/y-ty/"]
    page.locator("main input[type=search]").fill("khai sinh")
    expect(page.locator("#ket-qua")).to_have_attribute("data-q", "khai sinh")
    expect(page.locator(FOUND)).to_have_count(0)


def test_what_is_no_procedure_says_what_it_is(portal: Site, open_page: Callable[..., Page]) -> None:
    """Policies and pages too: each stands in the group of its kind, below a heading that names it."""
    page = open_page(f"{portal.address}tim-kiem/?q=khiếu nại tố cáo")
    lines = page.locator("#ket-qua-khac > li")

    kinds = lines.evaluate_all("lines => lines.map(({ dataset }) => dataset.loai)")
    assert kinds[0] == "trang"
    assert kinds == sorted(kinds, key=kinds.index)
    expect(page.locator("#ket-qua-khac .ck-results__kind")).to_have_count(len(set(kinds)))
    expect(lines.first.locator(".ck-results__kind")).to_have_text("Trang thông tin")
