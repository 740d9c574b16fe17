"""Everything can be reached and seen with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site

# Of what has the focus: its words, its outline, and how the outline stands out from what is behind it.
FOCUSED = """() => {
  const part = document.activeElement;
  const style = getComputedStyle(part);
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let behind = part.parentElement;
  while (behind.parentElement && /, 0\\)|transparent/.test(getComputedStyle(behind).backgroundColor)) {
    behind = behind.parentElement;
  }
  const colours = [style.outlineColor, getComputedStyle(behind).backgroundColor];
  const [dark, bright] = colours.map(light).sort((one, other) => one - other);
  const place = part.getBoundingClientRect();
  return {
    name: `${part.tagName} ${(part.innerText || part.id).slice(0, 40)}`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    contrast: (bright + 0.05) / (dark + 0.05),
    inView: place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth,
  };
}"""


@pytest.mark.parametrize("kind", ["home", "procedure", "not-found", "hand-written"])
def test_skip_link_is_first(site: Site, open_page: Callable[..., Page], kind: str):
    """The first Tab shows the skip link; Enter moves the focus past the menu into the content."""
    page = open_page(site.address + KINDS[kind])
    skip = page.get_by_role("link", name="Bỏ qua, đến nội dung chính")

    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["home", "all-procedures", "procedure", "search-found", "policy"])
def test_focus_is_always_seen(portal: Site, open_page: Callable[..., Page], kind: str, width: int, scheme: str):
    """Whatever Tab reaches is in view and outlined, in a colour that stands out at least 3 to 1."""
    page = open_page(portal.address + KINDS[kind], width=width, color_scheme=scheme)

    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["name"].startswith("BODY"):
            break
        if not (focused["outlined"] and focused["inView"] and focused["contrast"] >= 3):
            unseen.append(focused)
    assert unseen == []


def test_menu_opens_with_enter(site: Site, open_page: Callable[..., Page]):
    """On a phone's keyboard Enter opens the menu, Tab goes into it, Enter follows a link."""
    page = open_page(site.address + KINDS["procedure"])
    tab_to(page, "Danh mục")

    page.keyboard.press("Enter")
    expect(page.locator(".ck-menu")).to_have_attribute("open", "")
    tab_to(page, "Lĩnh vực")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{site.address}linh-vuc/")


def test_menu_is_reached_on_a_desk(site: Site, open_page: Callable[..., Page]):
    """On a wide screen the menu's links follow each other, and the one of this section is marked."""
    page = open_page(site.address + KINDS["procedure"], width=1280)

    tab_to(page, "Chính sách mới")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{site.address}chinh-sach/")
    expect(page.locator(".ck-nav a[aria-current]")).to_have_text("Chính sách mới")


def test_search_to_procedure_without_a_mouse(site: Site, open_page: Callable[..., Page]):
    """From home by keys: to the box, to the results, to the procedure, to a tick."""
    page = open_page(site.address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "tim-chinh")
    page.keyboard.type("giay khai sinh")
    page.keyboard.press("Enter")
    expect(page.locator("#ket-qua")).to_have_attribute("data-q", "giay khai sinh")
    tab_to(page, page.locator("#ket-qua a").first.inner_text())
    page.keyboard.press("Enter")
    page.wait_for_url("**/thu-tuc/1.001193/")
    paper = page.locator(".ck-checklist input").first
    tab_to(page, paper.get_attribute("id"))

    page.keyboard.press("Space")

    expect(paper).to_be_checked()


def test_question_opens_with_enter(portal: Site, open_page: Callable[..., Page]):
    """An answer opens by keys."""
    page = open_page(portal.address + KINDS["procedure"])
    question = page.locator(".ck-question").first

    question.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(question.locator(".ck-question__answer")).to_be_visible()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the part with these words, or this id, has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("[document.activeElement.id, document.activeElement.innerText.trim()]").count(name):
            return
    pytest.fail(f"Tab never reaches {name}")
