"""The Markdown of records as HTML. There is no HTML in it: what stands in angle brackets are words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from congkhai.model.values import is_link

# What Markdown would take away, or make of words that only look like its own: HTML, indented lines, footnotes of links.
_OFF_IN_LINES = (
    "html", "entity", "automail", "reference", "short_reference", "image_reference", "short_image_ref",
)  # fmt: skip
# The title of the page is above, and those of its sections.
_HEADINGS = {"h1": "h3", "h2": "h3", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
_VOID = {"br", "hr"}
_BARE = "span"  # an element of which only the words are shown
_ALIGNED = re.compile(r"text-align: (center|right);")
_CHARACTER = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_ITEM = re.compile(r"(?:[-+*]|\d{1,3}\.)\s+\S")
_RELATION = "noopener nofollow"


def rich_text(text: str) -> Markup:
    """The few Markdown fields as HTML: paragraphs, lists, headings, tables, links; every word of it stays."""
    return Markup(_markdown().reset().convert(text))


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    markdown = Markdown(extensions=["tables", "sane_lists"])
    markdown.preprocessors.deregister("html_block")
    for name in ("code", "reference"):
        markdown.parser.blockprocessors.deregister(name)
    for name in _OFF_IN_LINES:
        markdown.inlinePatterns.deregister(name)
    for name in ("raw_html", "amp_substitute"):
        markdown.postprocessors.deregister(name)
    markdown.preprocessors.register(_ListsApart(markdown), "lists-apart", 5)
    markdown.treeprocessors.register(_AsOnPages(markdown), "as-on-pages", -10)
    markdown.serializer = _html_of
    return markdown


class _ListsApart(Preprocessor):
    """A list may begin in the line below its sentence: editors do not know that Markdown wants an empty one between."""

    def run(self, lines: list[str]) -> list[str]:
        return list(self._apart(lines))

    def _apart(self, lines: list[str]) -> Iterator[str]:
        before = ""
        for line in lines:
            if _ITEM.match(line) and before.strip() and not _ITEM.match(before.lstrip()):
                yield ""
            yield line
            before = line


class _AsOnPages(Treeprocessor):
    """Headings below those of the page, cells aligned by classes, links of the listed schemes alone."""

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            element.tag = _HEADINGS.get(element.tag, element.tag)
            if element.tag in ("th", "td"):
                _align(element)
            elif element.tag == "a":
                _bound(element)
            elif element.tag == "img":
                element.tag, element.text = _BARE, element.get("alt")
            elif element.tag == "table":
                _let_scroll(element)


def _align(cell: Element) -> None:
    found = _ALIGNED.fullmatch(cell.attrib.pop("style", ""))
    if cell.tag == "th":
        cell.set("scope", "col")
    if found:
        cell.set("class", f"ck-prose__cell--{found[1]}")


def _bound(link: Element) -> None:
    """Keep a link that a record may have; of another only its words."""
    address = unescape(link.get("href", ""))
    link.attrib.clear()
    if is_link(address):
        link.set("href", address)
        link.set("rel", _RELATION)
    else:
        link.tag = _BARE


def _let_scroll(table: Element) -> None:
    """Put a table into a box of its own: it may be wider than a phone."""
    inner = Element("table", table.attrib)
    inner[:], inner.text = table[:], table.text
    table.tag, table[:] = "div", [inner]
    table.attrib.update({"class": "ck-scroll", "role": "region", "aria-label": "Bảng", "tabindex": "0"})


def _html_of(root: Element) -> str:
    return "".join(_pieces(root))


def _pieces(element: Element) -> Iterator[str]:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
    is_bare = element.tag == _BARE
    yield "" if is_bare else f"<{element.tag}{attributes}>"
    yield _shown(element.text)
    for child in element:
        yield from _pieces(child)
        yield _shown(child.tail)
    yield "" if is_bare or element.tag in _VOID else f"</{element.tag}>"


def _shown(text: str | None) -> str:
    """Characters that are named stay characters, and never become markup."""
    return escape(_CHARACTER.sub(lambda found: unescape(found[0]), text or ""), quote=False)
