"""Where guides are offered: on the pages of events and fields that they name, and of procedures that they lead to."""

from __future__ import annotations

from datetime import date

import pytest
from valid_records import TODAY, catalogue_of

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.guide import Guide
from congkhai.pages.guide_links import all_guides, guide_to, guides_of_event, guides_of_field
from congkhai.pages.home_pages import render_home
from congkhai.pages.listing import render_listings
from congkhai.pages.page import Site

AFTER = date(2027, 3, 1)


def catalogue_with_guide(day: date = TODAY) -> Catalogue:
    """The valid records, and a guide that leads to a procedure until a day."""
    answers = [
        {"ten": "Khai sinh", "thu_tuc": "1.001193", "truong_hop": []},
        {"ten": "Bản sao", "thu_tuc": "2.000815", "den_ngay": "2027-02-28"},
    ]
    keys = {
        "ten": "Giấy của con",
        "tom_tat": "Hỏi một câu.",
        "su_kien": ["sinh-con"],
        "linh_vuc": ["ho-tich"],
        "cau_hoi": [{"ma": "dau", "hoi": "Giấy gì?", "tra_loi": answers}],
        "nguon": {"he_thong": "khac", "ngay_lay": "2026-11-20"},
    }
    whole = catalogue_of(TODAY)
    records = {**whole.setting.records, "huong-dan": {"giay-cua-con": Guide.model_validate(keys)}}
    return assemble_catalogue(Setting(day, records), whole.procedures.values())


def test_guides_are_offered_where_they_help() -> None:
    """By the events and fields that they name; by the procedures only as long as an answer leads there."""
    catalogue = catalogue_with_guide()

    offered = [
        all_guides(catalogue),
        guides_of_event("sinh-con", catalogue),
        guides_of_field("ho-tich", catalogue),
        guides_of_field("chung-thuc", catalogue),
        guide_to("2.000815", catalogue),
        guide_to("2.000815", catalogue_with_guide(AFTER)),
    ]

    assert [[link.address for link in links] for links in offered] == [
        ["chon/giay-cua-con/"],
        ["chon/giay-cua-con/"],
        ["chon/giay-cua-con/"],
        [],
        ["chon/giay-cua-con/"],
        [],
    ]


def test_a_procedure_offers_the_guide_that_is_most_about_it() -> None:
    """Of two that lead there, that of which more ways do: the other is about other things."""
    known = catalogue_with_guide()
    guide = known.setting.guides["giay-cua-con"]
    asked = guide.questions[0]
    whole = guide.model_copy(update={"questions": (asked.model_copy(update={"answers": asked.answers[:1]}),)})
    guides = {**known.setting.guides, "khai-sinh": whole}
    records = {**known.setting.records, "huong-dan": guides}
    catalogue = assemble_catalogue(Setting(TODAY, records), known.procedures.values())

    assert [link.address for link in guide_to("1.001193", catalogue)] == ["chon/khai-sinh/"]
    assert [link.address for link in guide_to("2.000815", catalogue)] == ["chon/giay-cua-con/"]


def test_a_guide_of_another_event_comes_after_those_of_its_own() -> None:
    """Who recognises a child is not asked about a lost certificate, though more ways of that guide end there."""
    known = catalogue_with_guide()
    guide = known.setting.guides["giay-cua-con"]
    asked = guide.questions[0]
    only = (asked.model_copy(update={"answers": asked.answers[:1]}),)
    guides = {**known.setting.guides, "mat-giay": guide.model_copy(update={"questions": only, "events": ("ket-hon",)})}
    records = {**known.setting.records, "huong-dan": guides}
    catalogue = assemble_catalogue(Setting(TODAY, records), known.procedures.values())

    assert [link.address for link in guide_to("1.001193", catalogue)] == ["chon/giay-cua-con/"]


def test_their_pages_show_them() -> None:
    """As a link with its name, on no page that it is not for."""
    bodies = {page.path: page.body for page in render_listings(catalogue_with_guide())}

    line = 'Chưa biết chọn thủ tục nào? <a href="../../chon/giay-cua-con/">Giấy của con</a></p>'
    assert [path for path, body in bodies.items() if line in body] == ["linh-vuc/ho-tich/", "su-kien/sinh-con/"]


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_the_home_offers_guides_where_there_are_any(audience: str) -> None:
    """Who does not know what is needed is asked."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")

    homes = [render_home(catalogue, site, ()).body for catalogue in (catalogue_with_guide(), catalogue_of(TODAY))]

    assert ['href="./chon/"' in home for home in homes] == [True, False]
