"""What is a number in a cell."""

from __future__ import annotations

import pytest

from congkhai.sheets.cell_values import column_shares, column_widths, number_of


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


def test_shares_of_a_line_go_to_what_is_long() -> None:
    """Even hundredths, a hundred at most; no word is broken, and of two columns the longer text has more."""
    rows = (
        ("STT", "Mã số TTHC", "Tên", "Phí"),
        ("1", "1.000001", "Tên " * 20, "Phí " * 60),
        ("2", "1.000002", "Tên", ""),
    )
    shares = column_shares(rows, 84)

    assert sum(shares) <= 100
    assert all(share % 2 == 0 for share in shares)
    assert shares[1] >= 100 * len("1.000001") / 84
    assert shares[3] > 2 * shares[2]


def test_very_many_columns_share_what_there_is() -> None:
    """More words than a line has room for side by side: each gets its part of it, and none nothing."""
    shares = column_shares([["Thủ tục hành chính"] * 30], 84)

    assert set(shares) == {2}
