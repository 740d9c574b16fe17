"""Files with tables of desks: sheets of Excel with their merged cells, and text with commas, semicolons or tabs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

from congkhai.importing.formats.decoding import text_of
from congkhai.importing.formats.desk_rows import DESK_ROWS, Item, is_desk_table, read_desks
from congkhai.importing.formats.separated_text import mark_between
from congkhai.importing.found.shapes import Reading, Unread, reading_of

FORMAT = "bảng nơi nộp hồ sơ dạng CSV"
_COLUMNS = 60
# All communes of the country make 1 MB of cells when unpacked; cells merged over whole sheets fill the memory.
_SIZE, _MERGED = 5_000_000, 100_000
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"')


def is_desk_text(text: str) -> bool:
    """Whether one of the first lines has the headings of a table of desks, with a usual mark between cells."""
    return mark_between(text, is_desk_table) is not None


def read_desk_text(data: bytes, file: str) -> Reading:
    """The desks of a table in text, as Excel saves it; a quotation that never ends would swallow all behind it."""
    text = text_of(data) or ""
    rows: list[list[str]] = []
    broken = []
    try:
        for row in csv.reader(StringIO(text), delimiter=mark_between(text, is_desk_table) or ",", strict=True):
            rows.append(row)
    except csv.Error:
        what = f"dấu ngoặc kép ở dòng {len(rows) + 1} không đóng hoặc đặt sai, từ dòng ấy trở đi không đọc được"
        broken.append(Unread(file, what, "sửa dấu ngoặc kép, hoặc mở bằng Excel rồi lưu thành .xlsx"))
    return reading_of(FORMAT, [*read_desks(rows, file), *broken])


def read_desk_sheet(data: bytes, title: str, file: str) -> Iterator[Item]:
    """The desks of a sheet: what stands in cells merged downwards holds for each of their rows."""
    place = f"{file}, trang tính “{title}”"
    rows = merged_rows(data, title)
    if rows is None:
        yield Unread(place, "trang tính quá lớn để là bảng nơi nộp", "chép riêng bảng sang một tệp mới rồi nhập")
        return
    yield from read_desks(rows, place)


def merged_rows(data: bytes, title: str, most: int = DESK_ROWS) -> list[list[Any]] | None:
    """The rows of a sheet, what stands in cells merged downwards in each of theirs; None if it is too large."""
    if _is_too_large(data):
        return None
    # Imported only here: it takes longer to load than one procedure takes to import.
    from openpyxl import load_workbook

    sheet = load_workbook(BytesIO(data), data_only=True)[title]
    last = min(sheet.max_row, most + 1)
    rows: list[list[Any]] = [list(row) for row in sheet.iter_rows(max_row=last, max_col=_COLUMNS, values_only=True)]
    for cells in sheet.merged_cells.ranges:
        left, top, _, bottom = cells.bounds
        for row in rows[top:bottom] if left <= _COLUMNS else ():
            row[left - 1] = rows[top - 1][left - 1]
    return rows


def _is_too_large(data: bytes) -> bool:
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.startswith(("xl/worksheets/", "xl/sharedStrings"))]
        if sum(package.getinfo(name).file_size for name in names) > _SIZE:
            return True
        merges = (found for name in names for found in _MERGE.finditer(package.read(name)))
        return sum(map(_area, merges)) > _MERGED


def _area(merge: re.Match[bytes]) -> int:
    left, top, right, bottom = merge.groups()
    return abs(_number(right) - _number(left) + 1) * abs(int(bottom) - int(top) + 1)


def _number(letters: bytes) -> int:
    """The number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
