"""Headings of tables of desks: many spellings, and tables that are none."""

from __future__ import annotations

import pytest

from congkhai.importing.formats.desk_headings import column_of, desk_columns_in, with_second_row


@pytest.mark.parametrize(
    ("attribute", "headings"),
    [
        ("code", "Mã|Mã xã|MÃ SỐ|Mã ĐVHC|Mã đơn vị hành chính cấp xã|ma_xa"),
        ("kind", "Loại|Loại đơn vị"),
        (
            "commune",
            "Xã, phường|Tên xã/phường|XÃ|Phường, xã|Đơn vị hành chính cấp xã|UBND xã, phường|Địa phương|Xã (phường)",
        ),
        (
            "name",
            "Tên|Tên đơn vị|Đơn vị|Cơ quan, đơn vị|Tên nơi nộp (*)|Trung tâm Phục vụ hành chính công|Bộ phận Một cửa",
        ),
        ("address", "Địa chỉ|Địa chỉ trụ sở|Trụ sở làm việc|Địa điểm|Nơi làm việc|ĐỊA CHỈ (hiện nay)"),
        ("phones", "Điện thoại|Số điện thoại|SĐT|Số ĐT|ĐT liên hệ|Điện thoại cố định|Đường dây nóng|Hotline"),
        ("hours", "Giờ làm việc|Thời gian làm việc|Thời gian tiếp nhận hồ sơ và trả kết quả|Lịch làm việc"),
        ("morning", "Sáng|Buổi sáng|Giờ làm việc buổi sáng"),
        ("afternoon", "Chiều|Buổi chiều"),
        ("email", "Email|E-mail|Thư điện tử|Địa chỉ email|Hộp thư công vụ"),
        ("map", "Bản đồ|Link Google Maps|Liên kết bản đồ"),
        (
            "",
            "Ghi chú|Địa chỉ cũ|Xã cũ|Tên cũ|Fax|Điện thoại lãnh đạo|Số điện thoại Chủ tịch|Tọa độ|Website",
        ),
    ],
)
def test_headings_of_tables_of_desks(attribute: str, headings: str) -> None:
    """Stars, brackets, capitals do not matter; what is of somebody, or was once, is not read."""
    assert {heading: column_of(heading) for heading in headings.split("|")} == dict.fromkeys(
        headings.split("|"), attribute
    )


@pytest.mark.parametrize(
    "row",
    [
        ["Mã TTHC", "Tên TTHC", "Địa điểm thực hiện"],
        ["STT", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Địa điểm"],
        ["Họ và tên", "Chức vụ", "Điện thoại"],
        ["Xã, phường", "Dân số"],
        ["Địa chỉ", "Điện thoại"],
        ["Danh sách đơn vị"],
    ],
)
def test_what_is_no_table_of_desks(row: list[str]) -> None:
    """Procedures, people, and what names no place or tells nothing of it."""
    assert desk_columns_in(row) is None


def test_a_second_row_of_headings() -> None:
    """“Sáng” and “Chiều” below “Giờ làm việc”; a row of a desk is none."""
    row = ["STT", "Xã", "Giờ làm việc", "", "Ghi chú"]
    first = desk_columns_in(row)

    assert first is not None
    below = with_second_row(first, ["", "", "Sáng", "Chiều", ""], row)
    assert below is not None
    assert below.columns == {"commune": (1,), "morning": (2,), "afternoon": (3,)}
    assert below.others == ("Ghi chú",)
    assert with_second_row(first, ["1", "Y Tý", "7h30", "13h", ""], row) is None
