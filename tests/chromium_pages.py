"""Both sites, built and served as they are published, and one Chromium to look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from published_site import CHROMIUM, Site, served, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

PATIENCE = 30_000  # What fails takes long to say so; what only is slow, on a busy machine, does not fail.


@pytest.fixture(scope="session")
def sites(shipped: Path) -> Iterator[dict[str, Site]]:
    """Both sites of this repository by the names of their folders."""
    with served(shipped / "site") as portal, served(shipped / "site-pbgdpl") as education:
        yield {"site": portal, "site-pbgdpl": education}


@pytest.fixture(scope="session")
def portal(sites: dict[str, Site]) -> Site:
    """The department's site."""
    return sites["site"]


@pytest.fixture(scope="session", params=["site", "site-pbgdpl"])
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """Each of the two sites."""
    return sites[request.param]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; tests open contexts of their own in it."""
    # Imported only here: most tests need no browser.
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    # What nginx shows in tests is signed by itself, and a page that was let through may keep no copies.
    arguments = ["--no-sandbox", "--disable-background-networking", "--ignore-certificate-errors"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`open_page(address, width=390, …)`: a page in a context of its own.

    It keeps no copies, unless `service_workers="allow"`: a worker asks for itself what a test would answer.
    """
    contexts: list[BrowserContext] = []

    def opened(address: str = "", *, width: int = 390, height: int = 844, **options: Any) -> Page:
        kept = {"service_workers": "block", **options}
        context = chromium.new_context(viewport={"width": width, "height": height}, **kept)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        if address:
            visit(page, address)
        return page

    yield opened
    for context in contexts:
        context.close()
