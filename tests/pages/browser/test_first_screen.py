"""A phone of 375 px sees the answer first, and what it has to read is short."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from published_site import Site

PHONE = {"width": 375, "height": 667}
LINE = 24
BIRTH = "thu-tuc/1.001193/"
WORDS = "document.querySelector('article').innerText.split(/\\s+/).length"


@pytest.fixture
def birth(site: Site, open_page: Callable[..., Page]) -> Page:
    """The page about births, of either site."""
    return open_page(site.address + BIRTH, **PHONE)


def test_the_first_screen_has_an_answer(birth: Page):
    """Below a low header stand the everyday name, the official one, and where to hand in."""
    header, first = birth.locator("header").bounding_box(), birth.locator(".ck-facts__item").first.bounding_box()

    expect(birth.locator("h1")).to_have_text("Làm giấy khai sinh")
    expect(birth.locator(".ck-official")).to_have_text("Tên chính thức: Thủ tục đăng ký khai sinh")
    assert header is not None
    assert first is not None
    assert header["height"] <= 110
    assert first["y"] + first["height"] <= PHONE["height"]


def test_the_first_screen_of_every_procedure_has_an_answer(portal: Site, open_page: Callable[..., Page]):
    """However long its name and however much is doubted of it, a first line of where, or how long, can be read."""
    page = open_page(**PHONE)
    late = {}
    for folder in sorted(portal.folder.glob("thu-tuc/[0-9].*/")):
        page.goto(f"{portal.address}thu-tuc/{folder.name}/", wait_until="domcontentloaded")
        first = page.locator(".ck-facts__item dd").first
        box = first.bounding_box() if first.count() else None
        if box and box["y"] + LINE > PHONE["height"]:
            late[folder.name] = box["y"]

    assert late == {}


def test_the_page_is_short(birth: Page):
    """Five and a half screens of a tall phone, and no more words than two pages of a book."""
    assert birth.evaluate("document.documentElement.scrollHeight") <= 5500
    assert birth.evaluate(WORDS) <= 1300


def test_no_row_is_empty(birth: Page):
    """What is not known is told once, with whom to ask, not in rows of a table or at the foot."""
    expect(birth.locator("dt", has_text="Chưa rõ")).to_have_count(1)
    expect(birth.get_by_text("chưa cập nhật")).to_have_count(0)
    expect(birth.get_by_text("Hãy hỏi nơi nhận hồ sơ trước khi đi.", exact=False)).to_have_count(2)


def test_details_open_where_the_answer_leads(birth: Page):
    """The link beside how long it takes opens the table of ways, times and fees."""
    birth.get_by_role("link", name="Bao lâu: xem chi tiết").click()

    expect(birth.locator(".ck-channels")).to_be_in_viewport()


def test_an_address_with_an_anchor_opens_its_part(portal: Site, open_page: Callable[..., Page]):
    """So it is when somebody comes from a search result."""
    page = open_page(f"{portal.address}{BIRTH}#can-cu", **PHONE)

    expect(page.locator(".ck-basis")).to_be_in_viewport()


@pytest.mark.parametrize("cut", ["#%", "#can-c%C4"])
def test_an_address_that_was_cut_still_opens_the_page(portal: Site, open_page: Callable[..., Page], cut: str):
    """What a message left of an anchor leads nowhere, and breaks nothing."""
    page = open_page(**PHONE)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{portal.address}{BIRTH}{cut}")

    expect(page.get_by_role("button", name="Gửi cho người thân")).to_be_visible()
    assert errors == []


def test_a_page_is_sent_by_what_the_phone_has(portal: Site, open_page: Callable[..., Page]):
    """Its public address and its everyday name go to the phone's own dialogue."""
    page = open_page(**PHONE)
    page.add_init_script("navigator.share = async (page) => { window.sent = page; }")
    page.goto(portal.address + BIRTH)

    page.get_by_role("button", name="Gửi cho người thân").click()

    sent = page.evaluate("window.sent")
    assert sent == {"title": "Làm giấy khai sinh", "url": f"https://tthc.example/{BIRTH}"}
    expect(page.locator("[data-gui]")).to_be_empty()


def test_a_page_is_copied_where_there_is_no_dialogue(portal: Site, open_page: Callable[..., Page]):
    """And where nothing can be copied either, the address is there to be read."""
    page = open_page(**PHONE)
    page.add_init_script(
        "delete Navigator.prototype.share;"
        "navigator.clipboard.writeText = async () => { if (!window.isOpen) throw new Error('closed'); }"
    )
    page.goto(portal.address + BIRTH)
    button, status = page.get_by_role("button", name="Gửi cho người thân"), page.locator("[data-gui]")

    button.click()
    expect(status).to_have_text(f"Hãy gửi địa chỉ này: https://tthc.example/{BIRTH}")
    page.evaluate("window.isOpen = true")
    button.click()

    expect(status).to_have_text("Đã chép địa chỉ của trang. Hãy dán vào tin nhắn để gửi.")
