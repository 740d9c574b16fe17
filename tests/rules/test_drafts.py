"""Drafts on which people are asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from valid_records import catalogue_of

from congkhai.model.draft import Draft
from congkhai.rules.drafts import check_draft

DRAFT = {
    "ten_du_thao": "Dự thảo quy chế mẫu",
    "tom_tat": "Sửa cách nhận hồ sơ.",
    "co_quan_soan_thao": "Sở Tư pháp",
    "tu_ngay": "2026-11-01",
    "den_ngay": "2026-11-20",
    "gui_ve": ["Văn phòng Sở Tư pháp"],
    "tep_dinh_kem": [{"ten": "Dự thảo", "loai": "du-thao", "lien_ket": "https://example.org/du-thao.pdf"}],
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-01"},
}
OPEN, CLOSED, LONG_CLOSED = date(2026, 11, 20), date(2026, 11, 21), date(2027, 1, 20)


def told(day: date, **keys: Any) -> list[str]:
    """What is told of a draft with these keys on a day; None takes a key away."""
    given = {key: value for key, value in {**DRAFT, **keys}.items() if value is not None}
    return [found.code for found in check_draft(Draft.model_validate(given), catalogue_of(day).setting)]


@pytest.mark.parametrize(
    ("day", "keys", "codes"),
    [
        (OPEN, {}, []),
        (OPEN, {"tu_ngay": "2026-11-02"}, ["mo-ngan"]),
        (OPEN, {"tu_ngay": "2026-11-02", "rut_gon": "true"}, []),
        (OPEN, {"tu_ngay": "2026-11-21"}, []),  # the order of days is told of all families
        (OPEN, {"gui_ve": None}, ["thieu-noi-gui"]),
        (OPEN, {"tep_dinh_kem": None}, ["thieu-toan-van"]),
        (OPEN, {"tep_dinh_kem": [{"ten": "Dự thảo", "loai": "du-thao"}]}, ["thieu-toan-van"]),  # a name alone
        (CLOSED, {"gui_ve": None, "tep_dinh_kem": None, "tu_ngay": "2026-11-15"}, []),  # too late to mend
        (CLOSED, {}, []),
        (LONG_CLOSED, {}, ["qua-han-tra-loi"]),
        (LONG_CLOSED, {"tiep_thu": [{"y_kien": "Nên gửi qua mạng.", "giai_trinh": "Đã tiếp thu."}]}, []),
    ],
)
def test_a_draft_is_read_sent_and_answered(day: date, keys: dict[str, Any], codes: list[str]) -> None:
    """It is open for twenty days, has its text and somewhere to send opinions to, and is concluded in time."""
    assert told(day, **keys) == codes
