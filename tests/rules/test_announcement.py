"""The announcing decision has a real number, and an abolished procedure says so."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.rules.announcement import check_announcement, check_online

SETTING = Setting(date(2026, 11, 23), {})
NAMED = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"},
}
END = {"cham_dut": {"loai": "bai-bo", "ly_do": "Mẫu"}}


def procedure_with(**keys):
    """A procedure written in record keys."""
    return Procedure.model_validate({**NAMED, **keys})


@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("163/QĐ-BTP", True),
        ("1061b/QĐ-BNG", True),
        ("29/2026/QĐ-TTg", True),
        ("2020/QĐ-UBND", True),
        ("3713/QD-BTP", False),
        ("QĐ2338-BTP", False),
        ("QĐ/0001-BTP", False),
        ("290601", False),
        ("163/QĐ-BTP ngày 16/1/2026", False),
        ("số 163/QĐ-BTP", False),
    ],
)
def test_decision_numbers(number, is_right):
    """A number is whole and of the usual form; the misspelt ones of the database are told."""
    found = check_announcement(procedure_with(quyet_dinh_cong_bo={"so": number}), SETTING)

    assert [f.code for f in found] == ([] if is_right else ["so-quyet-dinh-la"])


@pytest.mark.parametrize(
    ("action", "end", "found"),
    [
        ("bai-bo", {}, ["bai-bo-chua-cham-dut"]),
        ("bai-bo", END, []),
        ("thay-the", {}, []),
        ("moi", {}, []),
    ],
)
def test_abolished_without_an_end(action, end, found):
    """An abolished procedure without `cham_dut` would still be shown as in force."""
    decision = {"so": "163/QĐ-BTP", "hanh_dong": action}

    findings = check_announcement(procedure_with(quyet_dinh_cong_bo=decision, **end), SETTING)

    assert [f.code for f in findings] == found


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({}, []),
        ({"dich_vu_cong": "toan-trinh"}, []),
        ({"dich_vu_cong": "mot-phan"}, ["thieu-ly-do"]),
        ({"dich_vu_cong": "mot-phan", "ly_do_mot_phan": "phai-co-mat"}, []),
    ],
)
def test_partly_online(keys, found):
    """Only a partly online service owes a reason."""
    assert [f.code for f in check_online(procedure_with(**keys), SETTING)] == found
