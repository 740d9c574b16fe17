"""How the screen at a desk looks and prints, by eye, by keys and by the rules of accessibility."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from desk_screen import SILENCE, WARNING, bar, enter, pass_silence
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site

PROCEDURE = "thu-tuc/1.001193/"
LETTERS = "getComputedStyle(document.documentElement).fontSize"
SMALL = """least => [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".ck-skip"))
  .map((one) => one.closest("label") || one)
  // Links within sentences are as high as their lines (WCAG 2.5.8).
  .filter((one) => !(one.matches("a") && one.parentElement.matches("p, dd, li, td, span, div, em, strong")
    && one.parentElement.textContent.trim() !== one.textContent.trim()))
  .filter((one) => one.getBoundingClientRect().height < least - 0.5)
  .map((one) => `${one.outerHTML.slice(0, 90)} ${one.getBoundingClientRect().height}`)"""


@pytest.mark.parametrize("where", ["site", "site-pbgdpl"])
def test_search_and_events_come_first(sites: dict[str, Site], open_page: Callable[..., Page], where: str) -> None:
    """On either home page, before policies and news."""
    page = open_page(width=1080, height=1920)

    enter(page, f"{sites[where].address}?quay=1")

    headings = page.locator(".ck-content h2").evaluate_all("all => all.map((one) => one.id)")
    assert headings[0] == "viec"
    assert page.locator(".ck-search--large + * + section:has(#viec), .ck-search--large + section:has(#viec)").count()


@pytest.mark.parametrize(("mode", "prints"), [("1", False), ("in", True)])
def test_it_prints_where_it_may(at_desk: Callable[..., Page], mode: str, prints: bool) -> None:
    """`?quay=in` has the buttons to print; `?quay=1` has none, and no key for it."""
    page = at_desk(PROCEDURE, mode)
    page.evaluate("window.printed = 0; window.print = () => { window.printed++; }")

    assert page.get_by_role("button", name="In trang này").first.is_visible() is prints
    stopped = "!dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }))"
    assert page.evaluate(stopped) is not prints


def test_paper_has_nothing_of_it(portal: Site, open_page: Callable[..., Page], at_desk: Callable[..., Page]) -> None:
    """What is printed looks as from any other device: no bar, no buttons, letters of the usual size."""
    page = at_desk(PROCEDURE, "in")
    page.emulate_media(media="print")
    usual = open_page(portal.address + PROCEDURE, width=1080, height=1920)
    usual.emulate_media(media="print")

    expect(bar(page)).to_be_hidden()
    assert page.get_by_role("button").filter(visible=True).count() == 0
    assert page.evaluate(LETTERS) == usual.evaluate(LETTERS)


def test_keys_are_enough(at_desk: Callable[..., Page]) -> None:
    """Without mouse and touch everything of the bar is reached and works, and nothing focused is below it."""
    page = at_desk(PROCEDURE, width=1366, height=768)
    foot = bar(page).bounding_box()
    assert foot is not None
    covered = f"""() => {{ const box = document.activeElement.getBoundingClientRect();
      return !document.activeElement.closest(".ck-kiosk__bar") && box.top > {foot["y"]} - 2 }}"""

    names: list[str] = []
    for _ in range(120):
        page.keyboard.press("Tab")
        assert not page.evaluate(covered), page.evaluate("document.activeElement.outerHTML")
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
        if names[-1] == "Lấy về điện thoại":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)

    assert names[-3:] == ["Quay lại", "Trang đầu", "Lấy về điện thoại"]


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1366, 768)])
@pytest.mark.parametrize("kind", ["home", "procedure", "event", "search-found", "contacts", "place", "guide"])
def test_letters_and_targets_are_large(at_desk: Callable[..., Page], kind: str, width: int, height: int) -> None:
    """Text is 22 pixels high, whatever is touched 48, and nothing stands out of the screen."""
    page = at_desk(KINDS[kind], width=width, height=height)
    if "q=" in KINDS[kind]:
        page.locator("#ket-qua[data-q]").wait_for(state="attached")

    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.ck-content')).fontSize)") >= 22
    assert page.evaluate(SMALL, 48) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390, 768, 1080])
def test_the_bar_covers_no_end_of_a_page(at_desk: Callable[..., Page], width: int) -> None:
    """However many rows its buttons take, the way out at the foot of the page can be touched, and is not below it."""
    page = at_desk(PROCEDURE, width=width, height=700)
    page.get_by_role("button", name="Thoát chế độ quầy").click()
    expect(page.get_by_role("dialog", name="Thoát chế độ quầy?")).to_be_visible()
    page.get_by_role("button", name="Ở lại").click()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    ends = page.evaluate(
        "['.ck-footer', '.ck-kiosk__bar'].map((one) => document.querySelector(one).getBoundingClientRect())"
    )
    assert ends[0]["bottom"] <= ends[1]["top"] + 1
    assert ends[1]["bottom"] <= 701


@pytest.mark.parametrize("kind", ["home", "procedure", "search-found", "contacts"])
def test_rules_of_accessibility_hold(at_desk: Callable[..., Page], kind: str) -> None:
    """As on all pages; in the dialogues too."""
    page = at_desk(KINDS[kind])

    assert serious_violations(page, ALL_RULES) == []
    bar(page).get_by_role("button", name="Lấy về điện thoại").click()
    assert serious_violations(page, ALL_RULES) == []
    pass_silence(page, SILENCE + 2_000)
    expect(page.get_by_role("alertdialog", name=WARNING)).to_be_visible()
    assert serious_violations(page, ALL_RULES) == []
