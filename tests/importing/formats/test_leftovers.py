"""Words that a reader has left lying are found."""

from __future__ import annotations

from datetime import date

from congkhai.importing.formats.leftovers import unread_words
from congkhai.importing.found.shapes import FoundCost, FoundLegalText, FoundPaper


def test_words_of_the_source_that_are_nowhere():
    """Each as often as it is missing, however it was composed."""
    assert unread_words("một hai hai ba", "Một hai") == ["hai", "ba"]
    assert unread_words("Tie\u0302\u0301ng", "tiếng") == []


def test_what_became_a_value_is_read():
    """Amounts, counts and days are numbers and not words; the portals' own words are no texts."""
    found = (
        FoundCost("FEE", 35_000_000, "VNĐ", "mỗi lần"),
        FoundPaper("Đơn", 1, 2),
        FoundLegalText("1/QĐ", "", date(2020, 2, 1)),
    )

    assert unread_words("Phí : 35.000.000 VNĐ (mỗi lần)\n01 bản chính\n02 bản sao Đơn 1/QĐ 01-02-2020", found) == []
    assert unread_words("36.000.000 VNĐ", found) == ["36000000"]
