"""The satisfaction index: whose it is, its years and factors, what was promised and done."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from family_records import catalogue_with, pages_of, rows_in

DAY = date(2026, 11, 23)


def year(number: int, area: str, score: str, **more: Any) -> dict[str, Any]:
    """A year as it is written."""
    source = {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Báo cáo mẫu"}
    told = {"ma": str(number), "ten": f"SIPAS năm {number}", "nam": str(number), "pham_vi": area, "chi_so": score}
    return {**told, "nguon": source, **more}


YEARS = {
    "2024": year(2024, "tinh-cu", "84,92", xep_hang="19", tren_tong="63"),
    "2023": year(2023, "tinh-cu", "82,1", yeu_to=[{"ma": "cong-chuc", "diem": "83,12"}]),
    "2025": year(
        2025,
        "tinh-moi",
        "81,5",
        viec_da_lam=[{"da_hua": "Công khai đủ thủ tục", "da_lam": "Đã đăng", "ngay": "2026-11-20"}],
    ),
}


def pages(years: dict[str, Any]) -> dict[str, str]:
    """Bodies by address."""
    found = pages_of(catalogue_with(DAY, sipas=years), "hai-long/")
    return {address: page.body for address, page in found.items()}


def test_the_list_says_whose_index_it_is_and_draws_each_area_for_itself() -> None:
    """Of the province, not of the department; the merged province is no line with the old one."""
    body = pages(YEARS)["hai-long/"]
    old, _, new = body.partition("Chỉ số hài lòng: Tỉnh hiện nay")

    assert "của cả tỉnh, không phải của riêng Đơn vị mẫu." in body
    assert "Từ ngày 1/7/2025 tỉnh Lào Cai gồm cả tỉnh Yên Bái trước đây, nên" in body
    assert old.index('<th scope="row">2023</th>') < old.index('<th scope="row">2024</th>')
    assert '<td class="ck-sheet__cell--number">84,92</td>' in old
    assert '<th scope="row">2025</th>' in new


def test_a_year_shows_its_factors_and_what_was_done() -> None:
    """Factors as bars with their numbers; what was promised beside what was done, with its day."""
    found = pages(YEARS)

    assert "Công chức lịch sự, hướng dẫn đủ một lần" in found["hai-long/2023/"]
    assert "83,12" in found["hai-long/2023/"]
    promised = ["Đã hứa: Công khai đủ thủ tục", "Đã làm: Đã đăng", "Ngày: 20/11/2026"]
    assert rows_in(found["hai-long/2025/"]) == [promised]
    assert "Báo cáo mẫu" in found["hai-long/2025/"]


def test_bars_of_shares_are_parts_of_a_hundred() -> None:
    """Charts beside each other have one scale: 81.5 % fills no chart, and is shorter than 84.92 % in the next."""
    body = pages(YEARS)["hai-long/"]

    assert re.findall(r'<rect width="([\d.]+)', body) == ["82.1", "84.9", "81.5"]
    assert 'href="../khao-sat/"' in body


def test_without_a_year_it_says_that_nothing_was_entered() -> None:
    """Nobody reads that there is no index."""
    body = pages({})["hai-long/"]

    assert "Chưa cập nhật chỉ số của năm nào." in body
    assert "ck-sheet__bar" not in body


def test_a_sample_is_in_no_chart() -> None:
    """It is listed with its mark."""
    body = pages({"2024": {**YEARS["2024"], "du_lieu_mau": "true"}})["hai-long/"]

    assert "Dữ liệu mẫu, chưa kiểm tra" in body
    assert "ck-sheet__bar" not in body


def test_the_page_of_a_year_has_no_code_of_the_list() -> None:
    """The key of an entry in a list is for editors."""
    assert "<dt>Mã</dt>" not in pages(YEARS)["hai-long/2024/"]


def test_what_nobody_has_told_is_not_said_to_be_undone() -> None:
    """Of a promise without what was done."""
    promised = year(2024, "tinh-cu", "84,92", viec_da_lam=[{"da_hua": "Mở hòm thư"}])

    told = ["Đã hứa: Mở hòm thư", "Đã làm: Chưa cập nhật", "Ngày: Chưa cập nhật"]
    assert rows_in(pages({"2024": promised})["hai-long/2024/"]) == [told]
