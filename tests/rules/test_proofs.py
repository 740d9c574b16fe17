"""That there is none, or that something is free, is proven by a text or by the words of the source."""

from __future__ import annotations

import pytest

from congkhai.model.procedure import Procedure
from congkhai.rules.finding import keys_of
from congkhai.rules.proofs import check_proofs

NAMED = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-18"},
}
COST = ("cach_thuc_thuc_hien", 0, "phi_le_phi", 0, "muc_thu")


def found_in(catalogue, **keys):
    """What is wrong with a procedure, as keys and codes."""
    procedure = Procedure.model_validate({**NAMED, **keys})
    return [(keys_of(f.path, Procedure), f.code) for f in check_proofs(procedure, catalogue().setting)]


@pytest.mark.parametrize(
    ("keys", "place", "part"),
    [
        ({"yeu_cau_dieu_kien": "khong-co"}, ("yeu_cau_dieu_kien",), "yeu_cau_dieu_kien"),
        ({"ket_qua_thuc_hien": "khong-co"}, ("ket_qua_thuc_hien",), "ket_qua_thuc_hien"),
        ({"lam_thay": {"duoc": "true", "giay_to": "khong-co"}}, ("lam_thay", "giay_to"), "lam_thay"),
        (
            {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"}]},
            ("cach_thuc_thuc_hien", 0, "phi_le_phi"),
            "phi_le_phi",
        ),
    ],
)
def test_none_needs_an_entry_that_proves_it(keys, place, part, catalogue):
    """Wherever `khong-co` may stand it is an error alone, and right with a text or a quotation for that very part."""
    unproven = [(place, "khong-co-thieu-chung-cu")]

    assert found_in(catalogue, **keys) == unproven
    assert found_in(catalogue, **keys, chung_cu_khong_co=[{"muc": "khac", "trich_dan": "Không"}]) == unproven
    assert found_in(catalogue, **keys, chung_cu_khong_co=[{"muc": part}]) == unproven
    assert found_in(catalogue, **keys, chung_cu_khong_co=[{"muc": part, "trich_dan": "Không"}]) == []
    assert found_in(catalogue, **keys, chung_cu_khong_co=[{"muc": part, "van_ban": "60/2014/QH13"}]) == []


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        ({}, [(COST, "mien-phi-thieu-chung-cu")]),
        ({"ghi_chu": "Nguồn ghi 0"}, [(COST, "mien-phi-thieu-chung-cu")]),
        ({"ghi_chu": "Miễn lệ phí"}, []),
        ({"ghi_chu": "Không thu"}, []),
        ({"van_ban": "60/2014/QH13"}, []),
    ],
)
def test_free_needs_a_text_or_words(beside, found, catalogue):
    """An amount of 0 is free only by a legal text, or where the source says it in words; a bare 0 says nothing."""
    cost = {"muc_thu": "0", **beside}
    channels = [{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]}]

    assert found_in(catalogue, cach_thuc_thuc_hien=channels) == found
