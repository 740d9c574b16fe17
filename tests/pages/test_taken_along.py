"""How much is said to be taken along with a page, and what the offline page says."""

from __future__ import annotations

from congkhai.building.loading import Loaded
from congkhai.pages.offline_page import render_offline, stored_notice
from congkhai.pages.taken_along import Along, taken_along


def test_pages_and_data_are_counted(loaded: Loaded) -> None:
    """Each procedure once, and none that is not there; the page itself, the list it is of, and the policies on it."""
    codes = ["1.001193", "1.001193", "9.999999"]

    assert taken_along([], (), loaded.catalogue) == Along(2, 10)
    assert taken_along(codes, (), loaded.catalogue) == Along(3, 24)
    assert taken_along(codes, (), loaded.catalogue, 2) == Along(5, 34)


def test_the_offline_page_says_whether_anything_is_kept(loaded: Loaded) -> None:
    """Switched off it has neither list nor button."""
    unit = loaded.catalogue.setting.unit
    on, off = (render_offline(unit, keeps=keeps).body for keeps in (True, False))

    assert "data-da-luu" in on
    assert "chưa được lưu trên máy này" in on
    assert "data-da-luu" not in off
    assert "hiện không lưu gì trên máy" in off


def test_a_stored_page_has_room_for_its_day() -> None:
    """The worker writes it in."""
    assert "bản đã lưu ngày ⟦ngay⟧" in stored_notice()
