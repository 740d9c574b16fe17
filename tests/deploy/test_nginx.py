"""deploy/nginx.conf, served by a real nginx: headers, caches, compressed forms, what is not there, proxies."""

from __future__ import annotations

import gzip
import mimetypes
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import brotli
import pytest
from expected_answers import ASKED_AGAIN, KEPT, OF_OTHERS, OF_PAGES, OF_WORKER, TYPES, assert_strict, files_of
from fixture_project import SITES
from nginx_server import NAMES, SECOND, Nginx, ask
from playwright.sync_api import Page
from published_site import until

from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import (
    ASSETS,
    FEED,
    MANIFEST,
    OPEN_DATA,
    PAGE_FILE,
    SEARCH_INDEX,
    WORKER,
    form_address,
)
from congkhai.publishing.compressing import compressed
from congkhai.reading.hand_written import FORM_ENDINGS


@pytest.mark.parametrize("ending", sorted(FORM_ENDINGS))
def test_forms_open_as_what_they_are(ending: str, nginx: Nginx) -> None:
    """Whatever may lie among the forms has a type of its own, and is asked after each time: it may have been mended."""
    answer = nginx.get(f"/{form_address(f'mau{ending}')}")

    assert (answer.status, answer.body) == (200, ending.encode())
    assert answer.headers["content-type"] == mimetypes.guess_type(f"mau{ending}")[0]
    assert answer.headers["cache-control"] == ASKED_AGAIN
    assert_strict(answer)


def address_of(name: str) -> str:
    """Where a browser asks for a file: a page under the name of its folder."""
    return f"/{name.removesuffix(PAGE_FILE) if name.rpartition('/')[2] == PAGE_FILE else name}"


@pytest.mark.parametrize("site", SITES)
def test_every_file_is_served_as_what_it_is(site: str, host: Path, nginx: Nginx) -> None:
    """Its bytes, its type, and how long it may be kept: for good only what has a hashed name."""
    seen = {name: nginx.get(address_of(name), site) for name in files_of(host, site)}

    for name, data in files_of(host, site).items():
        answer = seen[name]
        kept = KEPT if name.startswith(ASSETS) else ASKED_AGAIN
        is_open = (
            name == FEED
            or name.endswith("/lich.ics")
            or (name.startswith(OPEN_DATA) and name != addresses.file_of(OPEN_DATA))
        )
        assert (answer.status, answer.body) == (200, data)
        assert answer.headers["content-type"] == TYPES[Path(name).suffix]
        assert answer.headers["cache-control"] == kept
        assert answer.headers.get("access-control-allow-origin") == ("*" if is_open else None)
        assert_strict(answer, OF_WORKER if name == WORKER else OF_OTHERS)


@pytest.mark.parametrize(("coding", "ending"), [("gzip", ".gz"), ("br", ".br"), ("gzip, deflate, br, zstd", ".br")])
def test_texts_go_out_as_they_lie_compressed(coding: str, ending: str, host: Path, nginx: Nginx) -> None:
    """The bytes of the file beside the text, of every text; caches on the way are told that there are others."""
    unpack = {".gz": gzip.decompress, ".br": brotli.decompress}[ending]
    files = files_of(host, "site")
    del files[MANIFEST]  # of those who prove a copy
    for name, data in files.items():
        answer = nginx.get(address_of(name), Accept_Encoding=coding)

        assert answer.body == (host / "site" / f"{name}{ending}").read_bytes()
        assert unpack(answer.body) == data
        assert answer.headers["content-encoding"] == {".gz": "gzip", ".br": "br"}[ending]
        assert answer.headers["content-length"] == str(len(answer.body))
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["content-type"] == TYPES[Path(name).suffix]


@pytest.mark.parametrize(("coding", "ending"), [("gzip", ".gz"), ("br", ".br")])
def test_a_proxy_that_names_itself_gets_them_too(coding: str, ending: str, host: Path, nginx: Nginx) -> None:
    """Caches and networks of delivery ask with `Via`, which nginx takes for somebody who cannot unpack."""
    answer = nginx.get("/thu-tuc/1.001193/", Accept_Encoding=coding, Via="1.1 varnish")

    assert answer.body == (host / f"site/thu-tuc/1.001193/index.html{ending}").read_bytes()


def test_what_has_not_changed_is_not_sent_again(nginx: Nginx) -> None:
    """The index of the search has one name for good, and is asked after each time: 304, without a byte of it."""
    first = nginx.get(f"/{SEARCH_INDEX}", Accept_Encoding="br")
    again = nginx.get(f"/{SEARCH_INDEX}", Accept_Encoding="br", If_None_Match=first.headers["etag"])

    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == ASKED_AGAIN
    # A browser takes over the headers of such an answer: those of a page do not forbid its own script.
    page = nginx.get("/tim-kiem/", Accept_Encoding="br")
    again = nginx.get("/tim-kiem/", Accept_Encoding="br", If_None_Match=page.headers["etag"])
    assert (again.status, again.headers["content-security-policy"]) == (304, OF_PAGES)


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("GET", {"Range": "bytes=0-9"}, 206),
        ("GET", {"Range": "bytes=99999999-"}, 416),
        ("GET", {"If_Match": '"x"'}, 412),
        ("GET", {"If_None_Match": "*"}, 304),
        ("POST", {}, 405),
    ],
)
def test_only_files_are_kept(method: str, headers: dict[str, str], status: int, host: Path, nginx: Nginx) -> None:
    """A part of one too; an error of a moment kept for a year would be one for a year."""
    style = next(name for name in files_of(host, "site") if name.startswith(ASSETS) and name.endswith(".css"))
    answer = nginx.get(f"/{style}", method=method, **headers)
    folder = nginx.get(f"/{style.rpartition('/')[0]}")

    assert answer.status == status
    assert answer.headers["cache-control"] == (KEPT if status in (206, 304) else ASKED_AGAIN)
    assert (folder.status, folder.headers["cache-control"]) == (301, ASKED_AGAIN)


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co/", "/thu-tuc/9.999999/", "/assets/", "/assets/congkhai/", "/assets/congkhai/site.0000000000.css",
        "/bieu-mau/khong-co/", "/khong-co.html", "/du-lieu/khong-co.json", "/thu-tuc/1.001193/khong/", "/robots.txt/",
        "/.git/config", "/assets%2f", "/assets",
    ],
)  # fmt: skip
@pytest.mark.parametrize("site", SITES)
def test_what_is_not_there_gets_the_sites_own_page(site: str, path: str, host: Path, nginx: Nginx) -> None:
    """Everywhere, folders without a page too; it may not be kept, for the address may be one tomorrow."""
    answer = nginx.get(path, site)
    if answer.status == 301:  # a folder that is there, but has no page
        answer = nginx.get(answer.headers["location"], site)

    assert (answer.status, answer.body) == (404, (host / site / "404.html").read_bytes())
    assert answer.headers["cache-control"] == ASKED_AGAIN
    assert answer.headers["content-type"] == TYPES[".html"]
    assert_strict(answer)


@pytest.mark.parametrize("site", SITES)
def test_addresses_lead_on_by_their_path_alone(site: str, nginx: Nginx) -> None:
    """A folder asked for without its slash is found, whatever name and port the citizen sees; questions stay."""
    answer = nginx.get("/tim-kiem?q=khai%20sinh", site)

    assert (answer.status, answer.headers["location"]) == (301, "/tim-kiem/?q=khai%20sinh")
    assert_strict(answer)
    for name in NAMES.values():
        plain = nginx.get_plain("/tim-kiem/?q=a", name)
        assert (plain.status, plain.headers["location"]) == (301, f"https://{name}/tim-kiem/?q=a")
    strange = nginx.get_plain("/tim-kiem/", "evil.example")
    assert strange.headers["location"] == "https://tthc.example/tim-kiem/"


@pytest.mark.parametrize("site", SITES)
def test_who_comes_by_ipv6_is_answered_by_the_site(site: str, host: Path, nginx: Nginx) -> None:
    """Where nobody else listens there, Debian's own page would: "Welcome to nginx!"."""
    with closing(nginx.connected(site, SECOND)) as client:
        page = ask(client, "/")
    typed = nginx.get_plain("/", NAMES[site], SECOND)

    assert (page.status, page.body) == (200, (host / site / PAGE_FILE).read_bytes())
    assert (typed.status, typed.headers["location"]) == (301, f"https://{NAMES[site]}/")


def test_a_page_of_the_release_before_still_finds_its_styles(host: Path, nginx: Nginx) -> None:
    """What names the release before had, for whoever loaded a page a moment ago; only those of assets/."""
    before = host / "truoc/site"
    (before / ASSETS).mkdir(parents=True)
    for name in ("assets/cu.0123456789.css", "cu.html"):
        (before / name).write_bytes(b"cu")
        for beside, form in compressed(name, b"cu"):
            (before / beside).write_bytes(form)

    found = nginx.get("/assets/cu.0123456789.css")
    assert (found.status, found.body, found.headers["cache-control"]) == (200, b"cu", KEPT)
    assert_strict(found)
    assert nginx.get("/assets/cu.0123456789.css", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"
    assert nginx.get("/cu.html").status == 404


def test_pages_work_under_the_policy_of_the_server(nginx: Nginx, open_page: Callable[..., Page]) -> None:
    """Search loads its engine, index and cards, and draws them, without a word of complaint in the browser."""
    page = open_page(ignore_https_errors=True, service_workers="allow")
    complaints_: list[str] = []
    page.on("console", lambda line: complaints_.append(line.text))
    page.on("requestfailed", lambda request: complaints_.append(request.url))
    page.goto(f"https://127.0.0.1:{nginx.tls}/tim-kiem/?q=khai%20sinh")
    page.locator("#ket-qua[data-q] > li[data-ma='1.001193']").wait_for()
    page.wait_for_load_state("networkidle")

    assert page.evaluate("Boolean(globalThis.chiTiet['1.001193'])")
    assert complaints_ == []


def test_pages_are_kept_under_the_policy_of_the_server(nginx: Nginx, open_page: Callable[..., Page]) -> None:
    """The service worker is asked for anew each time, and may fetch what it keeps: page, search, index, cards."""
    page = open_page(ignore_https_errors=True, service_workers="allow")
    worker = nginx.get(f"/{WORKER}")
    page.goto(f"https://127.0.0.1:{nginx.tls}/")
    stored = "caches.keys().then(async ([name]) => name ? "
    stored += "(await (await caches.open(name)).keys()).map(({ url }) => url) : [])"
    # The page itself comes once the worker is there for the next one; what it needs to install comes before.
    until(page, lambda: page.url in page.evaluate(stored))
    # What searches is stored from the second page on.
    page.goto(f"https://127.0.0.1:{nginx.tls}/thu-tuc/")
    until(page, lambda: any(url.endswith("/ten-goi.js") for url in page.evaluate(stored)))
    urls = page.evaluate(stored)

    assert {"tim-kiem/", SEARCH_INDEX, "ngoai-tuyen/"} <= {url.split("/", 3)[3] for url in urls}
    assert worker.headers["cache-control"] == ASKED_AGAIN
