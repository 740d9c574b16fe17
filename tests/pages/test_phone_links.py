"""Phone numbers that records give are links that call them."""

from __future__ import annotations

import pytest

from congkhai.pages.phone_links import phone_link, phone_links


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


@pytest.mark.parametrize("text", ["120", "1022", "07.30-11.30 13.30-17.00", "Gọi 0214 3840 123", "a & b"])
def test_what_is_not_one_number_alone_is_no_link(text: str) -> None:
    """Cells of tables are counts, hours and sentences too."""
    assert "<a" not in phone_link(text)
    assert phone_link(text).unescape() == text


def test_a_number_alone_is_a_link() -> None:
    """As the phone of a commune in the table of channels, which a finger calls."""
    assert phone_link("0214 3840 123") == '<a href="tel:02143840123">0214 3840 123</a>'
