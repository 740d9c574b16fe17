"""What a phone on a slow network has to load."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from page_kinds import KINDS
from playwright.sync_api import Page, Response
from published_site import Site, until

MOST_REQUESTS, MOST_BYTES = 6, 75_000
# Who searches pays for it; a page that asks a question loads this once all else is there.
OF_SEARCH = ("chi-muc.", "chi-tiet.", "tim-kiem.")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light(portal: Site, open_page: Callable[..., Page], kind: str):
    """A page of any kind costs at most 6 requests and 75 KB compressed, before search is used."""
    page = open_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))

    page.goto(portal.address + KINDS[kind])
    page.wait_for_load_state("networkidle")

    files = {response.url.rsplit("/", 1)[1]: response for response in responses}
    sizes = {
        name: len(gzip.compress(response.body(), 6))
        for name, response in files.items()
        if not name.startswith(OF_SEARCH)
    }
    assert len(sizes) <= MOST_REQUESTS, sizes
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_a_procedure_asks_for_four_files(site: Site, open_page: Callable[..., Page]):
    """The page that most people come for, its style, script and icon: it has room for two more, on either site."""
    page = open_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))

    page.goto(site.address + KINDS["procedure"])
    page.wait_for_load_state("networkidle")

    assert len(responses) <= 4, [response.url for response in responses]


def test_every_page_is_light(portal: Site, open_page: Callable[..., Page]):
    """So does the longest page of each kind: to what all have in common comes only what the page says."""
    page = open_page(portal.address + KINDS["procedure"])
    shared = page.locator("script[src], link[rel=stylesheet], link[rel=icon]")
    names = shared.evaluate_all("all => all.map((one) => new URL(one.src || one.href).pathname.slice(1))")
    common = sum(compressed(portal.folder / name) for name in names)

    pages = {file: common + compressed(file) for file in portal.folder.rglob("*.html")}

    assert {file: size for file, size in pages.items() if size > MOST_BYTES} == {}


@pytest.mark.parametrize("start", ["thu-tuc/1.001193/", "", "khong/co/"])
def test_search_is_loaded_when_a_box_is_entered(portal: Site, open_page: Callable[..., Page], start: str):
    """No page loads anything for search by itself, home neither; entering the box loads it, once."""
    page = open_page()
    asked = names_of_requests(page)

    page.goto(portal.address + start)
    page.wait_for_load_state("networkidle")

    assert [name for name in asked if name.startswith(("chi-muc", "tim-kiem"))] == []
    page.locator("main input[type=search], header input[type=search]").last.click()
    page.wait_for_load_state("networkidle")

    assert sorted(name.split(".")[0] for name in asked if name.startswith(("chi-muc", "tim-kiem"))) == [
        "chi-muc", "tim-kiem",
    ]  # fmt: skip


def test_what_is_kept_beside_a_page_is_told(portal: Site, open_page: Callable[..., Page]):
    """To open without a network costs who was sent one page 15 KB more, once; the search comes with a second page."""
    page = open_page(portal.address + KINDS["procedure"], service_workers="allow")
    until(page, lambda: any(url.endswith("/1.001193/") for url in page.evaluate(STORED)))
    first = kept_beside(page, portal)
    page.goto(portal.address + KINDS["field"])
    until(page, lambda: any(url.endswith("/ten-goi.js") for url in page.evaluate(STORED)))

    assert sum(first.values()) <= 15_000, first
    then = kept_beside(page, portal)
    del then[KINDS["procedure"]]  # it was shown before
    assert sum(then.values()) <= 125_000, then


STORED = """caches.keys().then(async (names) => (await Promise.all(names.map(async (name) =>
  (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())"""


def kept_beside(page: Page, site: Site) -> dict[str, int]:
    """What a device has stored that no page it has shown asked for, and the worker: each with its bytes."""
    shown = page.evaluate("performance.getEntries().map(({ name }) => name)")
    names = [url.removeprefix(site.address) for url in page.evaluate(STORED) if url not in shown]
    return {
        name: compressed(site.folder / (name if name[-3:] in (".js", "svg") else f"{name}index.html"))
        for name in [*names, "ngoai-tuyen.js"]
    }


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


def compressed(file: Path) -> int:
    """The bytes that a server sends of a file."""
    return len(gzip.compress(file.read_bytes(), 6))
