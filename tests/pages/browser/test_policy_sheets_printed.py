"""Leaflets and posters of the shipped policies as Chromium prints them, and the message that is copied."""

from __future__ import annotations

import re
from collections.abc import Callable

from accessibility_rules import ALL_RULES, serious_violations
from playwright.sync_api import Page, expect
from published_site import Site

MOST = {"to-gap/": 2, "ap-phich/": 1}
_PAPER = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
SIZES = {"to-gap/": {(842, 595)}, "ap-phich/": {(842, 1191)}}


def test_a_leaflet_is_one_sheet_and_a_poster_one_page(portal: Site, open_page: Callable[..., Page]):
    """Both sides of an A4 that lies, and an A3, for every policy that is handed out."""
    page = open_page(f"{portal.address}chinh-sach/")
    policies = page.locator("main a[href]").evaluate_all("all => all.map((one) => one.href)")
    policies = sorted({one for one in policies if re.search(r"chinh-sach/[^/]+/$", one)})
    printed = {}
    for policy in policies:
        page.goto(policy)
        for link in page.locator("#phat-dan ~ p a").evaluate_all("all => all.map((one) => one.href)"):
            page.goto(link)
            paper = page.pdf(prefer_css_page_size=True)
            sizes = {(round(float(x)), round(float(y))) for x, y in _PAPER.findall(paper)}
            printed[link] = (paper.count(b"/Type /Page\n"), sizes)

    assert len(printed) == 2 * len(policies) > 10
    kinds = {link: next(kind for kind in MOST if link.endswith(kind)) for link in printed}
    assert {
        link: found for link, found in printed.items() if found[0] > MOST[kinds[link]] or found[1] != SIZES[kinds[link]]
    } == {}


def test_a_message_is_copied_with_the_address_of_the_page(portal: Site, open_page: Callable[..., Page]):
    """At most 500 characters with the public address, and the reader is told that it was copied."""
    page = open_page(
        f"{portal.address}chinh-sach/lam-ho-tich-o-bat-ky-xa-nao/", permissions=["clipboard-write", "clipboard-read"]
    )

    page.get_by_role("button", name="Chép lời nhắn").click()

    expect(page.get_by_text("Đã chép. Hãy dán vào nhóm Zalo.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert len(copied) <= 500
    assert copied.splitlines()[-1] == "Xem: " + page.locator("link[rel=canonical]").evaluate("one => one.href")
    assert serious_violations(page, ALL_RULES) == []
