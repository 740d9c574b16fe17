"""New data meet an editor's record: what the source changed, what the editor changed, and where both did.

The record keeps a mark of every value as it was last imported (`nguon.dau_nhap`). A value that still
fits its mark is the source's and follows it; one that does not is the editor's and is never overwritten.
"""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from congkhai.importers.cleaning import letters_of
from congkhai.importers.found import FoundProcedure
from congkhai.importers.mapping import KEYS, PlainRecord
from congkhai.places import Plain

Marks = dict[str, str]

# Not every format tells these, and readers do not see them.
_SILENT = {"ma_giay_to", "ma_truong_hop", "loai_dong", "loai", "don_vi_tien"}
# Lists that the national database gives in another order from one answer to the next.
_SETS = {
    "cap_thuc_hien",
    "doi_tuong_thuc_hien",
    "doi_tuong_khac",
    "co_quan_thuc_hien",
    "co_quan_co_tham_quyen",
    "co_quan_duoc_uy_quyen",
    "co_quan_phoi_hop",
    "ket_qua_thuc_hien",
    "ma_ket_qua",
    "cach_tra_ket_qua",
    "can_cu_phap_ly",
    "tu_khoa",
    "thu_tuc_lien_quan",
    "nhom_dich_vu",
}


class Stance(StrEnum):
    """What to do where source and editor both changed a value."""

    REPORT = "bao"
    SOURCE = "lay-nguon"
    EDITOR = "giu-sua"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value of the record that becomes another; None stands for no value. `key` may be dotted."""

    key: str
    old: Plain | None
    new: Plain | None


@dataclass(frozen=True, slots=True)
class Merge:
    """What follows from new data: changes to make, changes both made, and the marks of the new state."""

    changes: tuple[ValueChange, ...]
    conflicts: tuple[ValueChange, ...]
    marks: Marks


def merge(current: PlainRecord, fresh: PlainRecord, found: FoundProcedure, stance: Stance = Stance.REPORT) -> Merge:
    """Compare the record in the tree with the one that the source would give now."""
    # Another field is another folder and other lists: to move a record is for the editor.
    marks = read_marks(current)
    changes: list[ValueChange] = []
    conflicts: list[ValueChange] = []
    for key in told_keys(found, fresh):
        change = ValueChange(key, value_at(current, key), value_at(fresh, key))
        same = _essence(change.old, key) == _essence(change.new, key)
        base = marks.get(key)
        if not same and base != mark_of(change.new):
            theirs = base == mark_of(change.old)
            if (theirs or stance is Stance.SOURCE) and key != "linh_vuc":
                changes.append(change)
            elif stance is Stance.REPORT:
                conflicts.append(change)
        _set_mark(marks, key, change.old if same else change.new)
    return Merge(tuple(changes), tuple(conflicts), marks)


def told_keys(found: FoundProcedure, fresh: PlainRecord) -> Iterator[str]:
    """The keys about which the source says something, be it that there is no value."""
    for part, keys in KEYS.items():
        if part in found.has:
            # A format without codes of results must not take away those that another one gave.
            yield from (key for key in keys if key != "ma_ket_qua" or key in fresh)


def value_at(record: PlainRecord, key: str) -> Plain | None:
    """The value of a key, which may be dotted: `quyet_dinh_cong_bo.so`."""
    value: Plain | None = record
    for step in key.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def marks_of(found: FoundProcedure, fresh: PlainRecord) -> Marks:
    """The marks of a record that is new to the tree."""
    marks: Marks = {}
    for key in told_keys(found, fresh):
        _set_mark(marks, key, value_at(fresh, key))
    return marks


def read_marks(record: PlainRecord) -> Marks:
    """The marks that a record carries; empty when it was written by hand."""
    written = value_at(record, "nguon.dau_nhap")
    pairs = (pair.partition("=") for pair in str(written or "").split())
    return {key: mark for key, equals, mark in pairs if equals}


def written_marks(marks: Mapping[str, str]) -> str:
    """The marks as the record carries them."""
    return " ".join(f"{key}={mark}" for key, mark in marks.items())


def mark_of(value: Plain | None) -> str | None:
    """Six letters that differ for different values; None for no value."""
    if value is None:
        return None
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=4).digest()).decode().rstrip("=")


def _set_mark(marks: Marks, key: str, value: Plain | None) -> None:
    if (mark := mark_of(value)) is None:
        marks.pop(key, None)
    else:
        marks[key] = mark


def _essence(value: Plain | None, key: str = "") -> str:
    """The letters that readers see: formats part, order and space the same text differently."""
    if value is None:
        return ""
    if isinstance(value, str):
        return letters_of(value)
    if isinstance(value, list):
        items = map(_essence, value)
        return " ".join(sorted(items) if key in _SETS else items)
    return " ".join(_essence(child) for name, child in value.items() if name not in _SILENT)
