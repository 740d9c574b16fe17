"""A reader chooses a commune by any of its names; pages tell where to hand in there, until it is forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from playwright.sync_api import Locator, Page, expect
from published_site import Site, served

BIRTH, PROVINCIAL = "thu-tuc/1.001193/", "thu-tuc/1.000828/"
OFFER = "Chọn xã, phường của bạn"
KEPT = "localStorage.getItem('ck-noi-nop')"


@pytest.fixture(scope="module")
def small(prepared: Path) -> Iterator[Site]:
    """The site of the small project, whose one ward has a desk."""
    with served(prepared / "site") as site:
        yield site


def where(page: Page) -> Locator:
    """The row that answers where to hand in."""
    return page.locator("[data-hang='Nộp ở đâu']")


def choose(page: Page, typed: str, name: str) -> None:
    """Find a place by what is typed, and take it."""
    page.get_by_role("link", name=OFFER).click()
    page.get_by_label("Tên xã, phường của bạn").fill(typed)
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("is_copied", [False, True])
def test_a_commune_is_chosen_remembered_and_forgotten(
    portal: Site, open_page: Callable[..., Page], is_copied: bool
) -> None:
    """In three touches, by an old name without marks; from a stick too. Of what is not known the page says so."""
    root = f"{portal.folder.as_uri()}/" if is_copied else portal.address
    page = open_page(f"{root}{BIRTH}{'index.html' if is_copied else ''}", width=375)
    choose(page, "a lu", "Xã Y Tý")

    expect(where(page).get_by_role("link", name="Xã Y Tý")).to_have_attribute("href", re.compile("noi-nop/y-ty/"))
    expect(where(page)).to_contain_text("Trang này chưa có địa chỉ, giờ làm việc, điện thoại của nơi này")
    expect(where(page)).to_contain_text("Chỉ lưu trên máy này.")
    page.reload()
    expect(where(page)).to_contain_text("Xã Y Tý")
    where(page).get_by_role("button", name="Xóa").click()
    expect(where(page).get_by_role("link", name=OFFER)).to_be_focused()
    assert page.evaluate(KEPT) is None


def test_what_is_found_is_above_the_keyboard(portal: Site, open_page: Callable[..., Page]) -> None:
    """On a phone, whose keyboard takes the lower half of the screen, the first place is seen without scrolling."""
    page = open_page(f"{portal.address}{BIRTH}", width=375, height=667)
    page.get_by_role("link", name=OFFER).click()
    page.get_by_label("Tên xã, phường của bạn").fill("sa pa")

    found = page.get_by_role("button", name="Phường Sa Pa", exact=True).bounding_box()

    assert 0 < found["y"] < 667 / 2


def test_a_known_desk_fills_the_answer(small: Site, open_page: Callable[..., Page]) -> None:
    """Chosen on its own page: then pages of procedures have address, hours, numbers to call; answers keep them."""
    page = open_page(f"{small.address}noi-nop/mau/", width=375)
    page.get_by_role("button", name="Chọn phường này").click()
    expect(page.get_by_text("Đã chọn, chỉ lưu trên máy này")).to_be_visible()
    page.goto(small.address + BIRTH)

    expect(where(page)).to_contain_text("Trung tâm Phục vụ hành chính công phường Mẫu")
    expect(where(page)).to_contain_text("Số 1, phường Mẫu")
    expect(where(page)).to_contain_text("Thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ")
    expect(where(page).get_by_role("link", name="0200 000 0001")).to_have_attribute("href", "tel:02000000001")
    expect(where(page).get_by_role("link", name="Bản đồ")).to_have_attribute("href", re.compile("^https://"))
    assert serious_violations(page, ALL_RULES) == []
    page.goto(f"{small.address}noi-nop/mau/")
    page.get_by_role("button", name="Bỏ chọn, xóa khỏi máy này").click()
    page.goto(small.address + BIRTH)
    expect(where(page).get_by_role("link", name=OFFER)).to_be_visible()


def test_what_is_kept_is_renewed_by_the_site(small: Site, open_page: Callable[..., Page]) -> None:
    """An address that has changed since is not shown for long; what somebody else wrote there leads nowhere."""
    page = open_page(small.address + BIRTH, width=375)
    old = {"ten": "Nơi cũ", "banDo": "javascript:alert(1)", "diaChi": "<b>Phố cũ</b>"}
    page.evaluate(
        "place => localStorage.setItem('ck-noi-nop', JSON.stringify(place))", {"trang": "mau", "ten": "A", "noi": [old]}
    )
    page.route("**/noi-nhan.js", lambda route: route.abort())
    page.reload()
    expect(where(page)).to_contain_text("<b>Phố cũ</b>")
    expect(where(page).get_by_role("link", name="Bản đồ")).to_have_count(0)
    page.unroute("**/noi-nhan.js")
    page.reload()

    expect(where(page)).to_contain_text("Số 1, phường Mẫu")
    expect(where(page)).not_to_contain_text("Phố cũ")


DAMAGED = [
    *["[]", "true", "{", '{"trang": 1}', '{"trang": "y-ty", "ten": "Y Tý", "noi": null}'],
    '{"trang": "y-ty", "ten": "Y Tý", "noi": [null]}',
    '{"trang": "y-ty", "ten": "Y Tý", "noi": [{"ten": "A", "dienThoai": 5}]}',
    '{"trang": "y-ty", "ten": "Y Tý", "noi": [{"ten": "A", "dienThoai": [null]}]}',
    '{"trang": "../../y-ty", "ten": "Y Tý", "noi": []}',
]


@pytest.mark.parametrize("kept", DAMAGED)
def test_damaged_memory_is_no_place(portal: Site, open_page: Callable[..., Page], kept: str) -> None:
    """What is not a place is none: the page offers to choose one, and its other scripts go on."""
    page = open_page(portal.address + BIRTH, width=375)
    page.evaluate("kept => localStorage.setItem('ck-noi-nop', kept)", kept)

    page.goto(f"{portal.address}{BIRTH}?truong-hop=qua-han")

    expect(where(page).get_by_role("link", name=OFFER)).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(1)


@pytest.mark.parametrize("is_online", [True, False])
def test_a_place_that_is_no_more_is_said_to_be_gone(
    portal: Site, open_page: Callable[..., Page], is_online: bool
) -> None:
    """It leads to no page any more, so another is offered; without a network what was kept stays."""
    page = open_page(portal.address + BIRTH, width=375)
    gone = {"trang": "xa-cu", "ten": "Xã Cũ", "noi": []}
    page.evaluate("place => localStorage.setItem('ck-noi-nop', JSON.stringify(place))", gone)
    if not is_online:
        page.route(re.compile(r"noi-n(op|han).*[.]js"), lambda route: route.abort())
    page.reload()

    if is_online:
        expect(where(page)).to_contain_text("Nơi đã chọn (Xã Cũ) không còn trong danh sách nơi nộp.")
        expect(where(page).get_by_role("link", name=OFFER)).to_be_visible()
        assert page.evaluate(KEPT) is None
    else:
        expect(where(page).get_by_role("link", name="Xã Cũ")).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert page.evaluate(KEPT) is not None


def test_what_cannot_be_kept_is_said_to_be_lost(portal: Site, open_page: Callable[..., Page]) -> None:
    """Where nothing may be stored a place is still told, for this page alone."""
    page = open_page(width=375)
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })")
    page.goto(portal.address + BIRTH)
    choose(page, "a lu", "Xã Y Tý")

    expect(where(page)).to_contain_text("Xã Y Tý")
    expect(where(page)).to_contain_text("Máy này không lưu được: rời trang là mất.")
    expect(where(page)).not_to_contain_text("Chỉ lưu trên máy này.")


def test_the_case_of_the_reader_leaves_the_place_alone(portal: Site, open_page: Callable[..., Page]) -> None:
    """Who answers the questions of the page keeps the commune in its row."""
    page = open_page(f"{portal.address}{BIRTH}?truong-hop=qua-han", width=375)
    choose(page, "Bát Xát, y tý", "Xã Y Tý")
    page.get_by_role("radio").first.check()

    expect(where(page)).to_contain_text("Xã Y Tý")
    expect(where(page).get_by_role("button", name="Xóa")).to_be_visible()


def test_names_that_could_be_two_are_asked_back(portal: Site, open_page: Callable[..., Page]) -> None:
    """The list of places finds as well; nothing that is typed is sent anywhere."""
    page = open_page(f"{portal.address}noi-nop/", width=375)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.get_by_label("Tên xã, phường của bạn").fill("nam cuong")

    expect(page.get_by_role("status").filter(has_text="“nam cuong” có thể là 2 nơi. Bạn ở đâu?")).to_be_visible()
    lines = page.locator(".ck-finder li")
    expect(lines).to_have_text(
        [
            "Phường Nam Cường có phường Nam Cường cũ (thành phố Yên Bái)",
            "Phường Cam Đường có phường Nam Cường cũ (thành phố Lào Cai)",
        ]
    )
    assert sent == []
    assert serious_violations(page, ALL_RULES) == []
    lines.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Phường Nam Cường", exact=True)).to_be_visible()


def test_without_javascript_the_offer_leads_to_the_list(portal: Site, open_page: Callable[..., Page]) -> None:
    """There every place stands under its old district, with the names of before."""
    page = open_page(portal.address + BIRTH, width=375, java_script_enabled=False)
    page.get_by_role("link", name=OFFER).click()

    expect(page.get_by_role("heading", name="Huyện Bát Xát cũ, tỉnh Lào Cai cũ")).to_be_visible()
    expect(page.get_by_text("Xã Y Tý, có A Lù, Y Tý, Ngải Thầu")).to_be_visible()


def test_what_is_done_at_the_province_has_its_addresses(portal: Site, open_page: Callable[..., Page]) -> None:
    """Nobody chooses a commune there; both places of the centre are in the answer."""
    page = open_page(portal.address + PROVINCIAL, width=375)

    expect(where(page).get_by_role("link", name="64 Lý Tự Trọng, phường Yên Bái, tỉnh Lào Cai")).to_be_visible()
    expect(page.get_by_role("link", name=OFFER)).to_have_count(0)
