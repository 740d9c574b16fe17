"""Changes in words that people read: names in place of codes, excerpts of long texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.importing.lists.registers import Registers
from congkhai.importing.update.differences import NameOf, excerpt, label_of_key, readable_texts
from congkhai.importing.update.merging import ValueChange
from congkhai.model.choices import Audience, Kind, Level, ProcedureType, Returning
from congkhai.model.terms import Choice

# What is told by an excerpt: texts too long to be told whole.
_LONG = {"trinh_tu_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien", "mo_ta", "ghi_chu"}
_CHOICES: dict[str, tuple[Choice, ...]] = {
    "cap_thuc_hien": tuple(Level),
    "doi_tuong_thuc_hien": tuple(Audience),
    "cach_tra_ket_qua": tuple(Returning),
    "loai_thu_tuc": tuple(ProcedureType),
    "tinh_chat": tuple(Kind),
}


def excerpts_of(changes: Iterable[ValueChange]) -> Iterator[tuple[str, str, str]]:
    """(heading, old words, new words) where long texts first differ."""
    for change in changes:
        if change.old is not None and change.new is not None and change.key in _LONG:
            old, new = ("\n".join(readable_texts(value)) for value in (change.old, change.new))
            if old != new:
                yield (label_of_key(change.key), *excerpt(old, new))


def words_of(registers: Registers) -> NameOf:
    """What an item of a list is called: fields and agencies by their names, choices by their labels."""

    def name_of(key: str, item: str) -> str:
        if key.startswith("co_quan"):
            return registers.agencies.names.get(item, item)
        if key == "linh_vuc":
            return registers.fields.names.get(item, item)
        return {choice.value: choice.label for choice in _CHOICES.get(key, ())}.get(item, item)

    return name_of
