"""A desk of a table meets the desk of the list: what the table changed, what the editor wrote, where both did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from congkhai.importing.desks.desk_owners import KEY, Entry
from congkhai.importing.found.cleaning import letters_of
from congkhai.importing.records.value_marks import Marks, mark_of, read_marks
from congkhai.importing.update.merging import Stance, ValueChange
from congkhai.reading.places import Plain


@dataclass(frozen=True, slots=True)
class DeskMerge:
    """Changes to make, changes both made, values of the editor's that stay though the table says others, new marks."""

    changes: tuple[ValueChange, ...] = ()
    conflicts: tuple[ValueChange, ...] = ()
    own: tuple[ValueChange, ...] = ()
    marks: Mapping[str, str] | None = None


def merge_desk(current: Entry, told: Entry, stance: Stance) -> DeskMerge:
    """Key by key, as records are merged; what the table is silent about stays.

    A value that fits its mark is that of the last import and follows the table. One that does not is the editor's.
    """
    marks: Marks = {**read_marks(current)}
    changes, conflicts, own = [], [], []
    for key, new in told.items():
        base, old = marks.get(key), current.get(key)
        change = ValueChange(key, old, new, is_own=base != mark_of(old))
        if _letters(old, key) == _letters(new, key):
            marks[key] = mark_of(old) or ""
            continue
        if base != mark_of(new) and (not change.is_own or stance is Stance.SOURCE):
            changes.append(change)
        elif base != mark_of(new) and stance is Stance.REPORT:
            conflicts.append(change)
        else:
            own.append(change)
        marks[key] = mark_of(new) or ""
    return DeskMerge(tuple(changes), tuple(conflicts), tuple(own), marks)


def _letters(value: Plain | None, key: str) -> str:
    """The letters that readers see; of names and numbers without points and brackets, of numbers in any order."""
    if isinstance(value, list):
        return " ".join(sorted(_bare(str(item)) for item in value))
    return _bare(str(value or "")) if key == KEY["name"] else letters_of(str(value or ""))


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
