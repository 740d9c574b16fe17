"""Bytes as text."""

from __future__ import annotations

from time import perf_counter

import pytest

from congkhai.importing.formats.decoding import has_lost_letters, is_legacy, text_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read(encoding: str) -> None:
    """UTF-8 with its mark or without, UTF-16 with one; line ends become one kind."""
    assert text_of("Mã số\r\nTên\rđ".encode(encoding)) == "Mã số\nTên\nđ"


@pytest.mark.parametrize("data", [b"\xff\xfea", b"M\xe3 s\xf4", b"a\0b", "Mã".encode("utf-16-le")])
def test_anything_else_is_no_text(data: bytes) -> None:
    """Half a character, another encoding, NUL."""
    assert text_of(data) is None


@pytest.mark.parametrize(
    ("text", "legacy"),
    [
        ("Thñ tôc hµnh chÝnh", True),
        ("Thuû tuïc haønh chính", True),
        ("Thủ tục hành chính", False),
        ("thus tuck", False),
        ("Goi tong dai Viettel, Viet Nam", False),
    ],
)
def test_old_encodings_are_known(text: str, legacy: bool) -> None:
    """TCVN3 and VNI look the same way whenever they are taken for Latin letters."""
    assert is_legacy(text) is legacy


@pytest.mark.parametrize("part", [b"a", b"x.", b"a:", b"www.", b"?/", "á".encode()])
def test_a_word_without_end_is_looked_at_quickly(part: bytes) -> None:
    """However long a word is, it takes no time that grows with its square."""
    began = perf_counter()

    assert not has_lost_letters(part * 100_000, is_known=True)
    assert perf_counter() - began < 2
