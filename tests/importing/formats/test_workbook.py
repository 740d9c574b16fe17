"""Excel lists: the row of headings is looked for, codes keep their zeros or are said to be doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from congkhai.importing.formats.workbook import read_workbook
from congkhai.importing.found.shapes import ListedProcedure


def book_of(*rows: Sequence[Any], merged: Sequence[str] = (), **sheets: Sequence[Sequence[Any]]) -> bytes:
    """A workbook with these rows in its first sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    for title, others in sheets.items():
        other = book.create_sheet(title)
        for row in others:
            other.append(list(row))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_the_list_of_the_portal() -> None:
    """A banner, headings in row 2, line breaks and blanks in cells; an empty row is none."""
    data = book_of(
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDANH SÁCH THỦ TỤC HÀNH CHÍNH"],
        ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"],
        [" 1.999010", "Cấp thẻ mượn sách ", "Bộ Mẫu", "Ủy ban nhân dân cấp xã\nSở Mẫu", "Tủ sách"],
        [None, "", None],
        ["1.999002.000.00.00.H38", "Cấp lại thẻ", "UBND tỉnh", None, "Tủ sách"],
        merged=["A1:E1"],
    )

    reading = read_workbook(data, "a.xlsx")

    assert (reading.procedures, reading.unread) == ((), ())
    assert reading.listed == (
        ListedProcedure("1.999010", "Cấp thẻ mượn sách", field="Tủ sách"),
        ListedProcedure("1.999002.000.00.00.H38", "Cấp lại thẻ", field="Tủ sách"),
    )


def test_formulas_without_results_are_told() -> None:
    """A program that only writes workbooks leaves the reckoning to Excel: what nobody sees is no empty cell."""
    rows = [["Mã số", "Tên", "Lĩnh vực"], ['=CONCATENATE("1.999010")', '="Cấp thẻ"', "Tủ sách"]]
    told = "2 ô là công thức chưa lưu kết quả nên không đọc được"

    unread = read_workbook(book_of(*rows), "a.xlsx").unread

    assert told in [one.what for one in unread]
    assert "Ctrl+S" in next(one.remedy for one in unread if one.what == told)
    assert read_workbook(book_of(["Mã số", "Tên"], ["1.999010", "Cấp thẻ"]), "a.xlsx").unread == ()


def test_a_formula_with_its_result_is_read() -> None:
    """As Excel saves it: the formula, then the value."""
    data, file = book_of(["Mã số", "Tên"], ["1.999010", '="Cấp thẻ"']), BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                assert b"<v></v>" in part or b"<v />" in part or b"<v/>" in part, part
                for empty in (b"<v></v>", b"<v />", b"<v/>"):
                    part = part.replace(empty, "<v>Cấp thẻ</v>".encode())
                part = part.replace(b'<c r="B2">', b'<c r="B2" t="str">')
            new.writestr(name, part)

    reading = read_workbook(file.getvalue(), "a.xlsx")

    assert (reading.listed, reading.unread) == ((ListedProcedure("1.999010", "Cấp thẻ"),), ())


def test_the_list_of_the_old_portal() -> None:
    """Merged rows stand above the headings, which come again; rows with a heading alone part the list."""
    headings = ["STT", "Mã TTHC", "Tên TTHC", "QĐ Công bố", "Đối tượng", "Lĩnh vực", "Cơ quan công khai"]
    headings += ["Cấp thực hiện", "Tình trạng"]
    data = book_of(
        ["ỦY BAN NHÂN DÂN TỈNH"],
        ["DANH SÁCH THỦ TỤC"],
        [],
        headings,
        ["I", "Lĩnh vực tủ sách"],
        [1, "1.999001", "Cấp thẻ", "12/QĐ-MAU", "Công dân", "Tủ sách", "Sở Mẫu", "Cấp Tỉnh", "Công khai"],
        headings,
        [2, "1.999002", "Cấp lại thẻ", "12/QĐ-MAU", "Công dân", "Tủ sách", "Sở Mẫu", "Cấp Huyện", "Hết hiệu lực"],
        merged=["A1:I1", "A2:I2", "B5:I5"],
    )

    reading = read_workbook(data, "a.xlsx")

    assert reading.unread == ()
    assert [(row.code, row.decision, row.state) for row in reading.listed] == [
        ("1.999001", "12/QĐ-MAU", "Công khai"),
        ("1.999002", "12/QĐ-MAU", "Hết hiệu lực"),
    ]


def test_the_sheet_of_a_department() -> None:
    """Headings in row 1, among them some that say nothing to compare."""
    data = book_of(
        ["MÃ TTHC", "Tên TTHC", "Lĩnh vực", "Phí", "Toàn trình", "Quyết định số", "TRẠNG THÁI", "Cấp thực hiện"],
        ["1.999001", "Cấp thẻ", "Tủ sách", "X", "x", "12/QĐ-MAU", "Bãi bỏ", "xa"],
    )

    assert read_workbook(data, "a.xlsx").listed == (
        ListedProcedure("1.999001", "Cấp thẻ", "Tủ sách", "12/QĐ-MAU", state="Bãi bỏ", told=(("fee", "X"),)),
    )


@pytest.mark.parametrize(
    ("cell", "code", "doubt"),
    [
        ("1.999001", "1.999001", None),
        (1.00089, "1.000890", None),
        (2, "2", "mã là số 2, không chắc mã gốc"),
        ("1.00089", "1.00089", "mã “1.00089” có thể thiếu chữ số 0 ở cuối"),
        (1000890, "1000890", "mã là số 1000890, không chắc mã gốc"),
        (1.0133611, "1.0133611", "mã là số 1.0133611, không chắc mã gốc"),
        (None, "", "dòng không có mã thủ tục"),
    ],
)
def test_codes_of_number_cells(cell: object, code: str, doubt: str | None) -> None:
    """A number cell lost the last zeros of the six digits; where it is not certain what it was, it is said."""
    reading = read_workbook(book_of(["Mã số", "Tên", "Lĩnh vực"], [cell, "Cấp thẻ", "Tủ sách", "x"]), "a.xlsx")

    assert [row.code for row in reading.listed] == [code]
    assert [unread.what for unread in reading.unread] == ([doubt] if doubt else [])
    assert all(unread.file == "a.xlsx, trang tính “Sheet”, dòng 2" for unread in reading.unread)


def test_other_sheets_are_named() -> None:
    """A sheet that is no list is said to be none; an empty one is nothing."""
    data = book_of(["Mã số", "Tên"], ["1.999001", "Cấp thẻ"], Phiếu=[["Họ tên", "Tuổi"]], Trống=[])

    reading = read_workbook(data, "a.xlsx")

    assert len(reading.listed) == 1
    assert [unread.file for unread in reading.unread] == ["a.xlsx, trang tính “Phiếu”"]


def test_a_book_without_anything() -> None:
    """An empty workbook is said to be empty."""
    assert [unread.what for unread in read_workbook(book_of(), "a.xlsx").unread] == ["bảng tính trống"]


def test_a_package_that_would_fill_the_memory_is_not_opened() -> None:
    """What a package says of its size is read before it is unpacked."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for number in range(10):
            package.writestr(f"xl/worksheets/sheet{number}.xml", b"0" * 10_000_000)
    data = file.getvalue()

    assert len(data) < 200_000
    assert [unread.what for unread in read_workbook(data, "a.xlsx").unread] == ["tệp Excel quá lớn khi giải nén"]


def test_a_sheet_that_claims_to_be_huge() -> None:
    """The size a sheet claims is not believed, nor are rows in the far distance waited for."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["B2"] = "Mã số", "Tên", "1.999001", "Cấp thẻ"
    sheet["XFD1048576"] = "x"
    file = BytesIO()
    book.save(file)

    assert len(read_workbook(file.getvalue(), "a.xlsx").listed) == 1


def test_entities_are_not_resolved() -> None:
    """A part with a DOCTYPE is no file of Excel's own."""
    whole = book_of(["Mã số", "Tên"], ["1.999001", "Cấp thẻ"])
    file = BytesIO()
    with ZipFile(BytesIO(whole)) as source, ZipFile(file, "w") as package:
        for name in source.namelist():
            head = b'<!DOCTYPE a [<!ENTITY b "c">]>' if name == "xl/workbook.xml" else b""
            package.writestr(name, head + source.read(name))

    (unread,) = read_workbook(file.getvalue(), "a.xlsx").unread

    assert unread.what == "tệp Excel có khai báo lạ (DOCTYPE), không an toàn để đọc"
