"""Parts that a source could have filled and left empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import composed
from congkhai.importing.found.shapes import FoundProcedure

# Attribute → kind of doubt and key of the record.
_PARTS = {
    "field": ("trong-linh-vuc", "linh_vuc"),
    "levels": ("trong-cap-thuc-hien", "cap_thuc_hien"),
    "channels": ("trong-cach-thuc", "cach_thuc_thuc_hien"),
    "audiences": ("trong-doi-tuong", "doi_tuong_thuc_hien"),
    "executing": ("trong-co-quan", "co_quan_thuc_hien"),
    "reception": ("trong-dia-chi", "dia_chi_tiep_nhan"),
    "outputs": ("trong-ket-qua", "ket_qua_thuc_hien"),
    "requirements": ("trong-yeu-cau", "yeu_cau_dieu_kien"),
    "legal_texts": ("trong-can-cu", "can_cu_phap_ly"),
    "keywords": ("trong-tu-khoa", "tu_khoa"),
    "description": ("trong-mo-ta", "mo_ta"),
}
_PLACEHOLDER = re.compile(r"\s*(?:không có thông tin[^\n]{0,30})?\s*", re.IGNORECASE)


def doubts_of_gaps(found: FoundProcedure) -> Iterator[Doubt]:
    """A doubt for each empty part that the format can tell at all."""
    for attribute, (kind, key) in _PARTS.items():
        if attribute in found.has and _is_empty(getattr(found, attribute)):
            yield doubt(found.code, kind, (key,), "trống")
    if "steps" in found.has and not any((step.name + step.text).strip() for step in found.steps):
        yield doubt(found.code, "trong-trinh-tu", ("trinh_tu_thuc_hien",), "trống")
    if "groups" in found.has and not any(group.papers for group in found.groups):
        yield doubt(found.code, "trong-ho-so", ("thanh_phan_ho_so",), "trống")


def _is_empty(value: str | tuple[object, ...]) -> bool:
    if isinstance(value, tuple):
        return not value
    return not value or (len(value) < 60 and _PLACEHOLDER.fullmatch(composed(value)) is not None)
