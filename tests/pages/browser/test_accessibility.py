"""What people with poor sight, without a mouse, or with large text meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, COLOURS, serious_violations
from page_kinds import KINDS
from playwright.sync_api import Page
from published_site import Site

# What the second site has of its own; all else is poured into the same frames.
OWN = ("home", "procedure", "contacts", "tree", "offline")


@pytest.mark.parametrize(
    ("name", "kind"), [*(("site", kind) for kind in KINDS), *(("site-pbgdpl", kind) for kind in OWN)]
)
def test_axe_finds_nothing_serious(
    sites: dict[str, Site], open_page: Callable[..., Page], name: str, kind: str, is_whole: bool
):
    """No page has a serious or critical violation of WCAG, on phone or desk, light or dark.

    Where proofs are samples: all rules on a light phone, colours on a dark desk.
    """
    page = open_page(sites[name].address + KINDS[kind])
    page.locator("main details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    found = []
    sample = ((390, "light", ALL_RULES), (1280, "dark", COLOURS))
    others = ((390, "dark", COLOURS), (1280, "light", ALL_RULES))
    for width, scheme, options in (*sample, *(others if is_whole else ())):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += [(width, scheme, *violation) for violation in serious_violations(page, options)]
    assert found == []
