"""A reader sends a page to somebody: by the phone's own dialogue, else its address is copied, else it is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from published_site import Site, until, visit

PUBLIC = "https://tthc.example/"
BIRTH = "thu-tuc/1.001193/"
COPIED = "Đã chép địa chỉ của trang. Hãy dán vào tin nhắn để gửi."
# Every kind of page that somebody may want to send, with what is said of it.
SENT = {
    BIRTH: "Làm giấy khai sinh",
    "su-kien/sinh-con/": "Sinh con",
    "chinh-sach/giam-phi-den-het-nam-2026/": "Giảm một nửa một số khoản phí đến hết năm 2026",
    "chon/khai-sinh/quoc-tich/ket-hon/": "Cha mẹ đã đăng ký kết hôn chưa?",
    "noi-nop/y-ty/": "Xã Y Tý",
}
# What a browser has, or has not: a dialogue that keeps what it is given, one that fails by a name, none.
DIALOGUE = "navigator.share = async (sent) => { globalThis.sent = sent; }"
FAILING = "navigator.share = async () => { throw new DOMException('', '%s'); }"
NONE = "Object.defineProperty(navigator, 'share', { value: undefined })"
CLIPBOARD = "navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }"
DENIED = "navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError'); }"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


def opened(open_page: Callable[..., Page], address: str, *scripts: str) -> Page:
    """A page in a browser that has what the scripts say."""
    page = open_page(width=375)
    for script in scripts:
        page.add_init_script(script)
    visit(page, address)
    return page


def send(page: Page) -> Locator:
    """Press the button; what the page says of it."""
    page.get_by_role("button", name="Gửi cho người thân").click()
    return page.locator("[data-gui]")


@pytest.mark.parametrize("path", SENT)
def test_the_dialogue_of_the_phone_gets_name_and_address(portal: Site, open_page: Callable[..., Page], path: str):
    """Of the page on the public site, and nothing else; the page has nothing to say afterwards."""
    page = opened(open_page, portal.address + path, DIALOGUE)

    said = send(page)

    until(page, lambda: page.evaluate("Boolean(globalThis.sent)"))
    sent = page.evaluate("globalThis.sent")
    assert sent.keys() == {"title", "url"}
    assert SENT[path] in sent["title"]
    assert sent["url"] == PUBLIC + path
    expect(said).to_have_text("")


@pytest.mark.parametrize("name", ["AbortError", "InvalidStateError"])
def test_who_closes_the_dialogue_is_told_nothing(portal: Site, open_page: Callable[..., Page], name: str):
    """Nor who presses twice while it is open: nothing has failed, and nothing is copied."""
    page = opened(open_page, portal.address + BIRTH, FAILING % name, CLIPBOARD)

    said = send(page)

    page.evaluate("new Promise((resolve) => setTimeout(resolve))")
    expect(said).to_have_text("")
    assert page.evaluate("globalThis.copied") is None


@pytest.mark.parametrize("dialogue", [NONE, FAILING % "NotAllowedError", FAILING % "DataError"])
def test_without_a_dialogue_the_address_is_copied(portal: Site, open_page: Callable[..., Page], dialogue: str):
    """Also where the browser has one only to refuse."""
    page = opened(open_page, portal.address + BIRTH, dialogue, CLIPBOARD)

    expect(send(page)).to_have_text(COPIED)
    assert page.evaluate("globalThis.copied") == PUBLIC + BIRTH


@pytest.mark.parametrize("clipboard", [DENIED, NO_CLIPBOARD])
def test_what_cannot_be_copied_is_shown(portal: Site, open_page: Callable[..., Page], clipboard: str):
    """An old phone, or a reader who forbids it, still gets the address."""
    page = opened(open_page, portal.address + BIRTH, NONE, clipboard)

    expect(send(page)).to_have_text(f"Hãy gửi địa chỉ này: {PUBLIC}{BIRTH}")


def test_the_real_clipboard_has_the_address(portal: Site, open_page: Callable[..., Page]):
    """Of the browser itself, once the reader allows it."""
    page = opened(open_page, portal.address + BIRTH, NONE)
    context: BrowserContext = page.context
    context.grant_permissions(["clipboard-read", "clipboard-write"])

    expect(send(page)).to_have_text(COPIED)
    assert page.evaluate("navigator.clipboard.readText()") == PUBLIC + BIRTH


def test_the_case_goes_along(portal: Site, open_page: Callable[..., Page]):
    """Who opens the address sees the page as it was sent; before the first answer there is none."""
    page = opened(open_page, portal.address + BIRTH, NONE, CLIPBOARD)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.get_by_role("radio", name="Con đã quá 60 ngày tuổi", exact=True).check()

    expect(send(page)).to_have_text(COPIED)

    assert page.evaluate("globalThis.copied") == f"{PUBLIC}{BIRTH}?truong-hop=qua-han"


@pytest.mark.parametrize("asked", ["?quay=0", "?truong-hop=khong-co", "?fbclid=abc&noi=y-ty", "?ve=1#giay-to"])
@pytest.mark.parametrize("path", [BIRTH, "su-kien/sinh-con/", "noi-nop/y-ty/"])
def test_what_else_the_address_asks_stays(portal: Site, open_page: Callable[..., Page], path: str, asked: str):
    """A counter's screen, or what another site added to its link, is no business of who gets the message."""
    page = opened(open_page, portal.address + path + asked, NONE, CLIPBOARD)

    expect(send(page)).to_have_text(COPIED)

    assert page.evaluate("globalThis.copied") == PUBLIC + path


def test_the_chosen_commune_stays_on_the_device(portal: Site, open_page: Callable[..., Page]):
    """Where the sender lives is in no part of what is sent, ticks on papers neither."""
    page = opened(open_page, portal.address + "noi-nop/y-ty/", DIALOGUE)
    page.get_by_role("button", name="Chọn xã này").click()
    expect(page.get_by_text("Đã chọn, chỉ lưu trên máy này.")).to_be_visible()
    visit(page, portal.address + BIRTH)
    expect(page.locator("[data-noi-chon]")).to_contain_text("Xã Y Tý")
    page.get_by_role("checkbox").first.check()

    send(page)

    until(page, lambda: page.evaluate("Boolean(globalThis.sent)"))
    assert page.evaluate("globalThis.sent") == {"title": "Làm giấy khai sinh", "url": PUBLIC + BIRTH}


def test_a_copied_folder_sends_the_public_address(portal: Site, open_page: Callable[..., Page]):
    """Where the folder lies on the sender's own disk helps nobody; the case goes along from there too."""
    page = opened(open_page, f"{(portal.folder / BIRTH).as_uri()}/index.html", NONE, CLIPBOARD)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.get_by_role("radio", name="Con đã quá 60 ngày tuổi", exact=True).check()

    expect(send(page)).to_have_text(COPIED)

    assert page.evaluate("globalThis.copied") == f"{PUBLIC}{BIRTH}?truong-hop=qua-han"


@pytest.mark.parametrize("path", SENT)
def test_without_scripts_there_is_no_button(portal: Site, open_page: Callable[..., Page], path: str):
    """One that does nothing would be false; on paper there is none either."""
    page = open_page(portal.address + path, java_script_enabled=False)
    expect(page.get_by_role("button", name="Gửi cho người thân")).to_have_count(0)

    printed = open_page(portal.address + path)
    expect(printed.get_by_role("button", name="Gửi cho người thân")).to_be_visible()
    printed.emulate_media(media="print")
    expect(printed.get_by_role("button", name="Gửi cho người thân")).to_be_hidden()


def test_a_hand_written_page_has_none(portal: Site, open_page: Callable[..., Page]):
    """It is about this site, and nobody's task."""
    page = open_page(f"{portal.address}gioi-thieu/")

    expect(page.get_by_role("button", name="Gửi cho người thân")).to_have_count(0)
