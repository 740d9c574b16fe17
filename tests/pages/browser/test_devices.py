"""What a page does on devices of all kinds: full ones, two tabs, forced colours, dark by choice, copied folders."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from published_site import Site

PROCEDURE = "thu-tuc/1.001193/"
FILL = """() => {
  for (let size = 1 << 22; size; size >>= 1) {
    try { for (;;) localStorage.setItem(`x${size}-${localStorage.length}`, "x".repeat(size)); } catch {}
  }
}"""
# The ground of a line and the ink of all within it, beside what the system has for what is chosen.
OWN_AND_SYSTEM_COLOURS = """line => {
  const chosen = document.createElement("p");
  chosen.style = "forced-color-adjust: none; background: Highlight; color: HighlightText";
  document.body.append(chosen);
  const { backgroundColor, color } = getComputedStyle(chosen);
  return [{ own: getComputedStyle(line).backgroundColor, system: backgroundColor },
    ...[line, ...line.querySelectorAll("*")].map((part) => ({ own: getComputedStyle(part).color, system: color }))];
}"""
NEW_PAPER = '<li class="ck-paper"><label class="ck-paper__line"><input type="checkbox" id="giay-moi"></label></li>'


def test_a_tick_belongs_to_the_paper(portal: Site, open_page: Callable[..., Page]):
    """A paper that is put in before it takes no tick along."""
    page = open_page(portal.address + PROCEDURE)
    second = page.locator(".ck-paper").nth(1)
    name = second.locator(".ck-paper__name").inner_text()
    second.locator("input").check()

    page.route(portal.address + PROCEDURE, with_paper_before)
    page.reload()

    assert page.locator("#giay-moi").count() == 1
    expect(page.locator(".ck-paper:has(input:checked) .ck-paper__name")).to_have_text([name])


def test_two_tabs_agree(portal: Site, open_page: Callable[..., Page]):
    """What is ticked, forgotten or chosen in one tab is so in the other."""
    first = open_page(portal.address + PROCEDURE, color_scheme="light")
    second = tab(first.context, portal.address + PROCEDURE)
    ticked = second.locator(".ck-checklist input:checked")

    first.locator(".ck-checklist input").first.check()
    expect(ticked).to_have_count(1)
    second.locator(".ck-checklist input").nth(1).check()
    expect(first.locator(".ck-checklist input:checked")).to_have_count(2)
    first.get_by_role("button", name="Xóa các dấu tích").click()
    expect(ticked).to_have_count(0)
    first.get_by_role("button", name="Đổi nền sáng, tối").click()
    expect(second.locator("html")).to_have_attribute("data-nen", "toi")


def test_a_full_device_is_told(portal: Site, open_page: Callable[..., Page]):
    """Where nothing can be kept, ticks still work on the page, and it does not say that they are kept."""
    page = open_page(portal.address + PROCEDURE)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.evaluate(FILL)

    page.locator(".ck-checklist input").first.check()
    page.get_by_role("button", name="Đổi nền sáng, tối").click()

    expect(page.locator(".ck-checklist__memory")).to_contain_text("Máy này không lưu được dấu tích")
    expect(page.locator("html")).to_have_attribute("data-nen", "toi")
    assert errors == []


def test_dark_by_choice_never_flashes(portal: Site, open_page: Callable[..., Page]):
    """On a light system the page is dark before its own script has come."""
    page = open_page(portal.address, color_scheme="light")
    page.evaluate("localStorage.setItem('ck-nen', 'toi')")
    page.route("**/assets/congkhai/site.*.js", lambda route: route.abort())

    page.goto(portal.address + PROCEDURE)

    dark = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert sum(dark[:3]) < 3 * 64
    assert page.evaluate("document.querySelector('head > script').defer") is False


def test_a_pressed_filter_shows_in_forced_colours(portal: Site, open_page: Callable[..., Page]):
    """Where the system chooses all colours, what is chosen does not look as the others."""
    page = open_page(f"{portal.address}thu-tuc/?cap=xa", width=1280, forced_colors="active")
    colour = "link => getComputedStyle(link).backgroundColor"

    pressed = page.locator(".ck-filters a[aria-pressed=true]").evaluate(colour)

    assert pressed != page.locator(".ck-filters a[aria-pressed=false]").first.evaluate(colour)


def test_the_active_suggestion_can_be_read_in_forced_colours(portal: Site, open_page: Callable[..., Page]):
    """Where the system chooses all colours, the line that the arrows are on has the colours of what is chosen."""
    page = open_page(portal.address, width=1280, forced_colors="active")
    page.locator(".ck-content .ck-search__input").fill("khai sinh")
    expect(page.locator(".ck-suggestions__line").first).to_be_visible()
    page.keyboard.press("ArrowDown")

    line = page.locator(".ck-suggestions__line[aria-selected=true]")
    parts = line.evaluate(OWN_AND_SYSTEM_COLOURS)

    assert [part for part in parts if part["own"] != part["system"]] == []


def test_links_of_a_copied_folder_lead_to_pages(portal: Site, open_page: Callable[..., Page]):
    """However they are opened: no link in a copied folder leads to a folder."""
    page = open_page()
    page.goto((portal.folder / "thu-tuc/index.html").as_uri())

    links = page.locator("a[href]").evaluate_all("links => links.map((link) => link.href)")
    with page.context.expect_page() as opened:
        page.locator(".ck-card__title a").first.click(button="middle")

    assert [link for link in links if link.startswith("file:") and link.partition("#")[0].endswith("/")] == []
    expect(opened.value.locator(".ck-checklist")).to_be_attached()


@pytest.mark.parametrize("query", ["?fbclid=x", "?linh-vuc=khong-co-that", "?cap=&utm_source=zalo", "?linh-vuc"])
def test_foreign_words_in_an_address_change_nothing(portal: Site, open_page: Callable[..., Page], query: str):
    """Keys and values that the list does not know leave it as it is, closed on a phone, without a count."""
    page = open_page(f"{portal.address}thu-tuc/{query}")

    assert page.locator(".ck-cards > [data-ma]:visible").count() == page.locator(".ck-cards > [data-ma]").count() > 0
    expect(page.locator(".ck-filters__status")).to_be_empty()
    assert page.locator("details.ck-filters").get_attribute("open") is None


def test_large_text_leaves_room(portal: Site, open_page: Callable[..., Page]):
    """With text at 200 % on a phone, nothing in the head overlaps, and it leaves a part of the screen."""
    page = open_page(portal.address + PROCEDURE, width=375, height=812)
    page.evaluate("document.documentElement.style.fontSize = '40px'")

    parts = page.locator(".ck-header :is(.ck-header__home, .ck-header__scheme, .ck-menu__button, .ck-search)")
    boxes = parts.evaluate_all("parts => parts.map((part) => part.getBoundingClientRect().toJSON())")

    pairs = [(one, other) for place, one in enumerate(boxes) for other in boxes[place + 1 :]]
    assert len(boxes) == 4
    assert [pair for pair in pairs if overlap(*pair)] == []
    assert page.locator(".ck-header").bounding_box()["height"] < 500


def test_sample_records_say_so_wherever_they_are_shown(sites: dict[str, Site], open_page: Callable[..., Page]):
    """Cards of lists and of search, policies, news and other results carry the mark, lists of tiles once."""
    for site in sites.values():
        for address in (
            "",
            "thu-tuc/",
            "linh-vuc/ho-tich/",
            "chinh-sach/",
            "thay-doi/",
            "tim-kiem/?q=lệ+phí+khai+sinh",
        ):
            page = open_page(site.address + address)
            items = page.locator(":is(.ck-tiles__mark, .ck-card, .ck-news__item, #ket-qua-khac li):visible")
            expect(items.first.locator(".ck-badge--sample")).to_have_text("Dữ liệu mẫu, chưa kiểm tra")
            assert items.count() == page.locator(".ck-badge--sample:visible").count() > 0


def test_frames_of_tables_are_not_printed_empty(portal: Site, open_page: Callable[..., Page]):
    """On paper the rows have frames, not what holds them: a page break leaves no empty one."""
    page = open_page(portal.address + PROCEDURE, width=794)
    page.emulate_media(media="print")
    border = "part => getComputedStyle(part).borderBottomWidth"

    assert page.locator(".ck-channels").evaluate(border) == "0px"
    assert {page.locator(".ck-checklist__group").nth(0).evaluate(border)} == {"0px"}
    assert page.locator(".ck-channels__row").first.evaluate(border) != "0px"


def test_times_and_fees_are_named_on_paper(portal: Site, open_page: Callable[..., Page]):
    """The parts of a row stand below each other there: each says what it is, and no heads of columns stand above."""
    page = open_page(portal.address + PROCEDURE, width=794)
    page.emulate_media(media="print")

    expect(page.locator(".ck-channels__head")).to_be_hidden()
    for cell in page.locator(".ck-channels__row > div:not(.ck-channels__way)").all():
        expect(cell.locator(".ck-channels__label")).to_be_visible()


def with_paper_before(route: Route) -> None:
    """The page as it is once the editor put a paper before all others."""
    response = route.fetch()
    body = response.text().replace('<ul class="ck-papers">', f'<ul class="ck-papers">{NEW_PAPER}', 1)
    route.fulfill(response=response, body=body)


def tab(context: BrowserContext, address: str) -> Page:
    """Another tab of the same browser."""
    page = context.new_page()
    page.goto(address)
    return page


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes have more than an edge in common."""
    return all(
        min(one[end], other[end]) - max(one[start], other[start]) > 1
        for start, end in (("left", "right"), ("top", "bottom"))
    )
