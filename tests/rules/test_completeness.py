"""Seven parts are mandatory, four must be known (NĐ 63/2010 Điều 8)."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.rules.completeness import check_completeness

SETTING = Setting(date(2026, 11, 23), {})
NAMED = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"},
}
CHANNEL = {
    "hinh_thuc_nop": "truc-tiep",
    "thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": "ngay"}],
    "phi_le_phi": "khong-co",
}
# What is no more on the day of the page is lacking there.
OVER = {"den_ngay": "2026-11-22"}
FULL = {
    **NAMED,
    "doi_tuong_thuc_hien": ["cong-dan-viet-nam"],
    "trinh_tu_thuc_hien": [{"noi_dung": "Nộp"}],
    "cach_thuc_thuc_hien": [CHANNEL],
    "thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Giấy chứng sinh"}]}],
    "so_bo_ho_so": "1",
    "co_quan_thuc_hien": ["ubnd-cap-xa"],
    "ket_qua_thuc_hien": [{"noi_dung": "Giấy"}],
    "yeu_cau_dieu_kien": "khong-co",
    "huong_dan": {"tom_tat": "Nộp giấy chứng sinh, nhận giấy."},
}


def papers(*names, **keys):
    """One case with papers of these names."""
    return [{"giay_to": [{"ten_giay_to": name, **keys} for name in names]}]


def channel(**keys):
    """The channel with other values; None leaves a key out."""
    changed = {**CHANNEL, **keys}
    return [{key: value for key, value in changed.items() if value is not None}]


@pytest.mark.parametrize(
    ("changes", "missing", "unknown"),
    [
        ({}, (), ()),
        ({"doi_tuong_thuc_hien": []}, ("Đối tượng thực hiện",), ()),
        ({"trinh_tu_thuc_hien": []}, ("Trình tự thực hiện",), ()),
        ({"trinh_tu_thuc_hien": [{"noi_dung": "Nộp", **OVER}]}, ("Trình tự thực hiện",), ()),
        ({"thanh_phan_ho_so": papers("Giấy chứng sinh", **OVER)}, ("Thành phần, số lượng hồ sơ",), ()),
        ({"ket_qua_thuc_hien": [{"noi_dung": "Giấy", **OVER}]}, (), ("Kết quả thực hiện",)),
        ({"yeu_cau_dieu_kien": [{"noi_dung": "Có trụ sở", **OVER}]}, (), ("Yêu cầu, điều kiện thực hiện",)),
        ({"co_quan_thuc_hien": []}, ("Cơ quan thực hiện",), ()),
        ({"so_bo_ho_so": None}, ("Thành phần, số lượng hồ sơ",), ()),
        ({"thanh_phan_ho_so": []}, ("Thành phần, số lượng hồ sơ",), ()),
        ({"thanh_phan_ho_so": [{"truong_hop_bang_loi": "Mọi"}]}, ("Thành phần, số lượng hồ sơ",), ()),
        (
            {"cach_thuc_thuc_hien": []},
            ("Cách thức thực hiện", "Thời hạn giải quyết"),
            ("Phí, lệ phí",),
        ),
        ({"cach_thuc_thuc_hien": channel(thoi_han_giai_quyet=[])}, ("Thời hạn giải quyết",), ()),
        (
            {"cach_thuc_thuc_hien": channel(thoi_han_giai_quyet=[{"so_luong": "5", "don_vi": "khong-ro"}])},
            ("Thời hạn giải quyết",),
            (),
        ),
        ({"cach_thuc_thuc_hien": channel(thoi_han_giai_quyet=[{"don_vi": "trong-ngay"}])}, (), ()),
        ({"cach_thuc_thuc_hien": channel(thoi_han_giai_quyet=[{"ghi_chu": "Theo lịch"}])}, (), ()),
        ({"cach_thuc_thuc_hien": channel(phi_le_phi=None)}, (), ("Phí, lệ phí",)),
        ({"cach_thuc_thuc_hien": channel(phi_le_phi=[])}, (), ("Phí, lệ phí",)),
        ({"cach_thuc_thuc_hien": channel(phi_le_phi=[{"muc_thu": "0"}])}, (), ()),
        (
            {"cach_thuc_thuc_hien": [*channel(), *channel(phi_le_phi=None)]},
            (),
            ("Phí, lệ phí",),
        ),
        ({"ket_qua_thuc_hien": None}, (), ("Kết quả thực hiện",)),
        ({"ket_qua_thuc_hien": "khong-co"}, (), ()),
        ({"yeu_cau_dieu_kien": None}, (), ("Yêu cầu, điều kiện thực hiện",)),
        ({"thanh_phan_ho_so": papers("Tờ khai theo mẫu")}, (), ("Mẫu đơn, tờ khai",)),
        ({"thanh_phan_ho_so": papers("Giấy chứng sinh", "- Đơn đề nghị")}, (), ("Mẫu đơn, tờ khai",)),
        ({"thanh_phan_ho_so": papers("Đơn đề nghị", mau_don_to_khai=["don"])}, (), ()),
        ({"thanh_phan_ho_so": papers("Hóa đơn", "Bản sao tờ khai thuế", "Đơn vị cấp giấy")}, (), ()),
    ],
)
def test_parts_that_are_missing_or_undecided(changes, missing, unknown):
    """A part counts when it says something; "none" is an answer only where it may be one."""
    keys = {key: value for key, value in {**FULL, **changes}.items() if value is not None}

    found = [
        (each.code, dict(each.params)["label"]) for each in check_completeness(Procedure.model_validate(keys), SETTING)
    ]

    assert found == [*(("thieu-bo-phan", label) for label in missing), *(("chua-ro", label) for label in unknown)]
