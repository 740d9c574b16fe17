"""Excel files: lists of procedures, of the portals and of a department, to compare with the records; tables of desks.

The row of headings is looked for: there may be a banner or merged rows above it. No procedure becomes a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain, islice
from typing import Any
from zipfile import BadZipFile, ZipFile

from congkhai.importing.formats.bombs import has_endless_row
from congkhai.importing.formats.decision_file import decision_reading, is_decision
from congkhai.importing.formats.desk_rows import HEADING_ROWS, is_desk_table
from congkhai.importing.formats.desk_tables import merged_rows, read_desk_sheet
from congkhai.importing.formats.list_rows import ROWS, read_list
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import ListedProcedure, Reading, ReadList, Unread, reading_of

Item = ListedProcedure | FoundDesk | ReadList | Unread

FORMAT = "danh sách thủ tục, bảng nơi nộp dạng Excel"
LIMIT = 80_000_000  # bytes when unpacked; the portal's list of 5,670 procedures has 4 million
_COLUMNS = 60
# A formula of which nobody has stored what it gives: programs that only write workbooks leave that to Excel.
_UNCOUNTED = re.compile(
    rb"<(?:\w+:)?f\b[^<]*(?:/>|</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)

_RESAVE = "mở bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi nhập lại"
_RECALCULATE = "mở bằng Excel, bấm Lưu (Ctrl+S) để Excel tính và lưu kết quả rồi nhập lại"
_AGAIN = "tải lại tệp từ nguồn, hoặc mở bằng Excel để sửa rồi lưu lại"


def is_workbook(data: bytes) -> bool:
    """Whether this is a package of Excel since 2007, whole or broken."""
    return data.startswith(b"PK") and b"xl/" in data and b"word/document" not in data


def read_workbook(data: bytes, file: str) -> Reading:
    """The rows of every sheet that is a list of procedures, or annex of a decision, or a table of desks."""
    texts: list[str] = []
    said: list[str] = []
    items = list(_items(data, file, texts, said))
    rows = [item for item in items if isinstance(item, ListedProcedure)]
    if is_decision(texts, rows) and not any(isinstance(item, FoundDesk) for item in items):
        return decision_reading(file, texts, said, items)
    return reading_of(FORMAT, items)


def _items(data: bytes, file: str, texts: list[str], said: list[str]) -> Iterator[Item]:
    """The items of all sheets; the first rows of each also go to `texts`, all cells with codes to `said`."""
    is_empty = True
    if problem := _refused(data, file):
        yield problem
        return
    try:
        for title, rows in _sheets(data):
            for item in _sheet_items(data, title, _overheard(rows, said), file, texts):
                is_empty = False
                yield item
    except Exception:  # openpyxl fails in many ways on damaged parts; what was read before is kept
        is_empty = False
        yield Unread(file, "tệp Excel hỏng, không đọc được hết", _AGAIN)
    if is_empty:
        yield Unread(file, "bảng tính trống", "chọn tệp danh sách thủ tục có cột mã và cột tên")
    if count := _uncounted(data):
        yield Unread(file, f"{count} ô là công thức chưa lưu kết quả nên không đọc được", _RECALCULATE)


def _sheet_items(data: bytes, title: str, rows: Iterator[Sequence[Any]], file: str, texts: list[str]) -> Iterator[Item]:
    first = list(islice(rows, HEADING_ROWS))
    if is_desk_table(first):
        return read_desk_sheet(data, title, file)
    texts += [str(cell) for row in first for cell in row if cell is not None]
    place = f"{file}, trang tính “{title}”"
    if _has_merged(data) and (whole := merged_rows(data, title, ROWS)) is not None:
        return read_list(whole, place)
    return read_list(chain(first, rows), place)


def _overheard(rows: Iterator[Sequence[Any]], said: list[str]) -> Iterator[Sequence[Any]]:
    """The rows as they are; every cell with a code also goes to `said`, however its row is read."""
    for row in rows:
        said += [cell for cell in row if isinstance(cell, str) and codes_in(cell)]
        yield row


def _has_merged(data: bytes) -> bool:
    with ZipFile(BytesIO(data)) as package:
        sheets = (package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/"))
        return any(b"mergeCell " in sheet for sheet in sheets)


def _uncounted(data: bytes) -> int:
    """The cells whose values nobody can see: a list of formulas would be one of no procedures."""
    with ZipFile(BytesIO(data)) as package:
        sheets = (package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/"))
        return sum(len(_UNCOUNTED.findall(sheet)) for sheet in sheets)


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
        yield sheet.title, sheet.iter_rows(max_row=ROWS, max_col=_COLUMNS, values_only=True)
