"""Sheets on the screen of a phone, and as Chromium prints them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility_rules import ALL_RULES, COLOURS, serious_violations
from playwright.sync_api import Page, expect
from printed_pages import write_page
from sheet_examples import EXAMPLES, LONG_TABLE, POSTER, TWO_SIDES, WITH_ALL

# Pages and their sizes in points: A4, A4 lying, A3.
PRINTED = {
    "all": (2, 595, 842),
    "table": (6, 595, 842),
    "folded": (2, 842, 595),
    "poster": (1, 842, 1191),
    "two-sides": (2, 595, 842),
}
# What stands out of its own box; of texts within lines no width is known.
TOO_WIDE = (
    "all => all.filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML)"
)
_BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_sheet_fits_its_paper(tmp_path: Path, open_page: Callable[..., Page], name: str):
    """Each size is printed on its own paper, in as few pages as it needs, and nothing stands beyond their edges."""
    page = open_page(write_page(tmp_path, [EXAMPLES[name]]))
    count, width, height = PRINTED[name]

    paper = page.pdf(prefer_css_page_size=True)

    sizes = {(round(float(x)), round(float(y))) for x, y in _BOX.findall(paper)}
    assert (paper.count(b"/Type /Page\n"), sizes) == (count, {(width, height)})
    # Margins of 12, 10 and 15 mm at 96 dots per inch.
    page.set_viewport_size({"width": round(width * 4 / 3) - {595: 91, 842: 76}.get(width, 113), "height": 900})
    page.emulate_media(media="print")
    assert page.locator(".ck-sheet *").evaluate_all(TOO_WIDE) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_sheet_fits_a_small_phone(tmp_path: Path, open_page: Callable[..., Page], name: str):
    """At 320 pixels nothing has to be moved sideways but a table within its frame."""
    page = open_page(write_page(tmp_path, [EXAMPLES[name]]), width=320)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_only_the_sheet_is_printed(tmp_path: Path, open_page: Callable[..., Page], scheme: str):
    """No header, footer, way, button or day of the page; black on white at night too."""
    page = open_page(write_page(tmp_path, [WITH_ALL]), width=703, color_scheme=scheme)

    page.emulate_media(media="print", color_scheme=scheme)

    expect(page.locator(":is(.ck-header, .ck-footer, .ck-path, .ck-actions, .ck-as-of):visible")).to_have_count(0)
    expect(page.locator(".ck-sheet")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert page.locator(".ck-sheet").bounding_box()["y"] == 0


def test_that_it_is_out_of_date_is_printed(tmp_path: Path, open_page: Callable[..., Page]):
    """Who prints an old copy has the warning on the paper, and no page more."""
    page = open_page(write_page(tmp_path, [TWO_SIDES]))
    page.locator(".ck-as-of__over").evaluate("note => { note.hidden = false; }")

    paper = page.pdf(prefer_css_page_size=True)

    page.emulate_media(media="print")
    expect(page.locator(".ck-as-of__over")).to_be_visible()
    assert paper.count(b"/Type /Page\n") == 2


def test_rows_stay_whole_below_repeated_heads(tmp_path: Path, open_page: Callable[..., Page]):
    """A row is not parted by the end of a page, and each page of a long table has the heads."""
    page = open_page(write_page(tmp_path, [LONG_TABLE]))
    page.emulate_media(media="print")
    table = page.locator(".ck-sheet__table")

    expect(table.locator("tbody tr").first).to_have_css("break-inside", "avoid")
    expect(table.locator("thead")).to_have_css("display", "table-header-group")
    # A box that scrolls is not parted as pages are.
    expect(page.locator(".ck-sheet__scroll")).to_have_css("overflow-x", "visible")


def test_sheets_of_a_pack_begin_on_pages_of_their_own(tmp_path: Path, open_page: Callable[..., Page]):
    """Two sheets of one page are as many pages as each alone."""
    page = open_page(write_page(tmp_path, [TWO_SIDES, TWO_SIDES]))

    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 4


def test_a_heading_stays_whole_above_what_it_heads(tmp_path: Path, open_page: Callable[..., Page]):
    """Neither its own lines nor what follows it go on on another side, or in another column."""
    page = open_page(write_page(tmp_path, [WITH_ALL]))
    page.emulate_media(media="print")
    headings = page.locator(".ck-sheet__heading")

    kept = headings.evaluate_all(
        "all => all.map((one) => getComputedStyle(one)).map((one) => one.breakInside + one.breakAfter)"
    )

    assert set(kept) == {"avoidavoid"}


def test_boxes_to_tick_are_squares(tmp_path: Path, open_page: Callable[..., Page]):
    """The paper has an empty square with a frame before each line to tick."""
    page = open_page(write_page(tmp_path, [WITH_ALL]), width=703)
    page.emulate_media(media="print")
    boxes = page.locator(".ck-sheet__box")

    sizes = boxes.evaluate_all(
        "all => all.map((one) => [one.offsetWidth, one.offsetHeight, getComputedStyle(one).borderTopStyle])"
    )

    assert len(sizes) == 5
    assert all(width == height > 10 and style == "solid" for width, height, style in sizes)


def test_axe_finds_nothing_serious_on_a_sheet(tmp_path: Path, open_page: Callable[..., Page]):
    """A sheet can be read by everybody, light and dark, on a phone and on a desk."""
    found = []
    for sheets in ([WITH_ALL], [POSTER, LONG_TABLE]):
        page = open_page(write_page(tmp_path, sheets))
        for width, scheme, options in ((320, "light", ALL_RULES), (1280, "light", ALL_RULES), (390, "dark", COLOURS)):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found += serious_violations(page, options)

    assert found == []
