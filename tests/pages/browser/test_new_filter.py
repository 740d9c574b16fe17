"""A filter that one entry declares works in the browser too."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from engine_copy import with_new_filter
from playwright.sync_api import Page, expect
from published_site import Site, served, visit
from test_filters_in_place import option, shown


@pytest.fixture(scope="module")
def filtered_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small site of an engine that has a filter more."""
    project = with_new_filter(tmp_path_factory.mktemp("loc") / "du-an")
    with served(project / "site") as site:
        yield site


def test_a_new_filter_narrows_lists(filtered_site: Site, open_page: Callable[..., Page]):
    """It narrows the list in place, and its plain page lists the same."""
    page = open_page(f"{filtered_site.address}thu-tuc/", width=1280)

    option(page, "kiem-tra", "mau").click()

    assert shown(page) == ["2.000815"]
    expect(page).to_have_url(f"{filtered_site.address}thu-tuc/?kiem-tra=mau")
    visit(page, f"{filtered_site.address}thu-tuc/kiem-tra-mau/")
    assert shown(page) == ["2.000815"]


def test_a_new_filter_narrows_results(filtered_site: Site, open_page: Callable[..., Page]):
    """Ticked on the search page it leaves the results that fit, and the address carries it."""
    page = open_page(f"{filtered_site.address}tim-kiem/?q=đăng ký", width=1280)
    codes = page.locator("#ket-qua > [data-ma]")
    assert codes.evaluate_all("lines => lines.map((line) => line.dataset.ma)") == ["1.001193", "1.000894"]

    page.locator(".ck-filters summary").click()
    page.locator("input[name=kiem-tra][value=that]").check()

    expect(codes).to_have_count(1)
    expect(codes).to_have_attribute("data-ma", "1.001193")
    assert "kiem-tra=that" in page.url
