"""A web page that has the 20 labels and their tables, as sites of offices show procedures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from congkhai.importing.formats.labels import LABELS
from congkhai.importing.formats.markup import markup_of, page_of, text_of
from congkhai.importing.formats.portal_words import key_of
from congkhai.importing.formats.word_document import Block, Cell, Table
from congkhai.importing.formats.word_export import read_blocks
from congkhai.importing.found.shapes import Reading, Unread

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMAT = "trang web có 20 nhãn"

_NEEDED = [re.compile(rf"{LABELS[part]}\s*:") for part in ("code", "name", "steps")]
_AROUND = frozenset({"nav", "header", "footer", "aside", "script", "style", "noscript", "template", "head", "form"})
_BLOCKS = frozenset({"p", "div", "li", "dt", "dd", "section", "article", "main", "body", "ul", "ol", "dl", "center"})
_BLOCKS |= frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "html"})


def is_labelled_page(data: bytes) -> bool:
    """Whether the words of a page have the labels, each with its colon."""
    words = re.sub(r"<[^<>]*>", "", markup_of(data))
    return all(label.search(words) for label in _NEEDED)


def read_labelled_page(data: bytes, file: str) -> Reading:
    """The procedure of the page, from its first label; what stands around the text is no part of it."""
    page = page_of(data)
    if page is None:
        return Reading(FORMAT, unread=(Unread(file, "trang web hỏng, không đọc được", "tải lại trang"),))
    blocks = list(_blocks(page.root))
    first = next((place for place, block in enumerate(blocks) if _is_first(block)), 0)
    return read_blocks(blocks[first:], file, FORMAT)


def _is_first(block: Block) -> bool:
    return isinstance(block, Cell) and key_of(block.text.partition(":")[0]) == key_of(LABELS["code"])


def _blocks(element: Element) -> Iterator[Block]:
    """Paragraphs and tables in their order; text between blocks is a paragraph of its own."""
    text = element.text or ""
    for child in element:
        if child.tag in _AROUND:
            pass
        elif child.tag == "table":
            yield from _paragraph(text)
            yield Table(tuple(_row(row) for row in child.iter("tr")))
            text = ""
        elif child.tag in _BLOCKS:
            yield from _paragraph(text)
            yield from _blocks(child)
            text = ""
        else:
            text += "\n" if child.tag == "br" else text_of(child)
        text += child.tail or ""
    yield from _paragraph(text)


def _paragraph(text: str) -> Iterator[Cell]:
    if text.strip():
        yield Cell(text.strip())


def _row(row: Element) -> tuple[Cell, ...]:
    return tuple(Cell(text_of(cell)) for cell in row if cell.tag in ("td", "th"))
