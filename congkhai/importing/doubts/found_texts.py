"""The texts of a found procedure with the keys they become, put together once for all checks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.importing.found.shapes import AGENCIES, FoundChannel, FoundGroup, FoundProcedure
from congkhai.importing.records.mapping import KEYS
from congkhai.reading.places import Path_

LEGAL_BASIS = "can_cu_phap_ly"
Placed = tuple[Path_, str]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in NFC, each with its path; `everything` has each behind a line break, `lowered` in small letters.

    `decomposed`: paths of those that were not in NFC.
    """

    code: str
    placed: tuple[Placed, ...]
    everything: str
    lowered: str
    decomposed: tuple[Path_, ...]


def texts_of(found: FoundProcedure) -> Texts:
    """All texts of a procedure."""
    raw = [(path, text) for path, text in _walk(found) if text]
    placed = [(path, composed(text)) for path, text in raw]
    everything = "".join([f"\n{text}" for _, text in placed])
    decomposed = tuple(path for (path, text), (_, nfc) in zip(raw, placed, strict=True) if text != nfc)
    return Texts(found.code, tuple(placed), everything, everything.lower(), decomposed)


def composed(text: str) -> str:
    """The text in NFC, as patterns are written."""
    return unicodedata.normalize("NFC", text)


def _walk(found: FoundProcedure) -> Iterator[Placed]:
    yield from _plain_texts(found, "name", "field", "decision", "issuer", "audiences")
    for i, step in enumerate(found.steps):
        yield ("trinh_tu_thuc_hien", i, "ten_buoc"), step.name
        yield ("trinh_tu_thuc_hien", i, "noi_dung"), step.text
    for i, channel in enumerate(found.channels):
        yield from _channel(("cach_thuc_thuc_hien", i), channel)
    for i, group in enumerate(found.groups):
        yield from _group(("thanh_phan_ho_so", i), group)
    yield from _plain_texts(found, *AGENCIES)
    for i, output in enumerate(found.outputs):
        yield ("ket_qua_thuc_hien", i, "noi_dung"), output.name
    for i, legal in enumerate(found.legal_texts):
        yield (LEGAL_BASIS, i), legal.number
        yield (LEGAL_BASIS, i), legal.title
    for i, case in enumerate(found.cases):
        yield ("truong_hop_thuc_hien", i, "ten_truong_hop"), case.name
    yield from _plain_texts(found, "reception", "requirements", "keywords", "description", "note")


def _plain_texts(found: FoundProcedure, *parts: str) -> Iterator[Placed]:
    """Parts that are a text, or texts."""
    for part in parts:
        path, value = tuple(KEYS[part][0].split(".")), getattr(found, part)
        if isinstance(value, str):
            yield path, value
        else:
            for i, text in enumerate(value):
                yield (*path, i), text


def _channel(path: Path_, channel: FoundChannel) -> Iterator[Placed]:
    yield (*path, "thoi_han_giai_quyet", 0), channel.time
    yield (*path, "mo_ta"), channel.description
    for k, cost in enumerate(channel.costs):
        yield (*path, "phi_le_phi", k, "ghi_chu"), cost.text


def _group(path: Path_, group: FoundGroup) -> Iterator[Placed]:
    yield (*path, "truong_hop_bang_loi"), group.name
    for k, paper in enumerate(group.papers):
        yield (*path, "giay_to", k, "ten_giay_to"), paper.name
        for f, file in enumerate(paper.files):
            yield (*path, "giay_to", k, "mau_don_to_khai", f), file.name
