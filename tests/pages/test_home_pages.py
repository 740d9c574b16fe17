"""The home page of each site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from family_records import catalogue_with

from congkhai.building.loading import Loaded
from congkhai.catalogue.state import State
from congkhai.model.legal_question import LegalQuestion
from congkhai.model.lists import UnitFile
from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_home_pages_lead_to_forms_and_letters(loaded: Loaded, audience: str) -> None:
    """Who comes for a paper to fill in need not know that it stands in the tree of the site."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")

    [home] = [page.body for page in render_singles(loaded.catalogue, site) if page.path == ""]

    assert 'href="./bieu-mau/"' in home
    assert 'href="./giay-mau/"' in home


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_a_policy_is_told_once_on_a_home_page(loaded: Loaded, audience: str) -> None:
    """What has its card is not told again as the newest change."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")
    [slug] = loaded.catalogue.policies

    [home] = [page.body for page in render_singles(loaded.catalogue, site) if page.path == ""]

    assert home.count(f'href="./chinh-sach/{slug}/"') == 1


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_an_old_policy_that_ends_before_long_is_on_a_home_page(loaded: Loaded, audience: str) -> None:
    """When a cut of fees ends is told to all in time, however many policies are newer."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")
    [policy] = loaded.catalogue.policies.values()
    day = loaded.catalogue.day
    ends = {"sap-het": day + timedelta(days=33), "con-lau": day + timedelta(days=400), "da-het": day}
    policies = {slug: policy.model_copy(update={"expires": end}) for slug, end in ends.items()}
    newer = {f"moi-{number}": policy.model_copy(update={"expires": None, "number": None}) for number in range(9)}
    records = {**loaded.catalogue.setting.records, "chinh-sach": {**newer, **policies}}
    catalogue = replace(loaded.catalogue, setting=replace(loaded.catalogue.setting, records=records))

    [home] = [page.body for page in render_singles(catalogue, site) if page.path == ""]

    assert [slug for slug in ends if f'href="./chinh-sach/{slug}/"' in home] == ["sap-het"]


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_what_has_just_begun_and_ends_before_long_is_told_once(loaded: Loaded, audience: str) -> None:
    """With the day on which it ends, not as the newest change too."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")
    [policy] = loaded.catalogue.policies.values()
    day = loaded.catalogue.day
    days = {"effective": day - timedelta(days=9), "expires": day + timedelta(days=33)}
    records = {**loaded.catalogue.setting.records, "chinh-sach": {"ngan": policy.model_copy(update=days)}}
    catalogue = replace(loaded.catalogue, setting=replace(loaded.catalogue.setting, records=records))

    [home] = [page.body for page in render_singles(catalogue, site) if page.path == ""]

    assert home.count('href="./chinh-sach/ngan/"') == 1
    assert home.partition('id="sap-thay-doi"')[2].count('href="./chinh-sach/ngan/"') == 1


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


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_a_home_page_has_questions_that_run_and_the_counters(loaded: Loaded, audience: str) -> None:
    """What citizens call the first procedure of an event is asked by a link; counters are told with addresses."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")

    [home] = [page.body for page in render_singles(loaded.catalogue, site) if page.path == ""]

    assert '<a href="./tim-kiem/?q=l%C3%A0m%20gi%E1%BA%A5y%20khai%20sinh">làm giấy khai sinh</a>' in home
    assert "Trung tâm Phục vụ hành chính công cấp xã</a>: mỗi xã, phường có một nơi" in home


def test_a_home_page_without_events_gives_no_examples(loaded: Loaded) -> None:
    """Nor does one whose first procedures nobody calls otherwise."""
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")
    unnamed = {code: replace(one, common_names=()) for code, one in loaded.catalogue.procedures.items()}

    pages = {page.path: page.body for page in render_singles(replace(loaded.catalogue, procedures=unnamed), site)}

    assert "Ví dụ:" not in pages[""]


def test_the_portal_leads_to_questions_of_law_where_they_are(loaded: Loaded) -> None:
    """To the other site at the address that the unit gives, as soon as any is answered there that is no sample."""
    setting = loaded.catalogue.setting
    unit = UnitFile.model_validate({"don_vi": {"ten": "Đơn vị thử", "trang_pbgdpl": "https://b.example/luat"}})
    asked = LegalQuestion.model_validate(
        {
            "cau_hoi": "Hỏi thử?",
            "chu_de": "khac",
            "tra_loi": "Đáp thử.",
            "can_cu_phap_ly": ["60/2014/QH13"],
            "ngay_tra_loi": "2026-11-20",
            "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-20"},
        }
    )
    here, there = {"don-vi": {"don-vi": unit}}, {"hoi-dap-phap-luat": {"thu": asked}}
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")

    homes = []
    sample = {"hoi-dap-phap-luat": {"thu": asked.model_copy(update={"sample": True})}}
    for more in ({**here, **there}, here, there, {**here, **sample}):
        catalogue = replace(loaded.catalogue, setting=replace(setting, records={**setting.records, **more}))
        homes += [page.body for page in render_singles(catalogue, site) if page.path == ""]

    link = '<a href="https://b.example/luat/hoi-dap-phap-luat/" rel="noopener">Hỏi đáp pháp luật</a>'
    assert [link in home for home in homes] == [True, False, False, False]
    assert ["Hỏi đáp pháp luật" in home for home in homes] == [True, False, False, False]


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_what_asks_is_told_once_on_a_home_page(audience: str) -> None:
    """What is open stands where people are asked, not again as the newest change."""
    source = {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}
    days = {"tu_ngay": "2026-11-20", "den_ngay": "2026-12-20", "nguon": source}
    draft = {"ten_du_thao": "Dự thảo A", "tom_tat": "Nộp ở xã nào cũng được.", "co_quan_soan_thao": "Sở Tư pháp"}
    catalogue = catalogue_with(date(2026, 11, 23), du_thao={"a": draft | days})
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")

    [home] = [page.body for page in render_singles(catalogue, site) if page.path == ""]

    assert home.count('href="./du-thao/a/"') == 1
