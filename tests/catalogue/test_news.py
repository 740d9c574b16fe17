"""What has happened of records that have no news of their own: on their days, never of samples."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with

from congkhai.catalogue.news import newest_entries

SOURCE = {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}
DRAFT = {
    "ten_du_thao": "Dự thảo A",
    "tom_tat": "Nộp ở xã nào cũng được.",
    "co_quan_soan_thao": "Sở Tư pháp",
    "tu_ngay": "2026-12-01",
    "den_ngay": "2026-12-20",
    "nguon": SOURCE,
}
NOTICE = {
    "ma": "bao-tri",
    "tieu_de": "Tạm dừng để bảo trì",
    "noi_dung": "Lúc này chưa nộp qua mạng được.",
    "muc_do": "canh-bao",
    "loai": "bao-tri",
    "dang_tu": "2026-12-01",
    "den_ngay": "2026-12-20",
    "nguon": SOURCE,
}


def told(day: date, **families: dict[str, Any]) -> list[tuple[date, str]]:
    """Days and texts of the entries of these families."""
    names = {name.replace("_", "-") for name in families}
    every = newest_entries(catalogue_with(day, **families), "so-tu-phap")
    return [(one.day, one.text) for one in every if one.family.name in names]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 30), (date(2026, 11, 20), "Lấy ý kiến từ 1/12/2026. Nộp ở xã nào cũng được.")),
        (date(2026, 12, 1), (date(2026, 12, 1), "Lấy ý kiến đến hết 20/12/2026. Nộp ở xã nào cũng được.")),
        (date(2026, 12, 20), (date(2026, 12, 1), "Lấy ý kiến đến hết 20/12/2026. Nộp ở xã nào cũng được.")),
        (date(2026, 12, 21), (date(2026, 12, 1), "Đã đóng. Nộp ở xã nào cũng được.")),
    ],
)
def test_an_entry_begins_with_what_the_day_makes_of_its_record(day: date, expected: tuple[date, str]) -> None:
    """Who reads it months later must not act on it."""
    assert told(day, du_thao={"a": DRAFT}) == [expected]


@pytest.mark.parametrize(("day", "count"), [("2026-11-30", 0), ("2026-12-01", 1), ("2026-12-20", 1), ("2026-12-21", 0)])
def test_what_passes_is_news_while_it_is_posted(day: str, count: int) -> None:
    """Neither before the first day nor after the last does anything say that a service is down."""
    assert len(told(date.fromisoformat(day), thong_bao={"bao-tri": NOTICE})) == count


def test_a_sample_is_no_news() -> None:
    """Whatever it is a sample of."""
    sample = {"du_lieu_mau": "true"}

    assert told(date(2026, 12, 1), du_thao={"a": DRAFT | sample}, thong_bao={"bao-tri": NOTICE | sample}) == []
