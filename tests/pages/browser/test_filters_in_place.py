"""The filters of /thu-tuc/: in place with JavaScript, pages of their own without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from published_site import Site

SHOWN = "cards => cards.filter((card) => card.offsetParent).map((card) => card.dataset.ma)"

# Each filter pressed alone → where its link leads, the codes it leaves, the number it promises.
PRESS_EACH = """links => links.map((link) => {
  link.click();
  const left = [...document.querySelectorAll(".ck-cards > [data-ma]")].filter((card) => card.offsetParent);
  link.click();
  const promised = Number(link.querySelector(".ck-filters__count").textContent);
  return [link.href, left.map((card) => card.dataset.ma), promised];
})"""


def test_filter_narrows_in_place(portal: Site, open_page: Callable[..., Page]):
    """A filter hides the other cards, says how many are left, and looks pressed; pressed again, all are back."""
    page = open_page(f"{portal.address}thu-tuc/", width=1280)
    everything = shown(page)
    field = option(page, "linh-vuc", "ho-tich")
    expect(field).to_have_attribute("aria-pressed", "false")

    field.click()

    left = shown(page)
    assert 0 < len(left) < len(everything)
    assert len(left) == count(field)
    expect(page.locator(".ck-filters__status")).to_have_text(f"Đang hiện {len(left)} trong {len(everything)} thủ tục.")
    expect(field).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(f"{portal.address}thu-tuc/?linh-vuc=ho-tich")
    field.click()
    assert shown(page) == everything
    expect(field).to_have_attribute("aria-pressed", "false")
    expect(page).to_have_url(f"{portal.address}thu-tuc/")


def test_filters_combine(portal: Site, open_page: Callable[..., Page]):
    """Filters of two groups show what both have; within a group the last one counts."""
    page = open_page(f"{portal.address}thu-tuc/", width=1280)
    option(page, "linh-vuc", "ho-tich").click()
    field = set(shown(page))
    option(page, "linh-vuc", "ho-tich").click()
    option(page, "cap", "tinh").click()
    province = set(shown(page))
    option(page, "cap", "xa").click()
    commune = set(shown(page))
    expect(option(page, "cap", "tinh")).to_have_attribute("aria-pressed", "false")

    option(page, "linh-vuc", "ho-tich").click()

    assert set(shown(page)) == field & commune
    assert province != commune
    assert page.locator(".ck-filters a[aria-pressed=true]").count() == 2


def test_choice_is_in_the_address(portal: Site, open_page: Callable[..., Page]):
    """The address of a choice shows the same to another person, and the back button undoes one step."""
    page = open_page(f"{portal.address}thu-tuc/", width=1280)
    everything = shown(page)
    option(page, "linh-vuc", "ho-tich").click()
    one = shown(page)
    option(page, "cap", "xa").click()
    both = shown(page)

    other = open_page(page.url, width=1280)

    assert shown(other) == both
    expect(option(other, "cap", "xa")).to_have_attribute("aria-pressed", "true")
    page.go_back()
    assert shown(page) == one
    expect(option(page, "cap", "xa")).to_have_attribute("aria-pressed", "false")
    page.go_back()
    assert shown(page) == everything
    expect(page.locator(".ck-filters__status")).to_have_text("")
    page.go_forward()
    assert shown(page) == one


@pytest.mark.parametrize("key", [" ", "Enter"])
def test_filter_is_a_button_for_the_keyboard(portal: Site, open_page: Callable[..., Page], key: str):
    """What looks pressed is a button, and both keys of a button press it."""
    page = open_page(f"{portal.address}thu-tuc/", width=1280)
    everything = shown(page)
    field = option(page, "linh-vuc", "ho-tich")
    expect(field).to_have_role("button")

    field.press(key)

    assert len(shown(page)) < len(everything)


def test_unknown_choice_is_no_trap(portal: Site, open_page: Callable[..., Page]):
    """An address with a value that is not there shows all there is, and a filter still narrows it."""
    page = open_page(f"{portal.address}thu-tuc/?linh-vuc=khong-co&la=1", width=1280)
    assert len(shown(page)) == page.locator(".ck-cards > [data-ma]").count()
    field = option(page, "linh-vuc", "ho-tich")

    field.click()

    assert len(shown(page)) == count(field)
    expect(page).to_have_url(f"{portal.address}thu-tuc/?linh-vuc=ho-tich")


def test_pages_without_javascript_list_the_same(portal: Site, open_page: Callable[..., Page]):
    """Each filter is a plain link to a page that lists what the filter would leave."""
    page = open_page(f"{portal.address}thu-tuc/", width=1280)
    option(page, "linh-vuc", "ho-tich")
    in_place = page.locator(".ck-filters a[data-gia-tri]").evaluate_all(PRESS_EACH)
    plain = open_page(width=1280, java_script_enabled=False)

    by_page = []
    for address, _, _ in in_place:
        plain.goto(address)
        current = plain.locator(".ck-cards > [data-ma]:not(.ck-card--over)")
        by_page.append([address, current.evaluate_all(SHOWN), current.count()])

    assert len(in_place) > 10
    assert in_place == by_page


def test_filter_link_is_followed_without_javascript(portal: Site, open_page: Callable[..., Page]):
    """Without JavaScript the filter is a link among links."""
    page = open_page(f"{portal.address}thu-tuc/", width=1280, java_script_enabled=False)

    option(page, "linh-vuc", "ho-tich").click()

    expect(page).to_have_url(f"{portal.address}linh-vuc/ho-tich/")
    assert "1.001193" in shown(page)


def option(page: Page, key: str, value: str) -> Locator:
    """A filter's link, its box opened where it is closed."""
    box = page.locator("details.ck-filters")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    return page.locator(f"[data-khoa='{key}'] a[data-gia-tri='{value}']")


def shown(page: Page) -> list[str]:
    """The codes of the cards to be seen."""
    return page.locator(".ck-cards > [data-ma]").evaluate_all(SHOWN)


def count(link: Locator) -> int:
    """The number a filter promises."""
    return int(link.locator(".ck-filters__count").inner_text())
