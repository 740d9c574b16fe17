"""A Word file (OOXML) as paragraphs and tables, from its XML alone: the portals' exports lack what libraries expect.

Nothing in it is run, fetched or resolved. A `Refusal` says why a file gives no text.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congkhai.importing.formats.bombs import has_endless_part
from congkhai.importing.formats.unreadable import Refusal
from congkhai.importing.found.shapes import FoundFile

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LIMIT = 60_000_000  # bytes of one part, unpacked; a real export has 0.2 million

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHANGED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) ")
_MAIN = re.compile(r"word/document\d*\.xml")
_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
# Parts that say how it looks, text that was moved away, and the second copy of drawings for older programs.
_SKIPPED = frozenset({"pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "Fallback", "instrText", "delText"})
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell or paragraph, lines broken as there, and its links."""

    text: str
    links: tuple[FoundFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the headings among them."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Cell | Table

_RESAVE = "mở tệp bằng Word, chọn Lưu thành (Save As) kiểu “Word Document (.docx)” rồi nhập lại"
_AGAIN = "tải lại tệp từ nguồn, hoặc mở bằng Word để sửa rồi lưu thành .docx"
OLD_WORD = Refusal("tệp Word kiểu cũ (.doc nhị phân, trước 2007)", _RESAVE)
LOCKED = Refusal(
    "tệp Office có mật khẩu", "mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu rồi nhập lại"
)
OTHER_OLD = Refusal("tệp Office kiểu cũ, không phải văn bản Word", _RESAVE)
RICH_TEXT = Refusal("tệp RTF mang tên Word", _RESAVE)
BROKEN = Refusal("tệp Word hỏng hoặc bị cắt, không mở được", _AGAIN)
NO_TEXT = Refusal("tệp nén, không phải văn bản Word", "chọn đúng tệp Word (.docx, hoặc .doc tải từ cổng)")
TOO_LARGE = Refusal("tệp Word quá lớn khi giải nén", "kiểm tra lại nguồn của tệp; tệp tải từ cổng chỉ vài trăm KB")


def is_word_file(data: bytes) -> bool:
    """Whether these bytes are a Word file of any age, whole or broken; no old Excel workbook."""
    if data.startswith(_OLE):
        return "Workbook".encode("utf-16-le") not in data
    return data.startswith(b"{\\rtf") or (data.startswith(b"PK") and b"word/" in data)


def blocks_of(data: bytes) -> tuple[Block, ...] | Refusal:
    """The paragraphs and tables of a Word file in their order; empty paragraphs too."""
    if not data.startswith(b"PK"):
        return _older(data)
    try:
        return _unpacked(data)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError):
        return BROKEN
    except SyntaxError:  # lxml's errors in XML are such
        return BROKEN
    except RuntimeError:  # how zipfile says that a part needs a password
        return LOCKED


def _older(data: bytes) -> Refusal:
    if data.startswith(b"{\\rtf"):
        return RICH_TEXT
    if not data.startswith(_OLE):
        return NO_TEXT
    if "EncryptedPackage".encode("utf-16-le") in data:
        return LOCKED
    return OLD_WORD if "WordDocument".encode("utf-16-le") in data else OTHER_OLD


def _unpacked(data: bytes) -> tuple[Block, ...] | Refusal:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        name = next((name for name in archive.namelist() if _MAIN.fullmatch(name)), None)
        if name is None:
            return NO_TEXT
        links = f"word/_rels/{name.removeprefix('word/')}.rels"
        names = [name] + [links] * (links in archive.namelist())
        if any(archive.getinfo(part).file_size > LIMIT for part in names):
            return TOO_LARGE
        parts = [archive.read(part) for part in names]
        if any(map(has_endless_part, parts)):
            return TOO_LARGE
        document, *relations = map(_tree, parts)
    targets = {node.get("Id", ""): node.get("Target", "") for relation in relations for node in relation}
    return tuple(_blocks(document, targets))


def _tree(xml: bytes) -> Element:
    """The tree of a part; Word writes no document type, and one would only carry entities."""
    from lxml import etree  # only a Word file needs it

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(xml, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("document type in a part of a Word file")
    return root


def _blocks(element: Element, targets: dict[str, str]) -> Iterator[Block]:
    """Paragraphs and tables below `element`, through whatever wraps them."""
    for child in element:
        name = _name(child)
        if name == "p":
            yield _paragraph(child, targets)
        elif name == "tbl":
            yield Table(tuple(_rows(child, targets)))
        elif name not in _SKIPPED:
            yield from _blocks(child, targets)


def _rows(table: Element, targets: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table, each cell in its column: one over several has empty ones behind it, one that goes on from
    the row above its words."""
    above: list[Cell] = []
    for row in _inner(table, "tr"):
        cells: list[Cell] = []
        for cell in _inner(row, "tc"):
            width, goes_on = _extent(cell)
            told = above[len(cells)] if goes_on and len(cells) < len(above) else _cell(cell, targets)
            cells += [told, *[Cell("")] * (width - 1)]
        above = cells
        yield tuple(cells)


def _extent(cell: Element) -> tuple[int, bool]:
    """How many columns a cell has, and whether it goes on from the row above."""
    looks = [look for part in cell if _name(part) == "tcPr" for look in part]
    widths = [_attribute(look, "val") for look in looks if _name(look) == "gridSpan"]
    merged = [_attribute(look, "val") for look in looks if _name(look) == "vMerge"]
    width = int(widths[0]) if widths and re.fullmatch(r"\d{1,2}", widths[0]) else 1
    return max(width, 1), merged in ([""], ["continue"])


def has_tracked_changes(data: bytes) -> bool:
    """Whether somebody's changes in a Word file are still to be accepted; it is read as if they were."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = (archive.read(name) for name in archive.namelist() if _MAIN.fullmatch(name))
        return any(_CHANGED.search(part) for part in parts)


def _cell(cell: Element, targets: dict[str, str]) -> Cell:
    paragraphs = [_paragraph(paragraph, targets) for paragraph in _inner(cell, "p")]
    links = tuple(link for paragraph in paragraphs for link in paragraph.links)
    return Cell("\n".join(paragraph.text for paragraph in paragraphs).strip(), links)


def _inner(element: Element, name: str) -> Iterator[Element]:
    """The elements of that name below, not those within one another."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) not in _SKIPPED:
            yield from _inner(child, name)


def _paragraph(paragraph: Element, targets: dict[str, str]) -> Cell:
    links = [
        FoundFile(text, targets.get(_attribute(link, "id"), ""))
        for link in paragraph.iter()
        if _name(link) == "hyperlink" and (text := "".join(_texts(link)).strip())
    ]
    fields = [
        match for node in paragraph.iter() if _name(node) == "instrText" for match in _FIELD.findall(node.text or "")
    ]
    text = "".join(_texts(paragraph))
    if fields and not links:
        links = [FoundFile(text.strip(), fields[0])] if len(fields) == 1 else []
    return Cell(text, tuple(links))


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name == "sym" and re.fullmatch("[0-9A-Fa-f]{4}", _attribute(child, "char")):
            yield chr(int(_attribute(child, "char"), 16))
        elif name not in _SKIPPED:
            yield from _texts(child)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _attribute(element: Element, name: str) -> str:
    """An attribute by its local name: the namespace differs between kinds of OOXML."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
