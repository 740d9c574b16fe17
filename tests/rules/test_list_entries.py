"""Holidays fall on days that would be worked, exchanged days on weekends."""

from __future__ import annotations

import pytest

from congkhai.model.lists import Holiday
from congkhai.rules.list_entries import check_holiday


@pytest.mark.parametrize(
    ("day", "kind", "found"),
    [
        ("2026-11-20", "nghi", []),
        ("2026-11-21", "nghi", [("ngay-nghi-cuoi-tuan", "thứ Bảy")]),
        ("2026-11-22", "nghi", [("ngay-nghi-cuoi-tuan", "Chủ nhật")]),
        ("2026-11-23", "nghi", []),
        ("2026-11-20", "lam-bu", [("lam-bu-sai-ngay", None)]),
        ("2026-11-21", "lam-bu", []),
        ("2026-11-22", "lam-bu", []),
        ("2026-11-23", "lam-bu", [("lam-bu-sai-ngay", None)]),
    ],
)
def test_holidays_over_a_weekend(day, kind, found, catalogue):
    """From Friday to Monday, each day is right for one kind only."""
    holiday = Holiday.model_validate({"ngay": day, "ten": "Mẫu", "loai": kind, "nguon": "Mẫu"})

    findings = list(check_holiday(holiday, catalogue().setting))

    assert [(f.code, dict(f.params).get("weekday")) for f in findings] == found
