"""The home page of each site."""

from __future__ import annotations

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
