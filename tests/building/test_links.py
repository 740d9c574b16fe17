"""Every page of both sites is whole: links, anchors, addresses, data for machines."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
import yaml
from fixture_project import SITES

from congkhai.catalogue.addresses import SHEET

_LINKS = {("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action"), ("source", "src")}


@dataclass
class Seen(HTMLParser):
    """What a page says about itself and where it leads."""

    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    labelled: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    canonical: str = ""
    lang: str | None = None
    json: list[str] = field(default_factory=list)
    _in_json: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def __hash__(self) -> int:
        return id(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        self.links += [value or "" for name, value in attrs if (tag, name) in _LINKS]
        self.ids += [given["id"] or ""] if "id" in given else []
        for name in ("aria-labelledby", "aria-describedby", "for"):
            self.labelled += (given.get(name) or "").split()
        if tag == "html":
            self.lang = given.get("lang")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href") or ""
        self._in_json = given.get("type") == "application/ld+json"
        self.json += [""] if self._in_json else []

    def handle_data(self, data: str) -> None:
        if self._in_json:
            self.json[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._in_json = False


@cache
def pages_of(site: Path) -> dict[str, Seen]:
    """Every HTML page of a built site: path → what is on it."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        page = Seen()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        pages[path.relative_to(site).as_posix()] = page
    return pages


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest, built_project: Path) -> Path:
    """One built site."""
    return built_project / request.param


@pytest.fixture
def address(site: Path) -> str:
    """The address of the site, from its configuration."""
    name = {"site": "mkdocs.yml", "site-pbgdpl": "mkdocs.pbgdpl.yml"}[site.name]
    return str(yaml.safe_load((site.parent / name).read_text(encoding="utf-8"))["site_url"])


def target_of(page: str, link: str, address: str) -> tuple[str, str]:
    """The file of the site that a link on a page leads to, and its anchor."""
    parts = urlsplit(link.removeprefix(address) if link.startswith(address) else link)
    base = "" if link.startswith(address) or page == "404.html" else posixpath.dirname(page)
    path = unquote(parts.path).removeprefix("/") if page == "404.html" else unquote(parts.path)
    joined = posixpath.normpath(posixpath.join(base, path)) if path else page
    if path.endswith("/") or joined == "." or posixpath.basename(path) in (".", ".."):
        joined = posixpath.normpath(posixpath.join(joined, "index.html"))
    return joined, parts.fragment


def path_of(name: str) -> str:
    """The path of a page, as its address has it."""
    return name.removesuffix("index.html")


def found_at(name: str) -> str:
    """The path at which search engines find a page: the sheet of a procedure tells what the procedure does."""
    path = path_of(name)
    return path.removesuffix(SHEET) if path.startswith("thu-tuc/") else path


def test_every_internal_link_resolves(site: Path, address: str) -> None:
    """Links, forms, scripts and styles lead to files of the site, anchors to elements with that id."""
    pages = pages_of(site)
    broken = []
    checked = 0
    for name, page in pages.items():
        for link in page.links:
            if urlsplit(link).scheme and not link.startswith(address):
                continue
            checked += 1
            file, anchor = target_of(name, link, address)
            known = file in pages or (site / file).is_file()
            if not known or (anchor and file in pages and anchor not in pages[file].ids):
                broken.append((name, link))

    assert checked > 1000
    assert sorted(set(broken)) == []


def test_what_is_to_be_downloaded_is_offered_there(site: Path, address: str) -> None:
    """Each sheet for a word processor, table and calendar of a site is linked by a page of that site."""
    made = {path.relative_to(site).as_posix() for kind in ("docx", "csv", "ics") for path in site.rglob(f"*.{kind}")}
    linked = {target_of(name, link, address)[0] for name, page in pages_of(site).items() for link in page.links}

    assert sorted(made - linked) == []
    assert len(made) > 10


def test_no_id_is_given_twice(site: Path) -> None:
    """An id is unique in its page."""
    twice = {
        name: [id_ for id_, count in Counter(page.ids).items() if count > 1] for name, page in pages_of(site).items()
    }

    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_labels_lead_to_elements(site: Path) -> None:
    """What `for` and `aria-…by` name is on the page."""
    lost = {name: sorted(set(page.labelled) - set(page.ids)) for name, page in pages_of(site).items()}

    assert {name: ids for name, ids in lost.items() if ids} == {}


def test_every_page_has_one_heading_and_speaks_vietnamese(site: Path) -> None:
    """One h1, one main, one title, lang=vi."""
    odd = [
        name for name, page in pages_of(site).items() if (page.lang, page.tags["h1"], page.tags["main"]) != ("vi", 1, 1)
    ]

    assert odd == []


def test_every_page_names_its_own_address(site: Path, address: str) -> None:
    """The canonical address is the site's, with the page's path; of a sheet it is that of its procedure."""
    wrong = {
        name: page.canonical
        for name, page in pages_of(site).items()
        if name != "404.html" and page.canonical != address + found_at(name)
    }

    assert wrong == {}


def test_the_sitemap_lists_exactly_the_pages(site: Path, address: str) -> None:
    """Every page that is found at its own address stands in sitemap.xml once, and nothing else."""
    sitemap = ElementTree.parse(site / "sitemap.xml")
    listed = [element.text for element in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    own = [path_of(name) for name in pages_of(site) if name != "404.html" and found_at(name) == path_of(name)]
    expected = [address + path for path in own]

    assert sorted(filter(None, listed)) == sorted(expected)
    assert f"Sitemap: {address}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")


def test_weaknesses_are_told_to_the_address_that_the_contact_page_gives(site: Path, address: str) -> None:
    """Where the unit gives none, no page of the site names one, and there is no security.txt."""
    file = site / ".well-known/security.txt"
    given = set(re.findall(r"mailto:[\w.@-]+", (site / "lien-he/index.html").read_text(encoding="utf-8")))

    assert file.exists() == bool(given)
    if given:
        text = file.read_text(encoding="utf-8")
        assert f"Contact: {min(given)}\n" in text
        assert f"Canonical: {address}.well-known/security.txt\n" in text


def test_every_link_of_the_feed_resolves(site: Path, address: str) -> None:
    """Entries lead to pages of the site, and their ids to elements there."""
    feed = ElementTree.parse(site / "tin-moi.atom")
    atom = "{http://www.w3.org/2005/Atom}"
    links = [link.get("href", "") for link in feed.iter(f"{atom}link")]
    ids = [entry.findtext(f"{atom}id", "") for entry in feed.iter(f"{atom}entry")]
    pages = pages_of(site)
    lost = [link for link in links if not (site / target_of("index.html", link, address)[0]).is_file()]
    unknown = []
    for id_ in ids:
        file, anchor = target_of("index.html", id_, address)
        if file not in pages or (anchor and anchor not in pages[file].ids):
            unknown.append(id_)

    assert len(ids) >= 3
    assert lost == []
    assert unknown == []


def test_data_for_machines_parses(site: Path) -> None:
    """JSON-LD and the open data are JSON; every page of a procedure or policy carries JSON-LD."""
    pages = pages_of(site)
    texts = {name: page.json for name, page in pages.items()}
    graphs = {name: [json.loads(text) for text in found] for name, found in texts.items()}
    procedures = json.loads((site / "du-lieu/thu-tuc.json").read_text(encoding="utf-8"))["muc"]
    expected = {f"thu-tuc/{record['ma_thu_tuc']}/index.html" for record in procedures}

    assert all(graph["@context"] for found in graphs.values() for graph in found)
    assert {name for name, found in graphs.items() if found and name.startswith("thu-tuc/")} == expected
