"""Steps, channels, dossier, results and legal basis on pages of the old portal: elements in, found values out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from congkhai.importing.formats.markup import cells_of, has_class, text_of, texts_in
from congkhai.importing.formats.portal_words import amount_of, counts_of, is_nothing, key_of
from congkhai.importing.found.shapes import (
    FoundFile,
    FoundGroup,
    FoundPaper,
    FoundStep,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DOWNLOAD = "https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma="
_FORM = re.compile(r"downloadMaudon\(\s*['\"]([0-9a-fA-F]+)['\"]")


def text_in(elements: list[Element]) -> str:
    """The text of these elements, one below the other."""
    return "\n".join(text for element in elements if (text := text_of(element, keep=False)))


def steps_in(elements: list[Element]) -> tuple[FoundStep, ...]:
    """One step for each case: its name in `.key` or `.title`, its text in the element after it."""
    steps, name = [], ""
    for block in _blocks(elements):
        text = text_of(block, keep=False)
        if has_class(block, "key") or has_class(block, "title"):
            name = text
        elif text and not is_nothing(text):
            steps.append(FoundStep(name, text))
            name = ""
    return tuple(steps) + ((FoundStep(name, ""),) if name else ())


def groups_in(elements: list[Element]) -> tuple[FoundGroup, ...]:
    """Each table with the heading before it; "Bao gồm" is the portal's word for a group without name."""
    groups, name = [], ""
    for element in elements:
        for node in element.iter("div", "table"):
            if node.tag == "table":
                groups.append(FoundGroup(name, tuple(_paper(row) for row in cells_of(node))))
                name = ""
            elif has_class(node, "key") or has_class(node, "title"):
                heading = text_of(node, keep=False)
                name = "" if key_of(heading) == "bao gồm" else heading
    return tuple(groups)


def lines_in(elements: list[Element]) -> list[str]:
    """The lines that say something; where commas part several results in one cannot be told."""
    return [line for line in text_in(elements).split("\n") if not is_nothing(line)]


def rows_in(elements: list[Element]) -> list[dict[str, str]]:
    """The rows of all tables, as texts."""
    tables = (table for element in elements for table in element.iter("table"))
    return [_texts(row) for table in tables for row in cells_of(table)]


def _blocks(elements: list[Element]) -> Iterator[Element]:
    """The blocks of the steps, whatever boxes they are packed in."""
    for element in elements:
        boxes = [child for child in element if child.tag == "div"]
        packed = any(has_class(element, box) for box in ("cls-impl-orders", "list-expand", "item"))
        if boxes and packed and not (element.text or "").strip():
            yield from _blocks(boxes)
        else:
            yield element


def _paper(row: dict[str, Element]) -> FoundPaper:
    texts = _texts(row)
    originals, copies = counts_of(texts.get("số lượng", ""))
    if "số lượng" not in row:
        originals, copies = amount_of(texts.get("bản chính", "")), amount_of(texts.get("bản sao", ""))
    name = texts.get("tên giấy tờ") or texts.get("loại giấy tờ", "")
    return FoundPaper(name, originals, copies, files=tuple(_files(row.get("mẫu đơn, tờ khai"))))


def _files(cell: Element | None) -> Iterator[FoundFile]:
    """Every name in the cell, with the address that a click on it leads to."""
    done: list[Element] = []
    for node, text in texts_in(cell) if cell is not None else ():
        link = next((above for above in (node, *node.iterancestors()) if _FORM.search(above.get("onclick", ""))), None)
        if link is None and text.strip("\0 \t\r\n"):
            yield FoundFile(text.strip())
        elif link is not None and link not in done:
            done.append(link)
            yield FoundFile(text_of(link, keep=False), DOWNLOAD + _FORM.findall(link.get("onclick", ""))[0])


def _texts(row: dict[str, Element]) -> dict[str, str]:
    return {heading: text_of(cell, keep=False) for heading, cell in row.items()}
