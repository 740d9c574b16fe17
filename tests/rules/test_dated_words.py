"""Days in words where a field is for them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.rules.dated_words import check_dated_words
from congkhai.rules.record_texts import texts_of

TODAY = date(2026, 11, 28)
UNTIL, FROM = "Hồ sơ nhận đến hết ngày 28/2/2027", "Hồ sơ nhận từ ngày 1/3/2027"


def found_in(day: date = TODAY, **keys: Any) -> list[tuple[str, ...]]:
    """Where a day is told, and by which words."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})
    found = check_dated_words(procedure, texts_of(procedure), Setting(day, {}))
    return [(str(one.path[0]), str(one.path[-1]), dict(one.params)["found"]) for one in found]


def way(**keys: Any) -> dict[str, Any]:
    """A way to hand in."""
    return {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", **keys}]}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (
            way(thoi_han_giai_quyet=[{"so_luong": "7", "truong_hop_bang_loi": UNTIL}]),
            [("channels", "case", "đến hết ngày 28/2/2027")],
        ),
        (way(phi_le_phi=[{"muc_thu": "8000", "truong_hop_bang_loi": FROM}]), [("channels", "case", "1/3/2027")]),
        (
            way(phi_le_phi=[{"mien": [{"noi_dung": f"Hộ nghèo ({UNTIL})"}]}]),
            [("channels", "text", "đến hết ngày 28/2/2027")],
        ),
        (way(phi_le_phi=[{"giam": [{"noi_dung": f"Một nửa, {FROM}"}]}]), [("channels", "text", "1/3/2027")]),
        (
            {"trinh_tu_thuc_hien": [{"noi_dung": "Trả giấy.", "thoi_gian": f"7 ngày; {FROM} thì 10 ngày"}]},
            [("steps", "duration", "1/3/2027")],
        ),
        (
            {"huong_dan": {"tom_tat": "Đến hết ngày 28/2/2027 không mất lệ phí."}},
            [("guidance", "summary", "Đến hết ngày 28/2/2027")],
        ),
        ({"ket_qua_thuc_hien": [{"noi_dung": f"Giấy ({UNTIL})"}]}, [("outputs", "text", "đến hết ngày 28/2/2027")]),
        ({"yeu_cau_dieu_kien": [{"noi_dung": f"{FROM}, có trụ sở"}]}, [("requirements", "text", "1/3/2027")]),
        ({"huong_dan": {"loi_hay_gap": [f"Đến nhầm xã ({FROM})"]}}, [("guidance", "0", "1/3/2027")]),
        (
            {"thanh_phan_ho_so": [{"truong_hop_bang_loi": FROM, "giay_to": [{"ten_giay_to": f"Đơn ({FROM})"}]}]},
            [("evidence", "case", "1/3/2027"), ("evidence", "name", "1/3/2027")],
        ),
        (
            {"thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Đơn", "khi_nao": f"{UNTIL} mới cần"}]}]},
            [("evidence", "condition", "đến hết ngày 28/2/2027")],
        ),
        (
            {"huong_dan": {"hoi_dap": [{"hoi": "Ở đâu?", "dap": "Ở xã.", "truong_hop_bang_loi": UNTIL}]}},
            [("guidance", "case", "đến hết ngày 28/2/2027")],
        ),
        (
            {"phan_biet": [{"ma": "bao-gio", "hoi": "Bao giờ?", "tra_loi": [{"ma": "sau", "ten": FROM}]}]},
            [("distinctions", "name", "1/3/2027")],
        ),
        ({"dia_chi_tiep_nhan": [f"Xã; {FROM} thì ở tỉnh"]}, [("reception", "0", "1/3/2027")]),
        (way(phi_le_phi=[{"muc_thu": "8000", "ghi_chu": UNTIL}]), []),
        (way(phi_le_phi=[{"mien": [{"noi_dung": "Người sinh trước ngày 1/1/1960"}]}]), []),
        (way(phi_le_phi=[{"mien": [{"noi_dung": "Hộ nghèo", "den_ngay": "2027-02-28"}]}]), []),
    ],
)
def test_a_day_to_come_belongs_in_its_field(keys: dict[str, Any], found: list[tuple[str, ...]]) -> None:
    """A day in words changes nothing on the page when it comes; one that has long passed is no change."""
    assert found_in(**keys) == found


def test_a_day_that_is_over_is_no_change_to_come() -> None:
    """The day after, other rules speak of what has ended; on the day itself it is still in words alone."""
    assert len(found_in(date(2027, 2, 28), **way(phi_le_phi=[{"mien": [{"noi_dung": UNTIL}]}]))) == 1
    assert found_in(date(2027, 3, 1), **way(phi_le_phi=[{"mien": [{"noi_dung": UNTIL}]}])) == []


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"loi_phat_thanh": "Luật có hiệu lực từ ngày 1 tháng 3 năm 2027."}, []),
        ({"loi_phat_thanh": "Luật sẽ có hiệu lực từ ngày 1 tháng 3 năm 2027."}, ["broadcast"]),
        ({"loi_phat_thanh": "Đến hết ngày 28 tháng 2 năm 2027, xã nơi cư trú giải quyết."}, ["broadcast"]),
        ({"noi_dung": "Xã nơi cư trú giải quyết đến hết ngày 28/2/2027."}, ["body"]),
        ({"diem_moi": ["Từ ngày 1/3/2027 làm ở đâu cũng được.", "Đến hết năm 2030 nộp bản giấy."]}, ["1"]),
        ({"viec_can_lam": [{"noi_dung": "Nộp trước ngày 15/12/2027."}]}, ["text"]),
        ({"truoc_va_nay": [{"noi_dung": "Nơi nộp", "truoc": "Xã", "nay": "Tỉnh, từ ngày 1/6/2027"}]}, ["after"]),
        ({"ngay_het_hieu_luc": "2028-01-01", "diem_moi": ["Đến hết ngày 31/12/2027; từ ngày 1/1/2028 thì thôi."]}, []),
    ],
)
def test_a_policy_is_true_before_and_after(keys: dict[str, Any], found: list[str]) -> None:
    """Its own first day may stand in words that are as true afterwards; after its last one it says only what was."""
    named = {"ten_chinh_sach": "Mẫu", "ngay_hieu_luc": "2027-03-01", "doi_tuong_tac_dong": ["Mọi người"]}
    source = {"he_thong": "van-ban-phap-luat", "ngay_lay": "2026-11-28"}
    policy = Policy.model_validate({**named, "diem_moi": ["Mới."], "nguon": source, **keys})

    findings = check_dated_words(policy, texts_of(policy), Setting(TODAY, {}))
    assert [str(one.path[-1]) for one in findings] == found
