"""The pack of sheets for villages in Chromium: each on its paper, with the commune of the address or of the device."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import segno
from accessibility_rules import ALL_RULES, serious_violations
from playwright.sync_api import Page, expect
from published_site import Site, build, served
from test_print import MODULES

PACK = "noi-nop/bo-to-roi/"
SHEETS = 10
KEPT = "localStorage.getItem('ck-noi-nop')"
LIST = """nguon: {he_thong: khac, ngay_lay: 2026-11-20}
muc: [{thu_tuc: "1.001193"}]
"""


def papers_of(page: Page) -> int:
    """How many sheets of paper a page takes."""
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def names_on(page: Page) -> list[str]:
    """The commune as it stands on each sheet."""
    return page.locator(".ck-sheet [data-xa]").all_text_contents()


@pytest.fixture(scope="module")
def small(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small project, whose one ward has a desk, with a pack of one sheet."""
    root = Path(shutil.copytree(prepared, tmp_path_factory.mktemp("pack") / "project"))
    (root / "content/danh-muc/bo-to-roi.yml").write_text(LIST, "utf-8")
    build(root)
    with served(root / "out/site") as site:
        yield site


def test_the_page_of_a_commune_leads_to_its_pack(portal: Site, open_page: Callable[..., Page]) -> None:
    """Two clicks from a commune to ten sheets of paper, its name on each; nothing but sheets is printed."""
    page = open_page(f"{portal.address}noi-nop/y-ty/")
    page.get_by_role("link", name=f"In bộ tờ rơi cho thôn, bản ({SHEETS} tờ)").click()

    expect(page.get_by_role("status").filter(has_text="Bộ này của")).to_have_text("Bộ này của: Xã Y Tý.")
    expect(page.get_by_role("button", name=f"In cả bộ ({SHEETS} tờ)")).to_be_visible()
    assert names_on(page) == ["Xã Y Tý"] * SHEETS
    assert papers_of(page) == SHEETS
    page.emulate_media(media="print")
    expect(page.locator(":is(.ck-pack, .ck-as-of, .ck-header, .ck-footer, main button):visible")).to_have_count(0)
    # Of its desk no source says anything yet.
    expect(page.locator("[data-noi-xa] .ck-sheet__rule:visible")).to_have_count(SHEETS)


def test_without_javascript_it_is_written_by_hand(portal: Site, open_page: Callable[..., Page]) -> None:
    """All sheets are there, each on its paper, with a line for the commune and one for its desk."""
    page = open_page(f"{portal.address}{PACK}?xa=y-ty", java_script_enabled=False)

    assert (names_on(page), papers_of(page)) == ([""] * SHEETS, SHEETS)
    expect(page.get_by_text("Tên và nơi nộp của xã, phường ghi tay trên mỗi tờ.")).to_be_visible()
    expect(page.get_by_role("button", name="In cả bộ")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".ck-sheet__rule[data-xa]:visible")).to_have_count(SHEETS)


def test_the_chosen_commune_is_taken_and_left_as_it_is(portal: Site, open_page: Callable[..., Page]) -> None:
    """Without one in the address that of the device; who prints for another keeps the own one."""
    page = open_page(f"{portal.address}noi-nop/y-ty/")
    page.get_by_role("button", name="Chọn xã này").click()
    expect(page.get_by_text("Đã chọn, chỉ lưu trên máy này")).to_be_visible()
    kept = page.evaluate(KEPT)
    page.goto(f"{portal.address}{PACK}")
    expect(page.locator("[data-xa-bo]")).to_have_text("Bộ này của: Xã Y Tý.")
    assert names_on(page) == ["Xã Y Tý"] * SHEETS

    page.goto(f"{portal.address}{PACK}?xa=ta-van")

    expect(page.locator("[data-xa-bo]")).to_have_text("Bộ này của: Xã Tả Van.")
    assert (names_on(page), page.evaluate(KEPT)) == (["Xã Tả Van"] * SHEETS, kept)


@pytest.mark.parametrize("slug", ["khong-co", "", "../y-ty", "Y-TY", "%3Cb%3E"])
def test_a_commune_that_is_not_there_is_told(portal: Site, open_page: Callable[..., Page], slug: str) -> None:
    """The lines stay empty, and the page says what to do; the address of no other script is made of it."""
    page = open_page(f"{portal.address}{PACK}?xa={slug}")

    expect(page.locator("[data-xa-bo]")).to_contain_text("Hãy tìm lại xã, phường, hoặc ghi tay trên mỗi tờ.")
    assert names_on(page) == [""] * SHEETS


def test_a_known_desk_stands_on_the_sheet(small: Site, open_page: Callable[..., Page]) -> None:
    """Address, hours and numbers in place of the line to write on; a copied folder does the same."""
    for root, file in ((small.address, ""), (f"{small.folder.as_uri()}/", "index.html")):
        page = open_page(f"{root}{PACK}{file}?xa=mau")

        expect(page.locator("[data-noi-xa]")).to_contain_text("Số 1, phường Mẫu")
        expect(page.locator("[data-noi-xa] .ck-sheet__rule")).to_have_count(0)
        assert (names_on(page), papers_of(page)) == (["Phường Mẫu"], 1)


def test_codes_lead_to_the_procedures_of_their_site(sites: dict[str, Site], open_page: Callable[..., Page]) -> None:
    """Photographed from paper, each opens the page of its procedure, whose address stands beside it."""
    for site in sites.values():
        page = open_page(f"{site.address}{PACK}", width=794, device_scale_factor=2)
        home = page.locator("link[rel=canonical]").get_attribute("href").removesuffix(PACK)
        page.emulate_media(media="print")
        addresses = page.locator(".ck-sheet__address").all_text_contents()
        assert len(set(addresses)) == SHEETS
        for place, address in enumerate(addresses):
            assert address.startswith(f"{home}thu-tuc/")
            code = segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte")
            matrix = [list(map(bool, row)) for row in code.matrix]
            assert modules_of(page, place, open_page(), len(matrix)) == matrix


def modules_of(page: Page, place: int, reader: Page, side: int) -> list[list[bool]]:
    """The modules of a drawn code as a camera sees them, without the white around it."""
    code = page.locator(".ck-sheet__code").nth(place)
    # So big that parts of a pixel around it do not matter, and in no column.
    code.evaluate("one => { one.style = 'position: fixed; inset: 0 auto auto 0; width: 400px; height: 400px'; }")
    margin = (int(code.get_attribute("viewBox").split()[-1]) - side) // 2
    picture = base64.b64encode(code.screenshot()).decode()
    seen = reader.evaluate(MODULES, [f"data:image/png;base64,{picture}", side + 2 * margin])
    return [row[margin:-margin] for row in seen[margin:-margin]]


def test_the_pack_is_for_everyone_and_light(portal: Site, open_page: Callable[..., Page]) -> None:
    """No serious violation on a small phone, nothing wider than it."""
    page = open_page(f"{portal.address}{PACK}?xa=y-ty", width=320)

    assert serious_violations(page, ALL_RULES) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
