"""The home page of each site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.state import State
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


def test_a_field_whose_procedures_have_all_ended_is_found(loaded: Loaded) -> None:
    """Who looks by field for what another authority does now is led to the page that says so, not to nothing."""
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")
    ended = {
        code: replace(summary, state=State.ENDED) if summary.field == "ho-tich" else summary
        for code, summary in loaded.catalogue.procedures.items()
    }
    by_field = {"ho-tich": tuple(one for one in ended.values() if one.field == "ho-tich")}
    catalogue = replace(loaded.catalogue, procedures=ended, by_field=by_field)

    pages = {page.path: page.body for page in render_singles(catalogue, site)}

    for path, root in {"": "./", "so-do-trang/": "../", "tim-kiem/": "../"}.items():
        assert f'href="{root}linh-vuc/ho-tich/">' in pages[path], path
        assert "0 thủ tục" not in pages[path]
        assert "(0)</li>" not in pages[path]
