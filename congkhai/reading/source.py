"""Files of records as documents, or what keeps them from being read, in words for editors."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path

import yaml

from congkhai.problems import Problem, quoted
from congkhai.reading.composer import Composer, GivenUp
from congkhai.reading.mending import find_slip
from congkhai.reading.odd_characters import FORBIDDEN
from congkhai.reading.places import Document, Places
from congkhai.reading.system_errors import spell_system_error

MAX_BYTES = 2_000_000


_LINE_BREAKS = "\u0085\u2028\u2029"  # to YAML 1.1, but to no editor

# How packages (docx, xlsx, zip), old files of Office, PDF and RTF, as WordPad saves it, begin.
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")

# What Git leaves at the start of a line where the changes of two people met.
_CONFLICT = re.compile(r"\n(?P<sign><<<<<<<|=======|>>>>>>>)(?=\s|\Z)")

# What libyaml says, in words for an editor who does not program, where no slip that is known mends the file.
_CAUSES = (
    ("found character '\\t'", "có phím Tab ở đầu dòng; thụt dòng bằng dấu cách"),
    ("found a tab character", "có phím Tab ở đầu dòng; thụt dòng bằng dấu cách"),
    ("did not find expected alphabetic or numeric", "bắt đầu bằng `*` hoặc `&`; đặt cả giá trị trong dấu nháy kép"),
    ("that cannot start any token", "bắt đầu bằng ký tự đặc biệt; đặt cả giá trị trong dấu nháy kép"),
    ("could not find expected ':'", "thiếu dấu `:` sau tên khóa, hoặc dòng này phải thụt vào"),
    ("did not find expected key", "dòng này thụt không thẳng với các dòng cùng cấp"),
    ("did not find expected '-' indicator", "dòng này thụt không thẳng với các mục của danh sách"),
    ("did not find expected ',' or", "thiếu dấu `,` hoặc dấu đóng ngoặc"),
    ("found unexpected end of stream", "thiếu dấu nháy đóng"),
)
_UNKNOWN = "máy không hiểu từ chỗ này; xem lại dấu nháy, dấu `:` và cách thụt dòng ở đây và ở dòng ngay trên"
# Mistakes noticed far below; the place to mend is where the quote, bracket or key starts.
_MENDED_AT_START = ("found unexpected end of stream", "did not find expected ',' or", "could not find expected ':'")


def read_file(path: str | Path, name: str) -> tuple[bytes, list[Problem]]:
    """The bytes of a file, or the problem that keeps it from being read."""
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            return b"", [Problem(name, 1, 1, "", "lien-ket-tuong-trung")]
        if not stat.S_ISREG(status.st_mode):
            found = (("found", "đây không phải là tệp thường; xóa hoặc chuyển đi"),)
            return b"", [Problem(name, 1, 1, "", "khong-doc-duoc", found)]
        if status.st_size > MAX_BYTES:
            limits = (("found", str(status.st_size)), ("limit", str(MAX_BYTES)))
            return b"", [Problem(name, 1, 1, "", "qua-lon", limits)]
        with open(path, "rb", buffering=0) as file:
            return file.read(), []
    except OSError as error:
        found = (("found", spell_system_error(OSError(error.errno, ""))),)
        return b"", [Problem(name, 1, 1, "", "khong-doc-duoc", found)]


def parse(data: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """The document in `data`; None when it cannot be read at all."""
    text, problems = _decode(data, file)
    if text is None:
        return None, problems
    if conflict := _conflict(text, file):
        return None, [*problems, conflict]
    composer = Composer(text, file)
    try:
        value = composer.document()
    except yaml.reader.ReaderError as error:
        return None, [*problems, _forbidden_character(error, text, file)]
    except yaml.MarkedYAMLError as error:
        return None, [*problems, _syntax_problem(error, text, file)]
    except GivenUp as given_up:
        return None, [*problems, given_up.problem]
    if composer.names:
        return None, [*problems, *composer.names]
    if value == "":
        return None, [*problems, Problem(file, 1, 1, "", "ban-ghi-rong")]
    places = Places(composer.marks, tuple(composer.empty))
    return Document(file, value, places, text), problems + composer.problems


def _decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    if data.startswith(_OFFICE):
        found = (("found", "đây là tệp Word, Excel hay tệp nén đổi đuôi; chép chữ của nó vào một tệp .yml mới"),)
        return None, [Problem(file, 1, 1, "", "khong-doc-duoc", found)]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        return None, [Problem(file, 1, 1, "", "sai-bang-ma", (("found", "UTF-16"),))]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        found = (("found", f"bảng mã khác (byte 0x{data[error.start]:02X})"),)
        return None, [Problem(file, line, column, "", "sai-bang-ma", found)]
    for line_break in _LINE_BREAKS:
        text = text.replace(line_break, " ")
    # Editors and exports mix composed and decomposed letters; the model only ever sees NFC.
    return unicodedata.normalize("NFC", text), []


def _conflict(text: str, file: str) -> Problem | None:
    """The first mark of a conflict; within quotes YAML would take it for text and say nothing."""
    found = _CONFLICT.search(f"\n{text}")
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    return Problem(file, line, 1, "", "dau-xung-dot", (("found", quoted(found["sign"])),))


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    said = f"{error.problem or error.context}"
    if "expected a single document" in str(error):
        mark = error.problem_mark
        return Problem(file, mark.line + 1 if mark else 1, 1, "", "nhieu-tai-lieu")
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
    if slip := find_slip(text, file, [mark.line for mark in marks] or [0]):
        line, column, remedy = slip.line, slip.column, slip.words
    else:
        at_start = any(sign in said for sign in _MENDED_AT_START)
        mark = marks[-1 if at_start else 0] if marks else None
        line, column = (mark.line, mark.column) if mark else (0, 0)
        remedy = next((words for sign, words in _CAUSES if sign in said), _UNKNOWN)
    return Problem(file, line + 1, column + 1, "", "yaml-sai", (("remedy", remedy),))


def _forbidden_character(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    forbidden = FORBIDDEN.search(text)
    offset = forbidden.start() if forbidden else 0
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    found = (("found", f"U+{ord(text[offset]):04X}" if text else str(error.reason)),)
    return Problem(file, line, column, "", "ky-tu-cam", found)
