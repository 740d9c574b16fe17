"""What is taken from Material's stylesheet: all that may apply to a page, and nothing of what no page has."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from page_kinds import KINDS
from playwright.sync_api import Page
from published_site import Site

from congkhai.publishing.material_style import material_style

STYLES = files("material") / "templates/assets/stylesheets"
# The computed styles of an element of each sort, and of what stands before and behind its content.
_LOOKS = """
() => {
  const sorts = new Map();
  for (const one of document.querySelectorAll("body, body *")) {
    const around = one.parentElement;
    const sort = [one.localName, one.className, around.localName, around.className, one.matches(":last-child")].join();
    if (!sorts.has(sort)) sorts.set(sort, one);
  }
  return Object.fromEntries([...sorts].map(([sort, one]) => [sort, [undefined, "::before", "::after"].map((part) => {
    const style = getComputedStyle(one, part);
    return [...style].filter((name) => !name.startsWith("--")).map((name) => style.getPropertyValue(name)).join("|");
  }).join(" / ")]));
}
"""


def test_rules_for_what_pages_have_are_kept() -> None:
    """Elements, the four classes, what stands in @media and @page, and of several selectors those that apply."""
    style = material_style("")

    assert ".md-typeset h2+h3{" in style
    assert re.search(r"\.md-button--primary\{", style)
    assert re.search(r"@media print\{\.md-typeset\{", style)
    assert style.count("@page{") == 1
    assert "aside,body,input{" in style


def test_rules_for_what_no_page_has_are_left_out() -> None:
    """No class of Material's header, drawer or search, no other direction of writing, no name in `:not()` is taken."""
    style = material_style("")

    assert set(re.findall(r"\.(md-[\w-]+)", style)) == {"md-grid", "md-typeset", "md-button", "md-button--primary"}
    assert "dir=rtl" not in style
    assert "data-md-" not in style
    assert ".md-typeset code:not(.focus-visible){" in style


def test_values_are_kept_that_somebody_uses() -> None:
    """By a rule that stays, or by the style beside it alone."""
    assert "--md-footer-bg-color:" not in material_style("")
    assert "--md-footer-bg-color:#" in material_style("a { color: var(--md-footer-bg-color); }")
    assert "--md-typeset-a-color:" in material_style("")


@pytest.mark.parametrize("kind", KINDS)
def test_pages_look_as_with_all_of_it(portal: Site, open_page: Callable[..., Page], kind: str) -> None:
    """No sort of element of any kind of page changes when the rules are replaced by all that Material has."""
    page = open_page(portal.address + KINDS[kind], reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    [whole] = [file.read_text("utf-8") for file in STYLES.iterdir() if re.fullmatch(r"main\..+\.css", file.name)]
    [name] = [
        file for file in (portal.folder / "assets/congkhai").iterdir() if re.fullmatch(r"site\..+\.css", file.name)
    ]
    before = page.evaluate(_LOOKS)

    page.route("**/site.*.css", lambda route: route.fulfill(content_type="text/css", body=_with_all(name, whole)))
    page.reload(wait_until="networkidle")

    assert page.evaluate(_LOOKS) == before


def _with_all(own: Path, whole: str) -> str:
    """Our style behind all of Material's: the kept rules come first, and say nothing that those do not."""
    return whole + own.read_text("utf-8")
