"""The report of an import: JSON for later, lines for now."""

from __future__ import annotations

import json

from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.found.shapes import Unread
from congkhai.importing.list_comparison import Comparison
from congkhai.importing.plan import Plan
from congkhai.importing.proof.verifying import Loss, Verification
from congkhai.importing.report import report_json, summary_lines
from congkhai.importing.update.comparing import Difference
from congkhai.importing.update.merging import ValueChange
from congkhai.importing.update.record_import import Outcome, RecordImport
from congkhai.problems import Problem

DOUBTS = (
    Doubt("1.001193", "trong-dia-chi", "dia_chi_tiep_nhan", "trống"),
    Doubt("1.000894", "trong-dia-chi", "dia_chi_tiep_nhan", "trống"),
    Doubt("1.000894", "muc-thu-qua-nho", "cach_thuc_thuc_hien[1].phi_le_phi[1].muc_thu", "`50 VNĐ`"),
    Doubt("1.000894", "dau-tab", "ghi_chu", "`Nộp tại`", 1200),
)
FILE = "tthc/ho-tich/1.000894.yml"
PLAN = Plan(
    records=(
        RecordImport(
            "1.000894",
            "Đăng ký kết hôn",
            FILE,
            Outcome.UPDATED,
            lines=("Thời hạn giải quyết: 5 → 3 ngày",),
            kept=("Cơ quan thực hiện",),
            excerpts=(("Mô tả", "nộp ở huyện", "nộp ở xã"),),
            verification=Verification(
                10, (Loss("1.000894", "mo_ta", "xã"), Loss("1.000894", "giay_to", "3", "2", is_value=True)), 4
            ),
        ),
        RecordImport("1.001193", "Đăng ký khai sinh", "b.yml", Outcome.NEW),
        RecordImport(
            "1.000656",
            "Đăng ký khai tử",
            "c.yml",
            Outcome.CONFLICT,
            lines=("Tên thủ tục: Một → Hai",),
            values=(ValueChange("ten_thu_tuc", "Một", "Hai"),),
        ),
        RecordImport(
            "1.004873",
            "Xác nhận",
            "d.yml",
            Outcome.UNWRITTEN,
            problems=(Problem("d.yml", 2, 1, "a", "qua-sau", (("limit", "12"),)),),
        ),
    ),
    doubts=DOUBTS,
    unread=(Unread("anh.pdf", "PDF không có lớp chữ", "tải bản Word"),),
    comparison=Comparison((Difference("2.000635", "thieu", "", "Cấp bản sao trích lục"),)),
    added={"van-ban": ["60/2014/QH13"]},
)


def test_the_report_has_every_row():
    """Each section holds its rows under Vietnamese keys; a doubt says all by itself."""
    report = json.loads(report_json(PLAN))

    assert report["tong_so"] == {
        "tep_khong_doc_duoc": 1,
        "xung_dot": 1,
        "khong_ghi_duoc": 1,
        "thay_doi": 1,
        "giu_nguyen": 1,
        "danh_muc_them": 1,
        "danh_muc_gop": 0,
        "co_quan_tach": 0,
        "bieu_mau_de_xuat": 0,
        "so_voi_nguon": 1,
        "khong_thay_lai": 2,
        "loai_nghi_ngo": 3,
        "nghi_ngo": 4,
        "thu_tuc": 4,
    }
    assert report["tep_khong_doc_duoc"] == [
        {"tep": "anh.pdf", "ly_do": "PDF không có lớp chữ", "can_lam": "tải bản Word"}
    ]
    assert report["giu_nguyen"] == [{"ma": "1.000894", "tep": FILE, "muc": ["Cơ quan thực hiện"]}]
    assert report["xung_dot"] == [
        {
            "ma": "1.000656",
            "tep": "c.yml",
            "thay_doi": ["Tên thủ tục: Một → Hai"],
            "trich": [],
            "gia_tri": [{"khoa": "ten_thu_tuc", "muc": "Tên thủ tục", "ban_ghi": "Một", "nguon": "Hai"}],
        }
    ]
    assert report["khong_ghi_duoc"] == [
        {
            "ma": "1.004873",
            "tep": "d.yml",
            "loi": ["d.yml:2:1: a: lồng quá 12 cấp; kiểm tra lại cách thụt dòng [qua-sau]"],
        }
    ]
    assert report["thay_doi"] == [
        {
            "ma": "1.000894",
            "tep": FILE,
            "thay_doi": ["Thời hạn giải quyết: 5 → 3 ngày"],
            "trich": [{"muc": "Mô tả", "truoc": "nộp ở huyện", "sau": "nộp ở xã"}],
        }
    ]
    assert report["danh_muc_them"] == [{"danh_muc": "van-ban", "ten": "60/2014/QH13"}]
    assert report["so_voi_nguon"] == [
        {
            "ma": "2.000635",
            "loai": "thieu",
            "nghia_la": "danh sách có, dự án chưa có bản ghi",
            "ban_ghi": "",
            "nguon": "Cấp bản sao trích lục",
        }
    ]
    assert report["khong_thay_lai"] == [
        {"ma": "1.000894", "muc": "mo_ta", "doan": "xã"},
        {"ma": "1.000894", "muc": "giay_to", "doan": "3", "ban_ghi": "2"},
    ]
    proof = {"chu": 10, "chu_thay_lai": 8, "so_lieu": 4, "so_lieu_dung": 3}
    assert report["kiem_chung"] == report["thu_tuc"][0]["kiem_chung"] == proof
    assert [row["ket_qua"] for row in report["thu_tuc"]] == ["cap-nhat", "moi", "xung-dot", "khong-ghi-duoc"]
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
    report = json.loads(report_json(PLAN))

    assert [(row["ma"], row["loai"]) for row in report["nghi_ngo"]] == [
        ("1.000894", "trong-dia-chi"),
        ("1.000894", "muc-thu-qua-nho"),
        ("1.000894", "dau-tab"),
        ("1.001193", "trong-dia-chi"),
    ]


def test_the_summary_is_a_table_by_kind():
    """Kinds to check with the reason, then those only to know; in each the kind of most procedures first."""
    assert summary_lines(DOUBTS) == [
        "Nghi ngờ cần xem lại:",
        "  số chỗ  thủ tục  loại                        ở các mã",
        "       2        2  trong-dia-chi               1.000894, 1.001193",
        "                   Nguồn không ghi địa chỉ tiếp nhận hồ sơ",
        "       1        1  muc-thu-qua-nho             1.000894",
        "                   Mức thu 1 đến 999, không phải đô la: mất ba số 0, hoặc là đô la ghi thành đồng",
        "Để biết, thường không phải làm gì:",
        "  số chỗ  thủ tục  loại                        ở các mã",
        "   1.200        1  dau-tab                     1.000894",
        "Nghĩa của từng loại và việc cần làm:",
        "docs/huong-dan-bien-tap.md, mục 19. Kết quả nghi ngờ khi nhập dữ liệu",
    ]


def test_nothing_to_tell():
    """Without doubts there is no table, and the report has empty sections."""
    assert summary_lines([]) == []
    assert set(json.loads(report_json(Plan()))["tong_so"].values()) == {0}


def test_the_summary_names_a_few_codes():
    """Of many procedures three are named."""
    doubts = [Doubt(f"1.00000{i}", "ma-la", "ma_thu_tuc", "`x`") for i in range(5)]

    assert "       5        5  ma-la                       1.000000, 1.000001, 1.000002, …" in summary_lines(doubts)
