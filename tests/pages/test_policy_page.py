"""The page of a policy says what is not known."""

from __future__ import annotations

from dataclasses import replace

from congkhai.building.loading import Loaded
from congkhai.pages.page import Site
from congkhai.pages.policy_page import render_policy
from congkhai.pages.single_pages import render_singles


def test_a_policy_without_a_number_says_so(loaded: Loaded) -> None:
    """Where the number of the legal text should be, page and list say that it is not known yet."""
    [(slug, known)] = loaded.catalogue.policies.items()
    policy = known.model_copy(update={"number": None})
    setting = loaded.catalogue.setting
    records = {**setting.records, "chinh-sach": {slug: policy}}
    catalogue = replace(loaded.catalogue, setting=replace(setting, records=records))
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")

    page = render_policy(slug, policy, catalogue).body
    lists = {made.path: made.body for made in render_singles(catalogue, site)}

    assert "<dd>Số ký hiệu chưa cập nhật" in page
    assert '<span class="ck-unknown">số ký hiệu chưa cập nhật</span></dd>' in page
    assert "Văn bản:</span> chưa cập nhật</li>" in lists["chinh-sach/"]
    assert "None" not in page + lists["chinh-sach/"]
