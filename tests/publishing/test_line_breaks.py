"""Lines of large type: between words, within the room, even."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congkhai.publishing.line_breaks import cut_in_lines, set_in_lines

# One unit a letter: widths are lengths.
WORDS = st.lists(st.text("abc", min_size=1, max_size=12), max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("text", "room", "most", "lines"),
    [
        ("Hộ tịch", 10, 2, ["Hộ tịch"]),
        ("Giấy tờ hộ tịch bị mất, bị sai", 26, 2, ["Giấy tờ hộ tịch", "bị mất, bị sai"]),
        ("một hai ba bốn", 8, 1, []),
        ("nghiêng-ngả", 8, 5, []),
        ("  hai \n từ ", 10, 1, ["hai từ"]),
        ("", 10, 1, []),
    ],
)
def test_lines_are_full_words_and_even(text: str, room: int, most: int, lines: list[str]) -> None:
    """No line is wider than the room, none much longer than the others; what does not fit is not set at all."""
    assert set_in_lines(text, room, most, len) == lines


@pytest.mark.parametrize(
    ("text", "room", "most", "lines"),
    [
        ("một hai ba", 8, 2, ["một hai", "ba"]),
        ("một hai ba bốn năm", 8, 2, ["một hai", "ba bốn…"]),
        ("một hai, ba bốn", 9, 1, ["một hai…"]),
        ("abcdefghijklmno", 6, 2, ["abcdef", "ghijk…"]),
    ],
)
def test_what_is_too_long_ends_with_an_ellipsis(text: str, room: int, most: int, lines: list[str]) -> None:
    """After a word where there is one; a word without end is broken."""
    assert cut_in_lines(text, room, most, len) == lines


@given(WORDS, st.integers(2, 30), st.integers(1, 5))
def test_nothing_sticks_out_and_nothing_is_lost(text: str, room: int, most: int) -> None:
    """Whatever the words: lines fit; they are all of the text, or end with an ellipsis."""
    lines, cut = set_in_lines(text, room, most, len), cut_in_lines(text, room, most, len)

    assert all(len(line) <= room for line in (*lines, *cut))
    assert max(len(lines), len(cut)) <= most
    assert lines == [] or " ".join(lines) == text
    assert "".join(cut).replace(" ", "") == text.replace(" ", "") or cut[-1].endswith("…")


def test_a_word_of_ten_thousand_letters_is_not_measured_for_each_of_them() -> None:
    """What an editor pastes by mistake is cut by a few looks at each line, not by one at every letter."""
    looked: list[int] = []

    def width(text: str) -> float:
        looked.append(len(text))
        return len(text)

    assert cut_in_lines("a" * 10_000, 60, 5, width) == [*["a" * 60] * 4, "a" * 59 + "…"]
    assert len([letters for letters in looked if letters > 200]) <= 2
    assert sum(looked) < 1_000_000
