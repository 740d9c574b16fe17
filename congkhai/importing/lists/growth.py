"""The files of the shared lists with what an import adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from congkhai.importing.lists.registers import GrowingList, Registers
from congkhai.importing.yaml.yaml_edit import Append, Edit, Put, edit_yaml
from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.model.families import DECISIONS
from congkhai.reading.places import Plain

_AGENCY_ORDER = ("ma", "ten", "cap", "mo_ta", "dien_thoai", "thu_dien_tu", "gio_lam_viec")
_TEXT_ORDER = ("so_ky_hieu", "trich_yeu", "co_quan_ban_hanh", "ngay_ban_hanh", "hieu_luc_tu", "het_hieu_luc_tu")
_FORM_ORDER = ("ma", "ten")

# File → the key that names its entries.
GROWING = {"linh-vuc": "ma", "co-quan": "ma", "van-ban": "so_ky_hieu", "bieu-mau": "ma"}


def grown_list(stem: str, text: str, value: Mapping[str, Plain], growth: GrowingList) -> str:
    """The text of a list file with new entries at its end, new spellings and values that were missing in theirs."""
    added: list[Plain] = list(growth.added.values())
    if not growth.has_grown:
        return text
    if not text.strip():
        return yaml_document({"muc": added})
    entries = value.get("muc")
    known = entries if isinstance(entries, list) else []
    edits = [*_spelling_edits(known, GROWING[stem], growth.noted), *_filling_edits(known, GROWING[stem], growth.filled)]
    if added:
        edits.append(Append(("muc",), added) if entries else Put(("muc",), added))
    return edit_yaml(text, edits)


def added_names(registers: Registers) -> dict[str, list[str]]:
    """List → names of its new entries, of legal texts their numbers; of decisions the names of their files."""
    names = {
        stem: [str(entry.get("ten", id)) for id, entry in growth.added.items()]
        for stem, growth in registers.growing().items()
    }
    return {**names, DECISIONS: list(registers.decisions.added)}


@dataclass(frozen=True, slots=True)
class Merged:
    """Spellings that came to an entry of a list: of a known entry, or of one that this import added."""

    stem: str
    id: str
    name: str
    spellings: tuple[str, ...]


def merged_names(registers: Registers) -> list[Merged]:
    """What became one entry although it was written in several ways."""
    return [
        Merged(stem, id, growth.names.get(id, id), spellings)
        for stem, growth in registers.growing().items()
        for id, spellings in _spellings(growth)
    ]


def _spellings(growth: GrowingList) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((id, tuple(listed)) for id, listed in growth.noted.get(growth.spelled_under, {}).items())
    for id, entry in growth.added.items():
        if isinstance(listed := entry.get(growth.spelled_under), list):
            yield id, tuple(map(str, listed))


def _spelling_edits(entries: list[Plain], id: str, noted: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Edit]:
    for place, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        for key in sorted(noted):
            items: list[Plain] = list(noted[key].get(str(entry.get(id)), ()))
            if items and entry.get(key):
                yield Append(("muc", place, key), items)
            elif items:
                yield Put(("muc", place, key), items, (*_AGENCY_ORDER, *_TEXT_ORDER, key))


def _filling_edits(entries: list[Plain], id: str, filled: Mapping[str, Mapping[str, Plain]]) -> Iterator[Edit]:
    for place, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        for key, values in filled.items():
            if value := values.get(str(entry.get(id))):
                yield Put(("muc", place, key), value, (*_FORM_ORDER, key))
