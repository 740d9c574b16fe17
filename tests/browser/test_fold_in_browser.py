"""The table of folded texts, as the browser folds them; tests/search has Python's half."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable

from playwright.sync_api import Page
from published_site import ROOT

from congkhai.catalogue.fold import fold
from congkhai.publishing.assets import asset_files, asset_names

TABLE = json.loads((ROOT / "tests/fold.json").read_text(encoding="utf-8"))


def test_browser_folds_as_the_table_says(open_page: Callable[..., Page]):
    """The browser folds every text of the table as Python does, whole letters or separate marks."""
    texts = [form for text, _ in TABLE for form in (text, unicodedata.normalize("NFD", text))]
    wanted = [folded for _, folded in TABLE for _ in range(2)]

    assert dict(zip(texts, folded_in(open_page(), texts), strict=True)) == dict(zip(texts, wanted, strict=True))


def test_every_letter_folds_alike(open_page: Callable[..., Page]):
    """Python and the browser agree on every letter up to U+20FF, alone and at the end of a syllable."""
    letters = [chr(code) for code in range(0x20, 0x2100) if not 0xD800 <= code < 0xE000]
    texts = [f"{before}{letter}{after}" for letter in letters for before, after in (("", ""), ("a", "b"), ("k", "y"))]

    browser = folded_in(open_page(), texts)

    assert [(text, fold(text), seen) for text, seen in zip(texts, browser, strict=True) if fold(text) != seen] == []


def folded_in(page: Page, texts: list[str]) -> list[str]:
    """What folding.js makes of texts, as it is published."""
    page.set_content("<body data-goc=''>")
    for role in ("script", "search"):
        page.add_script_tag(content=asset_files()[asset_names()[role]].decode())
    return page.evaluate("(texts) => texts.map(congkhai.folding.fold)", texts)
