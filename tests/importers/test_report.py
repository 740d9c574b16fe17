"""The report of an import: JSON for later, lines for now."""

from __future__ import annotations

import json

from congkhai.importers.doubts import Doubt
from congkhai.importers.found import Unread
from congkhai.importers.report import (
    ChangedValue,
    Conflict,
    ImportedRecord,
    ListAddition,
    Outcome,
    Report,
    report_json,
    summary_lines,
)

DOUBTS = (
    Doubt("1.001193", "trong-dia-chi", "dia_chi_tiep_nhan", "trống"),
    Doubt("1.000894", "trong-dia-chi", "dia_chi_tiep_nhan", "trống"),
    Doubt("1.000894", "muc-thu-qua-nho", "cach_thuc_thuc_hien[1].phi_le_phi[1].muc_thu", "`50 VNĐ`"),
    Doubt("1.000894", "dau-tab", "ghi_chu", "`Nộp tại`", 1200),
)
REPORT = Report(
    records=(
        ImportedRecord("1.000894", "Đăng ký kết hôn", "tthc/ho-tich/1.000894.yml", Outcome.UPDATED),
        ImportedRecord("1.001193", "Đăng ký khai sinh", "tthc/ho-tich/1.001193.yml", Outcome.NEW),
    ),
    doubts=DOUBTS,
    unread=(Unread("anh.pdf", "PDF không có lớp chữ", "tải bản Word"),),
    conflicts=(Conflict("1.000894", "ten_thu_tuc", "Đăng ký kết hôn", "Kết hôn"),),
    changes=(ChangedValue("1.000894", "so_bo_ho_so", "1", "2"),),
    additions=(ListAddition("content/danh-muc/van-ban.yml", "60/2014/QH13", "Luật Hộ tịch"),),
)


def test_the_report_has_every_row():
    """Each section holds its rows under Vietnamese keys; a doubt says all by itself."""
    report = json.loads(report_json(REPORT))

    assert report["tong_so"] == {
        "moi": 1,
        "cap_nhat": 1,
        "khong_doi": 0,
        "khong_nhap": 0,
        "tep_khong_doc_duoc": 1,
        "xung_dot": 1,
        "thay_doi": 1,
        "danh_muc_them": 1,
        "nghi_ngo": 4,
    }
    assert report["tep_khong_doc_duoc"] == [
        {"tep": "anh.pdf", "ly_do": "PDF không có lớp chữ", "can_lam": "tải bản Word"}
    ]
    assert [row["ket_qua"] for row in report["thu_tuc"]] == ["cap-nhat", "moi"]
    assert report["xung_dot"] == [
        {"ma": "1.000894", "khoa": "ten_thu_tuc", "giu_lai": "Đăng ký kết hôn", "nguon_ghi": "Kết hôn"}
    ]
    assert report["thay_doi"] == [{"ma": "1.000894", "khoa": "so_bo_ho_so", "truoc": "1", "sau": "2"}]
    assert report["danh_muc_them"] == [
        {"tep": "content/danh-muc/van-ban.yml", "ma": "60/2014/QH13", "ten": "Luật Hộ tịch"}
    ]
    assert report["loai_nghi_ngo"][0] == {
        "loai": "trong-dia-chi",
        "muc": "can-xem",
        "so_cho": 2,
        "so_thu_tuc": 2,
        "vi_sao": "nguồn không ghi địa chỉ tiếp nhận hồ sơ",
        "can_lam": "điền `dia_chi_tiep_nhan` của đơn vị",
    }
    assert report["nghi_ngo"][1] == {
        "ma": "1.000894",
        "khoa": "cach_thuc_thuc_hien[1].phi_le_phi[1].muc_thu",
        "loai": "muc-thu-qua-nho",
        "muc": "can-xem",
        "tim_thay": "`50 VNĐ`",
        "so_cho": 1,
        "vi_sao": "mức thu 1 đến 999, không phải đô la: mất ba số 0, hoặc là đô la ghi thành đồng",
        "can_lam": "xem văn bản quy định phí rồi sửa `muc_thu` hoặc `don_vi_tien`",
    }


def test_the_report_keeps_the_order_of_a_procedures_doubts():
    """Procedures stand by code, the doubts of one as they were raised."""
    report = json.loads(report_json(REPORT))

    assert [(row["ma"], row["loai"]) for row in report["nghi_ngo"]] == [
        ("1.000894", "trong-dia-chi"),
        ("1.000894", "muc-thu-qua-nho"),
        ("1.000894", "dau-tab"),
        ("1.001193", "trong-dia-chi"),
    ]


def test_the_summary_is_a_table_by_kind():
    """What came in, what could not be read, then the kinds, most procedures first."""
    assert summary_lines(REPORT) == [
        "- 1 thủ tục mới",
        "- 1 thủ tục được cập nhật",
        "- 1 giá trị đã đổi",
        "- 1 xung đột, giữ bản của biên tập viên",
        "- 1 mục thêm vào danh mục",
        "- 1 chỗ không đọc được",
        "Không đọc được anh.pdf: PDF không có lớp chữ; tải bản Word",
        "",
        "Nghi ngờ cần xem lại:",
        "  số chỗ  thủ tục  loại                        ở các mã",
        "       2        2  trong-dia-chi               1.000894, 1.001193",
        "                   Nguồn không ghi địa chỉ tiếp nhận hồ sơ",
        "       1        1  muc-thu-qua-nho             1.000894",
        "                   Mức thu 1 đến 999, không phải đô la: mất ba số 0, hoặc là đô la ghi thành đồng",
        "",
        "Để biết, thường không phải làm gì:",
        "  số chỗ  thủ tục  loại                        ở các mã",
        "   1.200        1  dau-tab                     1.000894",
        "",
        "Nghĩa của từng loại và việc cần làm:",
        "docs/huong-dan-bien-tap.md, mục 18. Kết quả nghi ngờ khi nhập dữ liệu",
    ]


def test_nothing_to_tell():
    """An import that gave nothing says so in one line."""
    assert summary_lines(Report()) == ["Không có gì để nhập."]


def test_the_summary_names_a_few_codes():
    """Of many procedures three are named."""
    doubts = [Doubt(f"1.00000{i}", "ma-la", "ma_thu_tuc", "`x`") for i in range(5)]

    assert "       5        5  ma-la                       1.000000, 1.000001, 1.000002, …" in summary_lines(
        Report(doubts=doubts)
    )
