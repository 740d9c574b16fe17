"""Single values: what is read, and what is refused rather than guessed."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from congkhai.model.values import (
    read_answers,
    read_code,
    read_count,
    read_day,
    read_degrees,
    read_flag,
    read_link,
    read_quantity,
    read_slug,
)


@pytest.mark.parametrize(
    ("read", "written", "value"),
    [
        (read_count, "0", 0),
        (read_count, "50000", 50000),
        (read_count, "007", 7),
        (read_count, " 2 ", 2),
        (read_day, "2026-11-23", date(2026, 11, 23)),
        (read_day, "23/11/2026", date(2026, 11, 23)),
        (read_day, "1/7/2025", date(2025, 7, 1)),
        (read_day, "2024-2-29", date(2024, 2, 29)),
        (read_flag, "true", True),
        (read_flag, "Có", True),
        (read_flag, "khong", False),
        (read_quantity, "15", 15),
        (read_quantity, "7.5", 7.5),
        (read_quantity, "7,5", 7.5),
        (read_quantity, "3.0", 3),
        (read_code, "1.0133611", "1.0133611"),
        (read_code, "1.014955-Xoa", "1.014955-Xoa"),
        (read_code, "1.000890", "1.000890"),
        (read_code, " 1.000890", "1.000890"),
        (read_code, "1.011441.000.00.00.H38", "1.011441.000.00.00.H38"),
        (read_slug, "ho-tich", "ho-tich"),
        (read_slug, "a1", "a1"),
        (read_answers, ["qua-han"], ["qua-han"]),
        (read_link, "https://dichvucong.gov.vn/a?b=c", "https://dichvucong.gov.vn/a?b=c"),
        (read_link, "mailto:a@b.vn", "mailto:a@b.vn"),
        (read_link, "tel:+84 200", "tel:+84 200"),
        (read_degrees, "22.4989", 22.4989),
        (read_degrees, "-8", -8.0),
    ],
)
def test_read(read, written, value):
    """Written the usual ways, a value is what it says."""
    assert read(written) == value


@pytest.mark.parametrize(
    ("read", "written", "code"),
    [
        (read_count, "50.000", "sai-kieu"),
        (read_count, "1e3", "sai-kieu"),
        (read_count, "-1", "sai-kieu"),
        (read_count, "1_000", "sai-kieu"),
        (read_count, "²", "sai-kieu"),
        (read_count, "٣", "sai-kieu"),
        (read_count, "9" * 5000, "sai-kieu"),
        (read_count, ["1"], "sai-kieu"),
        (read_day, "30/2/2026", "sai-ngay"),
        (read_day, "2026-13-01", "sai-ngay"),
        (read_day, "11/23/2026", "sai-ngay"),
        (read_day, "23-11-2026", "sai-ngay"),
        (read_day, "23/11/26", "sai-ngay"),
        (read_day, "0000-01-01", "sai-ngay"),
        (read_day, "2026", "sai-ngay"),
        (read_day, {"a": "b"}, "sai-ngay"),
        (read_flag, "1", "sai-kieu"),
        (read_flag, "no", "sai-kieu"),
        (read_code, "1.00089", "sai-ma"),
        (read_code, "1.0133611111", "sai-ma"),
        (read_code, "1.014955 Xoa", "sai-ma"),
        (read_quantity, "-1", "sai-kieu"),
        (read_quantity, "1.000,5", "sai-kieu"),
        (read_quantity, "ba", "sai-kieu"),
        (read_code, "1.000890\n1", "sai-ma"),
        (read_code, "１.000890", "sai-ma"),
        (read_answers, "Quá hạn", "sai-kieu"),
        (read_answers, "qua-han", "sai-kieu"),
        (read_slug, "Hộ tịch", "sai-ma"),
        (read_slug, "../a", "sai-ma"),
        (read_slug, "a--b", "sai-ma"),
        (read_link, "javascript:alert(1)", "sai-lien-ket"),
        (read_link, "JAVASCRIPT:alert(1)", "sai-lien-ket"),
        (read_link, "data:text/html,x", "sai-lien-ket"),
        (read_link, "//a.vn", "sai-lien-ket"),
        (read_link, "https://", "sai-lien-ket"),
        (read_link, "https://a b", "sai-lien-ket"),
        (read_link, "dichvucong.gov.vn", "sai-lien-ket"),
        (read_degrees, "nan", "sai-kieu"),
        (read_degrees, "inf", "sai-kieu"),
        (read_degrees, "22,5", "sai-kieu"),
    ],
)
def test_refuse(read, written, code):
    """What could mean something else is refused, with the code of the mistake."""
    with pytest.raises(PydanticCustomError) as refused:
        read(written)

    assert refused.value.type == code
