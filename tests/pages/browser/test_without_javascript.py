"""Every page is complete before any script runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site


@pytest.mark.parametrize("kind", KINDS)
def test_page_shows_its_content(site: Site, open_page: Callable[..., Page], kind: str):
    """Each kind of page has its heading, its text and links, and no button that does nothing."""
    page = open_page(site.address + KINDS[kind], java_script_enabled=False)

    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("main").inner_text()) > 150
    assert page.locator("main a:visible").count() >= 3
    expect(page.locator("[data-nut]:visible")).to_have_count(0)
    assert page.get_by_text("Đang tải").count() == 0


def test_procedure_is_whole(site: Site, open_page: Callable[..., Page]):
    """The links beside a wide page lead to all its parts, and open those that are folded."""
    page = open_page(f"{site.address}thu-tuc/1.001193/", width=1280, java_script_enabled=False)
    links = page.locator(".ck-toc a")

    assert links.count() >= 7
    for link in links.all():
        link.click()
        part = page.locator(link.get_attribute("href"))
        expect(part).to_be_in_viewport()
        expect(page.locator("section, details").filter(has=part).locator("h2")).to_have_text(link.inner_text())


def test_folded_parts_open_by_hand(portal: Site, open_page: Callable[..., Page]):
    """On a phone without JavaScript the steps are a touch away."""
    page = open_page(f"{portal.address}thu-tuc/1.001193/", width=375, java_script_enabled=False)

    page.locator("summary", has_text="Các bước").click()

    expect(page.locator(".ck-steps")).to_be_visible()


def test_menu_opens(site: Site, open_page: Callable[..., Page]):
    """On a phone the menu opens by touch and leads on."""
    page = open_page(site.address, java_script_enabled=False)
    link = page.locator(".ck-menu").get_by_role("link", name="Lĩnh vực")
    expect(link).to_be_hidden()

    page.get_by_text("Danh mục", exact=True).click()
    link.click()

    expect(page.locator("h1")).to_have_text("Thủ tục theo lĩnh vực")


def test_checkbox_ticks(portal: Site, open_page: Callable[..., Page]):
    """The checklist can be ticked before printing."""
    page = open_page(f"{portal.address}thu-tuc/1.001193/", java_script_enabled=False)
    box = page.locator(".ck-checklist input").first

    box.check()

    expect(box).to_be_checked()
    expect(page.locator(".ck-checklist__memory")).to_be_hidden()


def test_search_form_leads_to_the_table_of_contents(site: Site, open_page: Callable[..., Page]):
    """Without JavaScript the search page offers every procedure by name, and the link leads there."""
    page = open_page(site.address, java_script_enabled=False)
    page.locator("#tim-chinh").fill("khai sinh")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}tim-kiem/?q=khai+sinh")

    page.locator("#muc-luc a[href$='thu-tuc/1.001193/']").click()

    expect(page.locator("h1")).to_contain_text("khai sinh")


def test_question_opens(portal: Site, open_page: Callable[..., Page]):
    """An answer opens by its question."""
    page = open_page(f"{portal.address}thu-tuc/1.001193/", java_script_enabled=False)
    answer = page.locator(".ck-question__answer").first
    expect(answer).to_be_hidden()

    page.locator(".ck-question summary").first.click()

    expect(answer).to_be_visible()


def test_fields_of_the_open_data_are_looked_up(portal: Site, open_page: Callable[..., Page]):
    """The files stand in sight; what their fields mean opens by its heading, family by family."""
    page = open_page(f"{portal.address}du-lieu/", width=375, java_script_enabled=False)
    files = {name for file in (portal.folder / "du-lieu").iterdir() if (name := file.name).endswith(("json", "csv"))}
    links = page.locator("main a:visible").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
    groups = page.locator("main details")
    length = page.evaluate("document.documentElement.scrollHeight")

    assert files <= set(links)
    assert length < 6_000
    for group in groups.all():
        group.locator("summary").click()
        expect(group.get_by_role("row").nth(1)).to_be_visible()
