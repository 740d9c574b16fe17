"""What was probably meant by a word that is not known."""

from __future__ import annotations

import pytest

from congkhai.reading.nearest import LIKENESS_OF_KEYS, nearest, suggest

CODES = {"1.001193", *(f"2.{number:06}" for number in range(1000))}


@pytest.mark.parametrize(
    ("found", "remedy"),
    [("ho-tch", "; có phải `ho-tich`?"), ("dat-dai", ""), ("", ""), ("ho-tich-" * 9, "")],
)
def test_suggest(found: str, remedy: str) -> None:
    """Only what is nearly the same is suggested."""
    assert suggest(found, ["chung-thuc", "ho-tich"]) == remedy


def test_half_of_a_key_is_enough() -> None:
    """Keys are few, and a part of one names it; names of records must be nearly whole."""
    known = ["thanh_phan_ho_so", "co_quan_thuc_hien"]

    assert nearest("thanh_phan", known, LIKENESS_OF_KEYS) == "thanh_phan_ho_so"
    assert nearest("thanh_phan", known) is None


@pytest.mark.parametrize(
    ("found", "near"),
    [
        ("1.00193", "1.001193"),
        ("1.0011193", "1.001193"),
        ("1.001913", "1.001193"),
        ("1.001x93", "1.001193"),
        ("1.001911", None),
    ],
)
def test_among_many_a_single_slip_is_looked_for(found: str, near: str | None) -> None:
    """Among thousands of codes something is always alike: a letter left out, put in, changed or swapped is a slip."""
    assert nearest(found, CODES) == near
