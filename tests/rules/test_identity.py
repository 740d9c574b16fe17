"""A code that is unlike all others is a slip, unless the national database has it so."""

from __future__ import annotations

import pytest

from congkhai.model.procedure import Procedure
from congkhai.rules.checks import check_identity
from congkhai.rules.identity import find_duplicates


@pytest.mark.parametrize(
    ("code", "source", "found"),
    [
        ("1.0008900", {}, ["sai-ma"]),
        ("1.0008900", {"dau_nhap": "ten_thu_tuc=AAAAAA"}, ["ma-la"]),
        ("1.000890", {}, []),
        ("1.011441.000.00.00.H38", {}, []),
    ],
)
def test_odd_codes(code, source, found):
    """Typed by hand it stops publication; imported as it stood it is pointed out."""
    plain = {
        "ma_thu_tuc": code,
        "ten_thu_tuc": "Đăng ký việc mẫu",
        "linh_vuc": "ho-tich",
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18", **source},
    }
    procedure = Procedure.model_validate(plain)

    problems = [finding.code for finding in check_identity(f"tthc/ho-tich/{code}.yml", procedure)]
    assert problems == found


def test_duplicate_codes():
    """Each further file of a code is told with the one in its place, whatever their order."""
    files = [
        ("c.yml", "1.000890", True),
        ("a.yml", "1.000890", False),
        ("b.yml", "1.000891", False),
        ("d.yml", "1.000890", True),
    ]

    assert list(find_duplicates(files)) == [
        ("`1.000890`", "d.yml", "c.yml"),
        ("`1.000890`", "a.yml", "c.yml"),
    ]
