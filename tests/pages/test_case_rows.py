"""What a script reads of the cases of a procedure."""

from __future__ import annotations

import json
from datetime import date

from congkhai.model.procedure import Procedure
from congkhai.pages.case_rows import rows_by_case

DAY = date(2026, 11, 23)


def procedure_of(**keys: object) -> Procedure:
    """A procedure given in record keys."""
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    return Procedure.model_validate({**named, "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"}, **keys})


def test_each_case_has_its_rows() -> None:
    """By the codes of its answers; what is not known in a case says whom to ask."""
    answers = [{"ma": "dung-han", "ten": "Đúng hạn"}, {"ma": "qua-han", "ten": "Quá hạn"}]
    fees = [{"muc_thu": "5000", "truong_hop": ["qua-han"]}]
    limits = [{"so_luong": "3", "don_vi": "ngay"}]
    procedure = procedure_of(
        phan_biet=[{"ma": "han", "hoi": "Đúng hạn?", "tra_loi": answers}],
        cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": fees, "thoi_han_giai_quyet": limits}],
    )

    rows = json.loads(rows_by_case(procedure, DAY))

    assert rows["qua-han"] == {"Bao lâu": ["3 ngày"], "Bao nhiêu": ["5.000 đồng"]}
    assert rows["dung-han"]["Bao nhiêu"] == ["Chưa có dữ liệu cho trường hợp này; hãy hỏi nơi nhận hồ sơ trước khi đi"]


def test_a_procedure_that_asks_nothing_has_none() -> None:
    """Then the page has no form."""
    assert rows_by_case(procedure_of(), DAY) == ""
