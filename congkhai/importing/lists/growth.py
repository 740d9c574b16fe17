"""The files of the shared lists with what an import adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from congkhai.importing.lists.registers import Entry, LegalTexts, Names, Registers
from congkhai.importing.yaml.yaml_edit import Append, Edit, Put, edit_yaml
from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.reading.places import Plain

_AGENCY_ORDER = ("ma", "ten", "cap", "mo_ta", "dia_diem", "dien_thoai", "thu_dien_tu", "gio_lam_viec")
_TEXT_ORDER = ("so_ky_hieu", "trich_yeu", "co_quan_ban_hanh", "ngay_ban_hanh", "hieu_luc_tu", "het_hieu_luc_tu")

# File → the key that names its entries.
GROWING = {"linh-vuc": "ma", "co-quan": "ma", "van-ban": "so_ky_hieu"}


def grown_list(stem: str, text: str, value: Mapping[str, Plain], registers: Registers) -> str:
    """The text of a list file with new entries at its end and new spellings in their entries."""
    added, spelled = _growth(stem, registers)
    if not added and not any(spelled.values()):
        return text
    if not text.strip():
        return yaml_document({"muc": list(added.values())})
    entries = value.get("muc")
    edits = list(_spelling_edits(entries if isinstance(entries, list) else [], GROWING[stem], spelled))
    if added:
        edits.append(Append(("muc",), list(added.values())) if entries else Put(("muc",), list(added.values())))
    return edit_yaml(text, edits)


def added_names(registers: Registers) -> dict[str, list[str]]:
    """List → names of its new entries."""
    return {
        "linh-vuc": [str(entry["ten"]) for entry in registers.fields.added.values()],
        "co-quan": [str(entry["ten"]) for entry in registers.agencies.added.values()],
        "van-ban": list(registers.legal_texts.added),
    }


@dataclass(frozen=True, slots=True)
class Merged:
    """Spellings that came to an entry of a list: of a known entry, or of one that this import added."""

    stem: str
    id: str
    name: str
    spellings: tuple[str, ...]


def merged_names(registers: Registers) -> list[Merged]:
    """What became one entry although it was written in several ways."""
    texts = registers.legal_texts
    both = (("linh-vuc", registers.fields), ("co-quan", registers.agencies))
    merged = [
        Merged(stem, slug, names.names[slug], spellings)
        for stem, names in both
        for slug, spellings in _spellings(names.added, names.spelled, "ten_khac")
    ]
    numbers = _spellings(texts.added, texts.spelled, "cach_viet_khac")
    return [*merged, *(Merged("van-ban", number, number, spellings) for number, spellings in numbers)]


def _spellings(
    added: Mapping[str, Entry], spelled: Mapping[str, list[str]], key: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((id, tuple(listed)) for id, listed in spelled.items())
    for id, entry in added.items():
        if isinstance(listed := entry.get(key), list):
            yield id, tuple(map(str, listed))


def _growth(stem: str, registers: Registers) -> tuple[Mapping[str, Entry], dict[str, Mapping[str, list[str]]]]:
    """New entries, and by key of the entry what known ones are also called."""
    if stem == "van-ban":
        texts: LegalTexts = registers.legal_texts
        return texts.added, {"cach_viet_khac": texts.spelled, "trich_yeu_khac": texts.retitled}
    names: Names = registers.fields if stem == "linh-vuc" else registers.agencies
    return names.added, {"ten_khac": names.spelled}


def _spelling_edits(
    entries: Sequence[Plain], id: str, spelled: Mapping[str, Mapping[str, list[str]]]
) -> Iterator[Edit]:
    for place, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        for key, by_entry in spelled.items():
            items: list[Plain] = list(by_entry.get(str(entry.get(id)), ()))
            if items and entry.get(key):
                yield Append(("muc", place, key), items)
            elif items:
                yield Put(("muc", place, key), items, (*_AGENCY_ORDER, *_TEXT_ORDER, key))
