"""The screen at a desk as tests know it: its bar, what the device remembers, how time passes there."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

SILENCE, COUNTDOWN = 90_000, 30_000
# What a page does when nothing else is to be done has been done.
IDLE = "new Promise((end) => requestIdleCallback(() => requestIdleCallback(end, { timeout: 200 }), { timeout: 200 }))"
WARNING = "Bạn còn xem không?"


def bar(page: Page) -> Locator:
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
