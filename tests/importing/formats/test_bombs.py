"""Files made to fill the memory are refused within seconds and little memory; long real ones are not."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from fixture_project import REPOSITORY
from test_workbook import book_of

from congkhai.importing.formats.bombs import has_endless_part, has_endless_row, unpacked

SECONDS, MEGABYTES = 10, 300
# Of the process since it became this program: what its parent had is not counted.
READ = """
import re, sys, time
from pathlib import Path
from congkhai.importing.formats.recognition import read_any
reading = read_any(open(sys.argv[1], "rb").read(), "x")
print(*(f"{one.what}|{one.remedy}" for one in reading.unread), sep="\\n")
print(time.process_time())
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def _packed(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def _blanks(megabytes: int) -> bytes:
    packing, blank = zlib.compressobj(1, wbits=31), b" " * 1_000_000
    return b"".join([*(packing.compress(blank) for _ in range(megabytes)), packing.flush()])


def _word(body: bytes) -> bytes:
    opening = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    return _packed({"word/document.xml": opening + body + b"</w:body></w:document>"})


def _book(row: bytes) -> bytes:
    """A workbook whose first row is something else."""
    with ZipFile(BytesIO(book_of(["Mã số", "Tên"]))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    start, end = sheet.index(b"<row"), sheet.index(b"</row>")
    parts["xl/worksheets/sheet1.xml"] = sheet[:start] + row + sheet[end + len(b"</row>") :]
    return _packed(parts)


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "Word, 9.9 million paragraphs": (lambda: _word(b"<w:p/>" * 9_900_000), "tệp Word quá lớn khi giải nén"),
    "Word, 1.5 million attributes": (
        lambda: _word(b"<w:p " + b" ".join(b'a%d=""' % i for i in range(1_500_000)) + b"/>"),
        "tệp Word quá lớn khi giải nén",
    ),
    "Excel, a row of 900,000 cells": (
        lambda: _book(b"<row>" + b"<c><v>1</v></c>" * 900_000 + b"</row>"),
        "tệp Excel quá lớn khi giải nén",
    ),
    "gzip of 600 MB, in 60 parts": (
        lambda: gzip.compress(b" " * 10_000_000, 1, mtime=0) * 60,
        "tệp nén gzip quá lớn khi giải nén",
    ),
    "gzip of 600 MB": (lambda: _blanks(600), "tệp nén gzip quá lớn khi giải nén"),
}


@pytest.mark.parametrize(("make", "what"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_at_once(make: Callable[[], bytes], what: str, tmp_path: Path) -> None:
    """In one line that says what it is, within ten seconds of the processor and 300 MB."""
    file = tmp_path / "x"
    file.write_bytes(make())
    process = subprocess.run(
        [sys.executable, "-c", READ, str(file)], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    lines = process.stdout.splitlines()

    assert [line.partition("|")[0] for line in lines[:-2]] == [what]
    assert float(lines[-2]) < SECONDS
    assert int(lines[-1]) < MEGABYTES


def test_what_is_long_and_real_is_read() -> None:
    """Sixty thousand rows, sheets as wide as Excel allows, a text of a thousand pages, answers of the whole country."""
    rows = b"<row>" + b'<c r="A1" t="s"><v>1</v></c>' * 60 + b"</row>"
    answers = json.dumps([{"ma": f"1.{number:06}", "ten": f"Thủ tục số {number * 7919}"} for number in range(300_000)])

    assert not has_endless_row(rows * 5_000)
    assert not has_endless_row(b"<row>" + b'<c r="A1" t="s"><v>1</v></c>' * 16_384 + b"</row>")
    assert not has_endless_part(b'<w:p><w:r><w:t xml:space="preserve">a</w:t></w:r></w:p>' * 60_000)
    assert unpacked(gzip.compress(answers.encode(), mtime=0)) == (answers.encode(), b"", True)
