"""Notice boards as Chromium prints them, and on the screen of a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from board_records import HERE, catalogue_of_boards, procedure
from playwright.sync_api import Page, expect
from printed_pages import write_body

from congkhai.pages.board_pages import render_boards

_BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
TOO_WIDE = (
    "all => all.filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML)"
)
HEIGHTS = "all => all.map((one) => one.getBoundingClientRect().height * 25.4 / 96)"
# Millimetres of a page without its margins, by the choice on the page.
ROOM = {"a4": (277, 190), "a3": (396, 273)}
LONG = "Người yêu cầu đăng ký ở nơi cư trú, "


def busy(number: int) -> dict[str, object]:
    """A procedure whose every cell is as full as it can be."""
    cases = [
        {"so_luong": "3", "don_vi": "ngay-lam-viec", "truong_hop_bang_loi": f"{LONG}trường hợp {case}"}
        for case in range(12)
    ]
    costs = [{"ten": f"Khoản {one}", "loai": "phi", "muc_thu": "50000", "ghi_chu": LONG * 4} for one in range(9)]
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": cases, "phi_le_phi": costs}
    texts = [f"{1000 + text}/2026/NQ-HĐND" for text in range(30)]
    code = f"1.{number:06}"
    return procedure(code, ten_thu_tuc=LONG * 6, cach_thuc_thuc_hien=[way], can_cu_phap_ly=texts)


@pytest.fixture
def board(tmp_path: Path) -> str:
    """The address of a board with thirty procedures, three of them as long as a board has room for."""
    many = [busy(one) if one % 10 == 0 else procedure(f"1.{one:06}") for one in range(30)]
    pages = {page.path: page for page in render_boards(catalogue_of_boards(*many), HERE)}
    return write_body(tmp_path, pages["niem-yet/cap/xa/"].body)


@pytest.mark.parametrize(("choice", "pages"), [("a4", 6), ("a3", 8)])
def test_a_board_fits_its_paper(board: str, open_page: Callable[..., Page], choice: str, pages: int) -> None:
    """On the chosen paper, lying; nothing beyond its edges, no row higher than a page has room below the heads."""
    page = open_page(board)
    page.check(f"#kho-{choice}")

    paper = page.pdf(prefer_css_page_size=True)

    width, height = {"a4": (842, 595), "a3": (1191, 842)}[choice]
    assert {(round(float(x)), round(float(y))) for x, y in _BOX.findall(paper)} == {(width, height)}
    assert paper.count(b"/Type /Page\n") == pages
    across, room = ROOM[choice]
    page.set_viewport_size({"width": round(across * 96 / 25.4), "height": 900})
    page.emulate_media(media="print")
    assert page.locator(".ck-sheet *").evaluate_all(TOO_WIDE) == []
    (heads,) = page.locator("thead").evaluate_all(HEIGHTS)
    section = max(page.locator(".ck-sheet__section").evaluate_all(HEIGHTS))
    assert heads + section + max(page.locator("tbody tr").evaluate_all(HEIGHTS)) < room


def test_letters_on_the_wall_are_read_from_one_metre(board: str, open_page: Callable[..., Page]) -> None:
    """Eighteen points, of which small letters have half; a code is as large as a phone needs from there."""
    page = open_page(board)
    page.check("#kho-a3")
    page.set_viewport_size({"width": 1497, "height": 900})
    page.emulate_media(media="print")

    size = page.locator(".ck-sheet").evaluate("one => parseFloat(getComputedStyle(one).fontSize) * 72 / 96")
    code = page.locator(".ck-sheet__row-code img").first.bounding_box()
    assert size == pytest.approx(18)
    assert code is not None
    assert code["width"] * 25.4 / 96 > 25


def test_heads_are_repeated_and_rows_stay_whole(board: str, open_page: Callable[..., Page]) -> None:
    """A heading of a section is not the last of a page; what is for the screen is not printed."""
    page = open_page(board)
    page.emulate_media(media="print")

    expect(page.locator("thead")).to_have_css("display", "table-header-group")
    expect(page.locator("tbody tr").nth(1)).to_have_css("break-inside", "avoid")
    expect(page.locator(".ck-sheet__section")).to_have_css("break-after", "avoid")
    expect(page.locator(":is(fieldset, .ck-actions, .ck-path):visible")).to_have_count(0)


def test_a_phone_shows_row_below_row(board: str, open_page: Callable[..., Page]) -> None:
    """At 375 pixels nothing has to be moved sideways: each value follows the name of its column, the name links on."""
    page = open_page(board, width=375)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 375
    row = page.locator("tbody tr").nth(2)
    assert "Thời hạn giải quyết: 3 ngày làm việc" in row.inner_text()
    assert row.get_by_role("link").get_attribute("href") == "../../../thu-tuc/1.000001/"
    assert serious_violations(page, ALL_RULES) == []
