"""What the screen at a desk forgets of a reader, and when; and that nobody goes back to it."""

from __future__ import annotations

import re
import wave
from collections.abc import Callable
from io import BytesIO

import pytest
from desk_screen import COUNTDOWN, SILENCE, WARNING, bar, go_back, kept, pass_silence
from playwright.sync_api import Page, Route, expect
from published_site import Site

PROCEDURE, LETTER, POLICY = "thu-tuc/1.001193/", "giay-mau/uy-quyen-ho-tich/", "chinh-sach/cong-dan-so-mien-phi/"


def test_silence_warns_and_forgets(portal: Site, at_desk: Callable[..., Page]) -> None:
    """After 90 seconds a warning counts 30 down; then ticks and place are gone, and the home page is there."""
    page = at_desk(PROCEDURE)
    page.locator(".ck-checklist input").first.check()
    page.evaluate("sessionStorage.setItem('ck-noi-nop', JSON.stringify({ trang: 'y-ty', ten: 'Y Tý', noi: [] }))")
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


def test_who_listens_to_a_recording_is_left_in_peace(portal: Site, at_desk: Callable[..., Page]) -> None:
    """A recording in another language is heard to its end; the silence is counted from there."""
    page = at_desk(POLICY, bypass_csp=True)
    page.route("**/thu.wav", lambda route: route.fulfill(body=silent_recording(), content_type="audio/wav"))
    page.mouse.click(5, 900)
    page.evaluate("""async () => {
      const sound = document.createElement("audio");
      sound.src = "/thu.wav";
      document.querySelector("main").append(sound);
      await sound.play();
    }""")

    pass_silence(page, 2 * SILENCE)
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    page.locator("audio").evaluate("sound => sound.pause()")
    pass_silence(page, SILENCE + 1_000)
    expect(page.get_by_role("alertdialog", name=WARNING)).to_be_visible()


def silent_recording() -> bytes:
    """Ten minutes in which nothing is said."""
    file = BytesIO()
    with wave.open(file, "wb") as recording:
        recording.setparams((1, 1, 8_000, 0, "NONE", ""))
        recording.writeframes(bytes(8_000 * 600))
    return file.getvalue()


def test_the_button_forgets(portal: Site, at_desk: Callable[..., Page]) -> None:
    """“Xong” forgets at once."""
    page = at_desk(PROCEDURE)
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


def test_a_slow_network_is_asked_once(portal: Site, at_desk: Callable[..., Page]) -> None:
    """A turn ends once: to go home again each second would never arrive where the answer takes longer."""
    page = at_desk(PROCEDURE)
    page.locator(".ck-checklist input").first.check()
    asked: list[Route] = []
    page.route(portal.address, lambda route: asked.append(route))

    pass_silence(page, SILENCE + COUNTDOWN - 1_000)
    page.wait_for_timeout(3_500)

    assert [route.request.url for route in asked] == [portal.address]
    # A browser does not close while an answer is waited for.
    asked[0].abort()
