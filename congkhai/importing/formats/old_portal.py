"""Pages of the old national portal (until 2026), as a browser saved them.

A file is two HTML documents, one after the other. A procedure stands in it once as sections, and on some pages
again, whole, in a pop-up of labelled rows. Steps and requirements are filled in by a script, so they may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from congkhai.importing.formats.labels import readers_of, value_of
from congkhai.importing.formats.leftovers import left_over
from congkhai.importing.formats.markup import DAMAGED, has_class, markup_of, page_of, text_of
from congkhai.importing.formats.old_portal_parts import groups_in, lines_in, rows_in, steps_in, text_in
from congkhai.importing.formats.old_portal_rows import channels_of, legal_texts_of
from congkhai.importing.formats.portal_words import key_of
from congkhai.importing.found.shapes import FoundOutput, FoundProcedure, Reading, Unread

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMAT = "trang Cổng DVC quốc gia cũ"

_MARKS = ("main-title", "popupChitietTTHC", "export_word_detail_tthc", "dvc-tthc-")
_EXPORT = re.compile(r"[?&]maTTHC=([^&]+)")
_ELSEWHERE = "lấy thủ tục này từ Cổng Dịch vụ công quốc gia hiện nay (dichvucong.gov.vn), lưu trang đó rồi nhập"
# Sections that go by another name than the row of the pop-up.
_ALIASES = {"yêu cầu, điều kiện": "yêu cầu, điều kiện thực hiện"}
_OFTEN_MISSING = ("mã thủ tục", "thủ tục hành chính liên quan")
_BY_SCRIPT = ("trình tự thực hiện", "yêu cầu, điều kiện thực hiện", "thủ tục hành chính liên quan")


def is_old_portal_page(data: bytes) -> bool:
    """Whether these bytes are a page of the old portal, of a procedure or not."""
    markup = markup_of(data)
    return sum(mark in markup for mark in _MARKS) >= 2


def read_old_portal_page(data: bytes, file: str) -> Reading:
    """The procedure of a saved page; what its script had not filled in is told beside it."""
    page = page_of(data)
    if page is None:
        return Reading(FORMAT, unread=(Unread(file, "trang web không có nội dung hoặc quá lớn", _ELSEWHERE),))
    labelled = [*_rows(page.root), *_sections(page.root)]
    parts = _parts_of(labelled)
    found = {attribute: read(parts[label]) for label, (attribute, read) in _PARTS.items() if label in parts}
    found["code"] = found.get("code") or _exported_code(page.root)
    if not found["code"] or not found.get("name"):
        return Reading(FORMAT, unread=(_no_procedure(file, page.root),))
    # What stands only in one of the two places, or in a shape not known here, goes to the note.
    note = left_over([(label, value_of(text_in(elements))) for label, elements in labelled], found, _PARTS)
    procedure = FoundProcedure(has=frozenset(found), note=note, retrieved=page.saved, **found)
    return Reading(FORMAT, (procedure,), unread=tuple(_complaints(file, parts, damaged=page.damaged)))


def _parts_of(labelled: list[tuple[str, list[Element]]]) -> dict[str, list[Element]]:
    """Label → the elements of its value, the first that is filled in; what the script left out is not there."""
    parts: dict[str, list[Element]] = {}
    for label, elements in labelled:
        if label not in _BY_SCRIPT or text_in(elements):
            parts.setdefault(label, elements)
    return parts


def _rows(root: Element) -> Iterator[tuple[str, list[Element]]]:
    for row in root.iter("div"):
        if has_class(row, "info-row"):
            label, *values = list(row) or [row]
            yield key_of(text_of(label)), values


def _sections(root: Element) -> Iterator[tuple[str, list[Element]]]:
    for heading in root.iter("h1", "h2", "div"):
        if heading.tag == "h1" and has_class(heading, "main-title"):
            yield "tên thủ tục", [heading]
        elif heading.tag == "h2" and has_class(heading, "main-title-sub"):
            below = list(takewhile(lambda element: not _ends_section(element), heading.itersiblings()))
            orders = [element for element in below if has_class(element, "cls-impl-orders")]
            yield key_of(text_of(heading, keep=False)), orders or below
        elif heading.tag == "div" and has_class(heading, "title"):
            label = key_of(text_of(heading, keep=False))
            if label in _TEXTS | _ALIASES:
                yield _ALIASES.get(label, label), list(heading.itersiblings())


def _ends_section(element: Element) -> bool:
    """Whether an element is the next heading, or the rule before it."""
    return element.tag == "h2" or has_class(element, "divider-gray")


def _exported_code(root: Element) -> str:
    """The code in the address of the Word export, for pages without the pop-up."""
    links = (link.get("href", "") for link in root.iter("a"))
    return next((match[1] for link in links if "export_word" in link and (match := _EXPORT.search(link))), "")


def _no_procedure(file: str, root: Element) -> Unread:
    titles = [text_of(title, keep=False) for title in root.iter("h1", "h2") if has_class(title, "main-title")]
    decision = next((title for title in titles if key_of(title).startswith("số quyết định")), "")
    if decision:
        what = f"trang quyết định công bố ({decision}) của cổng cũ, không phải trang của một thủ tục"
        return Unread(file, what, "lấy từng thủ tục của quyết định từ dichvucong.gov.vn, lưu trang đó rồi nhập")
    what = "trang của cổng cũ không có mã và tên thủ tục (bị cắt, hoặc không phải một thủ tục)"
    return Unread(file, what, _ELSEWHERE)


def _complaints(file: str, parts: Iterable[str], *, damaged: bool) -> Iterator[Unread]:
    missing = [label for label in _PARTS if label not in parts and label not in _OFTEN_MISSING]
    if missing:
        what = f"trang thiếu mục {', '.join(f'“{label}”' for label in missing)} (lưu khi chưa hiện đủ, hoặc bị cắt)"
        yield Unread(file, what, "các mục khác vẫn được nhập; bổ sung mục thiếu từ dichvucong.gov.vn")
    if damaged:
        yield Unread(file, DAMAGED, _ELSEWHERE)


_TEXTS = readers_of(text_in)
_PARTS: dict[str, tuple[str, Callable[[list[Element]], Any]]] = {
    **_TEXTS,
    "trình tự thực hiện": ("steps", steps_in),
    "cách thức thực hiện": ("channels", lambda elements: channels_of(rows_in(elements))),
    "thành phần hồ sơ": ("groups", groups_in),
    "kết quả thực hiện": ("outputs", lambda elements: tuple(map(FoundOutput, lines_in(elements)))),
    "căn cứ pháp lý": ("legal_texts", lambda elements: legal_texts_of(rows_in(elements))),
    "thủ tục hành chính liên quan": ("related", lambda elements: tuple(lines_in(elements))),
}
