"""Changes in words that people read: names in place of codes, excerpts of long texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.importing.found.shapes import AGENCIES
from congkhai.importing.lists.registers import Registers
from congkhai.importing.records.mapping import KEYS
from congkhai.importing.update.differences import Words, first_difference, label_of_key, readable_texts
from congkhai.importing.update.merging import ValueChange
from congkhai.model.choices import Audience, Kind, Level, ProcedureType, Returning
from congkhai.model.terms import Choice

# What is told by an excerpt: texts too long to be told whole.
_LONG = {"trinh_tu_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien", "mo_ta", "ghi_chu"}
_CHOICES: tuple[tuple[str, type[Choice]], ...] = (
    ("cap_thuc_hien", Level),
    ("doi_tuong_thuc_hien", Audience),
    ("cach_tra_ket_qua", Returning),
    ("loai_thu_tuc", ProcedureType),
    ("tinh_chat", Kind),
)
_LABELS = {key: {choice.value: choice.label for choice in choices} for key, choices in _CHOICES}


def excerpts_of(changes: Iterable[ValueChange]) -> Iterator[tuple[str, str, str]]:
    """(heading, old words, new words) where long texts first differ."""
    for change in changes:
        if change.old is not None and change.new is not None and change.key in _LONG:
            old, new = ("\n".join(readable_texts(value)) for value in (change.old, change.new))
            if old != new:
                yield (label_of_key(change.key), *first_difference(old, new)[:2])


def words_of(registers: Registers) -> Words:
    """What values are called: fields and agencies by their names, choices by their labels."""
    agencies = {KEYS[part][0]: registers.agencies.names for part in AGENCIES}
    numbers = {"quyet_dinh_cong_bo": registers.decisions.numbers, "mau_don_to_khai": registers.forms.names}
    return {**_LABELS, **agencies, **numbers, "linh_vuc": registers.fields.names}
