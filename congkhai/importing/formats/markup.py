"""Saved web pages as trees of elements: bytes of any kind are read, texts keep their line breaks.

A page "saved as a single file" (.mhtml) is read like its HTML. Nothing is fetched, no entity is resolved from outside.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from congkhai.importing.formats.portal_words import key_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LIMIT = 30_000_000  # bytes; real pages have 0.2 million

DAMAGED = "trang có ký tự hỏng (hiện thành “\ufffd”)"

_NO_TEXT = frozenset({"script", "style", "svg", "noscript", "template", "head", "title"})
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "dd", "div", "dl", "dt", "footer", "header", "li", "main", "ol", "p", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "section", "table", "td", "th", "tr", "ul"}
)
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<link[^<>]{0,300}rel=\"canonical\"[^<>]{0,300}href=\"([^\"]+)\""
)
_FRAME = re.compile(r"</?(?:html|body)\b[^<>]*>", re.IGNORECASE)  # libxml2 reads no second document after </html>
_BORDER = "\0"  # no page holds it: control characters are replaced
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Page:
    """The tree of a page, its own addresses, whether some of its bytes were no text, and the day it was saved."""

    root: Element
    addresses: tuple[str, ...]
    damaged: bool
    saved: date | None = None


def page_of(data: bytes) -> Page | None:
    """The page in these bytes; None where there is no element at all, or too much."""
    from lxml import etree  # only a page needs it

    if len(data) > LIMIT:
        return None
    head, markup = _opened(data)
    lines = markup.replace("\r\n", "\n").replace("\r", "\n")  # as the HTML standard has it; libxml2 does not
    clean = _FRAME.sub("", _CONTROL.sub("\ufffd", lines))
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None:
        return None
    found = [first or second for first, second in _SAVED_FROM.findall(markup)]
    location = str(head["Snapshot-Content-Location"] or "")
    return Page(root, (location, *found) if location else tuple(found), "\ufffd" in clean, _day(head))


def markup_of(data: bytes) -> str:
    """The HTML as text: of an .mhtml file its HTML part, by its byte order mark or as UTF-8; "" where there is none."""
    return _opened(data)[1] if b"<" in data and len(data) <= LIMIT else ""


def text_of(element: Element | None, *, keep: bool = True) -> str:
    """The text of an element without white space around it: <br> and the borders of blocks break lines.

    `keep=False` makes white space one blank, as a browser does, except within `white-space: pre…`.
    """
    if element is None:
        return ""
    text = "".join(_parts(element, keep))
    return re.sub(rf"\s*{_BORDER}[\s{_BORDER}]*", "\n", text.strip(f"{_BORDER} \t\r\n\u00a0"))


def pieces_of(element: Element | None) -> list[str]:
    """The texts that stand apart in an element: every text node that is not blank, trimmed."""
    texts = (text.strip() for _, text in texts_in(element)) if element is not None else ()
    return [text for text in texts if text and text != _BORDER]


def texts_in(element: Element) -> Iterator[tuple[Element, str]]:
    """Every text with the element it stands in; borders of blocks as a NUL, <br> as a line break."""
    from lxml import etree

    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        border = node is not element and node.tag in _BLOCKS
        if border:
            yield node, _BORDER
        if event == "start" and node.tag in _NO_TEXT:
            walk.skip_subtree()
        elif event == "start":
            yield node, "\n" if node.tag == "br" else node.text or ""
        parent = node.getparent()
        if event == "end" and node is not element and parent is not None:
            yield parent, node.tail or ""


def cells_of(table: Element) -> list[dict[str, Element]]:
    """The rows of a table: heading in small letters → cell; `data-title` or "1", "2", … where no heading is."""
    headings = [key_of(text_of(cell, keep=False)) for cell in table.iter("th")]
    rows = []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        named = (headings + [str(place) for place in range(len(headings) + 1, len(cells) + 1)])[: len(cells)]
        titles = [key_of(cell.get("data-title", "")) or name for cell, name in zip(cells, named, strict=True)]
        rows.append(dict(zip(titles, cells, strict=True)))
    return [row for row in rows if row]


def has_class(element: Element, *names: str) -> bool:
    """Whether an element has all these classes."""
    return set(names) <= set(element.get("class", "").split())


def _parts(element: Element, keep: bool) -> Iterator[str]:
    for node, text in texts_in(element):
        yield text if keep or text in (_BORDER, "\n") or _is_preformatted(node) else re.sub(r"\s+", " ", text)


def _is_preformatted(node: Element) -> bool:
    """Whether white space counts in `node`: by its own style or that of an element around it."""
    around = [node, *node.iterancestors()]
    return any("white-space" in element.get("style", "") and "pre" in element.get("style", "") for element in around)


def _opened(data: bytes) -> tuple[Message, str]:
    """The header, empty but for an .mhtml file, and the HTML."""
    head = Message()
    if re.match(rb"\s*(?:From|MIME-Version|Snapshot-Content-Location|Content-Type):", data[:4000], re.IGNORECASE):
        head = email.message_from_bytes(data.lstrip())
        bodies = (part.get_payload(decode=True) for part in head.walk() if part.get_content_type() == "text/html")
        data = next((body for body in bodies if isinstance(body, bytes)), data)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head, data.decode("utf-16", "replace")
    return head, data.decode("utf-8-sig", "replace")


def _day(head: Message) -> date | None:
    try:
        return parsedate_to_datetime(str(head["Date"])).date() if head["Date"] else None
    except (ValueError, OverflowError):
        return None
