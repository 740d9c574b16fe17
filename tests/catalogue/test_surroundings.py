"""What every page says around its own content."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with

from congkhai.catalogue.surroundings import Surroundings, notices_in, spell_period, surroundings_of
from congkhai.model.public_notice import PublicNotice

NOTICE = {
    "ma": "bao-tri",
    "tieu_de": "Tạm dừng nộp hồ sơ qua mạng",
    "noi_dung": "Bạn đến nộp trực tiếp.",
    "muc_do": "tin",
    "loai": "bao-tri",
    "dang_tu": "2026-11-20",
    "den_ngay": "2026-11-30",
}


def around(day: date, *notices: dict[str, Any]) -> Surroundings:
    """What pages of the day say with these notices."""
    given = {one["ma"]: one for one in ({**NOTICE, **keys} for keys in notices)}
    return surroundings_of(catalogue_with(day, thong_bao=given).setting)


@pytest.mark.parametrize(
    ("day", "titles", "change"),
    [
        (date(2026, 11, 19), [], date(2026, 11, 20)),
        (date(2026, 11, 20), [NOTICE["tieu_de"]], date(2026, 12, 1)),
        (date(2026, 11, 30), [NOTICE["tieu_de"]], date(2026, 12, 1)),
        (date(2026, 12, 1), [], None),
    ],
)
def test_a_notice_stands_above_all_pages_on_its_days(day: date, titles: list[str], change: date | None) -> None:
    """From the day on which it is posted to its last; before and in that time pages know when they are old."""
    told = around(day, {})

    assert [one.title for one in told.banners] == titles
    assert told.change == change
    assert told.day == (day if change else None)


def test_what_is_not_for_all_or_a_sample_is_not_above_all_pages() -> None:
    """That of a commune is told there; neither makes other pages old."""
    day = date(2026, 11, 23)

    assert around(day, {"xa_phuong": ["00001"]}, {"ma": "mau", "du_lieu_mau": "true"}) == around(day)
    setting = catalogue_with(day, thong_bao={"a": {**NOTICE, "xa_phuong": ["00001"]}}).setting
    assert [len(notices_in(setting, commune)) for commune in ("00001", "00002")] == [1, 0]


def test_the_most_urgent_three_stand_above_all_pages() -> None:
    """A long title is cut; who wants to read more goes to the list."""
    levels = {"a": "tin", "b": "canh-bao", "c": "khan", "d": "khan"}
    told = around(date(2026, 11, 23), *({"ma": key, "muc_do": level} for key, level in levels.items()))
    long = around(date(2026, 11, 23), {"tieu_de": "Rất dài " * 40})

    assert [one.address for one in told.banners] == ["thong-bao/c/", "thong-bao/d/", "thong-bao/b/"]
    assert [one.tone for one in told.banners] == ["stop", "stop", "wait"]
    assert told.more == "thong-bao/"
    assert len(long.banners[0].title) <= 121
    assert long.more == ""


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({}, "từ ngày 20/11/2026 đến hết ngày 30/11/2026"),
        (
            {"tu_ngay": "2026-11-29", "tu_gio": "22:00", "den_gio": "06:00"},
            "từ 22:00 ngày 29/11/2026 đến 6:00 ngày 30/11/2026",
        ),
        ({"tu_ngay": "2026-11-30", "tu_gio": "08:00", "den_gio": "11:30"}, "từ 8:00 đến 11:30 ngày 30/11/2026"),
        ({"tu_ngay": "2026-11-30"}, "ngày 30/11/2026"),
        ({"loai": "lua-dao"}, "từ ngày 20/11/2026"),  # it may go on when nobody warns any more
        ({"loai": "khac"}, "từ ngày 20/11/2026"),
        ({"loai": "khac", "tu_ngay": "2026-11-25"}, "từ ngày 25/11/2026 đến hết ngày 30/11/2026"),
    ],
)
def test_when_it_happens_in_words(keys: dict[str, str], words: str) -> None:
    """Days and hours of what happens, not those of the notice."""
    assert spell_period(PublicNotice.model_validate({**NOTICE, **keys})) == words


def test_without_a_notice_to_come_every_day_is_alike() -> None:
    """So that frames and hand-written pages of yesterday are those of today."""
    over = [around(day, {}) for day in (date(2026, 12, 1), date(2026, 12, 2))]

    assert over[0] == over[1] == around(date(2026, 11, 1))
