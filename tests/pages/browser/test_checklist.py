"""The checklist remembers for the person who ticks, and forgets when asked."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect
from published_site import Site

PROCEDURE = "thu-tuc/1.001193/"


def test_ticks_survive_a_reload(portal: Site, open_page: Callable[..., Page]):
    """What is ticked stays ticked, what is not stays open, and a notice says where it is kept."""
    page = open_page(portal.address + PROCEDURE)
    boxes = page.locator(".ck-checklist input[type=checkbox]")
    notice = page.get_by_text("Dấu tích chỉ lưu trên máy này.")
    expect(notice).to_be_hidden()

    boxes.first.check()
    expect(notice).to_be_visible()
    page.reload()

    expect(boxes.first).to_be_checked()
    expect(boxes.nth(1)).not_to_be_checked()
    expect(notice).to_be_visible()


def test_ticking_works_on_the_words(portal: Site, open_page: Callable[..., Page]):
    """A finger needs not hit the small box: the paper's name ticks it."""
    page = open_page(portal.address + PROCEDURE)

    page.locator(".ck-paper__name").first.click()

    expect(page.locator(".ck-checklist input").first).to_be_checked()


def test_clear_button_forgets(portal: Site, open_page: Callable[..., Page]):
    """One button takes all ticks away, from the page and from the device."""
    page = open_page(portal.address + PROCEDURE)
    boxes = page.locator(".ck-checklist input[type=checkbox]")
    boxes.first.check()
    boxes.nth(1).check()

    page.get_by_role("button", name="Xóa các dấu tích").click()

    assert page.locator(".ck-checklist input:checked").count() == 0
    assert page.evaluate("localStorage.length") == 0
    expect(page.get_by_text("Dấu tích chỉ lưu trên máy này.")).to_be_hidden()
    expect(boxes.first).to_be_focused()
    page.reload()
    assert page.locator(".ck-checklist input:checked").count() == 0


def test_only_ticks_are_stored(portal: Site, open_page: Callable[..., Page]):
    """Visiting, searching and filtering store nothing; ticks store one entry, never a cookie."""
    page = open_page(portal.address)
    page.locator("#tim-chinh").fill("khai sinh")
    page.keyboard.press("Enter")
    page.locator("#ket-qua > li a").first.click()
    page.goto(f"{portal.address}thu-tuc/?cap=xa")
    stored_by_visits = page.evaluate("Object.keys(localStorage)")

    page.goto(portal.address + PROCEDURE)
    page.locator(".ck-checklist input").first.check()

    assert stored_by_visits == []
    assert page.evaluate("Object.keys(localStorage)") == ["ck-giay-to-1.001193"]
    assert page.evaluate("sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_procedures_do_not_share_ticks(portal: Site, open_page: Callable[..., Page]):
    """A paper ticked for one procedure is not ticked for another."""
    page = open_page(portal.address + PROCEDURE)
    page.locator(".ck-checklist input").first.check()

    page.goto(f"{portal.address}thu-tuc/2.000815/")

    assert page.locator(".ck-checklist input").count() > 0
    assert page.locator(".ck-checklist input:checked").count() == 0
