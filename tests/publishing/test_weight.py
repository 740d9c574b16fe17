"""What a phone on a slow network has to load."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response
from published_site import Site


def test_procedure_page_is_light(site: Site, open_page: Callable[..., Page]):
    """A procedure costs at most 5 requests and 75 KB compressed, before search is used."""
    page = open_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))

    page.goto(f"{site.address}thu-tuc/1.001193/")
    page.wait_for_load_state("networkidle")

    sizes = {response.url: len(gzip.compress(response.body(), 6)) for response in responses}
    assert len(responses) <= 5, sizes
    assert sum(sizes.values()) <= 75_000, sizes


@pytest.mark.parametrize(("start", "loads"), [("thu-tuc/1.001193/", False), ("", True), ("khong/co/", True)])
def test_search_is_loaded_where_the_page_has_a_box_of_its_own(
    portal: Site, open_page: Callable[..., Page], start: str, loads: bool
):
    """A page to read loads nothing for search; one that asks for a question loads engine and index once it is there."""
    page = open_page()
    asked = names_of_requests(page)

    page.goto(portal.address + start)
    page.wait_for_load_state("networkidle")

    assert (asked.count("chi-muc.js"), len([name for name in asked if name.startswith("tim-kiem")])) == (loads, loads)


def test_search_loads_nothing_ahead_for_who_saves_data(portal: Site, open_page: Callable[..., Page]):
    """Who asked the browser to save data pays for search only when a box is entered."""
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    asked = names_of_requests(page)

    page.goto(portal.address)
    page.wait_for_load_state("networkidle")
    assert "chi-muc.js" not in asked

    with page.expect_request("**/chi-muc.js"):
        page.locator(".ck-content .ck-search__input").click()


def test_search_page_loads_the_index_once_and_details_by_the_first_question(
    portal: Site, open_page: Callable[..., Page]
):
    """The index is there before the first key; what results show beside their names comes with the results."""
    page = open_page()
    asked = names_of_requests(page)

    page.goto(f"{portal.address}tim-kiem/")
    page.wait_for_load_state("networkidle")
    assert not [name for name in asked if name.startswith("chi-tiet")]
    page.locator("#tim-kiem-o").fill("khai sinh")
    page.locator("#ket-qua[data-q='khai sinh'] > li").first.wait_for()

    assert asked.count("chi-muc.js") == 1


def names_of_requests(page: Page) -> list[str]:
    """The names of the files that a page asks for, as they come."""
    names: list[str] = []
    page.on("request", lambda request: names.append(request.url.rsplit("/", 1)[1]))
    return names
