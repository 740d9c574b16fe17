"""Codes of procedures as offices write them."""

from __future__ import annotations

import pytest

from congkhai.importing.found.codes import code_of, codes_in, same_code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1.001193", ["1.001193"]),
        ("Mã số: 1,001193.", ["1.001193"]),
        ("1.001193 (QĐ 163)", ["1.001193"]),
        ("1.001193; 1.000894\n2.000815 2.000635", ["1.001193", "1.000894", "2.000815", "2.000635"]),
        ("1.012507. H05", ["1.012507.000.00.00.H05"]),
        ("2.000908.00 0.00.00.H61", ["2.000908.000.00.00.H61"]),
        ("2.001009.000.00.00.H 61", ["2.001009.000.00.00.H61"]),
        ("1.014955-Xoa và 1.0133611", ["1.014955-Xoa", "1.0133611"]),
        ("1.014.111", []),
        ("1.001193.01", []),
        ("KQ.G15.000033 ngày 1.12.2026", []),
    ],
)
def test_codes_in_a_cell(text, codes):
    """Blanks, commas, words and ends of provinces; what is no code is none."""
    assert codes_in(text) == codes


def test_one_procedure():
    """The end of a province makes no other procedure; a text without just one code is what it is."""
    assert {same_code(code) for code in ("1.001193", " 1.001193.000.00.00.H38", "1.001193.H38")} == {"1.001193"}
    assert (code_of("1.001193.H38 "), code_of(" chưa có ")) == ("1.001193.000.00.00.H38", "chưa có")
