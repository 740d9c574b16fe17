"""The question back of the search page: two or three procedures before the list, with when to take which."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from published_site import Site
from test_search_page import asked, results

CLOSE, CODES = "cưới", ["1.000894", "2.000806"]
OF_GUIDE = "yêu cầu bồi thường"
CLEAR = "đăng ký khai tử"


def test_close_results_are_asked_back(portal: Site, open_page: Callable[..., Page]):
    """Before the list, under a heading that names it; each says in a sentence when it is the right one."""
    page = asked(open_page, portal, CLOSE)
    asked_list = page.get_by_role("list", name="Bạn muốn việc nào?")

    expect(asked_list).to_have_id("hoi-lai")
    lines = asked_list.locator("> li")
    assert [line.get_attribute("data-ma") for line in lines.all()] == CODES
    expect(lines.first.locator(".ck-guidance__when")).to_have_text(
        "Hai người Việt Nam lấy nhau đăng ký tại xã, phường, được cấp Giấy chứng nhận kết hôn."
    )
    top = asked_list.bounding_box()
    below = results(page).first.bounding_box()
    assert top
    assert below
    assert top["y"] + top["height"] <= below["y"]


def test_the_guide_of_a_need_is_asked_in_the_same_place(portal: Site, open_page: Callable[..., Page]):
    """Results that are close and a guide that knows them make one block: its link asks step by step."""
    page = asked(open_page, portal, OF_GUIDE)

    expect(page.locator("#hoi-lai .ck-guidance__when").first).to_contain_text("Thuộc xã, phường.")
    expect(page.locator(".ck-guidance--choices")).to_have_count(1)
    page.get_by_role("link", name="Trả lời từng câu hỏi").click()
    expect(page).to_have_url(f"{portal.address}chon/boi-thuong-nha-nuoc/")


@pytest.mark.parametrize("question", [CLEAR, "phí chứng thực bản sao", "1.001193"])
def test_a_clear_question_is_not_asked_back(portal: Site, open_page: Callable[..., Page], question: str):
    """What a guide could ask besides stands below, and is no question back."""
    page = asked(open_page, portal, question)

    expect(results(page).first).to_be_visible()
    expect(page.locator("#hoi-lai")).to_have_count(0)


def test_a_choice_is_one_key_away(portal: Site, open_page: Callable[..., Page]):
    """On a phone nothing is wider than the screen; the keyboard reaches the choices before the results."""
    page = asked(open_page, portal, CLOSE)
    page.set_viewport_size({"width": 375, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    choice = page.locator("#hoi-lai a").first
    page.locator("#tim-kiem-o").focus()

    for _ in range(10):
        page.keyboard.press("Tab")
        if choice.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{portal.address}thu-tuc/{CODES[0]}/")


def test_the_question_back_follows_what_is_typed(portal: Site, open_page: Callable[..., Page]):
    """It comes with its sentences, which wait for nothing but the typing, and goes when the question is clear."""
    page = asked(open_page, portal, CLEAR)

    page.locator("#tim-kiem-o").fill(CLOSE)
    expect(page.locator("#hoi-lai .ck-guidance__when").last).to_contain_text("người nước ngoài")
    page.locator("#tim-kiem-o").fill(CLEAR)

    expect(page.locator("#hoi-lai")).to_have_count(0)


def test_editors_see_why_it_is_asked(portal: Site, open_page: Callable[..., Page]):
    """In words, with how close the next one is; a guide is named."""
    close = asked(open_page, portal, f"{CLOSE}&giai-thich=1")
    expect(
        close.get_by_text("Hỏi lại vì kết quả đầu hơn kết quả sau rất ít (kết quả sau được 94 % điểm).")
    ).to_be_visible()

    guided = asked(open_page, portal, f"{OF_GUIDE}&giai-thich=1")
    expect(guided.get_by_text("Hỏi lại vì câu hỏi có từ của hướng dẫn “Đòi Nhà nước bồi thường”.")).to_be_visible()
