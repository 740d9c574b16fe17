"""The texts of a found procedure with the keys they become, put together once for all checks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from congkhai.importing.records.found import FoundChannel, FoundGroup, FoundProcedure
from congkhai.reading.places import Path_

# Parts that are names of agencies: their own checks know them.
AGENCIES = (
    ("executing", "co_quan_thuc_hien"),
    ("deciding", "co_quan_co_tham_quyen"),
    ("delegated", "co_quan_duoc_uy_quyen"),
    ("coordinating", "co_quan_phoi_hop"),
)
LEGAL_BASIS = "can_cu_phap_ly"
# Attributes that are one text.
_TEXTS = (
    ("reception", "dia_chi_tiep_nhan"),
    ("requirements", "yeu_cau_dieu_kien"),
    ("keywords", "tu_khoa"),
    ("description", "mo_ta"),
    ("note", "ghi_chu"),
)

# Without one of these a Vietnamese text is in NFC; a search is much quicker than asking `unicodedata`.
_COMBINING = re.compile("[\u0300-\u036f\u1dc0-\u1dff\u2126\u212a\u212b]")

Placed = tuple[Path_, str]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in NFC, each with its path; `everything` has each behind a line break, `lowered` in small letters.

    `starts`: where in `everything` the line break before each text is. `decomposed`: paths of those
    that were not in NFC.
    """

    code: str
    placed: tuple[Placed, ...]
    everything: str
    lowered: str
    starts: tuple[int, ...]
    decomposed: tuple[Path_, ...]


def texts_of(found: FoundProcedure) -> Texts:
    """All texts of a procedure."""
    raw = [(path, text) for path, text in _walk(found) if text]
    placed = [(path, composed(text)) for path, text in raw]
    everything = "".join([f"\n{text}" for _, text in placed])
    starts = accumulate((len(text) + 1 for _, text in placed[:-1]), initial=0)
    decomposed = tuple(path for (path, text), (_, nfc) in zip(raw, placed, strict=True) if text != nfc)
    return Texts(found.code, tuple(placed), everything, everything.lower(), tuple(starts), decomposed)


def composed(text: str) -> str:
    """The text in NFC, as patterns are written."""
    return unicodedata.normalize("NFC", text) if _COMBINING.search(text) else text


def _walk(found: FoundProcedure) -> Iterator[Placed]:
    yield ("ten_thu_tuc",), found.name
    yield ("linh_vuc",), found.field
    yield ("quyet_dinh_cong_bo", "so"), found.decision
    yield ("quyet_dinh_cong_bo", "co_quan_ban_hanh"), found.issuer
    for i, audience in enumerate(found.audiences):
        yield ("doi_tuong_thuc_hien", i), audience
    for i, step in enumerate(found.steps):
        yield ("trinh_tu_thuc_hien", i, "ten_buoc"), step.name
        yield ("trinh_tu_thuc_hien", i, "noi_dung"), step.text
    for i, channel in enumerate(found.channels):
        yield from _channel(("cach_thuc_thuc_hien", i), channel)
    for i, group in enumerate(found.groups):
        yield from _group(("thanh_phan_ho_so", i), group)
    yield from _rest(found)


def _channel(path: Path_, channel: FoundChannel) -> Iterator[Placed]:
    yield (*path, "thoi_han_giai_quyet"), channel.time
    yield (*path, "mo_ta"), channel.description
    for k, cost in enumerate(channel.costs):
        yield (*path, "phi_le_phi", k, "ghi_chu"), cost.text


def _group(path: Path_, group: FoundGroup) -> Iterator[Placed]:
    yield (*path, "truong_hop"), group.name
    for k, paper in enumerate(group.papers):
        yield (*path, "giay_to", k, "ten_giay_to"), paper.name
        for f, file in enumerate(paper.files):
            yield (*path, "giay_to", k, "mau_don_to_khai", f, "ten"), file.name


def _rest(found: FoundProcedure) -> Iterator[Placed]:
    for attribute, key in AGENCIES:
        for i, agency in enumerate(getattr(found, attribute)):
            yield (key, i), agency
    for i, output in enumerate(found.outputs):
        yield ("ket_qua_thuc_hien", i), output.name
    for i, legal in enumerate(found.legal_texts):
        yield (LEGAL_BASIS, i), legal.number
        yield (LEGAL_BASIS, i), legal.title
    for i, case in enumerate(found.cases):
        yield ("truong_hop_thuc_hien", i, "ten_truong_hop"), case.name
    for attribute, key in _TEXTS:
        yield (key,), getattr(found, attribute)
