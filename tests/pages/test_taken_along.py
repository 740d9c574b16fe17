"""How much is said to be taken along with a page, and what the offline page says."""

from __future__ import annotations

from datetime import date

from family_records import catalogue_with

from congkhai.building.loading import Loaded
from congkhai.pages.offline_page import render_offline, stored_notice
from congkhai.pages.taken_along import Along, taken_along

BIRTH = "1.001193"


def test_pages_and_data_are_counted(loaded: Loaded) -> None:
    """Each procedure once, and none that is not there; the page itself, the list it is of, and the policies on it."""
    nothing = taken_along([], (), loaded.catalogue)

    assert nothing == Along(pages=2, files=0, kilobytes=12)
    assert taken_along(["9.999999"], (), loaded.catalogue) == nothing
    assert taken_along([BIRTH, BIRTH], (), loaded.catalogue) == taken_along([BIRTH], (), loaded.catalogue)
    assert taken_along([], (), loaded.catalogue, policies=2) == Along(pages=4, files=0, kilobytes=24)


def test_what_a_procedure_brings_is_counted(loaded: Loaded) -> None:
    """Its sheet, and the files of its forms as large as they are, beside the file of the page itself."""
    along = taken_along([BIRTH], (), loaded.catalogue, files=1)

    assert loaded.catalogue.setting.forms["to-khai-khai-sinh.docx"] < 1000
    assert along == Along(pages=2 + 2, files=1 + 1, kilobytes=12 + 15 + 9 + 13 + 1)


def test_the_offline_page_says_whether_anything_is_kept(loaded: Loaded) -> None:
    """Switched off it has neither list nor button."""
    setting = loaded.catalogue.setting
    on, off = (render_offline(setting, keeps=keeps).body for keeps in (True, False))

    assert "data-da-luu" in on
    assert "chưa được lưu trên máy này" in on
    assert "data-da-luu" not in off
    assert "hiện không lưu gì trên máy" in off


def test_the_offline_page_denies_no_number_that_it_tells() -> None:
    """The unit may have none, and a channel or a commune one: to ask in person is right in any case."""
    channel = {"ma": "a", "ten": "Kênh", "loai": "dien-thoai", "gia_tri": "0200 000 0000"}
    families = {"kenh_phan_anh": {"a": channel}, "don_vi": {"don-vi": {"don_vi": {"ten": "Sở"}}}}

    body = render_offline(catalogue_with(date(2026, 11, 30), **families).setting, keeps=True).body

    assert "0200 000 0000" in body
    assert "Hãy hỏi trực tiếp ở Trung tâm" in body
    assert "chưa có số" not in body


def test_a_stored_page_has_room_for_its_day() -> None:
    """The worker writes it in."""
    assert "bản đã lưu ngày ⟦ngay⟧" in stored_notice()
