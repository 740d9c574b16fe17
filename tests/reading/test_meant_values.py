"""What was probably meant by a day, an amount or a code that is written otherwise; where it is not sure: nothing."""

from __future__ import annotations

import pytest

from congkhai.reading.meant_values import meant_code, meant_day, meant_number


@pytest.mark.parametrize(
    ("found", "remedy"),
    [
        ("16-1-2026", "; có phải `2026-01-16`?"),
        ("2026/01/16", "; có phải `2026-01-16`?"),
        ("Ngày 16 tháng 01 năm 2026", "; có phải `2026-01-16`?"),
        ("16/13/2026", "; không có tháng 13, viết theo thứ tự ngày/tháng/năm"),
        ("30/2/2026", "; không có ngày này, xem lại văn bản"),
        ("9999-12-31", "; xem lại năm"),
        ("16/1/26", "; ghi năm đủ bốn chữ số"),
        ("01/2026", "; ghi đủ ngày, tháng, năm"),
        ("hôm qua", ""),
    ],
)
def test_days(found: str, remedy: str) -> None:
    """A day in another form is named; one that cannot be says what is wrong with it."""
    assert meant_day(found) == remedy


@pytest.mark.parametrize(
    ("found", "remedy"),
    [
        ("50.000", "; có phải `50000`?"),
        ("1 500 000 VNĐ", "; có phải `1500000`?"),
        ("50000đ", "; có phải `50000`?"),
        ("8k", "; có phải `8000`?"),
        ("2 triệu", "; có phải `2000000`?"),
        ("01 bản", "; chỉ ghi số `1`, đơn vị ghi ở khóa khác"),
        ("50.00", ""),
        ("7,5", ""),
        ("từ 3 đến 5", ""),
        ("3 hoặc 5 ngày", ""),
        ("hai", ""),
    ],
)
def test_numbers(found: str, remedy: str) -> None:
    """Points and blanks among thousands, currencies and words for thousands go; a range is not guessed."""
    assert meant_number(found) == remedy


@pytest.mark.parametrize(
    ("found", "remedy"),
    [
        ("l.OO1193", "; có phải `1.001193`?"),
        ("1,001193", "; có phải `1.001193`?"),
        ("1.001 193", "; có phải `1.001193`?"),
        ("1.1193", ""),
        ("ho-tich", ""),
    ],
)
def test_codes(found: str, remedy: str) -> None:
    """Letters for digits, a comma for the point; digits that are lost are not made up."""
    assert meant_code(found) == remedy
