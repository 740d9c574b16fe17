"""Spellings of one name or number are told from different ones."""

from __future__ import annotations

import unicodedata

import pytest

from congkhai.importing.lists.spelling import legal_key, legal_number, name_key, slug_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Chủ tịch UBND cấp xã", "Chủ tịch Ủy ban nhân dân cấp xã.", True),
        ("Uỷ ban nhân dân", "Ủy ban Nhân dân", True),
        ("An toàn, vệ sinh lao động", "An toàn vệ sinh lao động", True),
        ("Sở Tư pháp", unicodedata.normalize("NFD", "Sở Tư pháp"), True),
        ("Sở Tư pháp", "Bộ Tư pháp", False),
    ],
)
def test_names(one, other, same):
    """Accents, case, punctuation and common abbreviations make no other name."""
    assert (name_key(one) == name_key(other)) is same


@pytest.mark.parametrize(
    ("written", "number", "key"),
    [
        ("Thông tư số 03/2023/TT-BTP", "03/2023/TT-BTP", "3/2023/TT-BTP"),
        ("03/2023/TT-BTP", "03/2023/TT-BTP", "3/2023/TT-BTP"),
        ("3713/QD-BTP", "3713/QD-BTP", "3713/QD-BTP"),
        ("3713/QĐ-BTP", "3713/QĐ-BTP", "3713/QD-BTP"),
        ("4/2023/NĐ-CP", "4/2023/NĐ-CP", "4/2023/ND-CP"),
        ("66.7/2025/NQ-CP ", "66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
        ("22/2019/TT- BTP", "22/2019/TT-BTP", "22/2019/TT-BTP"),
        ("Luật số 60/2014/QH13", "60/2014/QH13", "60/2014/QH13"),
        ("1061b/QĐ-BNG", "1061b/QĐ-BNG", "1061B/QD-BNG"),
        ("01/2020/NĐ-CP; 02/2021/NĐ-CP", "01/2020/NĐ-CP; 02/2021/NĐ-CP", "01 2020 nd cp 02 2021 nd cp"),
        ("Luật Đất đai", "Luật Đất đai", "luat dat dai"),
    ],
)
def test_legal_numbers(written, number, key):
    """The number alone; two in one are left as they stood."""
    assert (legal_number(written), legal_key(written)) == (number, key)


def test_slugs():
    """Short names for addresses, at most sixty letters, never empty."""
    assert slug_of("Sở Công Thương (Đà Nẵng)") == "so-cong-thuong-da-nang"
    assert len(slug_of("rất dài " * 40)) <= 60
    assert slug_of("…") == "khong-ten"
