"""A procedure in JSON whose keys are the 20 labels, as programs write what they read from prints and pages.

Keys may have marks or not, blanks or underlines, and may be parted in groups ("metadata", "tables").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from congkhai.catalogue.fold import fold
from congkhai.importing.formats.labels import LABELS
from congkhai.importing.formats.pasted_text import is_pasted_text, read_pasted_text
from congkhai.importing.formats.portal_words import counts_of
from congkhai.importing.formats.word_document import Block, Cell, Table
from congkhai.importing.formats.word_export import read_blocks
from congkhai.importing.found.shapes import Reading

FORMAT = "JSON có 20 nhãn"

_WHOLE = "raw_text"  # the page itself, beside what a program made of it
_PARTS = {fold(label): part for part, label in LABELS.items()} | {
    "hinh thuc nop": "channels",
    "ket qua xu ly": "outputs",
    "yeu cau dieu kien": "requirements",
    "dia chi tiep nhan": "reception",
}
_COLUMNS = (
    *("Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả", "Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"),
    *("Số ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành"),
)
_HEADINGS = {fold(column): column for column in _COLUMNS} | {
    "hinh thuc": "Hình thức nộp",
    "thoi gian": "Thời hạn giải quyết",
    "mau don": "Mẫu đơn, tờ khai",
    "ma van ban": "Số ký hiệu",
    "ten van ban phap ly": "Trích yếu",
}


def is_labelled_object(value: Any) -> bool:
    """Whether an object is a procedure under its labels: code, name and steps at least."""
    return isinstance(value, dict) and {"code", "name", "steps"} <= _parts_of(value).keys()


def read_labelled_object(value: Mapping[str, Any], place: str) -> Reading:
    """The procedure; of its page as one text where that is there too, for it says more."""
    whole = value.get(_WHOLE)
    if isinstance(whole, str) and is_pasted_text(whole):
        return read_pasted_text(whole.encode(), place)
    return read_blocks(list(_blocks(_parts_of(value))), place, FORMAT)


def _parts_of(value: Mapping[str, Any]) -> dict[str, Any]:
    """Attribute → what stands under its label, on any level of groups; tables go before texts."""
    found: dict[str, Any] = {}
    for key, child in value.items():
        part = _PARTS.get(_label(key))
        if part and (part not in found or not isinstance(child, str)):
            found[part] = child
        elif part is None and isinstance(child, dict):
            found = {**_parts_of(child), **found}
    return found


def _label(key: str) -> str:
    return fold(key.replace("_", " "))


def _blocks(parts: Mapping[str, Any]) -> Iterator[Block]:
    """The print that the object was made from: labels in their order, tables below some of them."""
    for part, label in LABELS.items():
        if part in parts:
            value = parts[part]
            yield Cell(f"{label}: {value if isinstance(value, str | int | float) else ''}")
            if isinstance(value, dict | list):
                yield from _below(value)


def _below(value: Any) -> Iterator[Block]:
    """Tables, each below the name of its group; a list of texts line by line."""
    if isinstance(value, dict):
        for name, child in value.items():
            yield Cell(str(name))
            yield from _below(child)
    elif isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        yield _table(value)
    elif isinstance(value, list):
        yield from (Cell(str(item)) for item in value)
    else:
        yield Cell(str(value))


def _table(rows: list[dict[str, Any]]) -> Table:
    named = [{_heading(key, row): str(cell) for key, cell in row.items() if cell not in (None, "")} for row in rows]
    headings = list(dict.fromkeys(heading for row in named for heading in row))
    return Table((tuple(map(Cell, headings)), *(tuple(Cell(row.get(name, "")) for name in headings) for row in named)))


def _heading(key: str, row: Mapping[str, Any]) -> str:
    """The heading of the print that a key stands for; a note that tells numbers of copies is their column."""
    label = _label(key)
    if label == "ghi chu" and counts_of(str(row[key])) != (None, None):
        return "Số lượng"
    return _HEADINGS.get(label, key)
