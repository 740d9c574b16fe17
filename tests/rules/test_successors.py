"""What takes the place of a value on a day begins when that ends."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.rules.finding import keys_of
from congkhai.rules.successors import check_ended_parts, check_successors

OLD, NEW = {"den_ngay": "2026-12-31"}, {"tu_ngay": "2027-01-01"}
EARLY = {"tu_ngay": "2026-12-31"}


def found_in(**keys: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Code and place of all findings in a procedure with these keys."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})
    setting = Setting(date(2026, 11, 28), {})
    found = [*check_successors(procedure, setting), *check_ended_parts(procedure, setting)]
    return [(one.code, keys_of(one.path, Procedure)) for one in found]


def in_channel(key: str, parts: list[dict[str, Any]]) -> dict[str, Any]:
    """A way to hand in, in record keys."""
    return {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", key: parts}]}


FEE, TIME = {"loai": "phi", "muc_thu": "400000"}, {"so_luong": "3", "don_vi": "ngay"}
ASKED, STEP = {"hoi": "Mất bao nhiêu?", "dap": "Hãy hỏi."}, {"ten_buoc": "Nộp", "noi_dung": "Nộp hồ sơ."}


@pytest.mark.parametrize(
    ("keys_with", "place"),
    [
        (lambda *days: in_channel("phi_le_phi", [FEE | one for one in days]), "phi_le_phi"),
        (lambda *days: in_channel("thoi_han_giai_quyet", [TIME | one for one in days]), "thoi_han_giai_quyet"),
        (lambda *days: {"huong_dan": {"hoi_dap": [ASKED | one for one in days]}}, "hoi_dap"),
        (lambda *days: {"trinh_tu_thuc_hien": [STEP | one for one in days]}, "trinh_tu_thuc_hien"),
    ],
    ids=["fee", "time", "question", "step"],
)
def test_the_new_begins_before_the_old_ends(keys_with: Any, place: str) -> None:
    """Both would be shown on the days between; the day after the last is right, in either order, and so is a gap."""
    for days in ((OLD, NEW), (NEW, OLD), (OLD, {"tu_ngay": "2027-02-01"}), (OLD, {}), ({}, NEW)):
        assert found_in(**keys_with(*days)) == []
    ((code, path),) = found_in(**keys_with(OLD, EARLY))

    assert (code, path[-3:]) == ("trung-ngay", (place, 1, "tu_ngay"))
    assert [code for code, _ in found_in(**keys_with(EARLY, OLD))] == ["trung-ngay"]


def test_values_that_are_not_of_one_thing() -> None:
    """A cut within the time of a full fee, and fees of other kinds or cases, stand beside each other."""
    within = {"tu_ngay": "2026-11-01", "den_ngay": "2026-11-30"}
    assert found_in(**in_channel("phi_le_phi", [FEE | OLD, FEE | within])) == []
    assert found_in(**in_channel("phi_le_phi", [FEE | OLD, FEE | EARLY | {"loai": "le-phi"}])) == []
    assert found_in(**in_channel("phi_le_phi", [FEE | OLD, FEE | EARLY | {"truong_hop_bang_loi": "Cấp lại"}])) == []


PAPER = {"ten_giay_to": "Tờ khai"}


@pytest.mark.parametrize(
    ("keys_with", "path"),
    [
        (lambda *days: {"huong_dan": {"hoi_dap": [ASKED | one for one in days]}}, ("huong_dan", "hoi_dap")),
        (lambda *days: {"trinh_tu_thuc_hien": [STEP | one for one in days]}, ("trinh_tu_thuc_hien",)),
        (
            lambda *days: {"thanh_phan_ho_so": [{"giay_to": [PAPER | one for one in days]}]},
            ("thanh_phan_ho_so", 0, "giay_to"),
        ),
        (lambda *days: {"thanh_phan_ho_so": [{"giay_to": [PAPER], **one} for one in days]}, ("thanh_phan_ho_so",)),
        (lambda *days: {"ket_qua_thuc_hien": [{"noi_dung": "Giấy"} | one for one in days]}, ("ket_qua_thuc_hien",)),
        (lambda *days: {"yeu_cau_dieu_kien": [{"noi_dung": "Đủ 18"} | one for one in days]}, ("yeu_cau_dieu_kien",)),
    ],
    ids=["question", "step", "paper", "group", "result", "condition"],
)
def test_what_the_page_shows_no_more_is_told(keys_with: Any, path: tuple[str | int, ...]) -> None:
    """A paper whose last year was typed wrong is gone from the page; one that another follows has just ended."""
    past, after = {"den_ngay": "2025-12-31"}, {"tu_ngay": "2026-01-01"}
    for days in ((past, after), (after, past), (OLD,), (OLD, NEW), ({},)):
        assert found_in(**keys_with(*days)) == []

    for days in ((past,), (past, NEW), (past, {})):
        assert found_in(**keys_with(*days)) == [("phan-het", (*path, 0, "den_ngay"))]


def test_the_end_of_a_fee_is_told_by_its_own_words() -> None:
    """As that of a time limit is."""
    past = {"den_ngay": "2025-12-31"}

    assert found_in(**in_channel("phi_le_phi", [FEE | past | {"mien": [{"noi_dung": "Hộ nghèo", **past}]}])) == []
    assert found_in(**in_channel("thoi_han_giai_quyet", [TIME | past])) == []
