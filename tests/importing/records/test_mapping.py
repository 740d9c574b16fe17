"""Found values become records: nothing lost, no number with a meaning it did not have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from answers import answer, fee, group, method, paper

from congkhai.importing.formats.portal_answer import read_answer
from congkhai.importing.lists.registers import open_registers
from congkhai.importing.records.mapping import plain_record
from congkhai.model.procedure import Procedure

DAY = date(2026, 7, 18)
COUNCIL = "Mức thu do Hội đồng nhân dân tỉnh quyết định"


def record_of(**changes):
    """The plain record of an answer."""
    return plain_record(read_answer(answer(**changes)), open_registers([], [], [], DAY), DAY)


def test_a_whole_record():
    """Every heading of the database has its key, in the order of the model, and the model reads it."""
    record = record_of()

    assert record == {
        "ma_thu_tuc": "1.900001",
        "ten_thu_tuc": "Thủ tục ghi sổ việc mẫu",
        "linh_vuc": "ho-tich",
        "cap_thuc_hien": ["xa"],
        "loai_thu_tuc": "duoc-luat-giao",
        "tinh_chat": "chuan",
        "doi_tuong_thuc_hien": ["cong-dan-viet-nam"],
        "dich_vu_cong": "toan-trinh",
        "trinh_tu_thuc_hien": [{"noi_dung": "- Nộp giấy.\n+ Nhận phiếu hẹn."}],
        "cach_thuc_thuc_hien": [
            {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": "ngay-lam-viec"}]}
        ],
        "thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Tờ khai ghi sổ", "ban_chinh": "1", "ban_sao": "0"}]}],
        "co_quan_thuc_hien": ["uy-ban-nhan-dan-cap-xa"],
        "ket_qua_thuc_hien": [{"noi_dung": "Giấy ghi sổ"}],
        "ma_ket_qua": ["KQ.G15.000001"],
        "yeu_cau_dieu_kien": "khong-co",
        "chung_cu_khong_co": [{"muc": "yeu_cau_dieu_kien", "trich_dan": "Không có"}],
        "can_cu_phap_ly": ["60/2014/QH13"],
        "quyet_dinh_cong_bo": "163-qd-btp-2026-01-16",
        "lien_ket_quoc_gia": "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d0000-0000-7000-8000-000000000001",
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    assert Procedure.model_validate(record).identifier == "1.900001"


@pytest.mark.parametrize(
    ("time", "unit", "limit"),
    [
        (7, "OTHER", {"so_luong": "7", "don_vi": "khong-ro"}),
        (None, "OTHER", None),
        (3, "DAY", {"so_luong": "3", "don_vi": "ngay"}),
        (7.5, "WORKING_DAY", {"so_luong": "7.5", "don_vi": "ngay-lam-viec"}),
        ("01", "OTHER", {"so_luong": "1", "don_vi": "khong-ro"}),
        ("Không quá 03 ngày", "OTHER", {"ghi_chu": "Không quá 03 ngày"}),
        (None, "DAY", {"don_vi": "ngay"}),
        (0, "HOUR", {"so_luong": "0", "don_vi": "gio"}),
    ],
)
def test_times(time, unit, limit):
    """OTHER is no unit; words stay words; a half day stays half."""
    [channel] = record_of(executionMethods=[method("DIRECT", time, unit)])["cach_thuc_thuc_hien"]

    assert channel.get("thoi_han_giai_quyet") == (limit and [limit])


@pytest.mark.parametrize(
    ("found", "cost"),
    [
        (fee(8000), {"loai": "le-phi", "muc_thu": "8000", "don_vi_tien": "VND"}),
        (fee(10, currency="USD", kind="FEE"), {"loai": "phi", "muc_thu": "10", "don_vi_tien": "USD"}),
        (
            fee(20, "20.000 đ/tờ khai", kind=None),
            {"muc_thu": "20", "don_vi_tien": "VND", "ghi_chu": "20.000 đ/tờ khai"},
        ),
        (fee(0, COUNCIL), {"loai": "le-phi", "nguoi_quyet_dinh": "hdnd-tinh", "ghi_chu": COUNCIL}),
        (fee(0, "Theo biểu phí 50.000 đồng"), {"loai": "le-phi", "ghi_chu": "Theo biểu phí 50.000 đồng"}),
        (fee(0), {"loai": "le-phi", "ghi_chu": "Nguồn ghi 0 đồng, chưa rõ có miễn phí không"}),
        (
            fee(0, "Miễn phí"),
            {"loai": "le-phi", "muc_thu": "0", "don_vi_tien": "VND", "ghi_chu": "Miễn phí"},
        ),
        (
            fee(None, "Theo thỏa thuận", currency=None, kind="PRICE_LEVEL"),
            {"loai": "gia", "ghi_chu": "Theo thỏa thuận"},
        ),
        (fee(None, currency=None), None),
    ],
)
def test_costs(found, cost):
    """Zero is free only where nothing beside it says otherwise; doubtful amounts stay as found."""
    [channel] = record_of(executionMethods=[method("DIRECT", 5, "DAY", found)])["cach_thuc_thuc_hien"]

    assert channel.get("phi_le_phi") == ([cost] if cost else None)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (paper("Tờ khai"), None),
        (paper("- Chứng cứ gồm:", 0, 0), "tieu-de"),
        (paper("Giấy tờ sau đây:", 1, 0), "tieu-de"),
        (paper("* Lưu ý: nộp đủ", 0, 0), "ghi-chu"),
        (paper("Trường hợp đã có dữ liệu thì không phải nộp", 0, 0), "ghi-chu"),
        (paper("Ảnh chân dung", 0, 0), None),
        (paper("Mẫu đơn gồm:", 0, 0, "don.docx"), None),
    ],
)
def test_rows_of_the_dossier(row, kind):
    """Headings and notes among the papers become headings and notes."""
    [papers] = record_of(executionCases=[group("", row)])["thanh_phan_ho_so"]

    assert [item.get("loai_dong") for item in papers["giay_to"]] == [kind]


def test_a_group_of_notes():
    """Under a heading "Lưu ý" rows without copies are notes, those with copies are papers."""
    rows = paper("+ Nơi nộp", 0, 0), paper("+ Giấy ủy quyền", 1, 0)
    [notes] = record_of(executionCases=[group("* Lưu ý:", *rows)])["thanh_phan_ho_so"]

    assert notes["truong_hop_bang_loi"] == "* Lưu ý:"
    assert [item.get("loai_dong") for item in notes["giay_to"]] == ["ghi-chu", None]


def test_the_same_channel_twice_stays_twice():
    """Nothing is merged."""
    channels = record_of(executionMethods=[method(), method()])["cach_thuc_thuc_hien"]

    assert len(channels) == 2
    assert channels[0] == channels[1]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("", None),
        ("Không", "khong-co"),
        ("Không quy định.", "khong-co"),
        ("Không có thông tin", [{"noi_dung": "Không có thông tin"}]),
        ("Đủ 18 tuổi\n+ Có nơi ở", [{"noi_dung": "Đủ 18 tuổi\n+ Có nơi ở"}]),
    ],
)
def test_requirements(said, kept):
    """Empty is unknown, "Không" is none, everything else is kept."""
    assert record_of(requirementsAndConditions=said).get("yeu_cau_dieu_kien") == kept


def test_a_description_that_only_repeats():
    """Mô tả copied from the requirements is not kept twice."""
    record = record_of(requirementsAndConditions="Đủ tuổi", description="Đủ tuổi ")

    assert "mo_ta" not in record
    assert record_of(requirementsAndConditions="Đủ tuổi", description="Việc mẫu")["mo_ta"] == "Việc mẫu"


def test_what_the_model_does_not_know_stays_in_words():
    """An audience outside the list is kept by its name; papers keep their codes and all their files."""
    record = record_of(
        subjectTypesDetails=[{"name": "nhóm 1"}, {"name": "Tổ chức (không bao gồm doanh nghiệp, HTX)"}],
        executionCases=[group("", paper("Đơn", 1, 0, "a.docx", "b.pdf", code="KQ1"))],
    )

    assert (record["doi_tuong_thuc_hien"], record["doi_tuong_khac"]) == (["to-chuc"], ["nhóm 1"])
    [row] = record["thanh_phan_ho_so"][0]["giay_to"]
    assert row["mau_don_to_khai"] == ["1-900001-a-docx", "1-900001-b-pdf"]
    assert row["ma_giay_to"] == "KQ1"


def test_values_of_no_list_stay_in_words():
    """A level, a type, a way of handing in that the lists do not have are kept as they stood."""
    found = read_answer(answer(executionMethods=[method("Nộp qua loa", 5, "DAY", text="Tại chợ")], formalityType="Lạ"))
    found = replace(found, levels=("WARD", "Cấp Huyện"))
    record = plain_record(found, open_registers([], [], [], DAY), DAY)

    [channel] = record["cach_thuc_thuc_hien"]
    assert (channel["hinh_thuc_nop"], channel["mo_ta"]) == ("cach-khac", "Nộp qua loa\nTại chợ")
    assert record["cap_thuc_hien"] == ["xa"]
    assert record["ghi_chu"] == "Cấp thực hiện: Cấp Huyện\nLoại thủ tục: Lạ"
