"""How often procedures are compared with their source, and until when the next time is soon enough."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.reviewing import last_compared, review_cycle, review_due
from congkhai.catalogue.setting import Setting
from congkhai.model.lists import Field
from congkhai.model.procedure import Procedure

RECORD = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-18"},
}


@pytest.mark.parametrize(
    ("reviewed", "day"),
    [(None, date(2026, 1, 18)), ("2025-12-01", date(2026, 1, 18)), ("2026-02-01", date(2026, 2, 1))],
)
def test_reading_the_source_anew_is_a_comparison_too(reviewed: str | None, day: date) -> None:
    """Whichever came later, the review or that."""
    review = {"ra_soat": {"ngay": reviewed, "vai_tro": "A"}} if reviewed else {}

    assert last_compared(Procedure.model_validate({**RECORD, **review})) == day


def test_a_field_without_a_cycle_has_a_year() -> None:
    """One that nobody knows has, too."""
    fields = {
        "ho-tich": Field.model_validate({"ma": "ho-tich", "ten": "Hộ tịch", "chu_ky_ra_soat": "180"}),
        "chung-thuc": Field.model_validate({"ma": "chung-thuc", "ten": "Chứng thực"}),
    }
    setting = Setting(date(2026, 11, 23), {"linh-vuc": fields})

    assert [review_cycle(field, setting) for field in (*fields, "la")] == [180, 365, 365]
    assert review_due(date(2026, 1, 18), 365) == date(2027, 1, 18)
