"""Suggestions while typing: by keyboard, by finger, for those who listen, and only when asked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from accessibility_rules import ALL_RULES, COLOURS, serious_violations
from playwright.sync_api import Locator, Page, expect
from published_site import Site, until

PROCEDURE = "thu-tuc/2.000815/"
INDEX = "**/chi-muc.js"
# The script of the search is there, and no attempt to get the index is on its way.
ALL_LOST = """() => "search-start" in globalThis.congkhai && !document.querySelector("script[src$='/chi-muc.js']")"""


@pytest.mark.parametrize("start", ["", PROCEDURE, "gioi-thieu/", "khong/co/trang-nay/"])
def test_every_box_suggests(site: Site, open_page: Callable[..., Page], start: str):
    """While somebody types, every box shows the best procedures, the matched words marked with their accents."""
    page = open_page(site.address + start)
    box = box_of(page)

    type_in(page, "giay khai sinh")

    first = lines(page).first
    expect(first).to_contain_text("khai sinh")
    expect(first.locator("mark")).to_have_text("khai sinh")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_have_role("combobox")


def test_suggestions_written_anew_are_right_for_the_next_text(portal: Site, open_page: Callable[..., Page]):
    """Suggestions to a text typed after others look like those to the same text typed first."""
    page = open_page(portal.address + PROCEDURE)
    for text in ("ket hon", "mat giay khai sinh", "khai sinh", "ket hon"):
        # At one stroke: an emptied box would close the list.
        box_of(page).fill(text)
        page.locator(f"[role=listbox][data-q='{text}']:visible").wait_for()
        fresh = open_page(portal.address + PROCEDURE)
        type_in(fresh, text)
        expect(fresh.locator("[role=listbox]:visible mark").first).to_be_visible()

        # Lines that stay keep their marks until the typing rests.
        until(page, lambda fresh=fresh: shown(page) == shown(fresh))  # type: ignore[misc]


def test_nothing_is_loaded_before_the_box_is_entered(site: Site, open_page: Callable[..., Page]):
    """A page costs no more because of its box; entering it loads engine and index beside each other, once."""
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    page.goto(site.address + PROCEDURE)
    page.wait_for_load_state("networkidle")
    assert not [name for name in asked if name.startswith(("tim-kiem", "chi-muc"))]
    # Neither waits for the other.
    page.route(INDEX, lambda route: None)
    with page.expect_request("**/tim-kiem.*.js"), page.expect_request(INDEX):
        box_of(page).click()
    page.unroute_all()

    page.reload()
    page.wait_for_load_state("networkidle")
    asked.clear()
    type_in(page, "khai sinh")

    # The browser fetches the icon of the page when it likes.
    names = sorted(name.split(".")[0] for name in asked)
    assert [name for name in names if name != "bieu-tuong"] == ["chi-muc", "tim-kiem"]


def test_suggestion_is_chosen_by_keyboard(portal: Site, open_page: Callable[..., Page]):
    """Arrows go through the lines and back to the text, Enter opens the page; the focus stays in the box."""
    page = open_page(portal.address + PROCEDURE)
    box = box_of(page)
    type_in(page, "giay khai sinh")
    count = lines(page).count()

    assert count > 2
    assert active(page) == -1
    moved = []
    for key in ("ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home"):
        page.keyboard.press(key)
        moved.append(active(page))
    assert moved == [0, 1, count - 1, -1, count - 1, 0]
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{portal.address}thu-tuc/1.001193/")


def test_home_and_end_move_in_the_text_until_a_line_is_active(portal: Site, open_page: Callable[..., Page]):
    """Who corrects a word finds the keys of the text where they always are."""
    page = open_page(portal.address + PROCEDURE)
    box = box_of(page)
    type_in(page, "khai sinh")

    page.keyboard.press("Home")

    assert box.evaluate("box => box.selectionStart") == 0
    assert active(page) == -1


def test_escape_closes_and_arrow_opens(portal: Site, open_page: Callable[..., Page]):
    """Escape takes the list away and leaves the text; an arrow brings the list back."""
    page = open_page(portal.address + PROCEDURE)
    box = box_of(page)
    type_in(page, "khai sinh")

    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("khai sinh")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowUp")

    expect(lines(page).first).to_be_visible()
    assert active(page) == lines(page).count() - 1


def test_enter_without_a_choice_asks_the_question(site: Site, open_page: Callable[..., Page]):
    """Enter on the text alone leads to all results."""
    page = open_page(site.address + PROCEDURE)
    type_in(page, "giấy khai sinh")

    page.keyboard.press("Enter")

    expect(page.locator("#ket-qua")).to_have_attribute("data-q", "giấy khai sinh")
    assert unquote(page.url) == f"{site.address}tim-kiem/?q=giấy khai sinh"


def test_suggestion_is_chosen_by_finger(portal: Site, open_page: Callable[..., Page]):
    """A tap on a line opens its page; a tap elsewhere closes the list."""
    page = open_page(portal.address + PROCEDURE, has_touch=True)
    type_in(page, "giay khai sinh")
    assert min(line.bounding_box()["height"] for line in lines(page).all()) >= 44

    lines(page).first.tap()

    expect(page).to_have_url(f"{portal.address}thu-tuc/1.001193/")


def test_listeners_hear_how_many(portal: Site, open_page: Callable[..., Page]):
    """A polite status says how many suggestions there are, or that there are none."""
    page = open_page(portal.address + PROCEDURE)
    status = page.locator(".ck-search [role=status]")
    type_in(page, "khai sinh")
    expect(status).to_have_text(f"{lines(page).count()} gợi ý. Bấm mũi tên xuống để chọn.")

    box_of(page).fill("qwxzqwxz")

    expect(status).to_have_text("Không có gợi ý.")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_unclear_needs_lead_to_the_choices(portal: Site, open_page: Callable[..., Page]):
    """A need of several meanings, or of another authority, is suggested as a way to the search page."""
    page = open_page(portal.address + PROCEDURE)
    type_in(page, "mất giấy khai sinh")
    expect(lines(page).first).to_contain_text("Mất giấy khai sinh")

    lines(page).first.click()

    expect(page.locator("#ket-qua-chi-dan h2")).to_have_text("Bạn muốn việc nào?")
    page.go_back()
    box_of(page).fill("ly hôn")
    expect(lines(page).first).to_contain_text("Nơi giải quyết: Tòa án nhân dân khu vực (Dữ liệu mẫu, chưa kiểm tra)")


def test_the_list_stays_open_while_somebody_types(portal: Site, open_page: Callable[..., Page]):
    """Words of which nothing is found yet, and half syllables, do not close it: it opens once and stays."""
    page = open_page(portal.address + PROCEDURE)
    type_in(page, "mu")
    page.evaluate(
        """() => {
          const list = document.querySelector("header [role=listbox]");
          globalThis.closed = 0;
          new MutationObserver(() => { closed += Number(list.hidden); }).observe(list, { attributes: true });
        }"""
    )

    box_of(page).press_sequentially("ốn đổi tên trong giấy khai sinh")
    page.locator("[role=listbox][data-q='muốn đổi tên trong giấy khai sinh']:visible").wait_for()

    assert page.evaluate("closed") == 0


def test_half_a_word_leads_to_what_many_want(portal: Site, open_page: Callable[..., Page]):
    """A signpost that is suggested for half a word is asked for by its own words, not by that half."""
    page = open_page(portal.address + PROCEDURE)
    type_in(page, "sổ")

    lines(page).filter(has_text="Sổ đỏ, đất đai").click()

    expect(page.locator("#ket-qua-chi-dan")).to_contain_text("Sổ đỏ, đất đai")
    expect(page.locator("#tim-kiem-o")).not_to_have_value("sổ")


def test_search_page_opens_its_list_by_an_arrow(portal: Site, open_page: Callable[..., Page]):
    """Where results follow every letter, no list covers them unless an arrow key asks for it."""
    page = open_page(f"{portal.address}tim-kiem/")
    page.locator("#tim-kiem-o").press_sequentially("khai sinh")
    page.locator("#ket-qua[data-q='khai sinh'] > li").first.wait_for()
    expect(page.get_by_role("listbox")).to_be_hidden()

    page.keyboard.press("ArrowDown")

    expect(lines(page).first).to_have_attribute("aria-selected", "true")


def test_lost_network_leaves_the_form(portal: Site, open_page: Callable[..., Page]):
    """Without suggestions the box is what it is without scripts, and the next letter tries again."""
    page = open_page(portal.address + PROCEDURE)
    page.route(INDEX, lambda route: route.abort())
    box_of(page).press_sequentially("khai sin")
    page.wait_for_function(ALL_LOST)
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.unroute(INDEX)

    box_of(page).press("h")

    expect(lines(page).first).to_be_visible()


def test_a_page_in_place_of_the_script_is_a_lost_script(portal: Site, open_page: Callable[..., Page]):
    """A network that wants a password first answers with its own page: the next letter tries again."""
    page = open_page(portal.address + PROCEDURE)
    scripts = "**/assets/congkhai/tim-kiem.*.js"
    page.route(scripts, lambda route: route.fulfill(body="<html>Wi-Fi", content_type="text/html"))
    with page.expect_response(scripts):
        box_of(page).press_sequentially("khai sin")
    page.unroute(scripts)

    box_of(page).press("h")

    expect(lines(page).first).to_be_visible()


def test_copied_folder_suggests(site: Site, open_page: Callable[..., Page], tmp_path: Path):
    """From a USB stick the box suggests, and what is chosen opens."""
    copy = shutil.copytree(site.folder, tmp_path / "bản sao")
    page = open_page((copy / PROCEDURE / "index.html").as_uri())
    type_in(page, "giay khai sinh")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page).to_have_url((copy / "thu-tuc/1.001193/index.html").as_uri())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_open_list_is_accessible(portal: Site, open_page: Callable[..., Page], width: int, scheme: str):
    """Axe finds nothing serious while the list is open, and the list stays within the screen."""
    page = open_page(portal.address + PROCEDURE, width=width, color_scheme=scheme)
    type_in(page, "giay khai sinh")
    page.keyboard.press("ArrowDown")

    assert serious_violations(page, ALL_RULES if scheme == "light" else COLOURS) == []
    place = page.get_by_role("listbox").bounding_box()
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= width


def box_of(page: Page) -> Locator:
    """The box of a page: the large one where there are two."""
    return page.locator("main input[type=search], header input[type=search]").last


def type_in(page: Page, text: str) -> None:
    """Type a text letter by letter and wait for the suggestions to the whole of it."""
    box_of(page).press_sequentially(text)
    page.locator(f"[role=listbox][data-q='{text}']:visible").wait_for()


def shown(page: Page) -> str:
    """All that the open list has."""
    return page.locator("[role=listbox]:visible").inner_html()


def lines(page: Page) -> Locator:
    """The suggestions to be seen."""
    return page.locator("[role=listbox]:visible [role=option]")


def active(page: Page) -> int:
    """The place of the line that the box calls active, -1 for the text itself; it alone is selected."""
    return page.evaluate(
        """() => {
          const name = document.activeElement.getAttribute("aria-activedescendant");
          const lines = [...document.querySelectorAll("[role=listbox]:not([hidden]) [role=option]")];
          const selected = lines.findIndex((line) => line.getAttribute("aria-selected") === "true");
          return selected === lines.findIndex((line) => line.id === name) ? selected : NaN;
        }"""
    )
