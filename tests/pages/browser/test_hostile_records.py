"""Texts of records stay texts, whatever is in them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from hostile_records import ATTACK, CODE, ENDED, write_hostile_project
from playwright.sync_api import Page
from published_site import ROOT, Site, build, served, visit

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.publishing.assets import early_script

PAGES = [
    "",
    "thu-tuc/",
    f"thu-tuc/{CODE}/",
    f"thu-tuc/{CODE}/to-roi/",
    f"thu-tuc/{ENDED}/",
    "linh-vuc/",
    "linh-vuc/tan-cong/",
    "su-kien/",
    "su-kien/tan-cong/",
    "co-quan/",
    "co-quan/tan-cong/",
    "chinh-sach/",
    "chinh-sach/tan-cong/",
    "quyet-dinh/",
    "quyet-dinh/tan-cong/",
    "tim-kiem/",
    "tim-kiem/?q=window.hacked",
    "thay-doi/",
    "so-do-trang/",
    "lien-he/?ve=%3Cimg%20src=x%20onerror=window.hacked=9%3E",
    "lien-he/",
    "du-lieu/",
    "chon/tan-cong/",
    "giay-mau/tan-cong/",
    "bieu-mau/tan-cong/",
    "noi-nop/tan-cong/",
    "mien-giam/tan-cong/",
    "du-thao/",
    "du-thao/tan-cong/",
    "khao-sat/",
    "khao-sat/tan-cong/",
    "khao-sat/tan-cong/phieu/",
    "hai-long/",
    "hai-long/tan-cong/",
    "phan-anh/",
    "phan-anh/2026-tan-cong/",
    "tiep-cong-dan/",
    "tiep-cong-dan/tan-cong/",
    "tiep-cong-dan/doi-thoai/tan-cong/",
    "tre-hen/",
    "tre-hen/tan-cong/",
    "thong-bao/",
    "thong-bao/tan-cong/",
    "cai-cach/tan-cong/",
    "cai-cach/don-gian-hoa/",
    "cai-cach/don-gian-hoa/tan-cong/",
    "dinh-chinh/",
    "dinh-chinh/tan-cong/",
    "nhung/",
    "nhung/linh-vuc/tan-cong/",
    "nhung/su-kien/tan-cong/",
    "nhung/thong-bao/",
    "thong-tin-cong-khai/",
    "thong-tin-cong-khai/tan-cong/",
    "niem-yet/",
    "niem-yet/linh-vuc/tan-cong/",
]
# Elements and attributes that only an attack would have made; the only images of a page are its QR code and those of
# a board's rows, its only script without a file is the one against flashing.
FOREIGN = """(own) => [...document.querySelectorAll("*")].filter((part) =>
  (part.localName === "img" &&
    !part.matches(":is(.ck-qr > .ck-qr__code, .ck-sheet__row-code > a > img)[src^='data:image/png;base64,']")) ||
  part.localName === "iframe" ||
  [...part.attributes].some((attribute) => attribute.name.startsWith("on")) ||
  (part.localName === "script" && !part.src && part.type !== "application/ld+json" && part.text !== own) ||
  /^\\s*javascript:/i.test(part.getAttribute("href") || part.getAttribute("src") || "")
).map((part) => part.outerHTML.slice(0, 120))"""

# An image that is asked for now has failed after all that the page asked for before.
LATER_IMAGE = """() => new Promise((resolve) => {
  const image = new Image();
  image.onerror = resolve;
  image.src = "/khong-co-anh-nay.png";
})"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The department's site, built from attacks."""
    project = tmp_path_factory.mktemp("tan-cong")
    for file in ROOT.glob("mkdocs*.yml"):
        shutil.copy(file, project)
    write_hostile_project(project)
    for page in (ROOT / "content").glob("*.md"):
        shutil.copy(page, project / "content")
    build(project)
    with served(project / "out/site") as site:
        yield site


@pytest.mark.parametrize("path", PAGES)
def test_attack_is_only_read(hostile: Site, open_page: Callable[..., Page], path: str):
    """On every page the attack is a text to be read: nothing runs, nothing is made of it."""
    page = open_page(service_workers="allow")
    complaints: list[str] = []
    page.on("console", lambda line: complaints.append(line.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    visit(page, hostile.address + path)
    page.locator("details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    assert page.evaluate("window.hacked") is None
    assert page.evaluate(FOREIGN, early_script()) == []
    assert complaints == []
    assert ATTACK in page.locator("body").text_content()


@pytest.mark.parametrize("path", PAGES)
def test_a_word_that_never_ends_stays_on_the_phone(hostile: Site, open_page: Callable[..., Page], path: str):
    """Whatever an editor pastes, nothing of a page has to be moved in sight."""
    page = open_page(hostile.address + path, width=375, height=667)

    page.locator("details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    assert page.evaluate("document.scrollingElement.scrollWidth") == 375


@pytest.mark.parametrize("path", PAGES)
def test_attack_would_not_run_without_the_policy_either(hostile: Site, open_page: Callable[..., Page], path: str):
    """Escaping alone is enough: it does not lean on the Content-Security-Policy."""
    page = open_page(hostile.address + path, bypass_csp=True)
    page.evaluate(LATER_IMAGE)

    assert page.evaluate("window.hacked") is None


def test_texts_of_a_procedure_are_whole(hostile: Site, open_page: Callable[..., Page]):
    """Nothing of a text is lost by escaping: it is there as often as the record shows it."""
    page = open_page(f"{hostile.address}thu-tuc/{CODE}/", java_script_enabled=False)

    assert page.locator("h1").text_content() == ATTACK
    assert page.title().startswith(ATTACK.rpartition(" ")[0])
    description = page.locator("meta[name=description]").get_attribute("content")
    assert description.startswith(f"{SAMPLE_MARK}. {ATTACK[:40]}")
    assert page.locator("main").text_content().count(ATTACK) > 40


@pytest.mark.parametrize("path", [f"thu-tuc/{CODE}/", f"thu-tuc/{ENDED}/", "chinh-sach/tan-cong/"])
def test_data_for_machines_parses(hostile: Site, path: str):
    """JSON-LD ends where it should, parses, and holds the text as it was written."""
    parser = _JsonLd()
    parser.feed((hostile.folder / path / "index.html").read_text(encoding="utf-8"))

    assert len(parser.found) == 1
    assert ATTACK in _texts(json.loads(parser.found[0]))


def test_search_shows_attacks_as_text(hostile: Site, open_page: Callable[..., Page]):
    """Results made by the browser are text too."""
    page = open_page(f"{hostile.address}tim-kiem/?q=window.hacked")

    assert page.locator("#ket-qua > li a").first.text_content() == ATTACK
    assert page.locator("#ket-qua-khac a").first.text_content() == ATTACK


def test_form_with_a_wild_name_can_be_loaded(hostile: Site, open_page: Callable[..., Page]):
    """The link to a file leads to it, whatever characters its name has."""
    page = open_page(f"{hostile.address}thu-tuc/{CODE}/")

    address = page.locator(".ck-forms a").first.evaluate("link => link.href")

    assert page.request.get(address).body() == b"x"


def test_address_with_quotes_stays_one_address(hostile: Site, open_page: Callable[..., Page]):
    """Quotes in an address do not end the attribute."""
    page = open_page(f"{hostile.address}thu-tuc/{CODE}/")

    hosts = page.locator("main a").evaluate_all("links => links.map((link) => link.origin)")

    assert set(hosts) <= {hostile.address.rstrip("/"), "https://example.vn"}


class _JsonLd(HTMLParser):
    """Collects the scripts of type application/ld+json."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found.append(data)
            self._inside = False


def _texts(value: object) -> list[object]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value]
