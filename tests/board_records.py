"""Procedures, places and columns for tests of notice boards, written as in files, with small lists around them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from family_records import catalogue_with

from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.procedure import Procedure
from congkhai.pages.page import Site

DAY = date(2026, 11, 23)
SITE = "https://a.example/"
HERE = Site("Cổng", SITE, "so-tu-phap", (), "")
UNIT = {"ten": "Sở Tư pháp tỉnh Mẫu"}
_SOURCE = {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}
DESKS = {
    "xa-mau": {
        "ma": "xa-mau", "ten": "Một cửa xã Mẫu", "xa_phuong": "02701", "dia_chi": "Thôn Một, xã Mẫu",
    },
}  # fmt: skip
_LISTS: dict[str, Mapping[str, Any]] = {
    "linh_vuc": {
        "ho-tich": {"ma": "ho-tich", "ten": "Hộ tịch"},
        "chung-thuc": {"ma": "chung-thuc", "ten": "Chứng thực"},
    },
    "xa_phuong": {"02701": {"ma": "02701", "loai": "Xã", "ten": "Mẫu", "trang": "mau"}},
    "co_quan": {
        "mot-cua-xa": {"ma": "mot-cua-xa", "ten": "Một cửa cấp xã", "tiep_nhan_cap": ["xa"], "moi_xa": "true"},
        "ubnd-xa": {"ma": "ubnd-xa", "ten": "Ủy ban nhân dân xã"},
    },
    "noi_nop": {},
    "kenh_phan_anh": {},
}


def procedure(code: str, field: str = "ho-tich", level: str = "xa", **more: Any) -> dict[str, Any]:
    """A procedure with one way to hand in."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"so_luong": "3", "don_vi": "ngay-lam-viec"}]}
    return {
        "ma_thu_tuc": code,
        "ten_thu_tuc": f"Thủ tục {code}",
        "linh_vuc": field,
        "cap_thuc_hien": [level],
        "cach_thuc_thuc_hien": [{**way, "phi_le_phi": [{"loai": "le-phi", "muc_thu": "8000"}]}],
        "nguon": _SOURCE,
        **more,
    }


def catalogue_of_boards(
    *procedures: Mapping[str, Any], day: date = DAY, unit: Mapping[str, Any] = UNIT, **families: Mapping[str, Any]
) -> Catalogue:
    """Small lists with these procedures alone, and these records of families (`noi_nop=DESKS`)."""
    known = catalogue_with(day, **{**_LISTS, "don_vi": {"don-vi": {"don_vi": dict(unit)}}, **families})
    setting = known.setting
    records = [Procedure.model_validate(dict(one)) for one in procedures]
    return assemble_catalogue(setting, [summarise(one, day, setting.decision_on(one)) for one in records])
