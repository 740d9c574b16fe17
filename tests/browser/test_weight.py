"""What a phone on a slow network has to load."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from playwright.sync_api import Page, Response
from published_site import Site


def test_procedure_page_is_light(site: Site, open_page: Callable[..., Page]):
    """A procedure costs at most 6 requests and 75 KB compressed, before search is used."""
    page = open_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))

    page.goto(f"{site.address}thu-tuc/1.001193/")
    page.wait_for_load_state("networkidle")

    sizes = {response.url: len(gzip.compress(response.body(), 6)) for response in responses}
    assert len(responses) <= 6, sizes
    assert sum(sizes.values()) <= 75_000, sizes


def test_search_index_waits_until_asked(portal: Site, open_page: Callable[..., Page]):
    """No page before the search page loads the index; that one loads it once, and details by the first question."""
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(portal.address)
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if "tim-kiem" in url]
    page.goto(f"{portal.address}tim-kiem/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "chi-tiet" in url]
    page.locator("#tim-kiem-o").fill("khai sinh")
    page.locator("#ket-qua[data-q='khai sinh'] > li").first.wait_for()

    assert before == []
    assert len([url for url in asked if url.endswith("chi-muc.js")]) == 1
