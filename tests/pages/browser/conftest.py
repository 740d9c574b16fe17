"""A phone that keeps pages behind a network that can be cut, and a screen at a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from cut_network import Network, connected
from desk_screen import bar, enter
from playwright.sync_api import Page, expect
from published_site import Site


@pytest.fixture
def plain(portal: Site) -> Iterator[Network]:
    """The department's site at the root of a host, behind a network that can be cut."""
    with connected(portal.folder) as network:
        yield network


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    """A phone that keeps pages."""
    return open_page(service_workers="allow")


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
