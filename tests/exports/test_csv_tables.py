"""Records as CSV."""

import csv
import io
from datetime import date

import pytest
from valid_records import catalogue_of as catalogue_on

from congkhai.exports.columns import POLICY_COLUMNS, PROCEDURE_COLUMNS, columns_of
from congkhai.exports.csv_tables import (
    RecordInTable,
    join_csv,
    table_row,
)
from congkhai.model.families import FAMILY

DAY = date(2026, 11, 23)


def rows_of(data):
    """The rows as a spreadsheet reads them, by heading."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table_of(catalogue, *procedures):
    """The table of procedures, read back."""
    rows = [table_row(PROCEDURE_COLUMNS, RecordInTable(p.identifier, p, catalogue)) for p in procedures]
    return rows_of(b"".join(join_csv(PROCEDURE_COLUMNS, rows)))


def test_a_procedure_is_a_row_of_words(birth, catalogue_of):
    """Every cell has the words citizens read, several values parted by semicolons."""
    assert table_of(catalogue_of(birth), birth) == [
        {
            "Mã thủ tục": "1.001193",
            "Tên thủ tục": "Đăng ký khai sinh",
            "Lĩnh vực": "Hộ tịch",
            "Cấp thực hiện": "Cấp xã",
            "Đối tượng thực hiện": "Công dân Việt Nam; Người nước ngoài",
            "Mức độ trực tuyến": "Làm trực tuyến toàn trình",
            "Thời hạn giải quyết": "Trong ngày",
            "Phí, lệ phí": "Không thu phí, lệ phí",
            "Cách thức nộp": "Trực tiếp, trực tuyến",
            "Nộp ở đâu": "Trung tâm Phục vụ hành chính công cấp xã",
            "Cơ quan thực hiện": "Ủy ban nhân dân cấp xã",
            "Kết quả thực hiện": "Giấy khai sinh",
            "Số giấy tờ": "2",
            "Căn cứ pháp lý": "60/2014/QH13; 18/2026/NĐ-CP",
            "Số quyết định": "163/QĐ-BTP",
            "Tình trạng": "Đang áp dụng",
            "Ngày dữ liệu": "2026-07-18",
            "Dữ liệu mẫu": "Không",
            "Địa chỉ trang": "thu-tuc/1.001193/",
        }
    ]


@pytest.mark.parametrize(
    ("over", "place"),
    [
        ({"cham_dut": {"loai": "chuyen", "ly_do": "Đã chuyển.", "noi_thuc_hien": "Công an tỉnh"}}, "Công an tỉnh"),
        ({"cham_dut": {"loai": "bai-bo", "ly_do": "Đã bãi bỏ."}}, ""),
        ({"hieu_luc": {"den_ngay": "22/11/2026"}}, ""),
    ],
)
def test_nobody_is_sent_to_a_counter_for_what_is_done_no_more(procedure_of, catalogue_of, over, place):
    """A procedure that ended or moved tells no time, fee, way or counter; one that moved tells where it is done now."""
    ended = procedure_of(
        cap_thuc_hien=["tinh"],
        dich_vu_cong="toan-trinh",
        cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"}],
        **over,
    )
    [row] = table_of(catalogue_of(ended), ended)

    assert row["Nộp ở đâu"] == place
    acted_on = ("Mức độ trực tuyến", "Thời hạn giải quyết", "Phí, lệ phí", "Cách thức nộp", "Cơ quan thực hiện")
    assert {row[heading] for heading in acted_on} == {""}


def test_a_policy_is_a_row_of_words(catalogue_of, policy_of):
    """A policy's row says from when to when, and leaves an end that no text names empty."""
    policy = policy_of(thu_tuc_lien_quan=["1.001193", "1.000890"], du_lieu_mau="true")
    row = table_row(POLICY_COLUMNS, RecordInTable("giay-khai-sinh", policy, catalogue_of()))

    assert rows_of(b"".join(join_csv(POLICY_COLUMNS, [row]))) == [
        {
            "Tên chính sách": "Không phải nộp bản sao giấy khai sinh",
            "Số hiệu văn bản": "66.7/2025/NQ-CP",
            "Ngày ban hành": "Chưa có dữ liệu",
            "Ngày có hiệu lực": "2026-01-01",
            "Ngày hết hiệu lực": "",
            "Lĩnh vực": "Chưa có dữ liệu",
            "Ai bị tác động": "Người làm thủ tục hộ tịch",
            "Có gì mới": "Dữ liệu thay giấy tờ.",
            "Việc cần làm": "",
            "Thủ tục liên quan": "1.001193; 1.000890",
            "Địa chỉ toàn văn": "Chưa có dữ liệu",
            "Tình trạng": "Đang áp dụng",
            "Ngày dữ liệu": "2025-12-01",
            "Dữ liệu mẫu": "Có",
            "Địa chỉ trang": "chinh-sach/giay-khai-sinh/",
        }
    ]


def test_what_is_not_known_is_not_an_empty_cell(catalogue_of, procedure_of):
    """An empty fee cell could be taken for "free": the cell says that there are no data yet."""
    procedure = procedure_of(ket_qua_thuc_hien="khong-co")

    [row] = table_of(catalogue_of(procedure), procedure)

    assert row["Phí, lệ phí"] == "Chưa có dữ liệu"
    assert row["Kết quả thực hiện"] == "Không có"
    assert row["Số giấy tờ"] == "Chưa có dữ liệu"
    assert "" not in row.values()


def test_only_papers_are_counted(catalogue_of, procedure_of):
    """Headings and notes among the papers are none, and a paper of two cases is one."""
    rows = [
        {"ten_giay_to": "Chứng cứ, gồm:", "loai_dong": "tieu-de"},
        {"ten_giay_to": "Ảnh"},
        {"ten_giay_to": "Lưu ý: ảnh chụp gần đây", "loai_dong": "ghi-chu"},
    ]
    procedure = procedure_of(
        doi_tuong_thuc_hien=["to-chuc"],
        doi_tuong_khac=["Hộ kinh doanh"],
        thanh_phan_ho_so=[{"giay_to": rows}, {"giay_to": [{"ten_giay_to": "Ảnh"}, {"ten_giay_to": "Đơn"}]}],
    )

    [row] = table_of(catalogue_of(procedure), procedure)

    assert row["Số giấy tờ"] == "2"
    assert row["Đối tượng thực hiện"] == "Tổ chức (không gồm doanh nghiệp, hợp tác xã); Hộ kinh doanh"


def test_a_table_is_what_excel_opens_rightly():
    """A BOM comes first, and every line ends in CRLF (RFC 4180)."""
    data = b"".join(join_csv(PROCEDURE_COLUMNS[:2], ["1.001193,Đăng ký khai sinh\r\n".encode()]))

    assert data == (b"\xef\xbb\xbf" + "Mã thủ tục,Tên thủ tục\r\n1.001193,Đăng ký khai sinh\r\n".encode())


def test_texts_cannot_break_out_of_their_cell(catalogue_of, procedure_of):
    """Quotes, commas and line breaks of a text stay within its cell."""
    name = 'Cấp "bản sao", xác nhận\nvà \r trả\r\nkết quả'
    procedure = procedure_of(ten_thu_tuc=name)

    [row] = table_of(catalogue_of(procedure), procedure)

    assert row["Tên thủ tục"] == name
    assert row["Lĩnh vực"] == "Hộ tịch"


def test_formulas_are_stopped_in_every_kind_of_cell(catalogue_of, procedure_of):
    """Single texts and each of several values are looked at."""
    procedure = procedure_of(
        ten_thu_tuc="=HYPERLINK(A1)",
        ket_qua_thuc_hien=[{"noi_dung": "Giấy"}, {"noi_dung": "=cmd|' /C calc'!A0"}],
        can_cu_phap_ly=["@x"],
        quyet_dinh_cong_bo="cong-thuc",
    )

    [row] = table_of(catalogue_of(procedure), procedure)

    assert row["Tên thủ tục"] == "'=HYPERLINK(A1)"
    assert row["Kết quả thực hiện"] == "Giấy; '=cmd|' /C calc'!A0"
    assert row["Căn cứ pháp lý"] == "'@x"
    assert row["Số quyết định"] == "'+1"


def test_an_unlisted_field_or_agency_keeps_its_slug(catalogue_of, procedure_of):
    """A preview of records with problems shows what the editor wrote."""
    procedure = procedure_of(linh_vuc="la", co_quan_thuc_hien=["khong-ro"])

    [row] = table_of(catalogue_of(procedure), procedure)

    assert (row["Lĩnh vực"], row["Cơ quan thực hiện"]) == ("la", "khong-ro")


@pytest.mark.parametrize("columns", [PROCEDURE_COLUMNS, POLICY_COLUMNS])
def test_headings_are_told_apart(columns):
    """No heading stands twice."""
    headings = [column.heading for column in columns]

    assert len(set(headings)) == len(headings)


def test_places_and_agencies_are_called_by_name():
    """In every family: a spreadsheet would make a number of the code of a commune; what is not listed stays a code."""
    family = FAMILY["lich-tiep-dan"]
    plan = {
        "ma": "luan-phien",
        "ten": "Tiếp công dân lưu động",
        "vai_tro": "giam-doc-so",
        "co_quan": "so-tu-phap",
        "luan_phien": ["00001", "02701"],
        "roi_vao_ngay_nghi": "bo",
    }
    columns, row = columns_of(family), RecordInTable("a", family.model.model_validate(plan), catalogue_on(DAY))

    [told] = rows_of(b"".join(join_csv(columns, [table_row(columns, row)])))

    assert told["Của cơ quan"] == "Sở Tư pháp"
    assert told["Luân phiên ở các xã, phường"] == "Phường Mẫu; 02701"
    assert told["Của xã, phường"] == "Chưa có dữ liệu"


def test_what_no_day_decides_has_no_column_of_states():
    """It would be empty in every row."""
    headings = {name: [column.heading for column in columns_of(FAMILY[name])] for name in ("tre-hen", "du-thao")}

    assert "Tình trạng" not in headings["tre-hen"]
    assert "Tình trạng" in headings["du-thao"]
