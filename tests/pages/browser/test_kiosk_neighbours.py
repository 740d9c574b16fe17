"""A tab that is the screen of a desk, beside tabs that are not, on one device: what belongs to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cut_network import WORKERS, Network, stored_by, visit_and_keep
from desk_screen import COUNTDOWN, IDLE, SILENCE, bar, enter, kept, pass_silence
from playwright.sync_api import Page, expect

PROCEDURE, EVENT = "thu-tuc/1.001193/", "su-kien/sinh-con/"


@pytest.fixture
def beside(plain: Network, phone: Page) -> tuple[Page, Page]:
    """A tab of a desk, opened on a phone that kept nothing yet, and one that is not, with ticks and stored pages."""
    desk = phone.context.new_page()
    desk.clock.install()
    enter(desk, f"{plain.address}?quay=1")
    visit_and_keep(phone, plain, PROCEDURE, EVENT)
    phone.goto(plain.address + PROCEDURE)
    phone.locator(".ck-checklist input").first.check()
    return phone, desk


@pytest.mark.parametrize("end", ["silence", "button", "entered again", "left by word", "left by button"])
def test_what_a_tab_beside_it_keeps_stays(beside: tuple[Page, Page], plain: Network, end: str) -> None:
    """However a turn ends, ticks and stored pages that came in an ordinary tab after the desk was opened stay."""
    phone, desk = beside
    remembered, stored = kept(phone), set(stored_by(phone))
    desk.goto(plain.address + PROCEDURE)
    expect(bar(desk)).to_be_visible()
    desk.evaluate(IDLE)
    desk.locator(".ck-checklist input").nth(2).check()

    ways: dict[str, Callable[[], object]] = {
        "silence": lambda: pass_silence(desk, SILENCE + COUNTDOWN + 2_000),
        "button": lambda: bar(desk).get_by_role("button", name="Xong, xóa hết").click(),
        "entered again": lambda: desk.goto(f"{plain.address}?quay=1"),
        "left by word": lambda: desk.goto(f"{plain.address}?quay=0"),
        "left by button": lambda: leave(desk),
    }
    ways[end]()
    desk.wait_for_url(plain.address)
    expect(desk.locator("html:not([data-cho])")).to_be_attached()
    desk.evaluate(IDLE)

    assert (kept(phone), stored - set(stored_by(phone)), len(phone.evaluate(WORKERS))) == (remembered, set(), 1)
    assert phone.locator(".ck-checklist input:checked").count() == 1


def test_neither_sees_what_is_the_others(beside: tuple[Page, Page], plain: Network) -> None:
    """What is ticked at the desk is not ticked in the other tab, nor the other way round; it stays while it is used."""
    phone, desk = beside
    for _ in range(2):
        desk.goto(plain.address + PROCEDURE)
        expect(bar(desk)).to_be_visible()
        expect(desk.locator(".ck-checklist input").first).not_to_be_checked()
        desk.locator(".ck-checklist input").nth(2).check()
    desk.reload()
    expect(desk.locator(".ck-checklist input").nth(2)).to_be_checked()
    phone.reload()

    expect(phone.locator(".ck-checklist input").first).to_be_checked()
    expect(phone.locator(".ck-checklist input").nth(2)).not_to_be_checked()


def leave(desk: Page) -> None:
    """The way out for those who look after the screen."""
    desk.get_by_role("button", name="Thoát chế độ quầy").click()
    desk.get_by_role("button", name="Thoát", exact=True).click()
