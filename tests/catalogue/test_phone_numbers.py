"""Telephone numbers within words."""

from __future__ import annotations

import pytest

from congkhai.catalogue.phone_numbers import phones_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0214 3840 123, (0912) 345 678", ["0214 3840 123", "(0912) 345 678"]),
        (" 1022 ", [" 1022 "]),
        ("gọi 1022", []),
        ("2143840123", []),
        ("0214.38xx.xxx", []),
    ],
)
def test_numbers_are_those_that_can_be_dialled(text: str, numbers: list[str]) -> None:
    """With their first 0, whole; a short one alone."""
    assert [found.group() for found in phones_in(text)] == numbers
