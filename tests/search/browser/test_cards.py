"""A procedure looks the same in a list and among the results of a search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fixture_project import new_project, replace_in
from playwright.sync_api import Page
from published_site import Site, build, served, visit

# Everything that a card says, with the classes that make it look so, and where it leads.
CARDS = """cards => cards.map((card) => [card.dataset.ma, {
  name: card.querySelector("a").textContent,
  official: [...card.querySelectorAll(".ck-card__official")].map((text) => text.textContent),
  page: new URL(card.querySelector("a").href).pathname,
  text: [...card.querySelectorAll(".ck-card__text")].map((text) => text.textContent),
  shown: [...card.querySelectorAll(".ck-card__facts > li")].map((item) => [item.className, item.innerHTML]),
}])"""


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Procedures of every state, and one of two levels."""
    project = new_project(tmp_path_factory.mktemp("the") / "du-an")
    replace_in(project / "tthc/ho-tich/1.001193.yml", "cap_thuc_hien: [xa]", "cap_thuc_hien: [tinh, xa]")
    build(project)
    with served(project / "out/site") as site:
        yield site


def test_lists_and_results_show_the_same_card(small_site: Site, open_page: Callable[..., Page]):
    """Name, page, text, badges and facts of each procedure are the same in its field's list and when it is searched."""
    page = open_page(width=1280)
    listed = listed_cards(small_site, page)

    found = {}
    for code in listed:
        visit(page, f"{small_site.address}tim-kiem/?q={code}")
        page.locator(f"#ket-qua > [data-ma='{code}'] .ck-card__facts").wait_for()
        found |= cards(page, f"#ket-qua > [data-ma='{code}']")

    assert found == listed
    assert classes_in(listed["1.001193"]) == ["ck-badge", "ck-badge", "ck-badge ck-badge--online", "", ""]
    assert classes_in(listed["2.000884"]) == ["ck-badge ck-badge--over", "ck-badge"]


def listed_cards(site: Site, page: Page) -> dict[str, Any]:
    """The cards of all procedures: those that are over stand in the lists of their fields alone."""
    listed = {}
    for folder in sorted(path.parent for path in Path(site.folder, "linh-vuc").glob("*/index.html")):
        visit(page, f"{site.address}linh-vuc/{folder.name}/")
        listed |= cards(page, ".ck-cards > [data-ma]")
    assert len(listed) == 5
    return listed


def cards(page: Page, selector: str) -> dict[str, Any]:
    """Cards by the codes of their procedures."""
    return dict(page.locator(selector).evaluate_all(CARDS))


def classes_in(card: dict[str, Any]) -> list[str]:
    """Of badges and facts, in their order."""
    return [classes for classes, _ in card["shown"]]
