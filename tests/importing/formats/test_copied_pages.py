"""Pages of the national portal, copied in a real Chromium as a person does: select all, copy, paste into a file."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from published_site import ROOT

from congkhai.importing.formats.portal_html import read_portal_page
from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.shapes import FoundProcedure

PAGES = ROOT.parent / "shared/corpus/raw/html_2026"

SELECTION = """() => {
    const selection = getSelection();
    selection.selectAllChildren(document.body);
    return selection.toString();
}"""
COPIES = {
    "selection": SELECTION,
    "innerText": "() => document.body.innerText",
}


@pytest.mark.skipif(not PAGES.is_dir(), reason="no real data beside the repository (../shared/corpus)")
@pytest.mark.parametrize("copy", ["selection", "innerText"])
@pytest.mark.parametrize("name", ["detail-khai-sinh.html", "detail-gpxd-cap-moi-III-IV-nha-o-rieng-le.html"])
def test_a_copied_page_says_what_the_saved_page_says(chromium: Browser, name: str, copy: str) -> None:
    """The text that a browser copies gives the same procedure as the page saved whole."""
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.goto((PAGES / name).as_uri(), wait_until="domcontentloaded")
    text = page.evaluate(COPIES[copy])
    context.close()

    (copied,) = read_any(text.encode(), "chep.txt").procedures
    (saved,) = read_portal_page((PAGES / name).read_bytes(), name).procedures

    assert said_by(copied) == said_by(saved)


def said_by(found: FoundProcedure) -> dict[str, object]:
    """What both forms can say, white space apart; a number whose unit is not shown has unit OTHER, or none."""
    parts = ("code", "name", "decision", "levels", "type", "field", "audiences", "channels", "groups", "executing")
    parts += ("deciding", "reception", "delegated", "coordinating", "outputs", "legal_texts", "requirements")
    steps = [step.name + step.text for step in found.steps]
    return {
        part: "".join(repr(getattr(found, part)).replace("\\n", " ").replace("OTHER", "").split()) for part in parts
    } | {"steps": "".join("".join(steps).split())}
