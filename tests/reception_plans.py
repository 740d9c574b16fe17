"""Plans of reception, and a catalogue that has them."""

from __future__ import annotations

from datetime import date
from typing import Any

from family_records import catalogue_with

from congkhai.catalogue.whole import Catalogue

DAY = date(2026, 12, 14)
SITE = "https://tthc.example/"
UNSURE = "Tạm tính, vì lịch nghỉ của năm chưa công bố đủ."
HEAD = {
    "ma": "giam-doc-so",
    "ten": "Giám đốc Sở tiếp công dân",
    "vai_tro": "giam-doc-so",
    "chuc_danh": "Giám đốc Sở Tư pháp",
    "co_quan": "so-tu-phap",
    "ngay_hang_thang": ["15"],
    "roi_vao_ngay_nghi": "ngay-lam-viec-tiep",
    "tu_gio": "08:00",
    "den_gio": "11:30",
    "dia_diem": "Phòng tiếp công dân",
    "dang_ky": "Đăng ký ở Văn phòng Sở",
    "den_ngay": "2027-01-31",
}
CHAIRMAN = {
    "ma": "chu-tich-mau",
    "ten": "Chủ tịch phường Mẫu tiếp công dân",
    "vai_tro": "chu-tich-xa",
    "xa_phuong": "00001",
    "thu_trong_thang": [{"thu": "thu-nam", "tuan_thu": "3"}],
    "roi_vao_ngay_nghi": "bo",
}
MOBILE = {
    "ma": "luu-dong",
    "ten": "Tiếp công dân lưu động",
    "vai_tro": "khac",
    "thu_hang_tuan": ["thu-sau"],
    "luan_phien": ["00009", "00001"],
    "tu_ngay": "2026-12-14",
    "roi_vao_ngay_nghi": "bo",
}


def with_plans(day: date = DAY, *plans: dict[str, Any]) -> Catalogue:
    """The valid project with plans."""
    return catalogue_with(day, lich_tiep_dan={one["ma"]: one for one in plans})
