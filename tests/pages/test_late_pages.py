"""Late dossiers: what who waits may expect, figures by period and field, the slip."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any

from family_records import catalogue_with, pages_of

from congkhai.pages.apology_sheet import apology_sheet
from congkhai.pages.late_parts import HEADS_07A, late_files, late_parts
from congkhai.sheets.plain_table import sheet_csv
from congkhai.sheets.sheet import Blank, Chart, Size, Table

DAY = date(2026, 12, 5)


def period(month: int, late: int, **more: Any) -> dict[str, Any]:
    """A period of two fields as it is written."""
    births = {"linh_vuc": "ho-tich", "truc_tiep": "40", "dung_han": str(40 - late), "qua_han": str(late)}
    copies = {"linh_vuc": "chung-thuc", "toan_trinh": "3", "truoc_han": "3"}
    days = {"tu_ngay": f"2026-{month:02}-01", "den_ngay": f"2026-{month:02}-30"}
    source = {"he_thong": "don-vi", "ngay_lay": "2026-12-01"}
    return {"ten_ky": f"Tháng {month}", **days, "so_lieu": [births, copies], "nguon": source, **more}


def bodies(**periods: Any) -> dict[str, str]:
    """Pages by address."""
    return {address: page.body for address, page in pages_of(catalogue_with(DAY, tre_hen=periods), "tre-hen/").items()}


def test_who_waits_reads_what_may_be_expected() -> None:
    """Also before any figure was entered: told a day before, an apology with a reason, one new day only."""
    body = bodies()["tre-hen/"]

    assert "Chậm nhất một ngày trước ngày hẹn" in body
    assert "Ngày hẹn chỉ được dời một lần." in body
    assert "118/2025/NĐ-CP, Điều 19 khoản 6" in body
    assert "Chưa cập nhật số liệu của kỳ nào." in body
    assert 'href="../tre-hen/phieu-xin-loi/"' in body


def test_periods_are_drawn_in_their_order() -> None:
    """How many were late in each, the oldest first; a sample does not count."""
    body = bodies(t10=period(10, 4), t11=period(11, 2), t9=period(9, 7, du_lieu_mau="true"))["tre-hen/"]
    chart = body.partition("Hồ sơ quá hạn từng kỳ")[2].partition("</table>")[0]

    assert chart.index("Tháng 10") < chart.index("Tháng 11")
    assert "Tháng 9" not in chart


def test_who_still_waits_after_the_day_is_late_too() -> None:
    """Else a period in which nothing is given back would have nobody late; on the list and by field."""
    waiting = {"linh_vuc": "ho-tich", "truc_tiep": "40", "dung_han": "30", "qua_han": "3", "dang_qua_han": "7"}
    pages = bodies(t11=period(11, 0, so_lieu=[waiting]))

    number = '<td class="ck-sheet__cell--number">10</td>'
    assert f'<th scope="row">Tháng 11</th>{number}' in pages["tre-hen/"]
    assert f'<th scope="row">Hộ tịch</th>{number}' in pages["tre-hen/t11/"]


def test_a_quarter_stands_apart_from_its_months() -> None:
    """Its bar has their dossiers too; nothing is added up from period to period, on the page or in the file."""
    days = {"tu_ngay": "2026-10-01", "den_ngay": "2026-12-31"}
    told = {
        "t9": period(9, 5),
        "t10": period(10, 4),
        "t11": period(11, 2),
        "q4": {**period(12, 9, **days), "ten_ky": "Quý 4"},
    }
    apart, longer = (part for part in late_parts(catalogue_with(DAY, tre_hen=told)) if isinstance(part, Chart))
    [(_, sheet)] = late_files(catalogue_with(DAY, tre_hen=told))

    assert apart.bars == (("Tháng 9", 5), ("Tháng 10", 4), ("Tháng 11", 2))
    assert longer.bars == (("Quý 4", 9),)
    assert [table.rows[-1][10] for table in sheet.parts if isinstance(table, Table)] == ["2", "9", "4", "5"]


def test_a_period_has_the_columns_of_the_form_and_their_sum() -> None:
    """Received, settled, pending by field; the last row adds them up."""
    body = bodies(t11=period(11, 2))["tre-hen/t11/"]
    sums = body.partition("</span>Cộng</td>")[2].partition("</tr>")[0]

    assert [cell.rpartition(">")[2] for cell in sums.split("</td>")[:-1]] == [
        *("43", "3", "0", "0", "40", "0"),
        *("43", "3", "38", "2", "0", "0", "0"),
    ]


def test_a_sample_is_no_figure() -> None:
    """Its page says so."""
    counted = period(11, 2, xin_loi="2")
    body = bodies(t11={**counted, "du_lieu_mau": "true"})["tre-hen/t11/"]

    assert "Kỳ làm mẫu nên không có số liệu." in body
    assert "ck-sheet__bar" not in body
    assert "Số phiếu xin lỗi" not in body
    assert "Số phiếu xin lỗi đã gửi" in bodies(t11=counted)["tre-hen/t11/"]


def test_the_slip_has_room_for_one_new_day() -> None:
    """A5, to be written by hand; no number of a form that nobody confirmed."""
    sheet = apology_sheet(catalogue_with(DAY))
    blanks = [part.label for part in sheet.parts if isinstance(part, Blank)]

    assert sheet.size is Size.A5
    assert [label for label in blanks if label.startswith("Hẹn")] == ["Hẹn trả kết quả lại lúc"]
    assert "Mẫu số" not in str(sheet.parts)


def test_the_periods_are_a_file_in_the_columns_of_form_07a() -> None:
    """Every column says by itself what it counts; the newest period is first, samples have none."""
    told = {"a": period(9, 1), "b": period(11, 2), "mau": period(10, 3, du_lieu_mau="true")}
    [(name, sheet)] = late_files(catalogue_with(DAY, tre_hen=told))
    rows = list(csv.reader(sheet_csv(sheet).decode("utf-8-sig").splitlines()))
    captions = [place for place, row in enumerate(rows) if row and row[0].startswith("Tháng")]

    assert name == "tre-hen/bieu-07a.csv"
    assert [rows[place][0].partition(" (")[0] for place in captions] == ["Tháng 11", "Tháng 9"]
    assert rows[captions[0] + 1] == list(HEADS_07A)
    assert len(set(HEADS_07A)) == len(HEADS_07A)
    assert rows[captions[0] + 4][:2] == ["Cộng", "43"]
    assert 'href="../tre-hen/bieu-07a.csv"' in bodies(**told)["tre-hen/"]
    for none in ({}, {"mau": told["mau"]}):
        assert list(late_files(catalogue_with(DAY, tre_hen=none))) == []
        assert "bieu-07a.csv" not in bodies(**none)["tre-hen/"]
