"""New data meet an editor's record: what the source changed, what the editor changed, and where both did.

A value that still fits its mark is the source's and follows it; one that does not is the editor's and stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from congkhai.importing.found.cleaning import letters_of
from congkhai.importing.found.shapes import AGENCIES, FoundProcedure
from congkhai.importing.records.mapping import KEYS, PlainRecord
from congkhai.importing.records.value_marks import Marks, mark_of, read_marks, told_keys, value_at
from congkhai.importing.update.typed_values import as_read, retrieved
from congkhai.reading.places import Plain

# Not every format tells these, and readers do not see them.
_SILENT = {"ma_giay_to", "ma_truong_hop", "loai_dong", "loai", "don_vi_tien"}
# Lists that the national database gives in another order from one answer to the next.
_OTHER_SETS = ("keywords", "related", "service_groups")
_SETS = {
    key
    for part in (*AGENCIES, "levels", "audiences", "channels", "outputs", "returning", "legal_texts", *_OTHER_SETS)
    for key in KEYS[part]
} | {"phi_le_phi", "mau_don_to_khai", "tep_dinh_kem"}
# Silent where one side lacks them, but what both have must agree: a fee is not a charge, a dollar no đồng.
_TOLD_BY_SOME = ("loai", "don_vi_tien")
# What prints and pastes of a page leave out.
_LEFT_OUT = {"mau_don_to_khai", "tep_dinh_kem", "lien_ket"}


class Stance(StrEnum):
    """What to do where source and editor both changed a value."""

    REPORT = "bao"
    SOURCE = "lay-nguon"
    EDITOR = "giu-sua"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value of the record that becomes another; None stands for no value. `key` may be dotted.

    `is_own` says that the old value is the editor's, not what the source had before.
    """

    key: str
    old: Plain | None
    new: Plain | None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """What follows from new data: changes to make, changes both made, and the marks of the new state.

    `kept` names the keys of which a format that leaves things out says less than the record.
    """

    changes: tuple[ValueChange, ...]
    conflicts: tuple[ValueChange, ...]
    marks: Marks
    kept: tuple[str, ...] = ()


def merge(current: PlainRecord, fresh: PlainRecord, found: FoundProcedure, stance: Stance = Stance.REPORT) -> Merge:
    """Compare the record in the tree with the one that the source would give now."""
    marks: dict[str, str | None] = {**read_marks(current)}
    changes: list[ValueChange] = []
    conflicts: list[ValueChange] = []
    kept: list[str] = []
    read, read_fresh = as_read(current), as_read(fresh)
    for key in told_keys(found, fresh):
        base, old, typed = marks.get(key), value_at(current, key), value_at(read, key)
        change = ValueChange(key, old, value_at(fresh, key), is_own=base not in (mark_of(old), mark_of(typed)))
        as_typed = replace(change, old=typed, new=value_at(read_fresh, key))
        if not found.is_whole and _says_less(as_typed):
            kept.append(key)
            continue
        same = _is_same(as_typed)
        if not same and base != mark_of(change.new):
            if not change.is_own or stance is Stance.SOURCE:
                changes.append(change)
            elif stance is Stance.REPORT:
                conflicts.append(change)
        marks[key] = mark_of(change.old if same else change.new)
    known = {key: mark for key, mark in marks.items() if mark}
    return Merge(tuple(changes), tuple(conflicts), known, tuple(kept))


def is_older(current: PlainRecord, found: FoundProcedure) -> bool:
    """Whether the record was imported from newer data than these."""
    known = retrieved(current)
    if found.retrieved is None or known is None or not read_marks(current):
        return False
    return found.retrieved < known


def _is_same(change: ValueChange) -> bool:
    """Whether readers see the same in both values."""
    old, new = (_essence(value, change.key) for value in (change.old, change.new))
    return old == new and not _contradict(change.old, change.new)


def _contradict(old: Plain | None, new: Plain | None) -> bool:
    """Whether two values that read the same say different kinds of money."""
    if isinstance(old, list) and isinstance(new, list):
        return any(map(_contradict, old, new))
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return False
    both = old.keys() & new.keys()
    return any(old[key] != new[key] for key in _TOLD_BY_SOME if key in both) or any(
        _contradict(old[key], new[key]) for key in both
    )


def _says_less(change: ValueChange) -> bool:
    """Whether the new value is the old one, only without what prints and pastes of a page leave out."""
    if change.old is None or change.new is None:
        return change.old is not None
    if not (isinstance(change.old, list) and isinstance(change.new, list)) or _contradict(change.old, change.new):
        return False
    old, new = (_essence(_thinned(value), change.key) for value in (change.old, change.new))
    shorter = len(_essence(change.new)) <= len(_essence(change.old))
    return shorter and _bare(old) == _bare(new) and not _is_same(change)


def _thinned(value: Plain) -> Plain:
    if isinstance(value, list):
        return [_thinned(item) for item in value]
    if isinstance(value, dict):
        return {key: _thinned(child) for key, child in value.items() if key not in _LEFT_OUT}
    return value


def _bare(text: str) -> str:
    """Letters and digits: pages join with commas and semicolons what the database lists."""
    return "".join(filter(str.isalnum, text))


def _essence(value: Plain | None, key: str = "") -> str:
    """The letters that readers see: formats part, order and space the same text differently."""
    if value is None:
        return ""
    if isinstance(value, str):
        return letters_of(value)
    if isinstance(value, list):
        items = map(_essence, value)
        return " ".join(sorted(items) if key in _SETS else items)
    return " ".join(_essence(child, name) for name, child in value.items() if name not in _SILENT)
