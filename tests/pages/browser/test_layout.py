"""Pages fit narrow screens and large text, by day and by night."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown import Markdown
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site

from congkhai.building.page_cleaning import clean
from congkhai.pages.markdown_text import rich_text

# What sticks out on the right, so that a failure names it.
STICKING_OUT = """() => {
  const page = document.scrollingElement;
  if (page.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest(".ck-scroll"))
    .map((part) => part.outerHTML.slice(0, 80)).slice(0, 3).concat(`${page.scrollWidth} > ${innerWidth}`);
}"""
# Texts that what holds them shows only a part of, but for what is there for screen readers alone.
CUT_OFF = """() => {
  const cut = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    const line = document.createRange();
    line.selectNodeContents(text);
    const { right, bottom, width } = line.getBoundingClientRect();
    if (!text.data.trim() || !width || !text.parentElement.checkVisibility()) continue;
    for (let part = text.parentElement; part !== document.body; part = part.parentElement) {
      const { overflow } = getComputedStyle(part), box = part.getBoundingClientRect();
      if (overflow.includes("auto") || box.width <= 1) break;
      const isOver = bottom > box.bottom + 1 || right > box.right + 1;
      if (overflow !== "visible" && isOver) cut.add(text.data.trim().slice(0, 60));
    }
  }
  return [...cut].slice(0, 3);
}"""
# Texts smaller than anybody can read, what is shown to the keyboard alone among them.
TOO_SMALL = """() => {
  const small = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    const part = text.parentElement;
    if (text.data.trim() && part.checkVisibility() && parseFloat(getComputedStyle(part).fontSize) < 12)
      small.add(text.data.trim().slice(0, 60));
  }
  return [...small];
}"""
ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


@pytest.mark.parametrize("kind", KINDS)
def test_page_fits_narrow_screens_large_text_and_paper(site: Site, open_page: Callable[..., Page], kind: str):
    """No page scrolls sideways, or has texts cut off or tiny: on narrow phones, at 200 %, in folds, on paper."""
    page = open_page(site.address + KINDS[kind])

    found = {}
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        found[width] = page.evaluate(STICKING_OUT) + page.evaluate(TOO_SMALL)
    page.locator("main details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")
    page.set_viewport_size({"width": 320, "height": 844})
    found[320, "open"] = page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)
    page.evaluate(f"document.documentElement.style.fontSize = 2 * {ROOT_SIZE} + 'px'")
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        found[width, "200 %"] = page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)
    page.evaluate("document.documentElement.removeAttribute('style')")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 990})
    found["on paper"] = page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)
    assert {at: parts for at, parts in found.items() if parts} == {}


def test_a_comparison_has_the_width_of_a_phone(portal: Site, open_page: Callable[..., Page]):
    """Before and after stand below each other there, each named; side by side two words of each would fit a line."""
    page = open_page(portal.address + KINDS["policy"], width=360)
    whole = page.locator(".ck-comparison").first.bounding_box()
    cells = page.locator(".ck-comparison__row > td")

    assert whole is not None
    assert cells.count() > 0
    assert [box["width"] for cell in cells.all() if (box := cell.bounding_box())] == [whole["width"]] * cells.count()
    expect(cells.first.locator(".ck-comparison__label")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 844})
    expect(cells.first.locator(".ck-comparison__label")).to_be_hidden()


def test_page_follows_the_system_until_told(portal: Site, open_page: Callable[..., Page]):
    """Without a choice the page is as dark as the system."""
    page = open_page(portal.address, color_scheme="light")
    by_day = paper(page)
    page.emulate_media(color_scheme="dark")

    assert is_light(by_day)
    assert not is_light(paper(page))
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("system", ["light", "dark"])
def test_chosen_scheme_is_remembered(portal: Site, open_page: Callable[..., Page], system: str):
    """The button changes the scheme against the system, and the next page keeps it."""
    page = open_page(portal.address, color_scheme=system)
    before = is_light(paper(page))
    button = page.get_by_role("button", name="Đổi nền sáng, tối")

    button.click()
    changed = is_light(paper(page))
    page.goto(f"{portal.address}thu-tuc/")
    kept = is_light(paper(page))
    button.click()

    assert (before, changed, kept) == (system == "light", system != "light", system != "light")
    assert is_light(paper(page)) == before
    expect(page.locator("html")).to_have_attribute("data-nen", "sang" if system == "light" else "toi")


def test_fields_of_the_open_data_fit_a_phone(portal: Site, open_page: Callable[..., Page]):
    """On a phone a field is a block, each of its texts as wide as the page; it stays a row of a table to a reader."""
    page = open_page(f"{portal.address}du-lieu/#truong-thu-tuc", width=1280)
    row = page.get_by_role("row", name="thanh_phan_ho_so.truong_hop_bang_loi").first
    cells = row.locator("td:not(:empty)").evaluate_all("cells => cells.map((cell) => cell.offsetWidth)")
    key = row.get_by_role("rowheader")

    page.set_viewport_size({"width": 390, "height": 844})
    narrow = row.locator("td:not(:empty)").evaluate_all("cells => cells.map((cell) => cell.offsetWidth)")

    assert min(narrow) > 300
    assert narrow != cells
    expect(key).to_have_text("thanh_phan_ho_so.truong_hop_bang_loi")
    expect(page.get_by_role("columnheader", name="Kiểu").first).to_be_attached()
    assert "`" not in page.locator("main").inner_text()


@pytest.mark.parametrize(
    "drawn",
    [rich_text, lambda text: clean(Markdown(extensions=["tables"]).convert(text))],
    ids=["policy", "hand-written"],
)
def test_columns_stand_as_they_are_aligned(portal: Site, open_page: Callable[..., Page], drawn: Callable[[str], str]):
    """In policies and in hand-written pages, whatever the theme says of cells."""
    page = open_page(portal.address + KINDS["hand-written"])
    table = drawn("| Việc | Ngày | Phí |\n|---|:-:|--:|\n| Sao | 1 | 2.000 |\n")
    page.locator("article").evaluate("(article, table) => article.insertAdjacentHTML('beforeend', table)", table)
    cells = page.get_by_role("region", name="Bảng").locator("th, td")

    assert cells.evaluate_all("cells => cells.map((cell) => getComputedStyle(cell).textAlign)") == [
        *["left", "center", "right"] * 2
    ]


def paper(page: Page) -> list[int]:
    """The colour behind the text."""
    return page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")


def is_light(colour: list[int]) -> bool:
    """Whether black text would be read on it."""
    return sum(colour[:3]) > 3 * 128


# How light a colour is beside another, of 1 to 21 (WCAG 2.2): the edge of each box to write in or to choose from, or
# what it is filled with, against what lies around it.
EDGES = """(boxes) => boxes.filter((box) => box.checkVisibility()).map((box) => {
  const parts = (colour) => [...colour.match(/[\\d.]+/g).map(Number), 1].slice(0, 4);
  const light = (colour) => {
    const linear = (part) => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    const [r, g, b] = parts(colour).map((part) => linear(part / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const around = (part) => {
    const { backgroundColor } = getComputedStyle(part);
    if (parts(backgroundColor)[3]) return backgroundColor;
    return part.parentElement ? around(part.parentElement) : "rgb(255, 255, 255)";
  };
  const ratio = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + .05) / (less + .05);
  };
  const { borderBottomColor, borderBottomWidth } = getComputedStyle(box), ground = around(box.parentElement);
  const edge = parseFloat(borderBottomWidth) ? ratio(borderBottomColor, ground) : 1;
  return [box.outerHTML.slice(0, 80), Math.max(edge, ratio(around(box), ground))];
})"""
BOXES = "input:not([type=radio], [type=checkbox]), select, textarea"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "procedure", "places", "search", "not-found"])
def test_boxes_to_write_in_are_seen(portal: Site, open_page: Callable[..., Page], kind: str, scheme: str):
    """What bounds an input has three times the light of what is around it, by day and by night (WCAG 1.4.11)."""
    page = open_page(portal.address + KINDS[kind], color_scheme=scheme)
    if kind == "places":
        expect(page.locator("main input")).to_be_visible()
    if kind == "procedure":
        page.get_by_role("link", name="Chọn xã, phường của bạn").click()
        expect(page.locator("main [data-noi-chon] input")).to_be_visible()

    edges = page.locator(BOXES).evaluate_all(EDGES)

    assert edges
    assert [(box, ratio) for box, ratio in edges if ratio < 3] == []


@pytest.mark.parametrize(("width", "least"), [(375, 7), (1280, 12)])
def test_with_text_twice_the_size_what_is_asked_and_answered_can_be_read(
    portal: Site, open_page: Callable[..., Page], width: int, least: int
):
    """Boxes to search in and values of answers keep the width of some words, however wide the screen is."""
    page = open_page(portal.address + KINDS["procedure"], width=width)
    page.evaluate(f"document.documentElement.style.fontSize = 2 * {ROOT_SIZE} + 'px'")

    narrow = page.locator(".ck-search__input, .ck-facts dd:not(:empty)").evaluate_all(
        "parts => parts.map((part) => part.clientWidth / parseFloat(getComputedStyle(part).fontSize))"
    )

    assert min(narrow) > least
