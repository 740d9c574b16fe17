"""Pages of families that have none of their own."""

from __future__ import annotations

from congkhai.building.loading import Loaded
from congkhai.model.families import DECISIONS, FAMILY
from congkhai.pages.family_pages import render_family


def test_a_decision_is_called_one_and_says_what_it_announces(loaded: Loaded) -> None:
    """Number and day alone tell a citizen nothing: the list and the page say what they stand for."""
    listed, page = render_family(FAMILY[DECISIONS], loaded.catalogue)

    assert ">Quyết định 163/QĐ-BTP ngày 16/1/2026</a>" in listed.body
    assert "Công bố 1 thủ tục có trên trang này." in listed.body
    assert page.title == "Quyết định 163/QĐ-BTP ngày 16/1/2026"
