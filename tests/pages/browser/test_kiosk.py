"""The screen at a desk (`?quay=1`): what it forgets and when, where it leads to, how it is entered and left."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from cut_network import WORKERS, connected, stored_by, until, visit_and_keep
from page_kinds import KINDS
from playwright.sync_api import Page, expect
from published_site import Site

PROCEDURE, SEARCH, PLACE = "thu-tuc/1.001193/", "tim-kiem/", "noi-nop/y-ty/"
EVENT, LETTER = "su-kien/sinh-con/", "giay-mau/uy-quyen-ho-tich/"
SILENCE, COUNTDOWN = 90_000, 30_000
WARNING = "Bạn còn xem không?"
SMALL = """least => [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".ck-skip"))
  .map((one) => one.closest("label") || one)
  // Links within sentences are as high as their lines (WCAG 2.5.8).
  .filter((one) => !(one.matches("a") && one.parentElement.matches("p, dd, li, td, span, div, em, strong")
    && one.parentElement.textContent.trim() !== one.textContent.trim()))
  .filter((one) => one.getBoundingClientRect().height < least - 0.5)
  .map((one) => `${one.outerHTML.slice(0, 90)} ${one.getBoundingClientRect().height}`)"""


@pytest.fixture
def at_desk(portal: Site, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """`at_desk(path)`: a page with the clock in the test's hands, opened after the desk was started."""

    def opened(path: str = "", mode: str = "1", **options: object) -> Page:
        page = open_page(**{"width": 1080, "height": 1920, **options})
        page.clock.install()
        enter(page, f"{portal.address}?quay={mode}")
        if path:
            page.goto(portal.address + path)
            expect(bar(page)).to_be_visible()
        return page

    return opened


def bar(page: Page):
    """The buttons at the foot of the screen."""
    return page.get_by_role("navigation", name="Màn hình tại quầy")


def enter(page: Page, address: str) -> None:
    """Start the mode at an address."""
    page.goto(address)
    expect(bar(page)).to_be_visible()


def kept(page: Page) -> list[str]:
    """What the device remembers, but for the mode itself."""
    keys = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return sorted(key for key in keys if not key.startswith("ck-quay"))


def go_back(page: Page) -> None:
    """One step in the browser's history, and what comes of it."""
    page.evaluate("document.documentElement.dataset.left = ''; setTimeout(() => history.back())")
    expect(page.locator("html:not([data-left], [data-cho]) .ck-kiosk__bar")).to_be_attached()


def pass_silence(page: Page, milliseconds: int) -> None:
    """Nobody touches the screen for so long."""
    page.clock.run_for(milliseconds)


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


@pytest.mark.parametrize("where", ["site", "site-pbgdpl"])
def test_search_and_events_come_first(sites: dict[str, Site], open_page: Callable[..., Page], where: str) -> None:
    """On either home page, before policies and news."""
    page = open_page(width=1080, height=1920)

    enter(page, f"{sites[where].address}?quay=1")

    headings = page.locator(".ck-content h2").evaluate_all("all => all.map((one) => one.id)")
    assert headings[0] == "viec"
    assert page.locator(".ck-search--large + * + section:has(#viec), .ck-search--large + section:has(#viec)").count()


def test_silence_warns_and_forgets(portal: Site, at_desk: Callable[..., Page]) -> None:
    """After 90 seconds a warning counts 30 down; then ticks and place are gone, and the home page is there."""
    page = at_desk(PROCEDURE)
    page.locator(".ck-checklist input").first.check()
    page.evaluate("localStorage.setItem('ck-noi-nop', JSON.stringify({ trang: 'y-ty', ten: 'Y Tý', noi: [] }))")
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.locator("[data-truong-hop] input").first.check()
    assert "truong-hop=" in page.url
    assert len(kept(page)) == 2

    pass_silence(page, SILENCE - 1_000)
    assert page.get_by_role("alertdialog").count() == 0
    pass_silence(page, 2_000)
    expect(page.get_by_role("alertdialog", name=WARNING)).to_contain_text(re.compile(r"sau (29|30) giây"))
    pass_silence(page, COUNTDOWN // 2)
    expect(page.get_by_role("alertdialog")).to_contain_text(re.compile(r"sau 1[45] giây"))
    pass_silence(page, COUNTDOWN // 2)

    page.wait_for_url(portal.address)
    expect(bar(page)).to_be_visible()
    assert kept(page) == []


@pytest.mark.parametrize("sign", ["touch", "key", "button"])
def test_any_touch_stops_the_countdown(at_desk: Callable[..., Page], sign: str) -> None:
    """A touch anywhere or a key is enough, as often as it is wanted; nothing is lost."""
    page = at_desk(PROCEDURE)
    page.locator(".ck-checklist input").first.check()
    warning = page.get_by_role("alertdialog", name=WARNING)

    for _ in range(11):
        pass_silence(page, SILENCE + 8_000)
        expect(warning).to_be_visible()
        if sign == "touch":
            page.mouse.click(5, 900)
        elif sign == "key":
            page.keyboard.press("Shift")
        else:
            page.get_by_role("button", name="Tôi còn xem").click()
        expect(warning).to_have_count(0)

    expect(page.locator(".ck-checklist input").first).to_be_checked()


def test_a_screen_that_nobody_touched_keeps_still(portal: Site, at_desk: Callable[..., Page]) -> None:
    """At night the home page does not warn and does not load again every two minutes."""
    page = at_desk()
    page.evaluate("window.same = true")

    pass_silence(page, 5 * SILENCE)
    assert page.get_by_role("alertdialog").count() == 0
    assert page.evaluate("window.same") is True

    page.locator("#tim-chinh").fill("ly hon")
    pass_silence(page, SILENCE + 1_000)
    expect(page.get_by_role("alertdialog", name=WARNING)).to_be_visible()


def test_the_start_and_the_button_forget(portal: Site, open_page: Callable[..., Page]) -> None:
    """What was on the device before the desk opened is gone; “Xong” forgets at once."""
    page = open_page(portal.address + PROCEDURE, width=1080, height=1920)
    page.locator(".ck-checklist input").first.check()

    enter(page, f"{portal.address}{PROCEDURE}?quay=1")
    expect(page.locator(".ck-checklist input").first).not_to_be_checked()
    page.locator(".ck-checklist input").nth(1).check()
    bar(page).get_by_role("button", name="Xong, xóa hết").click()

    page.wait_for_url(portal.address)
    expect(bar(page)).to_be_visible()
    assert kept(page) == []


def test_nobody_goes_back_to_what_another_has_asked(portal: Site, at_desk: Callable[..., Page]) -> None:
    """The history of the browser leads to the home page, from every page of an earlier turn; forward is nothing."""
    page = at_desk()
    page.locator("#tim-chinh").fill("ly hôn")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=*")
    expect(bar(page)).to_be_visible()
    page.locator("#tim-kiem-o").fill("khai sinh")
    page.locator("#ket-qua[data-q='khai sinh'] > li a").first.click()
    page.wait_for_url("**/thu-tuc/**")
    expect(bar(page)).to_be_visible()
    bar(page).get_by_role("button", name="Quay lại").click()
    page.wait_for_url("**/tim-kiem/?q=*")
    expect(bar(page)).to_be_visible()
    bar(page).get_by_role("button", name="Xong, xóa hết").click()
    page.wait_for_url(portal.address)
    expect(bar(page)).to_be_visible()

    page.evaluate("history.forward()")
    for _ in range(3):
        go_back(page)

        assert page.url == portal.address
        assert page.locator("#tim-chinh").input_value() == ""


def test_no_page_that_was_seen_is_stored(portal: Site, open_page: Callable[..., Page]) -> None:
    """What the device has stored is gone when the desk starts, nothing comes after it, or can be taken along."""
    page = open_page(service_workers="allow", width=1080, height=1920)
    taking = page.get_by_role("button", name="Tải về máy")
    with connected(portal.folder) as network:
        visit_and_keep(page, network, EVENT)
        expect(taking).to_be_visible()
        enter(page, f"{network.address}?quay=1")
        until(page, lambda: (page.evaluate(WORKERS), stored_by(page)) == ([], []))

        for path in (EVENT, PROCEDURE, "ngoai-tuyen/"):
            page.goto(network.address + path)
            expect(bar(page)).to_be_visible()
            page.evaluate("new Promise((end) => requestIdleCallback(() => requestIdleCallback(end)))")
            expect(taking).to_be_hidden()
            assert (page.evaluate(WORKERS), stored_by(page)) == ([], []), path
        page.goto(f"{network.address}?quay=0")
        page.wait_for_url(network.address)
        visit_and_keep(page, network, EVENT)


@pytest.mark.parametrize("way", ["silence", "button"])
def test_a_letter_is_nobody_elses(portal: Site, at_desk: Callable[..., Page], way: str) -> None:
    """What one has written in a model letter is gone with the turn, and is not gone back to."""
    page = at_desk(LETTER, "in")
    page.get_by_role("textbox", name="Họ và tên").first.fill("Nguyễn Văn Mẫu")
    pass_silence(page, SILENCE - 1_000)
    page.keyboard.press("a")  # Who writes is there.
    pass_silence(page, SILENCE - 1_000)
    assert page.get_by_role("alertdialog").count() == 0

    if way == "silence":
        pass_silence(page, COUNTDOWN + 2_000)
    else:
        bar(page).get_by_role("button", name="Xong, xóa hết").click()
    page.wait_for_url(portal.address)
    expect(bar(page)).to_be_visible()
    go_back(page)

    assert page.url == portal.address


def test_a_letter_that_the_browser_keeps_is_empty(at_desk: Callable[..., Page]) -> None:
    """Browsers keep pages as they were, to go back fast: this one has nothing of what was written in it."""
    page = at_desk(LETTER, "in")
    page.get_by_role("textbox", name="Họ và tên").first.fill("Nguyễn Văn Mẫu")

    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")

    assert "".join(page.locator("[data-dien]").all_text_contents()) == ""


def test_nothing_is_copied_or_sent_from_there(at_desk: Callable[..., Page]) -> None:
    """A desk has no group to paste a message into, and the next one would paste it."""
    page = at_desk(KINDS["policy"])

    for name in ("Gửi cho người thân", "Chép lời nhắn"):
        expect(page.get_by_role("button", name=name, include_hidden=True)).to_have_count(1)
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.get_by_role("heading", name="Lời nhắn cho nhóm Zalo")).to_have_count(0)


def test_what_leaves_the_site_is_a_code(portal: Site, at_desk: Callable[..., Page]) -> None:
    """No link leads out, to a telephone or to a file; each is text, with a code that a phone can scan."""
    for path in [KINDS[kind] for kind in ("procedure", "contacts", "open-data", "policy", "place-of-province")]:
        page = at_desk(path)

        out = page.locator("a[href]").evaluate_all(
            "all => all.filter((one) => one.host !== location.host || /[.](?!html$)[a-z]+$/.test(one.pathname))"
            ".map((one) => one.href)"
        )

        assert out == [], path


def test_a_code_shows_the_address_too(portal: Site, at_desk: Callable[..., Page]) -> None:
    """The dialogue has code and letters; Escape closes it and the focus is where it was."""
    page = at_desk(PROCEDURE)
    button = page.get_by_role("button", name="Mã QR: Nộp qua mạng")

    button.click()

    dialog = page.get_by_role("dialog", name="Nộp qua mạng")
    expect(dialog.get_by_role("img", name="Mã QR")).to_be_visible()
    expect(dialog).to_contain_text("https://dichvucong.gov.vn/")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


def test_links_that_come_later_are_codes_too(portal: Site, at_desk: Callable[..., Page]) -> None:
    """What a script writes into the page, as the map of a chosen place, leads out no more than the rest."""
    page = at_desk(PROCEDURE)

    page.evaluate(
        "document.querySelector('.ck-facts dd').insertAdjacentHTML('beforeend',"
        ' \'<a href="https://map.example/">Bản đồ</a> <a href="tel:02143840031">Gọi</a>\')'
    )

    expect(page.get_by_role("button", name="Mã QR: Bản đồ")).to_be_visible()
    expect(page.get_by_text("Gọi: 02143840031")).to_be_visible()
    assert page.locator("a[href^='tel:'], a[href^='https://map']").count() == 0


def test_a_page_goes_along_in_its_case(portal: Site, at_desk: Callable[..., Page]) -> None:
    """“Lấy về điện thoại” tells the public address, with the answers that were given."""
    page = at_desk(PROCEDURE)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.locator("[data-truong-hop] input").first.check()

    bar(page).get_by_role("button", name="Lấy về điện thoại").click()

    address = page.get_by_role("dialog").locator(".ck-kiosk__address")
    expect(address).to_have_text(re.compile(r"^https://tthc\.example/thu-tuc/1\.001193/\?truong-hop=[\w-]+$"))


@pytest.mark.parametrize("root", ["https://tthc.example/", "https://lao-cai.example/tthc/"])
def test_a_sheet_goes_along_too(at_desk: Callable[..., Page], root: str) -> None:
    """It has an address of its own, though it says that it stands for its procedure; also of a site below a path."""
    page = at_desk(f"{PROCEDURE}to-roi/")
    page.locator("link[rel=canonical]").evaluate("(link, address) => { link.href = address; }", root + PROCEDURE)

    bar(page).get_by_role("button", name="Lấy về điện thoại").click()

    expect(page.get_by_role("dialog").locator(".ck-kiosk__address")).to_have_text(f"{root}{PROCEDURE}to-roi/")


@pytest.mark.parametrize(("mode", "prints"), [("1", False), ("in", True)])
def test_it_prints_where_it_may(at_desk: Callable[..., Page], mode: str, prints: bool) -> None:
    """`?quay=in` has the buttons to print; `?quay=1` has none, and no key for it."""
    page = at_desk(PROCEDURE, mode)
    page.evaluate("window.printed = 0; window.print = () => { window.printed++; }")

    assert page.get_by_role("button", name="In trang này").first.is_visible() is prints
    stopped = "!dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }))"
    assert page.evaluate(stopped) is not prints


def test_paper_has_nothing_of_it(at_desk: Callable[..., Page]) -> None:
    """What is printed looks as from any other device: no bar, no buttons, letters of the usual size."""
    page = at_desk(PROCEDURE, "in")
    page.emulate_media(media="print")

    expect(bar(page)).to_be_hidden()
    assert page.get_by_role("button").filter(visible=True).count() == 0
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16.6667px"


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


def test_keys_are_enough(at_desk: Callable[..., Page]) -> None:
    """Without mouse and touch everything of the bar is reached and works, and nothing focused is below it."""
    page = at_desk(PROCEDURE, width=1366, height=768)
    foot = bar(page).bounding_box()
    assert foot is not None
    covered = f"""() => {{ const box = document.activeElement.getBoundingClientRect();
      return !document.activeElement.closest(".ck-kiosk__bar") && box.top > {foot["y"]} - 2 }}"""

    names: list[str] = []
    for _ in range(120):
        page.keyboard.press("Tab")
        assert not page.evaluate(covered), page.evaluate("document.activeElement.outerHTML")
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
        if names[-1] == "Lấy về điện thoại":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)

    assert names[-3:] == ["Quay lại", "Trang đầu", "Lấy về điện thoại"]


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1366, 768)])
@pytest.mark.parametrize("kind", ["home", "procedure", "event", "search-found", "contacts", "place", "guide"])
def test_letters_and_targets_are_large(at_desk: Callable[..., Page], kind: str, width: int, height: int) -> None:
    """Text is 22 pixels high, whatever is touched 48, and nothing stands out of the screen."""
    page = at_desk(KINDS[kind], width=width, height=height)
    if "q=" in KINDS[kind]:
        page.locator("#ket-qua[data-q]").wait_for(state="attached")

    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.ck-content')).fontSize)") >= 22
    assert page.evaluate(SMALL, 48) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", ["home", "procedure", "search-found", "contacts"])
def test_rules_of_accessibility_hold(at_desk: Callable[..., Page], kind: str) -> None:
    """As on all pages; in the dialogues too."""
    page = at_desk(KINDS[kind])

    assert serious_violations(page, ALL_RULES) == []
    bar(page).get_by_role("button", name="Lấy về điện thoại").click()
    assert serious_violations(page, ALL_RULES) == []
    pass_silence(page, SILENCE + 2_000)
    expect(page.get_by_role("alertdialog", name=WARNING)).to_be_visible()
    assert serious_violations(page, ALL_RULES) == []
