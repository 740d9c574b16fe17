"""Nothing that somebody has begun to read moves away when the scripts of the page come."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from page_kinds import KINDS
from playwright.sync_api import Page, Route, expect
from published_site import Site

PHONE, DESK = {"width": 375, "height": 667}, {"width": 1280, "height": 800}
# Above it Lighthouse and Search Console call a page bad.
MOST = 0.1
BIRTH = "thu-tuc/1.001193/"
# Addresses that say what is shown, beside those of all kinds of pages.
ASKING = {
    "folded": f"{BIRTH}#cac-buoc",
    "folded, the last": f"{BIRTH}#thong-tin",
    "folded, long": f"{BIRTH}#can-cu",
    "not folded": f"{BIRTH}#hoi-dap",
    "below what scripts show": f"{BIRTH}#giay-to",
    "case": f"{BIRTH}?truong-hop=qua-han",
    "whole case": f"{BIRTH}?truong-hop=qua-han,bi-bo-roi,khong-xin-ban-sao",
    "papers of a case": f"{BIRTH}?truong-hop=qua-han#giay-to",
    "folded, in a case": f"{BIRTH}?truong-hop=qua-han#can-cu",
    "sheet of a case": f"{BIRTH}to-roi/?truong-hop=qua-han",
    "sheet of a whole case": f"{BIRTH}to-roi/?truong-hop=qua-han,bi-bo-roi,khong-xin-ban-sao",
    "filters": "thu-tuc/?cap=xa",
}
SHIFTED = """() => new Promise((resolve) => {
  let shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifted), 50)));
})"""
PAINTED = """() => new Promise((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true });
})"""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_when_scripts_come(site: Site, open_page: Callable[..., Page], kind: str):
    """On a slow network a page is read before its scripts are there; on no kind of page do they move what is read."""
    assert moved(open_page(**PHONE), site.address + KINDS[kind]) < MOST


@pytest.mark.parametrize("kind", ASKING)
@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_where_the_address_says_what_is_shown(
    portal: Site, open_page: Callable[..., Page], screen: dict[str, int], kind: str
):
    """A folded part is open before it is painted; what waits for its case or filters is not seen before."""
    assert moved(open_page(**screen), portal.address + ASKING[kind]) < MOST


@pytest.mark.parametrize("anchor", ["", "#giay-to", "#can-cu"])
def test_nothing_moves_for_what_the_device_keeps(portal: Site, open_page: Callable[..., Page], anchor: str):
    """Ticks, the ground that was chosen, and the commune, whose counters come with a file of their own."""
    page = open_page(portal.address + KINDS["place"], **PHONE)
    page.locator("[data-chon-noi]").click()
    expect(page.locator("[data-chon-noi-roi]")).to_contain_text("Đã chọn")
    page.goto(portal.address + BIRTH)
    page.locator(".ck-checklist input").first.check()
    page.get_by_role("button", name="Đổi nền sáng, tối").click()

    assert moved(page, f"{portal.address}{BIRTH}?xem-lai{anchor}") < MOST
    assert page.locator(".ck-checklist input:checked").count() == 1
    expect(page.locator("[data-noi-chon]")).to_contain_text("Y Tý")


def test_nothing_moves_where_a_page_is_old(portal: Site, open_page: Callable[..., Page]):
    """That it is older than what it says is told before the first fact is painted."""
    page = open_page(**PHONE)
    page.add_init_script("Date.now = () => new Date('2031-01-01').valueOf()")

    assert moved(page, portal.address + BIRTH) < MOST
    assert page.locator(".ck-as-of__over").is_visible()


def moved(page: Page, address: str) -> float:
    """How much of the page moved, as browsers count it, when its own script came after the first paint."""
    held: list[Route] = []
    page.route("**/assets/congkhai/site.*.js", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    page.evaluate(PAINTED)
    for route in held:
        route.continue_()
    page.wait_for_load_state()
    return page.evaluate(SHIFTED)
