"""Hand-written pages: whole words, one source for each address, links that lead somewhere, no HTML that is dropped."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from urllib.parse import unquote

from markdown import Markdown

from congkhai.catalogue import addresses as spelled
from congkhai.catalogue.addresses import PAGE_FILE, list_address, section_of
from congkhai.model.families import PUBLISHED
from congkhai.model.values import is_link
from congkhai.problems import Problem, quoted
from congkhai.reading.hand_written import CONTENT, HandWrittenPage
from congkhai.reading.odd_characters import DAMAGED, LOST

# What the foot of every page leads to, and somebody writes by hand.
_AT_THE_FOOT = (spelled.ABOUT, spelled.COMPLAINTS, spelled.INFORMATION, spelled.PRIVACY, spelled.ACCESSIBILITY)
# What every site has that nobody writes by hand, whatever its records are, and where such pages stand.
_SINGLES = (spelled.HOME, spelled.SEARCH, spelled.CHANGES, spelled.TREE, spelled.CONTACT, spelled.OFFLINE)
_LISTS = (spelled.FIELDS, spelled.LIFE_EVENTS, spelled.AGENCIES, *(list_address(family.name) for family in PUBLISHED))
ALWAYS_MADE = frozenset((*_SINGLES, spelled.OPEN_DATA, *_LISTS))
_SECTIONS = {section_of(one) for one in ALWAYS_MADE}
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# An element, or words that only look like one: `<họ tên>`. Addresses in such brackets are links.
_ELEMENT = re.compile(r"<\s*(?P<name>[^\W\d_][^\s<>/:@]*)(?:[\s/][^<>]*)?>")
# Git's signs without `=======`, which makes a heading of the line above it; letters that a wrong encoding left.
_SPOILT = {
    "dau-xung-dot": re.compile(r"^(?:<{7}|>{7})(?=\s|$)"),
    "chu-hong": re.compile(f"{DAMAGED.pattern}|{LOST.pattern}"),
}
_PICTURE = re.compile(r"!\[[^\]]{0,300}\]\(\s*<?(?P<to>(?:https?:)?//[^)\s>]+)")


def check_addresses(pages: Sequence[HandWrittenPage], made: Mapping[str, str]) -> Iterator[Problem]:
    """Two sources for one address; `made` says from what each page is made that nobody wrote by hand."""
    taken = {address.casefold(): source for address, source in made.items()}
    for page in pages:
        first = taken.setdefault(page.address.casefold(), page.name)
        if first != page.name:
            found = quoted(f"/{page.address}")
            yield Problem(page.name, 1, 1, "", "trung-dia-chi", (("found", found), ("first", first)))


def check_links(
    pages: Sequence[HandWrittenPage], published: Iterable[str], made: Iterable[str], unknown: Collection[str] = ()
) -> Iterator[Problem]:
    """Links of pages that lead nowhere.

    `published` are files of content/, `made` addresses of records; what else the sections `unknown` have is open.
    """
    texts, files = {page.name: page for page in pages}, set(published)
    addresses = ALWAYS_MADE.union(
        made, (page.address for page in pages), (name.removeprefix(CONTENT) for name in files)
    )
    for page in pages:
        for line, column, target in page.links:
            if wrong := _wrong(page, target, texts, files, addresses, unknown):
                yield Problem(page.name, line, column, "", wrong, (("found", quoted(target)),))


def check_foot(pages: Sequence[HandWrittenPage], told: AbstractSet[str]) -> Iterator[Problem]:
    """Pages that the foot of every page leads to, and are not there; files are `told` of that could not be read."""
    there = {page.address for page in pages}
    for address in _AT_THE_FOOT:
        name = f"{CONTENT}{address.removesuffix('/')}.md"
        if address not in there and told.isdisjoint({name, CONTENT.removesuffix("/")}):
            yield Problem(name, 1, 1, "", "thieu-trang")


def check_text(pages: Sequence[HandWrittenPage]) -> Iterator[Problem]:
    """Pages without a word, both sides of a conflict, lost letters, each at its first place: all of it is published."""
    for page in pages:
        if page.text and not page.text.strip():
            yield Problem(page.name, 1, 1, "", "ban-ghi-rong")
        for code, signs in _SPOILT.items():
            places = ((number, found) for number, line in page.plain_lines for found in signs.finditer(line))
            if first := next(places, None):
                yield _told(code, page, first[0], first[1].start(), first[1][0])


def check_html(pages: Sequence[HandWrittenPage], allowed: Collection[str]) -> Iterator[Problem]:
    """Elements that the cleaned page will not have, and pictures of other hosts, which it will not show."""
    for page in pages:
        for number, line in page.plain_lines:
            for found in _ELEMENT.finditer(line):
                if found["name"].lower() not in allowed:
                    yield _told("html-bi-bo", page, number, found.start(), found[0])
            for found in _PICTURE.finditer(line):
                yield _told("anh-ngoai", page, number, found.start("to"), found["to"])


def _told(code: str, page: HandWrittenPage, number: int, column: int, found: str) -> Problem:
    return Problem(page.name, number, column + 1, "", code, (("found", quoted(found)),))


def needs_addresses(pages: Sequence[HandWrittenPage], published: Iterable[str]) -> bool:
    """Whether only what the records make can tell that all is well: to ask for it costs as much as its lists."""
    is_among_others = any(section_of(page.address) in _SECTIONS for page in pages)
    return is_among_others or any(check_links(pages, published, ()))


def _wrong(
    page: HandWrittenPage,
    target: str,
    texts: Mapping[str, HandWrittenPage],
    files: set[str],
    addresses: AbstractSet[str],
    unknown: Collection[str],
) -> str:
    if _SCHEME.match(target):
        return "" if is_link(target) else "lien-ket-cam"
    if target.startswith("/"):
        return "lien-ket-tuyet-doi"
    path, _, anchor = unquote(target).partition("#")
    path = path.partition("?")[0]
    led_to = page if not path else texts.get(page.file_at(target))
    if led_to is not None:
        return "" if not anchor or anchor in _anchors(led_to.text) else "lien-ket-hong"
    if page.file_at(target) in files:
        return ""
    # What is no file of content/ stays as it is written, so it leads on from the page itself.
    address = posixpath.normpath(posixpath.join(page.address, path)).removesuffix(PAGE_FILE).strip("/")
    reached = {"", address, f"{address}/"} if address == "." else {address, f"{address}/"}
    return "" if reached & addresses or section_of(address) in unknown else "lien-ket-hong"


@lru_cache(maxsize=100)
def _anchors(text: str) -> frozenset[str]:
    """What of a page can be led to: its headings, and what has a name in its HTML."""
    markdown = Markdown(extensions=["toc"], extension_configs={"toc": {"slugify": spelled.heading_anchor}})
    return frozenset(re.findall(r'\bid="([^"]+)"', markdown.convert(text)))
