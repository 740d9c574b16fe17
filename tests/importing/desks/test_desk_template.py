"""The table that offices fill: it is read as it is, and what is filled in comes back."""

from __future__ import annotations

from io import BytesIO

import pytest
from desk_files import DESKS, desks_in, take_table, with_real_communes
from fixture_project import run
from openpyxl import load_workbook

from congkhai.importing.desks.desk_template import desk_template
from congkhai.importing.lists.list_files import list_file


@pytest.fixture
def office(project):
    """A project with the communes and desks that are shipped."""
    return with_real_communes(project)


def test_the_table_has_all_communes(office):
    """99 rows by code and name, the known desks first; what is typed into it stays text."""
    path = office.parent / "dien.xlsx"

    result = run(office, "--mau-noi-nop", str(path), command="import", day=None)

    sheet = load_workbook(path).worksheets[0]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert result.lines == [f"Đã ghi {path}: 99 xã, phường. Điền xong thì nhập lại chính tệp ấy bằng lệnh import."]
    assert [row[2] for row in rows[:2]] == [
        f"Trung tâm Phục vụ hành chính công tỉnh Lào Cai, cơ sở {number}" for number in (1, 2)
    ]
    assert rows[2] == ("02647", "Phường Lào Cai", *[None] * 6)
    assert len(rows) == 2 + 99
    assert {cell.number_format for row in sheet.iter_rows(min_row=4) for cell in row} == {"@"}


def test_the_table_as_it_is_changes_nothing(office):
    """Filled in, a row is a desk; known values of the others are the same."""
    before = (office / DESKS).read_bytes()
    data = desk_template(list_file(office, "xa-phuong").entries, list_file(office, "noi-nop"))
    book = load_workbook(BytesIO(data))
    row = next(row for row in book.worksheets[0].iter_rows(min_row=4) if row[0].value == "02671")

    empty = take_table(office, data)
    untouched = (office / DESKS).read_bytes() == before
    for cell, text in zip(row[2:6], ("TTPVHCC", "Số 1", "Sáng 7h30\nChiều 13h30", "02143840123"), strict=True):
        cell.value = text
    filled = BytesIO()
    book.save(filled)
    result = take_table(office, filled.getvalue())

    assert (empty.code, untouched) == (0, True)
    assert "2 nơi nộp: 2 không đổi." in empty.lines
    assert "3 nơi nộp: 1 mới, 2 không đổi." in result.lines
    assert "ten: Trung tâm Phục vụ hành chính công phường Cam Đường\n" in desks_in(office)
    assert "gio_lam_viec: Sáng 7h30; Chiều 13h30\n    dien_thoai: ['02143840123']\n" in desks_in(office)


@pytest.mark.parametrize("name", ["co.xlsx", "moi.csv"])
def test_no_file_is_lost(office, name):
    """A file that is there is not written over; only workbooks are made."""
    (office.parent / "co.xlsx").write_bytes(b"x")

    result = run(office, "--mau-noi-nop", str(office.parent / name), command="import", day=None)

    assert (result.code, "cần tên một tệp mới có đuôi .xlsx" in result.err) == (2, True)
    assert (office.parent / "co.xlsx").read_bytes() == b"x"


def test_an_import_of_nothing_is_wrong_use(office):
    """Neither files nor a table asked for."""
    assert run(office, command="import", day=None).code == 2
