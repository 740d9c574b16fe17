"""Tables of desks as offices send them, and a project with the real communes to import them into."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from fixture_project import REPOSITORY, Result, run
from openpyxl import Workbook

DESKS = "content/danh-muc/noi-nop.yml"
LISTS = ("xa-phuong", "don-vi-cu", "co-quan", "noi-nop")
HEAD = ("Mã xã", "Xã, phường", "Tên nơi nộp", "Địa chỉ", "Giờ làm việc", "Điện thoại")
Y_TY = ["2701", "Xã Y Tý", "TT PVHCC xã Y Tý", "Thôn Hồng Ngài", "7h30-17h", 2143840123]
Row = Sequence[Any]


def with_real_communes(project: Path) -> Path:
    """The project with the lists that are shipped."""
    for name in LISTS:
        shutil.copy(REPOSITORY / f"content/danh-muc/{name}.yml", project / "content/danh-muc")
    return project


def table_of(*rows: Row, merged: Sequence[str] = ()) -> bytes:
    """A workbook with these rows, some cells merged."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def text_table(*rows: Row, mark: str = ";") -> str:
    """The rows as Excel saves them in text."""
    return "".join(mark.join(f'"{cell}"' if "\n" in str(cell) else str(cell) for cell in row) + "\r\n" for row in rows)


def windows_1258(text: str) -> bytes:
    """Text as programs save it in the encoding of Vietnamese Windows: letters, their tones behind them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letters = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        letters += (base + "".join(part for part in parts if part in tones)).encode("cp1258")
    return bytes(letters)


def take_table(
    project: Path, data: bytes, *options: str, name: str = "noi-nop.xlsx", day: str = "2026-11-20"
) -> Result:
    """Import a file into the project."""
    source = project.parent / name
    source.write_bytes(data)
    return run(project, *options, str(source), command="import", day=day)


def take_rows(project: Path, *rows: Row, options: Sequence[str] = (), day: str = "2026-11-20") -> Result:
    """Import rows below the usual headings."""
    return take_table(project, table_of(HEAD, *rows), *options, day=day)


def desks_in(project: Path) -> str:
    """The list of desks behind the two that are shipped."""
    return (project / DESKS).read_text("utf-8").partition("phường Cam Đường, tỉnh Lào Cai\n")[2]
