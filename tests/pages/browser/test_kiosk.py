"""The screen at a desk (`?quay=1`): how it is entered and left, what is asked before, and where it stays closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from cut_network import WORKERS, Network, connected, stored_by, visit_and_keep
from desk_screen import COUNTDOWN, IDLE, SILENCE, bar, enter, go_back, kept, pass_silence
from playwright.sync_api import Locator, Page, expect
from published_site import Site, until

PROCEDURE, EVENT = "thu-tuc/1.001193/", "su-kien/sinh-con/"
AGREED = "Đây là máy dùng chung: xóa và mở"
CHOOSE = "localStorage.setItem('ck-noi-nop', JSON.stringify({ trang: 'y-ty', ten: 'Y Tý', noi: [] }))"


def test_it_is_not_there_without_its_word(portal: Site, open_page: Callable[..., Page]) -> None:
    """An ordinary page has neither its style nor its script; another word than these starts nothing."""
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{portal.address}{PROCEDURE}?quay=2")

    expect(page.get_by_role("button", name="Gửi cho người thân")).to_be_visible()
    assert bar(page).count() == 0
    assert not page.locator("html[data-quay]").count()
    assert [address for address in asked if "/quay." in address] == []


def test_it_stays_while_somebody_walks_through_the_site(portal: Site, at_desk: Callable[..., Page]) -> None:
    """It goes along with links, searches and back, and its word leaves the address."""
    page = at_desk()
    assert page.url == portal.address

    page.locator(".ck-tiles a").first.click()
    expect(bar(page)).to_be_visible()
    event = page.url
    page.locator(".ck-header .ck-search__input").fill("khai sinh")
    page.keyboard.press("Enter")
    page.locator("#ket-qua > li a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(bar(page)).to_be_visible()
    bar(page).get_by_role("button", name="Quay lại").click()
    page.wait_for_url("**/tim-kiem/?q=*")
    expect(bar(page)).to_be_visible()
    bar(page).get_by_role("button", name="Quay lại").click()
    page.wait_for_url(event)
    bar(page).get_by_role("button", name="Trang đầu").click()
    page.wait_for_url(portal.address)

    expect(bar(page)).to_be_visible()


def test_no_page_that_was_seen_is_stored(portal: Site, open_page: Callable[..., Page]) -> None:
    """What the device has stored is gone when the desk starts, nothing comes after it, or can be taken along."""
    page = open_page(service_workers="allow", width=1080, height=1920)
    taking = page.get_by_role("button", name="Tải về máy")
    with connected(portal.folder) as network:
        visit_and_keep(page, network, EVENT)
        expect(taking).to_be_visible()
        page.goto(f"{network.address}?quay=1")
        page.get_by_role("button", name=AGREED).click()
        expect(bar(page)).to_be_visible()
        until(page, lambda: (page.evaluate(WORKERS), stored_by(page)) == ([], []))

        for path in (EVENT, PROCEDURE, "ngoai-tuyen/"):
            page.goto(network.address + path)
            expect(bar(page)).to_be_visible()
            page.evaluate(IDLE)
            expect(taking).to_be_hidden()
            assert (page.evaluate(WORKERS), stored_by(page)) == ([], []), path
        page.goto(f"{network.address}?quay=0")
        page.wait_for_url(network.address)
        visit_and_keep(page, network, EVENT)


def test_it_is_left_by_its_word_or_its_button(portal: Site, at_desk: Callable[..., Page]) -> None:
    """`?quay=0` and the button at the foot end it, after a question, and forget."""
    page = at_desk(PROCEDURE)
    page.locator(".ck-checklist input").first.check()
    page.get_by_role("button", name="Thoát chế độ quầy").click()
    expect(page.get_by_role("button", name="Ở lại")).to_be_focused()
    page.get_by_role("button", name="Thoát", exact=True).click()
    page.wait_for_url(portal.address)
    expect(page.locator("html:not([data-quay])")).to_be_attached()
    assert bar(page).count() == 0
    assert kept(page) == []

    enter(page, f"{portal.address}?quay=1")
    page.goto(f"{portal.address}{PROCEDURE}?quay=0")
    page.wait_for_url(portal.address + PROCEDURE)
    expect(page.get_by_role("button", name="Gửi cho người thân")).to_be_visible()
    assert bar(page).count() == 0
    assert page.evaluate("sessionStorage.length") == 0


def test_a_copied_folder_works_too(portal: Site, open_page: Callable[..., Page]) -> None:
    """From a stick, without a network: it starts, walks, forgets and does not go back."""
    page = open_page(width=1366, height=768)
    page.clock.install()
    enter(page, f"file://{portal.folder}/index.html?quay=1")
    assert page.url == f"file://{portal.folder}/index.html"
    page.locator(".ck-tiles a").first.click()
    page.wait_for_url("**/su-kien/*/index.html")
    page.goto(f"file://{portal.folder}/{PROCEDURE}index.html")
    expect(bar(page)).to_be_visible()
    page.locator(".ck-checklist input").first.check()
    bar(page).get_by_role("button", name="Lấy về điện thoại").click()
    expect(page.locator(".ck-kiosk__address")).to_have_text("https://tthc.example/thu-tuc/1.001193/")

    for _ in range(2):
        pass_silence(page, SILENCE + COUNTDOWN + 1_000)
        page.wait_for_url(f"file://{portal.folder}/index.html")
        expect(bar(page)).to_be_visible()
        assert kept(page) == []
        go_back(page)
        assert page.url == f"file://{portal.folder}/index.html"


def asked(page: Page, address: str) -> Locator:
    """What is asked where a device keeps what may be its owner's."""
    page.goto(address)
    dialog = page.get_by_role("dialog", name="Mở chế độ quầy trên máy này?")
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.parametrize("answer", ["button", "escape"])
def test_a_phone_that_was_sent_the_address_loses_nothing(plain: Network, phone: Page, answer: str) -> None:
    """Commune, ticks and stored pages stay until somebody says that it is a desk; else the page is as ever."""
    visit_and_keep(phone, plain, PROCEDURE)
    phone.evaluate(CHOOSE)
    phone.locator(".ck-checklist input").first.check()
    remembered, stored = kept(phone), set(stored_by(phone))
    dialog = asked(phone, f"{plain.address}{PROCEDURE}?quay=1")
    phone.evaluate(IDLE)
    assert (kept(phone), stored - set(stored_by(phone))) == (remembered, set())
    assert serious_violations(phone, ALL_RULES) == []
    if answer == "button":
        dialog.get_by_role("button", name="Không mở, giữ nguyên").click()
    else:
        phone.keyboard.press("Escape")
    phone.wait_for_url(plain.address + PROCEDURE)

    expect(phone.locator("html:not([data-quay])")).to_be_attached()
    expect(phone.locator(".ck-checklist input").first).to_be_checked()
    assert (kept(phone), stored - set(stored_by(phone))) == (remembered, set())
    assert len(phone.evaluate(WORKERS)) == 1


def test_the_word_to_leave_takes_nothing_from_a_phone(portal: Site, open_page: Callable[..., Page]) -> None:
    """`?quay=0` opened where there was no desk is the page as ever."""
    page = open_page(portal.address + PROCEDURE)
    page.evaluate(CHOOSE)
    before = kept(page)
    page.goto(f"{portal.address}{PROCEDURE}?quay=0")
    page.wait_for_url(portal.address + PROCEDURE)

    assert kept(page) == before


def test_a_desk_is_not_asked_again(portal: Site, open_page: Callable[..., Page]) -> None:
    """After the power failed in the middle of a turn it starts and forgets; once it was used as any device, it asks."""
    page = open_page(f"{portal.address}{PROCEDURE}")
    page.locator(".ck-checklist input").first.check()
    asked(page, f"{portal.address}?quay=1").get_by_role("button", name=AGREED).click()
    expect(bar(page)).to_be_visible()
    assert kept(page) == []
    page.goto(portal.address + PROCEDURE)
    page.locator(".ck-checklist input").first.check()

    again = page.context.new_page()
    enter(again, f"{portal.address}{PROCEDURE}?quay=1")
    assert kept(again) == []
    usual = page.context.new_page()
    usual.goto(portal.address + PROCEDURE)
    usual.locator(".ck-checklist input").first.check()
    asked(page.context.new_page(), f"{portal.address}?quay=1")


@pytest.mark.parametrize("missing", ["quay.*.js", "site.*.js", "quay.*.css"])
def test_what_did_not_load_leaves_it_closed(portal: Site, open_page: Callable[..., Page], missing: str) -> None:
    """Without its script or its style no page is shown, which would forget nothing: one button tries again."""
    page = open_page(width=1080, height=1920)
    enter(page, f"{portal.address}?quay=1")
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(portal.address + PROCEDURE)
    closed = page.get_by_role("heading", name="Chưa mở được màn hình dùng chung")

    expect(closed).to_be_visible()
    assert page.locator("a, input, summary").count() == 0
    assert serious_violations(page, ALL_RULES) == []
    page.unroute_all()
    page.get_by_role("button", name="Thử lại").click()
    expect(bar(page)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Làm giấy khai sinh")


def test_a_script_that_does_not_come_closes_it_too(portal: Site, open_page: Callable[..., Page]) -> None:
    """While nothing answers nothing is shown, and after twenty seconds that is said."""
    page = open_page(width=1080, height=1920)
    enter(page, f"{portal.address}?quay=1")
    page.clock.install()
    page.route("**/quay.*.js", lambda route: None)
    page.goto(portal.address + PROCEDURE, wait_until="domcontentloaded")
    # Between the two the clock of the page goes on by itself.
    page.clock.run_for(8_000)
    expect(page.locator("main")).to_be_hidden()
    page.clock.run_for(13_000)

    expect(page.get_by_role("button", name="Thử lại")).to_be_visible()
    page.unroute_all(behavior="ignoreErrors")
