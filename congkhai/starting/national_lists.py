"""Which lists of content/danh-muc/ hold for the whole country, and what of them goes along to another department.

Lists are text here: comments, order and sources of the entries stay as editors wrote them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from congkhai.catalogue.provinces import Provinces
from congkhai.model.communes import Province
from congkhai.model.families import (
    CHANNELS,
    CONCEPTS,
    CORRECTIONS,
    FILLERS,
    FORMS,
    GROUPS,
    INFORMATION,
    LEGAL_TEXTS,
    NOTICES,
    PACK,
    PROVINCES,
    RECEPTION,
    RECEPTION_LAW,
    SATISFACTION,
    SIGNPOSTS,
)
from congkhai.model.lists import Field
from congkhai.reading.nearest import slug_of

# Law, days off and the words of people are the same everywhere; an entry that names a province is its own.
COUNTRYWIDE = (
    LEGAL_TEXTS,
    "ngay-nghi",
    RECEPTION_LAW,
    CONCEPTS,
    FILLERS,
    "dieu-muon-biet",
    SIGNPOSTS,
    CHANNELS,
    "loai-thong-tin",
)
# Whole: every province is in it.
WHOLE = (PROVINCES,)
AGENCIES, FIELDS = "co-quan", "linh-vuc"
# What a department fills itself. The last three name procedures, so that they follow these.
TO_FILL: Mapping[str, str] = {
    "xa-phuong": "Các xã, phường của tỉnh: mã, loại, tên, tên trong địa chỉ trang.",
    "don-vi-cu": "Các xã, phường, thị trấn cũ và nay thuộc đâu, để tìm theo tên cũ.",
    "noi-nop": "Nơi nộp hồ sơ: tạo bảng bằng `import --mau-noi-nop`, điền rồi nhập lại.",
    "su-kien": "Việc cần làm theo việc đời; mỗi mục nêu mã thủ tục đã có ở đây.",
    GROUPS: "Miễn, giảm theo nhóm người; mỗi mục nêu mã thủ tục đã có ở đây.",
    FORMS: "Mẫu đơn, tờ khai; nhập thủ tục thì danh mục tự thêm.",
}
# What tells of this department alone begins when there is something to tell.
OWN = (
    "don-vi", SATISFACTION, RECEPTION, NOTICES, CORRECTIONS, "hay-hoi", "niem-yet", PACK, INFORMATION,
)  # fmt: skip
_ENTRY = "  - "
_EMPTY = "# Chưa cập nhật. {what}\nmuc: []\n"


def lists_for(
    read: Callable[[str], str], own: Provinces, unit: str, province: Province, fields: Iterable[Field]
) -> Iterator[tuple[str, str]]:
    """(list, text) of a new project; `read` gives the lists of the old one, which is of the province `own`."""
    names = own.own.names if own.own else ()
    yield from ((stem, read(stem)) for stem in WHOLE)
    yield from ((stem, without_entries(read(stem), names)) for stem in COUNTRYWIDE)
    yield AGENCIES, _agencies(read(AGENCIES), own, unit, province)
    yield FIELDS, _fields(read(FIELDS), fields)
    yield from ((stem, _EMPTY.format(what=what)) for stem, what in TO_FILL.items())


def without_entries(text: str, names: Iterable[str]) -> str:
    """A list without the entries that name one of these."""
    head, entries = _parted(text)
    names = [name.lower() for name in names]
    return _joined(head, [entry for entry in entries if not any(name in entry.lower() for name in names)])


def quoted_value(value: str) -> str:
    """A text as YAML has it, whatever is in it: what stands in JSON stands in YAML."""
    return json.dumps(value, ensure_ascii=False)


def _agencies(text: str, own: Provinces, unit: str, province: Province) -> str:
    """Those that every province has, called after this one; the unit is one of them, or is added."""
    if own.own:
        text = text.replace(own.own.full_name, province.full_name)
    head, entries = _parted(text)
    if not any(f"ten: {unit}\n" in entry for entry in entries):
        slug = slug_of(unit.replace(province.full_name, "")) or "don-vi"
        entries = [f"{_ENTRY}ma: {slug}\n    ten: {quoted_value(unit)}\n    cap: tinh\n", *entries]
    return _joined(head, entries)


def _fields(text: str, fields: Iterable[Field]) -> str:
    head, entries = _parted(text)
    known = {entry.partition("ma: ")[2].partition("\n")[0].strip(): entry for entry in entries}
    told = (known.get(one.id) or f"{_ENTRY}ma: {one.id}\n    ten: {quoted_value(one.name)}\n" for one in fields)
    return _joined(head, list(told))


def _parted(text: str) -> tuple[str, list[str]]:
    """What stands before the entries, and each of them with all its lines."""
    head: list[str] = []
    entries: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith(_ENTRY):
            entries.append(line)
        elif entries:
            entries[-1] += line
        else:
            head.append(line)
    return "".join(head), entries


def _joined(head: str, entries: list[str]) -> str:
    return head + "".join(entries) if entries else head.replace("muc:\n", "muc: []\n")
