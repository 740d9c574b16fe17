"""Which procedure is mine: a guide is walked with a thumb, forth and back, without a script."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect
from published_site import Site

GUIDE = "chon/mat-giay-khai-sinh/"
# As high as a thumb (WCAG 2.5.5).
THUMB = 44


def answer(page: Page, name: str) -> None:
    """Tap an answer."""
    page.locator(".ck-answers__link").filter(has_text=name).first.click()


def test_questions_lead_to_the_procedure(site: Site, open_page: Callable[..., Page]):
    """Each answer is a page further, which says how far one is; the last one opens the procedure."""
    page = open_page(f"{site.address}{GUIDE}", width=375, java_script_enabled=False)

    answer(page, "Bị mất")
    expect(page).to_have_url(f"{site.address}{GUIDE}so-ho-tich/")
    expect(page.locator(".ck-guide__progress")).to_have_text("Câu 2, nhiều nhất còn 1 câu nữa")
    answer(page, "Tìm thấy, hoặc tôi chưa hỏi")

    expect(page).to_have_url(f"{site.address}thu-tuc/2.000635/?truong-hop=ca-nhan")


def test_what_was_answered_is_answered_again(site: Site, open_page: Callable[..., Page]):
    """Each question before stands below with its answer, and the way back to it."""
    page = open_page(f"{site.address}{GUIDE}so-ho-tich/dang-ky-khi-nao/", width=375, java_script_enabled=False)

    earlier = page.locator(".ck-guide__earlier li")
    expect(earlier).to_have_count(2)
    earlier.nth(1).get_by_role("link", name="Trả lời lại").click()

    expect(page).to_have_url(f"{site.address}{GUIDE}so-ho-tich/")


def test_what_is_done_elsewhere_opens_in_place(portal: Site, open_page: Callable[..., Page]):
    """Where to go stands below the answer, one tap away."""
    page = open_page(f"{portal.address}{GUIDE}so-ho-tich/dang-ky-khi-nao/", width=375, java_script_enabled=False)
    place = page.get_by_text("Nơi giải quyết:").first

    expect(place).to_be_hidden()
    answer(page, "Tôi không nhớ")

    expect(page.get_by_text("Nơi giải quyết:").and_(page.locator(":visible"))).to_have_count(1)


def test_answers_are_as_high_as_a_thumb(portal: Site, open_page: Callable[..., Page]):
    """All of them, links and what opens in place."""
    page = open_page(f"{portal.address}{GUIDE}so-ho-tich/dang-ky-khi-nao/", width=375)

    sizes = page.locator(".ck-answers__link").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(sizes) > 2
    assert min(sizes) >= THUMB


def test_the_case_is_open_on_the_page_of_the_procedure(portal: Site, open_page: Callable[..., Page]):
    """What the way has told is answered there already."""
    page = open_page(f"{portal.address}{GUIDE}so-ho-tich/", width=375)

    answer(page, "Tìm thấy, hoặc tôi chưa hỏi")

    expect(page.locator("[data-truong-hop-dang-xem]")).to_contain_text("Đang xem:")
    assert page.locator("input[value=ca-nhan]").is_checked()
