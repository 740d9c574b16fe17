"""Whether a procedure can be handed in online is told alike everywhere, and never as a level that nobody stated."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.card import card_of
from congkhai.catalogue.reception import Whereabouts
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue
from congkhai.exports.columns import PROCEDURE_COLUMNS
from congkhai.exports.csv_tables import RecordInTable
from congkhai.model.procedure import Procedure
from congkhai.pages.facts import facts_of
from congkhai.pages.filter_options import offered_filters
from congkhai.pages.procedure_page import render_procedure
from congkhai.search.procedure_items import procedure_piece

DAY = date(2026, 11, 23)
LEVEL_UNKNOWN = "Nộp được trực tuyến, chưa rõ mức độ"
NOT_ONLINE = "Chưa nộp trực tuyến được"
FULL, PARTLY = "Làm trực tuyến toàn trình", "Làm trực tuyến một phần"
PRESENT = "(vì người dân phải có mặt)"
BOTH, BY_POST = "Cách nộp: trực tiếp, trực tuyến", "Cách nộp: trực tiếp, qua bưu chính"


def procedure_of(ways: str, level: str | None = None, **keys: Any) -> Procedure:
    """A procedure with ways to hand in, parted by spaces, and a level."""
    values = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "cach_thuc_thuc_hien": [{"hinh_thuc_nop": way} for way in ways.split()],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
        **({"dich_vu_cong": level} if level else {}),
        **keys,
    }
    return Procedure.model_validate(values)


@pytest.mark.parametrize(
    ("ways", "level", "value", "words", "badge", "told"),
    [
        ("truc-tiep", "toan-trinh", "toan-trinh", FULL, "Trực tuyến toàn trình", f"Cách nộp: trực tiếp. {FULL}"),
        ("truc-tiep truc-tuyen", "mot-phan", "mot-phan", PARTLY, "Trực tuyến một phần", f"{BOTH}. {PARTLY}"),
        ("truc-tiep truc-tuyen", None, "chua-ro-muc-do", LEVEL_UNKNOWN, "Nộp được trực tuyến", BOTH),
        ("truc-tuyen", "chi-thong-tin", "chi-thong-tin", NOT_ONLINE, "", f"Cách nộp: trực tuyến. {NOT_ONLINE}"),
        ("truc-tiep buu-chinh", None, "chi-thong-tin", NOT_ONLINE, "", f"{BY_POST}. {NOT_ONLINE}"),
        ("truc-tiep cach-khac", None, "", "Chưa có dữ liệu", "", "Cách nộp: trực tiếp, cách khác"),
        ("", None, "", "Chưa có dữ liệu", "", ""),
    ],
)
def test_lists_pages_and_search_agree(
    catalogue: Any, ways: str, level: str | None, value: str, words: str, badge: str, told: str
) -> None:
    """A stated level counts; without one the ways to hand in do; where they do not tell, nothing is claimed."""
    procedure = procedure_of(ways, level)
    summary = summarise(procedure, DAY)

    [online] = [
        made.options for made in offered_filters([summary], catalogue().setting) if made.filter.key == "truc-tuyen"
    ]
    found_by, card = map(json.loads, procedure_piece(procedure, summary, catalogue().setting).splitlines())
    facts = {fact.label: fact.lines for fact in facts_of(procedure, summary, Whereabouts("", "", ""), (), DAY)}

    assert (summary.online or "", found_by["loc"][2]) == (value, value)
    assert [(option.value, option.words, option.address) for option in online] == (
        [(value, words, f"thu-tuc/{value}/")] if value else []
    )
    assert facts.get("Nộp ở đâu", ()) == ((told,) if told else ())
    assert card.get("tra", {}).get("truc-tuyen", "Chưa có dữ liệu") == words
    assert [words for words, tone in card.get("huyHieu", []) if tone == "online"] == [badge] * bool(badge)


def test_open_data_tell_the_stated_level_alone(catalogue: Any) -> None:
    """What was gathered from the ways to hand in is no level, and no cell says so."""
    [column] = [column for column in PROCEDURE_COLUMNS if column.heading == "Mức độ trực tuyến"]
    procedure = procedure_of("truc-tiep truc-tuyen")
    known = replace(catalogue(), procedures={procedure.identifier: summarise(procedure, DAY)})

    assert column.value(RecordInTable(procedure.identifier, procedure, known)) is None


@pytest.mark.parametrize(
    ("ways", "keys", "shown"),
    [
        ("truc-tiep truc-tuyen", {}, True),
        ("truc-tiep", {}, False),
        ("truc-tiep cach-khac", {}, False),
        ("truc-tiep truc-tuyen", {"hieu_luc": {"den_ngay": "2026-01-01"}}, False),
        ("truc-tiep truc-tuyen", {"hieu_luc": {"tu_ngay": "2028-01-01"}}, False),
    ],
)
def test_no_button_to_hand_in_where_it_cannot_be(catalogue: Any, ways: str, keys: Any, shown: bool) -> None:
    """A button is offered only where a way online is known, and neither before nor after the procedure holds."""
    procedure = procedure_of(ways, lien_ket_quoc_gia="https://dichvucong.gov.vn/1", **keys)
    known: Catalogue = replace(catalogue(), policies_by_procedure={}, events_by_procedure={})

    page = render_procedure(procedure, summarise(procedure, DAY), known)

    assert ('rel="noopener">Nộp qua mạng</a>' in page.body) is shown


def test_an_address_to_hand_in_online_is_a_way_online() -> None:
    """A record whose only way carries an address for it can be handed in online."""
    channels = [{"hinh_thuc_nop": "truc-tiep", "lien_ket": "https://dichvucong.gov.vn/1"}]

    assert summarise(procedure_of("", cach_thuc_thuc_hien=channels), DAY).online == "chua-ro-muc-do"


@pytest.mark.parametrize(
    ("ways", "level", "words", "told"),
    [
        (
            "truc-tiep truc-tuyen",
            None,
            f"{LEVEL_UNKNOWN}; không làm hết trên mạng được vì người dân phải có mặt",
            f"{BOTH}. Không làm hết trên mạng được vì người dân phải có mặt",
        ),
        ("truc-tiep truc-tuyen", "mot-phan", f"{PARTLY} {PRESENT}", f"{BOTH}. {PARTLY} {PRESENT}"),
        ("truc-tiep", None, NOT_ONLINE, f"Cách nộp: trực tiếp. {NOT_ONLINE}"),
    ],
)
def test_who_must_come_all_the_same_is_told_where_filing_online_is(
    catalogue: Any, ways: str, level: str | None, words: str, told: str
) -> None:
    """Nobody believes that all is done online where people have to sign in person, whether or not a level is stated."""
    procedure = procedure_of(ways, level, ly_do_mot_phan="phai-co-mat")
    summary = summarise(procedure, DAY)

    [first, *_] = facts_of(procedure, summary, Whereabouts("", "", ""), (), DAY)
    card = json.loads(procedure_piece(procedure, summary, catalogue().setting).splitlines()[1])

    assert card["tra"]["truc-tuyen"] == words
    assert first.lines == (told,)


def test_what_cannot_be_done_all_online_is_no_promise_on_its_card() -> None:
    """A way online beside a reason to come: no level is stated, but the chip says that it is a part."""
    keys = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
        "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep"}, {"hinh_thuc_nop": "truc-tuyen"}],
    }
    badges = [
        [badge.words for badge in card_of(summarise(Procedure.model_validate(one), date(2026, 11, 23))).badges]
        for one in (keys, {**keys, "ly_do_mot_phan": "phai-co-mat"})
    ]

    assert badges == [["Nộp được trực tuyến"], ["Nộp được một phần trên mạng"]]
