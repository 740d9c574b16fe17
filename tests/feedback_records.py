"""Phản ánh, kiến nghị as they are written, and a unit with a limit of its own: for tests of several rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from family_records import catalogue_with

from congkhai.catalogue.whole import Catalogue
from congkhai.model.lists import UnitFile

SOURCE = {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}
LIMIT = {"so_luong": "10", "don_vi": "ngay-lam-viec", "van_ban": "60/2014/QH13", "dieu": "Điều 2"}
# As many as a year needs to be sure; none within the days of the tests.
HOLIDAYS = {
    str(day): {"ngay": str(day), "ten": "Ngày nghỉ mẫu", "loai": "nghi", "nguon": "Mẫu"}
    for day in (date(2026, 1, 1) + timedelta(days=number) for number in range(10))
}


def feedback(received: str, answered: str = "", **more: object) -> dict[str, Any]:
    """A record with its answer, if there is one."""
    answer = {"tra_loi": answered, "ket_qua": "Đã nhắc cán bộ tiếp nhận."} if answered else {}
    return {
        "ten": "Phải nộp thêm bản sao",
        "nhan": received,
        "linh_vuc": "ho-tich",
        "loai": "hanh-vi",
        "noi_dung_an_danh": "Bị yêu cầu nộp thêm bản sao có chứng thực.",
        "nguon": SOURCE,
        **answer,
        **more,
    }


def catalogue_of_feedback(
    day: date, ones: Mapping[str, Mapping[str, Any]], limit: Mapping[str, str] | None = None
) -> Catalogue:
    """The valid project with these records, and the limit of its unit."""
    catalogue = catalogue_with(day, phan_anh=ones, ngay_nghi=HOLIDAYS)
    unit = {"don_vi": {"ten": "Đơn vị mẫu", **({"han_tra_loi": limit} if limit else {})}}
    records = {**catalogue.setting.records, "don-vi": {"don-vi": UnitFile.model_validate(unit)}}
    return replace(catalogue, setting=replace(catalogue.setting, records=records))
