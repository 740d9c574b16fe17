"""Text is settled without losing a letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.importing.found.cleaning import letters_of, settle, settle_line


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("a\u200eb\u00adc\ue000d", "abcd"),
        ("hai\u00a0 \t khoảng", "hai khoảng"),
        ("một\r\n  hai \rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("một\n\n\n\nhai", "một\n\nhai"),
        (" \n đầu và cuối \n ", "đầu và cuối"),
        (unicodedata.normalize("NFD", "Thủ tục đăng ký"), "Thủ tục đăng ký"),
        ("lẻ\ud800 đôi", "lẻ đôi"),
        ("chuông\x07", "chuông"),
        ("- mục\n+ mục con\n< 40kW | ô", "- mục\n+ mục con\n< 40kW | ô"),
    ],
)
def test_settle(found, kept):
    """NFC, no invisible characters, single blanks, lines and marks as they stood."""
    assert settle(found) == kept


@proved_by_examples("texts of any kind")
@given(st.text())
def test_settling_again_changes_nothing(text):
    """What is settled is settled, and its letters are those of the source."""
    assert settle(settle(text)) == settle(text)
    assert letters_of(settle(text)) == letters_of(text)


def test_one_line():
    """Line breaks become blanks."""
    assert settle_line("một\n hai") == "một hai"
