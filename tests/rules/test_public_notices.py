"""Notices: told in time, and of use against fraud."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from valid_records import catalogue_of

from congkhai.model.public_notice import PublicNotice
from congkhai.rules.public_notices import check_notice

DAY = date(2026, 11, 23)
NOTICE = {
    "ma": "bao-tri",
    "tieu_de": "Tạm dừng nộp hồ sơ qua mạng",
    "noi_dung": "Bạn đến nộp trực tiếp.",
    "muc_do": "tin",
    "loai": "bao-tri",
    "dang_tu": "2026-11-25",
    "tu_ngay": "2026-12-04",
    "den_ngay": "2026-12-05",
}


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ({}, []),  # Wednesday to Friday of the next week: seven working days
        ({"dang_tu": "2026-11-26"}, ["dang-sat-ngay"]),
        ({"tu_ngay": None}, ["dang-sat-ngay"]),
        ({"dang_tu": "2026-11-26", "loai": "thien-tai"}, []),
        ({"dang_tu": "2026-11-20", "tu_ngay": "2026-11-21"}, []),  # over: nobody can tell it earlier
        ({"den_ngay": "2026-12-03"}, ["ngay-nguoc"]),
        ({"tu_ngay": "2026-11-24"}, ["dang-sat-ngay"]),
        ({"tu_ngay": "2026-11-24", "loai": "thien-tai"}, []),  # nobody tells a flood before it comes
        ({"tu_gio": "22:00", "den_gio": "06:00"}, []),  # over night
        ({"tu_ngay": "2026-12-05", "tu_gio": "22:00", "den_gio": "06:00"}, ["gio-nguoc"]),
        ({"tu_ngay": "2026-12-05", "tu_gio": "08:00", "den_gio": "08:00"}, ["gio-nguoc"]),
        ({"tu_ngay": "2026-12-05", "tu_gio": "06:00", "den_gio": "22:00"}, []),
        ({"tu_ngay": "2026-12-05", "den_gio": "06:00"}, []),
        (
            {"loai": "khac", "tu_ngay": None, "dang_tu": "2026-12-05", "tu_gio": "09:00", "den_gio": "08:00"},
            ["gio-nguoc"],
        ),
        ({"loai": "lua-dao"}, ["thieu-cach-nhan-ra"]),
        ({"loai": "lua-dao", "nhan_ra": ["Trang thật có đuôi .gov.vn"]}, []),
    ],
)
def test_a_notice_is_told_in_time(keys: dict[str, Any], codes: list[str]) -> None:
    """Planned downtime seven working days before, days and hours in order, of a fraud how to know the real site."""
    given = {key: value for key, value in {**NOTICE, **keys}.items() if value is not None}
    notice = PublicNotice.model_validate(given)

    assert [one.code for one in check_notice(notice, catalogue_of(DAY).setting)] == codes
