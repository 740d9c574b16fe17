"""Excel lists of procedures, of the portals and of a department: rows to compare with the records.

The row of headings is looked for: there may be a banner or merged rows above it. Nothing becomes a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import BadZipFile, ZipFile

from congkhai.importing.formats.bombs import has_endless_row
from congkhai.importing.formats.portal_words import plain
from congkhai.importing.found.shapes import ListedProcedure, Reading, Unread, reading_of

FORMAT = "danh sách thủ tục dạng Excel"
LIMIT = 80_000_000  # bytes when unpacked; the portal's list of 5,670 procedures has 4 million
_ROWS, _COLUMNS, _HEADING_ROWS = 60_000, 60, 40

# Attribute of ListedProcedure → its headings, without capitals: portal of 2026, old portal, a department's own sheet.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("mã số", "mã tthc", "mã thủ tục", "mã thủ tục hành chính", "mã số tthc"),
    "name": ("tên", "tên tthc", "tên thủ tục", "tên thủ tục hành chính"),
    "field": ("lĩnh vực",),
    "decision": ("qđ công bố", "quyết định số", "số quyết định", "quyết định công bố"),
    "state": ("tình trạng", "trạng thái"),
}
_ATTRIBUTES = {heading: attribute for attribute, headings in COLUMNS.items() for heading in headings}
_RESAVE = "mở bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi nhập lại"
_AGAIN = "tải lại tệp từ nguồn, hoặc mở bằng Excel để sửa rồi lưu lại"
_SHORT = re.compile(r"\d\.\d{1,5}")


def is_workbook(data: bytes) -> bool:
    """Whether this is a package of Excel since 2007, whole or broken."""
    return data.startswith(b"PK") and b"xl/" in data and b"word/document" not in data


def read_workbook(data: bytes, file: str) -> Reading:
    """The rows of every sheet that is a list of procedures."""
    return reading_of(FORMAT, _items(data, file))


def _items(data: bytes, file: str) -> Iterator[ListedProcedure | Unread]:
    is_empty = True
    if problem := _refused(data, file):
        yield problem
        return
    try:
        for title, rows in _sheets(data):
            for item in _read_sheet(rows, f"{file}, trang tính “{title}”"):
                is_empty = False
                yield item
    except Exception:  # openpyxl fails in many ways on damaged parts; what was read before is kept
        is_empty = False
        yield Unread(file, "tệp Excel hỏng, không đọc được hết", _AGAIN)
    if is_empty:
        yield Unread(file, "bảng tính trống", "chọn tệp danh sách thủ tục có cột mã và cột tên")


def _refused(data: bytes, file: str) -> Unread | None:
    """Why a package is not opened: broken, other, or made to fill the memory."""
    try:
        with ZipFile(BytesIO(data)) as package:
            names = package.namelist()
            size = sum(part.file_size for part in package.infolist())
            parts = (package.read(name) for name in names if name.startswith("xl/") and size <= LIMIT)
            heads = [(part[:2000], has_endless_row(part)) for part in parts]
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, KeyError):
        return Unread(file, "tệp Excel hỏng hoặc bị cắt, không mở được", _AGAIN)
    except Exception:  # zlib and lzma have errors of their own
        return Unread(file, "tệp Excel hỏng, không giải nén được", _AGAIN)
    if size > LIMIT or any(is_endless for _, is_endless in heads):
        return Unread(file, "tệp Excel quá lớn khi giải nén", "kiểm tra nguồn của tệp; danh sách chỉ vài MB")
    if "xl/workbook.bin" in names:
        return Unread(file, "tệp Excel nhị phân (.xlsb)", _RESAVE)
    if any(b"<!DOCTYPE" in head or b"<!ENTITY" in head for head, _ in heads):
        return Unread(file, "tệp Excel có khai báo lạ (DOCTYPE), không an toàn để đọc", _RESAVE)
    return None


def _sheets(data: bytes) -> Iterator[tuple[str, Iterator[Sequence[Any]]]]:
    """(title, rows of cells) of each sheet; the size a sheet claims is not believed."""
    # Imported only here: it takes longer to load than one procedure takes to import.
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        yield sheet.title, sheet.iter_rows(max_row=_ROWS, max_col=_COLUMNS)


def _read_sheet(rows: Iterator[Sequence[Any]], place: str) -> Iterator[ListedProcedure | Unread]:
    columns: Mapping[str, int] = {}
    any_text = False
    for number, cells in enumerate(islice(rows, _ROWS), 1):
        texts = [_text(cell.value) for cell in cells]
        any_text = any_text or any(texts)
        if found := _columns(texts):
            columns = columns or found  # headings come again on every printed page of some lists
        elif columns:
            yield from _read_row(cells, texts, columns, f"{place}, dòng {number}")
        elif number > _HEADING_ROWS:
            break
    if not columns and any_text:
        remedy = "chỉ danh sách có hàng tiêu đề mã và tên thủ tục được so sánh; để trang này ngoài hoặc sửa tiêu đề"
        yield Unread(place, "không phải danh sách thủ tục (không thấy cột mã và cột tên)", remedy)


def _columns(texts: Sequence[str]) -> dict[str, int]:
    """Where each attribute stands, if this is the row of headings: it has a code's and a name's."""
    found: dict[str, int] = {}
    for place, text in enumerate(texts):
        if attribute := _ATTRIBUTES.get(plain(text).lower()):
            found.setdefault(attribute, place)
    return found if {"code", "name"} <= found.keys() else {}


def _read_row(
    cells: Sequence[Any], texts: Sequence[str], columns: Mapping[str, int], place: str
) -> Iterator[ListedProcedure | Unread]:
    """A row of the list; one without a code or a name and with little else parts the list ("I", "Lĩnh vực hộ tịch")."""
    values = {attribute: texts[column] for attribute, column in columns.items() if column < len(texts)}
    has_code = re.match(r"\d", values.get("code", "")) is not None
    if not has_code and sum(map(bool, texts)) < 3:
        return
    if not values.get("name"):
        yield Unread(place, "dòng không có tên thủ tục", "bổ sung tên hoặc bỏ dòng")
        return
    code, doubt = _code(cells[columns["code"]].value if columns["code"] < len(cells) else None)
    if doubt:
        yield Unread(place, doubt, "sửa ô mã thành kiểu chữ (Text) và ghi đủ mã")
    yield ListedProcedure(**{**values, "code": code})


def _code(value: object) -> tuple[str, str]:
    """The code of a cell, and what is doubtful about it.

    A number cell has lost the last zeros of a code, which has six digits behind its point: 1.00089 was 1.000890.
    """
    if isinstance(value, float) and 1 <= value < 10 and round(value, 6) == value:
        return f"{value:.6f}", ""
    text = _text(value)
    if isinstance(value, (int, float)):
        return text, f"mã là số {text}, không chắc mã gốc"
    if not text:
        return "", "dòng không có mã thủ tục"
    return text, f"mã “{text}” có thể thiếu chữ số 0 ở cuối" if _SHORT.fullmatch(text) else ""


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
