"""What people with poor sight, without a mouse, or with large text meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, COLOURS, serious_violations
from page_kinds import KINDS
from playwright.sync_api import Page
from published_site import Site


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_serious(site: Site, open_page: Callable[..., Page], kind: str):
    """No page has a serious or critical violation of WCAG, on phone or desk, light or dark."""
    page = open_page(site.address + KINDS[kind])
    page.locator("main details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    found = []
    for width, scheme, options in (
        (390, "light", ALL_RULES),
        (390, "dark", COLOURS),
        (1280, "dark", COLOURS),
        (1280, "light", ALL_RULES),
    ):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        # Colours fade; what is measured is where they end.
        page.evaluate("Promise.all(document.getAnimations().map((change) => change.finished))")
        found += [(width, scheme, *violation) for violation in serious_violations(page, options)]
    assert found == []
