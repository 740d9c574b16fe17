"""The home page of each site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from congkhai.building.loading import Loaded
from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_a_policy_is_told_once_on_a_home_page(loaded: Loaded, audience: str) -> None:
    """What has its card is not told again as the newest change."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")
    [slug] = loaded.catalogue.policies

    [home] = [page.body for page in render_singles(loaded.catalogue, site) if page.path == ""]

    assert home.count(f'href="./chinh-sach/{slug}/"') == 1


@pytest.mark.parametrize(("day", "told"), [(date(2025, 12, 1), True), (date(2026, 11, 23), False)])
def test_what_changed_long_ago_has_not_just_changed(loaded: Loaded, day: date, told: bool) -> None:
    """Half a year after it a change is on the page of all changes alone, and no heading stands above nothing."""
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")
    catalogue = replace(loaded.catalogue, setting=replace(loaded.catalogue.setting, day=day))

    pages = {page.path: page.body for page in render_singles(catalogue, site)}

    assert ("Vừa thay đổi</h2>" in pages[""], "Chuyển từ cấp huyện về cấp xã" in pages[""]) == (told, told)
    assert "Chuyển từ cấp huyện về cấp xã" in pages["thay-doi/"]
