"""A print with 20 labels saved as text: tables are lines with tabs, a long cell goes on below its row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.formats.decoding import text_of
from congkhai.importing.formats.labelled_text import is_labelled_text
from congkhai.importing.formats.labels import LABELS
from congkhai.importing.formats.portal_words import key_of
from congkhai.importing.formats.word_document import Block, Cell, Table
from congkhai.importing.formats.word_export import read_blocks
from congkhai.importing.found.shapes import Reading

FORMAT = "bản in 20 nhãn lưu thành văn bản"

_HEADINGS = re.compile(r"^(?:Hình thức nộp|Tên giấy tờ|Số ký hiệu)\t", re.MULTILINE)
_LABELS = frozenset(map(key_of, LABELS.values()))
_COUNT = re.compile(r"\s*Bản (?:chính|sao)\s*:", re.IGNORECASE)


def is_tabbed_text(text: str) -> bool:
    """Whether these are the labels, with a row of headings of one of their tables."""
    return is_labelled_text(text) and _HEADINGS.search(text) is not None


def read_tabbed_text(data: bytes, file: str) -> Reading:
    """The procedure, read as the print that it was."""
    return read_blocks(list(_blocks((text_of(data) or "").split("\n"))), file, FORMAT)


def _blocks(lines: list[str]) -> Iterator[Block]:
    rows: list[list[str]] = []
    for line in lines:
        if _HEADINGS.match(line) or (rows and _is_row(line, rows)):
            rows.append(line.split("\t"))
        elif rows and _goes_on(line, rows):
            first, *others = line.split("\t")
            rows[-1][-1] += f"\n{first}"
            rows[-1] += others
        else:
            yield from _table(rows)
            rows = []
            yield Cell(line)
    yield from _table(rows)


def _is_row(line: str, rows: list[list[str]]) -> bool:
    """Whether a row begins; the first one may begin with a cell of several lines."""
    begins = "\t" in line or (len(rows) == 1 and bool(line.strip()) and not _is_label(line))
    return begins and len(rows[-1]) >= len(rows[0])


def _is_label(line: str) -> bool:
    return ":" in line and key_of(line.partition(":")[0]) in _LABELS


def _goes_on(line: str, rows: list[list[str]]) -> bool:
    """Whether a line belongs to the last cell: its row lacks cells, or it tells the other number of copies."""
    return len(rows) > 1 and not _is_label(line) and (len(rows[-1]) < len(rows[0]) or _COUNT.match(line) is not None)


def _table(rows: list[list[str]]) -> Iterator[Table]:
    if rows:
        yield Table(tuple(tuple(Cell(text.strip()) for text in row) for row in rows))
