"""What to take along, of all procedures that a department of justice publishes: the paper it takes."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page
from published_site import Site, served
from real_records import SHARED, built_with, justice_codes
from test_print_page import TOO_WIDE

SAMPLE = 12
MOST, SHARE = 2, 0.95
WIDTH = 703  # pixels that A4 has between margins of 12 mm


@pytest.fixture(scope="module")
def codes(is_whole: bool) -> list[str]:
    """Codes of procedures: all, or a sample."""
    return justice_codes() if is_whole else random.Random(20261129).sample(justice_codes(), SAMPLE)


@pytest.fixture(scope="module")
def imported(codes: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The department's site, where these are as they were imported or, if they are shipped, updated."""
    with served(built_with("justice", tmp_path_factory.mktemp("to-roi"), codes)) as site:
        yield site


def sides_of(page: Page) -> int:
    """How many sides of paper a page takes."""
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


@pytest.mark.proof("sheets of procedures on paper")
@pytest.mark.skipif(not SHARED.is_dir(), reason="no real data beside the repository (../shared)")
def test_sheets_of_real_procedures_fit_their_paper(
    imported: Site, codes: list[str], open_page: Callable[..., Page], tried: Callable[[int, str], None]
) -> None:
    """Of 100 at least 95 take one sheet, both sides; nothing is wider than the paper, no code takes a side."""
    page = open_page(width=WIDTH)
    sides, wide, for_codes = {}, {}, {}
    for code in codes:
        page.goto(f"{imported.address}thu-tuc/{code}/to-roi/")
        sides[code] = sides_of(page)
        page.locator(".ck-qr").evaluate("code => { code.style.display = 'none'; }")
        for_codes[code] = sides[code] - sides_of(page)
        page.emulate_media(media="print")
        wide[code] = page.locator(".ck-content, .ck-content *").evaluate_all(TOO_WIDE)
        page.emulate_media(media="null")
    for number in sorted(set(sides.values())):
        tried(list(sides.values()).count(number), f"on {number} side{'s' * (number > 1)}")

    longer = {code: number for code, number in sides.items() if number > MOST}
    assert {code: parts for code, parts in wide.items() if parts} == {}
    assert {code: number for code, number in for_codes.items() if number} == {}
    assert len(longer) <= (1 - SHARE) * len(codes), longer
