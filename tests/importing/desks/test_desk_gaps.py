"""What a list of desks lacks, and what desks of several communes share."""

from __future__ import annotations

from congkhai.importing.desks.desk_gaps import gaps_of, shared_contacts
from congkhai.model.communes import Commune

COMMUNES = [
    Commune.model_validate({"ma": code, "loai": "Xã", "ten": name, "trang": "x"})
    for code, name in (("1", "An"), ("2", "Bình"))
]


def test_gaps() -> None:
    """A desk of an agency is none of a commune; one telephone is enough."""
    desks = [
        {"ten": "Một", "xa_phuong": "1", "dien_thoai": ["1022"]},
        {"ten": "Hai", "co_quan": "so", "dia_chi": "Số 1"},
    ]

    gaps = gaps_of(desks, COMMUNES)

    assert (gaps.communes, gaps.of) == (("xã Bình",), 2)
    assert gaps.desks == {"địa chỉ": ("Một",), "giờ làm việc": ("Một", "Hai"), "điện thoại": ("Hai",)}


def test_shared_contacts() -> None:
    """However a number is spaced; two desks of one commune may share all."""
    first = {"ten": "Một", "xa_phuong": "1", "dia_chi": "Số 1", "dien_thoai": ["0214 3840 123", "1022"]}
    second = {"ten": "Một nữa", "xa_phuong": "1", "dia_chi": "Số 1"}
    third = {"ten": "Hai", "xa_phuong": "2", "dia_chi": "Số 2", "dien_thoai": ["0214.3840.123"]}

    assert shared_contacts([first, second, third]) == ["cùng điện thoại: Một, Hai"]
