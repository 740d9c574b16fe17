"""The page of a procedure on the national portal since April 2026, as a browser saved it.

Pairs of label and value, then sections under `h4` (classes are Tailwind's, so labels and headings lead).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from congkhai.importing.formats.labels import readers_of
from congkhai.importing.formats.leftovers import left_over
from congkhai.importing.formats.markup import DAMAGED, Page, cells_of, markup_of, page_of, pieces_of, text_of
from congkhai.importing.formats.portal_words import (
    cost_of,
    counts_of,
    is_nothing,
    key_of,
    submission_of,
    time_of,
)
from congkhai.importing.found.shapes import (
    FoundChannel,
    FoundCost,
    FoundFile,
    FoundGroup,
    FoundLegalText,
    FoundOutput,
    FoundPaper,
    FoundProcedure,
    FoundStep,
    Reading,
    Unread,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMAT = "trang Cổng DVC quốc gia 2026"
_HEADING = "text-[#903938]"
_NO_PROCEDURE = (
    "trang Cổng Dịch vụ công quốc gia không có mã và tên thủ tục (chưa tải xong, bị cắt, hoặc không phải một thủ tục)"
)
_SAVE_AGAIN = (
    "mở lại trang thủ tục, đợi hiện đủ nội dung, bấm Ctrl+S, chọn kiểu “Trang web, một tệp” (Webpage, Single File) "
    "hoặc “Trang web, hoàn chỉnh” (Webpage, Complete)"
)
_PAGE = re.compile(r"https?://[^/]*dichvucong\.gov\.vn/.*thu-tuc-hanh-chinh/[0-9a-f-]{36}")
_CODE = re.compile(r"Mã\s*:\s*(.*)", re.DOTALL)


def is_portal_page(data: bytes) -> bool:
    """Whether these bytes are a page of the 2026 portal, be it only its empty frame."""
    markup = markup_of(data)
    return _HEADING in markup or ("dichvucong.gov.vn" in markup and 'id="root"' in markup)


def read_portal_page(data: bytes, file: str) -> Reading:
    """The procedure of a saved page; what is missing or damaged is told beside it."""
    page = page_of(data)
    labelled = list(_labelled(page)) if page else []
    parts = dict(reversed(labelled))  # the first where a label comes twice
    code, name = (_value(parts.get(label)) for label in ("mã thủ tục", "tên thủ tục"))
    if page is None or not code or not name:
        return Reading(FORMAT, unread=(Unread(file, _NO_PROCEDURE, _SAVE_AGAIN),))
    found = {attribute: read(parts[label]) for label, (attribute, read) in _PARTS.items() if label in parts}
    address = next((address for address in page.addresses if _PAGE.match(address)), "")
    # Sections the portal did not have when this was written, or has twice or in another shape, go to the note.
    note = left_over([(label, _value(element)) for label, element in labelled], found, _PARTS)
    procedure = FoundProcedure(has=frozenset(found), address=address, note=note, retrieved=page.saved, **found)
    return Reading(FORMAT, (procedure,), unread=tuple(_complaints(file, page, parts)))


def _labelled(page: Page) -> Iterator[tuple[str, Element]]:
    """Labels and headings, each with the element that holds its value."""
    for element in page.root.iter("div", "h4"):
        follower, section = element.getnext(), element.getparent()
        if element.tag == "h4" and _HEADING in element.get("class", "") and section is not None:
            yield key_of(text_of(element)), section
        elif element.tag == "div" and "font-weight: bold" in element.get("style", "") and follower is not None:
            yield key_of(text_of(element)), follower


def _complaints(file: str, page: Page, parts: dict[str, Element]) -> Iterator[Unread]:
    missing = [label for label in _PARTS if label not in parts]
    if missing:
        what = f"trang thiếu mục {', '.join(f'“{label}”' for label in missing)} (chưa tải xong hoặc bị cắt)"
        yield Unread(file, what, _SAVE_AGAIN)
    if page.damaged:
        yield Unread(file, DAMAGED, _SAVE_AGAIN)


def _body(element: Element) -> list[Element]:
    """What stands under the heading of a section; a value cell itself."""
    children = list(element)
    return children[1:] if children and children[0].tag == "h4" else [element]


def _value(element: Element | None) -> str:
    text = "\n".join(filter(None, map(text_of, _body(element)))) if element is not None else ""
    return "" if is_nothing(text) else text


def _pieces(element: Element) -> list[str]:
    return [piece for part in _body(element) for piece in pieces_of(part) if not is_nothing(piece)]


def _steps(element: Element) -> tuple[FoundStep, ...]:
    items = [item for item in element.iter("li") if not any(True for _ in item.iterancestors("li"))]
    if not items:
        text = _value(element)
        return (FoundStep("", text),) if text else ()
    return tuple(step for item in items if (step := _step(item)) != FoundStep("", ""))


def _step(item: Element) -> FoundStep:
    """A name in a `p.font-semibold`, then the text."""
    first = item[0] if len(item) else None
    if first is None or "font-semibold" not in first.get("class", ""):
        return FoundStep("", text_of(item))
    texts = [text_of(part) for part in list(item)[1:]]
    return FoundStep(text_of(first), "\n".join(text for text in texts if text))


def _channel(row: dict[str, Element]) -> FoundChannel:
    time, unit = time_of(text_of(row.get("thời gian")))
    return FoundChannel(
        submission=submission_of(text_of(row.get("hình thức nộp"))),
        time=time,
        unit=unit,
        description=text_of(row.get("mô tả")),
        costs=_costs(pieces_of(row.get("phí, lệ phí"))),
    )


def _costs(pieces: list[str]) -> tuple[FoundCost, ...]:
    """A fee is an amount, its text in brackets behind it; either may be missing."""
    fees: list[str] = []
    for piece in pieces:
        bare = fees and "(" not in fees[-1]
        if piece.startswith("(") and bare:
            fees[-1] += piece
        else:
            fees.append(piece)
    return tuple(cost for fee in fees if (cost := cost_of(fee)))


def _groups(element: Element) -> tuple[FoundGroup, ...]:
    """Each table with the `h5` before it; "--" is the portal's name for none."""
    groups, name = [], ""
    for node in element.iter("h5", "table"):
        if node.tag == "h5":
            name = text_of(node)
        else:
            papers = tuple(_paper(row) for row in cells_of(node))
            groups.append(FoundGroup("" if is_nothing(name) else name, papers))
            name = ""
    return tuple(groups)


def _paper(row: dict[str, Element]) -> FoundPaper:
    files = tuple(map(FoundFile, pieces_of(row.get("mẫu đơn, tờ khai"))))
    return FoundPaper(text_of(row.get("tên giấy tờ")), *counts_of(text_of(row.get("số lượng"))), files=files)


def _legal_texts(element: Element) -> tuple[FoundLegalText, ...]:
    rows = [(text_of(row.get("mã văn bản")), text_of(row.get("tên văn bản pháp lý"))) for row in _rows(element)]
    return tuple(FoundLegalText(number, title) for number, title in rows if number or title)


def _outputs(element: Element) -> tuple[FoundOutput, ...]:
    """A name, then "Mã: KQ…" where it has a code."""
    outputs: list[FoundOutput] = []
    for piece in _pieces(element):
        code = _CODE.fullmatch(piece)
        if code and outputs and not outputs[-1].code:
            outputs[-1] = FoundOutput(outputs[-1].name, code[1].strip())
        else:
            outputs.append(FoundOutput(piece))
    return tuple(outputs)


def _rows(element: Element) -> list[dict[str, Element]]:
    return [row for table in element.iter("table") for row in cells_of(table)]


_PARTS: dict[str, tuple[str, Callable[[Element], Any]]] = {
    **readers_of(_value),
    "thủ tục hành chính liên quan": ("related", lambda element: tuple(_pieces(element))),
    "trình tự thực hiện": ("steps", _steps),
    "cách thức thực hiện": ("channels", lambda element: tuple(map(_channel, _rows(element)))),
    "thành phần hồ sơ": ("groups", _groups),
    "căn cứ pháp lý": ("legal_texts", _legal_texts),
    "kết quả xử lý": ("outputs", _outputs),
}
