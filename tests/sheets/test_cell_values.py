"""What is a number in a cell."""

from __future__ import annotations

import pytest

from congkhai.sheets.cell_values import column_widths, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("40", 40), ("1.250", 1250), ("1.234.567", 1234567), ("98,5", 98.5), ("-3", -3), ("2026", 2026)],
)
def test_numbers_are_read_as_vietnamese_writes_them(text: str, number: float) -> None:
    """Dots group thousands, a comma parts the fraction."""
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text", ["", "1.001193", "0214", "012345678901", "1,2,3", "12 hồ sơ", "1.25", "=1", "9" * 16, "23/11/2026", "٣"]
)
def test_what_only_looks_like_a_number_stays_words(text: str) -> None:
    """Codes, telephone numbers and dates keep every sign."""
    assert number_of(text) is None


def test_columns_are_as_wide_as_their_words() -> None:
    """The longest line counts, up to where it is broken; a word is not broken before that, and no column is nothing."""
    rows = (("a", "TT", "", "https://a.example/" + "x" * 100), ("một\nhai ba", "1", "", "tên " * 30))

    assert column_widths(rows) == [6, 2, 1, 50]
