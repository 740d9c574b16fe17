"""What a reader takes along: the sheet of a case, on one side of A4."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import segno
from accessibility_rules import ALL_RULES, serious_violations
from playwright.sync_api import Page, expect
from published_site import Site, served
from test_print import MODULES

BIRTH = "thu-tuc/1.001193/"
SHEET = f"{BIRTH}to-roi/"
ANSWERS = ("Con đã quá 60 ngày tuổi", "Trẻ bị bỏ rơi", "Không xin thêm bản sao")
CASE = "?truong-hop=qua-han,bi-bo-roi,khong-xin-ban-sao"
FOUND, UNMARRIED = "Biên bản về việc trẻ bị bỏ rơi", "Tờ khai đăng ký nhận cha, mẹ, con"
POINT = 96 / 72  # pixels


def sheets_of(page: Page) -> int:
    """How many sheets of paper a page takes."""
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def test_answers_are_taken_along(portal: Site, open_page: Callable[..., Page]) -> None:
    """From the questions to a sheet with the papers, fee and name of the case alone; and back again."""
    page = open_page(f"{portal.address}{BIRTH}", width=375)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    for name in ANSWERS:
        page.get_by_role("radio", name=name, exact=True).check()
    page.get_by_role("link", name="Tờ mang theo").click()

    expect(page).to_have_url(f"{portal.address}{SHEET}{CASE}")
    page.emulate_media(media="print")
    expect(page.get_by_text(f"Trường hợp: {'; '.join(ANSWERS)}.")).to_be_visible()
    expect(page.get_by_text(FOUND)).to_be_visible()
    expect(page.get_by_text(UNMARRIED)).to_be_hidden()
    lines = page.locator("[data-hang='Bao nhiêu'] dd")
    expect(lines.first).to_have_text("Do Hội đồng nhân dân tỉnh quy định")
    # Paper leads to no details: it has who pays nothing, whom to ask for the amount, from which hour on it is later.
    expect(lines.filter(has_text="người thuộc hộ nghèo")).to_be_visible()
    expect(lines.filter(has_text="Hãy hỏi nơi nhận hồ sơ để biết số tiền")).to_be_visible()
    expect(page.locator("[data-hang='Bao lâu'] dd").filter(has_text="Nhận sau 15:00 thì trả vào ngày")).to_be_visible()
    assert sheets_of(page) == 1
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Về trang thủ tục").click()
    expect(page).to_have_url(f"{portal.address}{BIRTH}{CASE}")


def test_without_javascript_every_case_is_there(portal: Site, open_page: Callable[..., Page]) -> None:
    """Case after case, each by its name; the buttons that need scripts are not."""
    page = open_page(f"{portal.address}{SHEET}{CASE}", java_script_enabled=False)

    for words in (FOUND, UNMARRIED):
        expect(page.get_by_text(words).first).to_be_visible()
    for name in ("Cha mẹ chưa đăng ký kết hôn", "Trẻ bị bỏ rơi"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    expect(page.get_by_role("button", name="In tờ này")).to_be_hidden()


@pytest.mark.parametrize("case", ["", CASE])
def test_the_code_leads_to_the_case(sites: dict[str, Site], open_page: Callable[..., Page], case: str) -> None:
    """Photographed from paper, it opens the procedure in the case; the address stands beside it."""
    for site in sites.values():
        page = open_page(f"{site.address}{SHEET}{case}", width=794, device_scale_factor=2)
        address = f"{page.locator('link[rel=canonical]').get_attribute('href')}{case}"
        page.emulate_media(media="print")
        expect(page.locator(".ck-qr__text")).to_have_text(f"Quét mã để xem thủ tục này: {address}")

        matrix = segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte").matrix
        side = len(matrix) + 4
        code = page.locator(".ck-qr img")
        # So big that parts of a pixel around it do not matter.
        code.evaluate("image => { image.style.width = image.style.height = '400px'; }")
        picture = base64.b64encode(code.screenshot()).decode()
        seen = open_page().evaluate(MODULES, [f"data:image/png;base64,{picture}", side])

        assert [row[2:-2] for row in seen[2:-2]] == [list(map(bool, row)) for row in matrix]


def test_what_is_left_of_a_case_stands_in_bigger_letters(portal: Site, open_page: Callable[..., Page]) -> None:
    """Of fifteen groups of papers one is yours: it need not be read in the letters that all of them need."""
    page = open_page(f"{portal.address}thu-tuc/2.000829/to-roi/", width=794)
    page.emulate_media(media="print")
    size = "sheet => parseFloat(getComputedStyle(sheet).fontSize)"
    whole = page.locator(".ck-take").evaluate(size)
    page.emulate_media(media="screen")
    page.get_by_role("radio", name="Trẻ em", exact=True).check()
    page.emulate_media(media="print")

    assert whole == pytest.approx(7 * POINT, abs=0.1)
    assert page.locator(".ck-take").evaluate(size) >= 9.9 * POINT
    assert sheets_of(page) == 1


def test_a_case_with_long_notes_stands_on_one_side(portal: Site, open_page: Callable[..., Page]) -> None:
    """What is left of it is measured by lines as they are, with the name that the paper gives the case."""
    answers = "du-dieu-kien,co-con,giu-quoc-tich-nuoc-ngoai"
    page = open_page(f"{portal.address}thu-tuc/2.002039/to-roi/?truong-hop={answers}")
    expect(page.get_by_text("Trường hợp: Bạn không được miễn điều kiện nào")).to_be_visible()

    assert sheets_of(page) == 1


@pytest.fixture(scope="module")
def small(prepared: Path) -> Iterator[Site]:
    """The site of the small project, whose one ward has a desk."""
    with served(prepared / "site") as site:
        yield site


def test_the_chosen_commune_is_on_the_sheet(small: Site, open_page: Callable[..., Page]) -> None:
    """Its address and hours, as on the page of the procedure; paper tells nobody to choose one."""
    page = open_page(f"{small.address}{SHEET}", width=375)
    page.emulate_media(media="print")
    where = page.locator("[data-hang='Nộp ở đâu']")
    expect(where.get_by_text("Chọn xã, phường của bạn")).to_be_hidden()
    page.emulate_media(media="screen")
    page.goto(f"{small.address}noi-nop/mau/")
    page.get_by_role("button", name="Chọn phường này").click()
    expect(page.get_by_text("Đã chọn, chỉ lưu trên máy này")).to_be_visible()
    page.goto(f"{small.address}{SHEET}")
    page.emulate_media(media="print")

    expect(where).to_contain_text("Số 1, phường Mẫu")
    expect(where.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("address", [SHEET, BIRTH])
def test_paper_names_a_commune_without_an_address_and_leaves_no_gap(
    portal: Site, open_page: Callable[..., Page], address: str
) -> None:
    """Nothing on paper can be pressed: what is not known is one sentence, with no room for buttons below it."""
    page = open_page(f"{portal.address}noi-nop/y-ty/", width=794)
    page.get_by_role("button", name="Chọn xã này").click()
    expect(page.get_by_text("Đã chọn, chỉ lưu trên máy này")).to_be_visible()
    page.goto(f"{portal.address}{address}")
    page.emulate_media(media="print")
    place = page.locator("[data-noi-chon]")

    assert place.inner_text().split("\n")[-1] == ("Trang này chưa có địa chỉ, giờ làm việc, điện thoại của nơi này.")
    below = "one => one.getBoundingClientRect().bottom - one.querySelector('span').getBoundingClientRect().bottom"
    assert place.evaluate(below) < 4


def test_words_before_a_hidden_link_end_as_they_should(portal: Site) -> None:
    """The blank between a sentence and a link is not within the link."""
    text = (portal.folder / "thu-tuc/2.002038/index.html").read_text(encoding="utf-8")

    assert "hãy hỏi trước khi đi. <a" in text


def test_every_procedure_takes_one_sheet(portal: Site, open_page: Callable[..., Page]) -> None:
    """All that are shipped and can be done, with all their cases."""
    page = open_page()
    counts = {}
    for file in sorted(portal.folder.glob("thu-tuc/*/to-roi/index.html")):
        code = file.parent.parent.name
        page.goto(f"{portal.address}thu-tuc/{code}/to-roi/")
        counts[code] = sheets_of(page)

    assert len(counts) == len(list(portal.folder.glob("thu-tuc/[0-9]*/index.html"))) - len(ended(portal.folder))
    assert {code: count for code, count in counts.items() if count != 1} == {}


def ended(folder: Path) -> list[Path]:
    """Pages of procedures that are not done here any more."""
    return [file for file in folder.glob("thu-tuc/[0-9]*/index.html") if not file.with_name("to-roi").exists()]


def test_the_page_is_for_everyone_and_light(portal: Site, open_page: Callable[..., Page]) -> None:
    """No serious violation of accessibility on a small phone, nothing wider than it."""
    page = open_page(f"{portal.address}{SHEET}", width=320)

    assert serious_violations(page, ALL_RULES) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_search_engines_are_led_to_the_procedure(portal: Site) -> None:
    """The sheet stands in no sitemap, and names the page of the procedure as its own."""
    text = (portal.folder / SHEET / "index.html").read_text(encoding="utf-8")

    assert re.findall(r'<link rel="canonical" href="([^"]+)">', text) == [f"https://tthc.example/{BIRTH}"]
    assert "/to-roi/" not in (portal.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_who_is_known_is_not_told_how_to_find_a_case(portal: Site, open_page: Callable[..., Page]) -> None:
    """What all groups of papers are is told until the last question is answered, on the sheet and on its page."""
    for address in (SHEET, BIRTH):
        page = open_page(f"{portal.address}{address}", width=375)
        advice = page.get_by_text("Nhóm đầu dành cho mọi người, các nhóm sau chỉ cho trường hợp ghi ở tên nhóm.")
        expect(advice).to_be_visible()
        page.goto(f"{portal.address}{address}?truong-hop=qua-han,bi-bo-roi")
        expect(page.get_by_text(FOUND)).to_be_visible()
        expect(advice).to_be_visible()
        page.goto(f"{portal.address}{address}{CASE}")
        expect(page.get_by_text(FOUND)).to_be_visible()
        expect(advice).to_be_hidden()
