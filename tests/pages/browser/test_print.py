"""A printed page: all of the answer, nothing to click, and the way back to the newest version."""

from __future__ import annotations

import base64
import re
from bisect import bisect_left
from collections.abc import Callable

import docx
import pytest
import segno
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site

PROCEDURE = "thu-tuc/1.001193/"
CASE = "?truong-hop=qua-han,chua-ket-hon"
USELESS = (
    ".ck-skip, .ck-nav, .ck-menu, .ck-search, .ck-header__scheme, .ck-path, .ck-toc, .ck-filters, .ck-footer__links, "
    "main button, main .md-button"
)
PAPER_WIDTH = 703  # pixels that A4 has between margins of 12 mm
BESIDE_THE_CODE = ".ck-header__name, .ck-footer__name, .ck-footer__facts div, .ck-as-of, .ck-as-of__over, h1"
# The texts that a box covers.
COVERED = """(parts, box) => parts.filter((part) => {
  const range = document.createRange();
  range.selectNodeContents(part);
  const lower = box.y + box.height - 1;
  return [...range.getClientRects()].some((one) => one.right > box.x && one.top < lower && one.bottom > box.y + 1);
}).map((part) => part.className)"""
# The darkness of each module's middle in a picture of a QR code with `side` modules, its margin of 2 included.
MODULES = """async ([picture, side]) => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const step = image.width / side;
  const isDark = (row, column) =>
    canvas.getImageData(Math.floor((column + 0.5) * step), Math.floor((row + 0.5) * step), 1, 1).data[0] < 128;
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => isDark(row, column)));
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_nothing_to_click(portal: Site, open_page: Callable[..., Page], kind: str):
    """Menus, search, buttons and filters stay off the paper; its heading and the unit's name are on it."""
    page = open_page(portal.address + KINDS[kind], width=794)

    page.emulate_media(media="print")

    expect(page.locator(f":is({USELESS}):visible")).to_have_count(0)
    expect(page.get_by_text("xã, phường của bạn").and_(page.locator("a:visible"))).to_have_count(0)
    expect(page.locator("h1:visible, .ck-sheet__title:visible")).to_have_count(1)
    expect(page.locator(".ck-footer__name:visible, .ck-sheet__place:visible")).to_have_count(1)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("kind", ["procedure", "policy"])
def test_no_sheet_is_for_the_code_and_the_unit_alone(portal: Site, open_page: Callable[..., Page], kind: str):
    """Code and unit stand above the heading and cover nothing; below all else they took a sheet of their own."""
    page = open_page(portal.address + KINDS[kind], width=PAPER_WIDTH)
    page.emulate_media(media="print")
    # As on a day on which something on the page has changed.
    page.locator(".ck-as-of__over").evaluate_all("all => all.forEach((one) => { one.hidden = false; })")

    heading, footer = (page.locator(part).bounding_box() for part in ("h1", ".ck-footer"))
    code, text = (page.locator(part).bounding_box() for part in (".ck-qr__code", ".ck-qr__text"))

    assert max(code["y"], text["y"], footer["y"] + footer["height"]) <= heading["y"]
    for box in (code, text):
        assert page.locator(BESIDE_THE_CODE).evaluate_all(COVERED, box) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_qr_code_leads_to_the_page(sites: dict[str, Site], open_page: Callable[..., Page], scheme: str):
    """The printed QR code, as a camera sees it, is that of the page's canonical address."""
    for site in sites.values():
        page = open_page(site.address + PROCEDURE, width=794, color_scheme=scheme, device_scale_factor=2)
        expect(page.locator(".ck-qr")).to_be_hidden()
        page.emulate_media(media="print", color_scheme=scheme)
        address = page.locator("link[rel=canonical]").get_attribute("href")
        expect(page.locator(".ck-qr")).to_contain_text(address)

        code = code_of(address)
        assert modules_of(page, len(code), open_page()) == code


def test_qr_code_leads_to_the_case(sites: dict[str, Site], open_page: Callable[..., Page]):
    """The page of a case prints the code of this case, and its address in letters; of all cases, those of the page."""
    for site in sites.values():
        page = open_page(f"{site.address}{PROCEDURE}{CASE}", width=794, device_scale_factor=2)
        address = page.locator("link[rel=canonical]").get_attribute("href")
        page.emulate_media(media="print")
        picture, text = page.locator(".ck-qr__code"), page.locator(".ck-qr__text")

        expect(picture).to_have_attribute("src", re.compile("svg"))
        expect(text).to_have_text(f"Quét mã để mở bản mới nhất của trang này: {address}{CASE}")
        code = code_of(f"{address}{CASE}")
        assert modules_of(page, len(code), open_page()) == code

        page.locator("[data-truong-hop] form").evaluate("form => form.reset()")
        expect(picture).to_have_attribute("src", re.compile("png"))
        expect(text).to_have_text(re.compile(rf"{re.escape(address)}$"))


def test_no_qr_code_leads_elsewhere(portal: Site, open_page: Callable[..., Page]):
    """Where what draws the code of a case does not come, the paper has the address of the case in letters alone."""
    page = open_page()
    page.route("**/to-roi.*.js", lambda route: route.abort())
    page.goto(f"{portal.address}{PROCEDURE}{CASE}")

    page.emulate_media(media="print")

    expect(page.locator(".ck-qr__text")).to_contain_text(CASE)
    expect(page.locator(".ck-qr__code")).to_be_hidden()


def test_answers_open_for_the_paper(portal: Site, open_page: Callable[..., Page]):
    """Closed answers open before printing, and close again after it."""
    page = open_page(portal.address + PROCEDURE)
    questions = page.locator("details.ck-question")
    questions.first.locator("summary").click()
    count = questions.count()
    assert count > 1

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.ck-question[open]").count() == count
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert page.locator("details.ck-question[open]").count() == 1


@pytest.mark.parametrize("java_script", [True, False])
def test_what_is_looked_up_is_printed_as_it_was_left(portal: Site, open_page: Callable[..., Page], java_script: bool):
    """The fields of the open data would take more than thirty sheets: who wants a family's on paper opens it."""
    page = open_page(f"{portal.address}du-lieu/", java_script_enabled=java_script)
    folded = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")

    page.locator("main details summary").first.click()

    assert folded <= 3
    assert folded < page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def test_answers_are_printed_without_javascript(portal: Site, open_page: Callable[..., Page]):
    """Without JavaScript too the paper has the answers."""
    page = open_page(portal.address + PROCEDURE, java_script_enabled=False)
    answer = page.locator(".ck-question__answer").first
    assert answer.bounding_box() is None or not answer.is_visible()

    page.emulate_media(media="print")

    assert answer.evaluate("part => part.checkVisibility() && part.getBoundingClientRect().height > 10")


def test_paper_is_white_and_black(portal: Site, open_page: Callable[..., Page]):
    """Whoever reads at night still prints black on white."""
    page = open_page(portal.address + PROCEDURE, color_scheme="dark")
    page.get_by_role("button", name="Đổi nền sáng, tối").click()
    page.get_by_role("button", name="Đổi nền sáng, tối").click()
    expect(page.locator("html")).to_have_attribute("data-nen", "toi")

    page.emulate_media(media="print")

    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator(".ck-paper__name").first).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("html")).to_have_css("color-scheme", "light")


def test_print_button_prints(portal: Site, open_page: Callable[..., Page]):
    """The button asks the browser to print."""
    page = open_page(portal.address + PROCEDURE)
    page.evaluate("window.print = () => { window.printed = true; }")

    page.get_by_role("button", name="In trang này").first.click()

    assert page.evaluate("window.printed") is True


@pytest.mark.parametrize("kind", ["procedure", "policy", "all-procedures"])
def test_page_becomes_a_pdf(site: Site, open_page: Callable[..., Page], kind: str):
    """The page can be saved as PDF on A4, in not more sheets than a notice board has room for."""
    page = open_page(site.address + KINDS[kind])

    paper = page.pdf(format="A4", prefer_css_page_size=True)

    assert paper.startswith(b"%PDF-")
    assert 1 <= paper.count(b"/Type /Page\n") <= 14
    assert b"[0 0 594.95996 841.91998]" in paper or b"[0 0 595" in paper


def modules_of(page: Page, side: int, painter: Page) -> list[list[bool]]:
    """The QR code of a page as it is seen: a picture of it, measured at the middle of each module."""
    code = page.locator(".ck-qr img")
    picture = base64.b64encode(code.screenshot()).decode()
    return painter.evaluate(MODULES, [f"data:image/png;base64,{picture}", side])


def code_of(address: str) -> list[list[bool]]:
    """The modules of an address' QR code, its margin of 2 included."""
    matrix = segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte").matrix
    blank = [[False] * (len(matrix) + 4)] * 2
    return blank + [[False, False, *map(bool, row), False, False] for row in matrix] + blank


def test_paper_is_not_wasted(portal: Site, open_page: Callable[..., Page]):
    """Three procedures, one of them with fifteen groups of papers, need thirteen sheets at most."""
    sheets = [
        open_page(f"{portal.address}thu-tuc/{code}/").pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
        for code in ("1.001193", "2.000829", "1.000828")
    ]

    assert sum(sheets) <= 13, sheets


def test_room_below_the_last_card_takes_no_sheet(portal: Site, open_page: Callable[..., Page]):
    """The last card may end where the paper does: what would stand between it and others is not printed."""
    page = open_page(f"{portal.address}thu-tuc/trong-ngay-tuy-truong-hop/")
    cards = page.locator(".ck-content > .ck-cards")
    cards.evaluate("list => list.replaceChildren(list.firstElementChild)")

    def is_parted(height: int) -> bool:
        cards.evaluate("(list, height) => { list.firstElementChild.style.height = `${height}mm`; }", height)
        return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") > 1

    first = bisect_left(range(300), True, key=is_parted)
    cards.evaluate("list => list.style.setProperty('margin-bottom', '0', 'important')")
    assert 100 < first == bisect_left(range(300), True, key=is_parted)


def test_what_belongs_together_stays_on_one_sheet(portal: Site, open_page: Callable[..., Page]):
    """A group of one or two papers keeps its name; a row of the table that is parted is framed on both sheets."""
    page = open_page(f"{portal.address}thu-tuc/1.001193/", width=794)
    page.emulate_media(media="print")
    groups = page.locator(".ck-checklist__group")
    breaks = groups.evaluate_all(
        "all => all.map(one => [one.querySelectorAll('.ck-paper').length < 3, "
        "getComputedStyle(one).breakInside === 'avoid'])"
    )
    notes = page.locator("details.ck-checklist__notes").first.evaluate("one => getComputedStyle(one).breakInside")
    rows = page.locator(".ck-channels__row + .ck-channels__row")
    kept = rows.evaluate_all("all => all.map((row) => getComputedStyle(row).breakInside)")
    frame = page.locator(".ck-channels__row").first.evaluate("row => getComputedStyle(row).boxDecorationBreak")

    assert {is_small for is_small, _ in breaks} == {True, False}
    assert all(is_small == is_kept for is_small, is_kept in breaks)
    # Many short lines that belong to no paper: kept whole, they took the paper above them to the next sheet.
    assert notes == "auto"
    assert frame == "clone"
    assert set(kept) == {"avoid"}


def test_what_to_do_at_an_event_is_one_sheet(site: Site, open_page: Callable[..., Page]):
    """Each shipped event, with boxes to tick and the code of its page: who takes it along forgets nothing."""
    events = sorted(file.parent.name for file in site.folder.glob("su-kien/*/index.html"))
    pages = {event: open_page(f"{site.address}su-kien/{event}/") for event in events}
    counts = {event: page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") for event, page in pages.items()}

    assert len(events) > 5
    assert counts == dict.fromkeys(events, 1)
    for page in pages.values():
        expect(page.locator(".ck-sheet")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".ck-sheet__box").first).to_be_visible()
        expect(page.locator(".ck-qr")).to_be_visible()
        expect(page.locator(":is(.ck-journey, .ck-header, .ck-footer, h1):visible")).to_have_count(0)


def test_the_file_of_an_event_is_offered_with_its_size(site: Site, open_page: Callable[..., Page]):
    """The link says what the file is and how large, and leads to a paper with the code of the page of this site."""
    page = open_page(f"{site.address}su-kien/sinh-con/")
    link = page.get_by_role("link", name="Tải tờ để in hoặc sửa")
    told = re.search(r"\(DOCX, khoảng (\d+) KB\)", link.inner_text())
    file = site.folder / "su-kien/sinh-con" / link.get_attribute("href").rsplit("/", 1)[1]
    cells = [cell.text for table in docx.Document(file).tables for cell in table.rows[0].cells]

    assert abs(int(told[1]) - file.stat().st_size / 1000) < 2
    assert page.locator("link[rel=canonical]").get_attribute("href") in cells[-1]
