"""Phone numbers that records give are links that call them."""

from __future__ import annotations

import pytest

from congkhai.pages.phone_links import phone_links


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0214 3840 123", ["02143840123"]),
        ("(0214) 3.840.123", ["02143840123"]),
        ("02143.840.123, 0912-345-678", ["02143840123", "0912345678"]),
        ("+84 214 3840 123", ["+842143840123"]),
        ("Tổng đài 1900 1234 (giờ hành chính)", ["19001234"]),
        ("1022", ["1022"]),
        ("Số 12, đường 19/5, tổ 3", []),
        ("mã 1.001193.000.00.00.H38", []),
        ("tài khoản 00123456789012345", []),
    ],
)
def test_numbers_become_links(text: str, numbers: list[str]):
    """Whole numbers as Vietnam writes them, and nothing else that has digits."""
    linked = phone_links(text)

    assert [part.partition('"')[0] for part in linked.split("tel:")[1:]] == numbers
    assert linked.striptags() == text


def test_words_around_stay_text():
    """What is no number is escaped."""
    assert phone_links("<b>0214 3840 123") == '&lt;b&gt;<a href="tel:02143840123">0214 3840 123</a>'
