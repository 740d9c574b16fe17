"""The pack of sheets for villages: what editors chose and can be done, for any commune; without a list nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from congkhai.building.checking import reader_of
from congkhai.building.loading import Loaded
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY, PACK
from congkhai.pages.page import Page
from congkhai.pages.place_pages import render_places
from congkhai.pages.sheet_pack import packed, packed_pages, render_pack

SITE = "https://a.example/"
BIRTH, OTHER = "1.001193", "1.000894"
CHOSEN = {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Nhóm biên soạn chọn."}
LINK = "In bộ tờ rơi cho thôn, bản"


def packing(loaded: Loaded, codes: Sequence[str], **of_list: object) -> Catalogue:
    """The made project with a list of these procedures."""
    family = FAMILY[PACK]
    file = family.file.model_validate({"nguon": CHOSEN, **of_list, "muc": [{"thu_tuc": code} for code in codes]})
    setting = loaded.catalogue.setting
    records: dict[str, Any] = {**setting.records, PACK: dict(family.records_in(PACK, file))}
    return replace(loaded.catalogue, setting=replace(setting, records=records))


def pack_of(loaded: Loaded, codes: Sequence[str], **of_list: object) -> list[Page]:
    """The page of the pack, if there is one."""
    catalogue = packing(loaded, codes, **of_list)
    return list(render_pack(packed_pages(catalogue, reader_of(loaded)), catalogue.setting, SITE))


def places(catalogue: Catalogue) -> dict[str, str]:
    """What the pages of places have, by path."""
    return {page.path: page.body for page in render_places(catalogue)}


def test_each_sheet_has_its_code_and_lines_for_the_commune(loaded: Loaded) -> None:
    """Under one heading: title, blank for the commune, blank for its desk, QR code of the procedure on this site."""
    [page] = pack_of(loaded, [BIRTH])
    body = page.body

    assert page.path == "noi-nop/bo-to-roi/"
    assert (body.count("<h1"), body.count('class="ck-sheet__title"')) == (1, 1)
    assert (body.count("data-xa>"), body.count("data-noi-xa>")) == (1, 1)
    assert f'<span class="ck-sheet__address">{SITE}thu-tuc/{BIRTH}/</span>' in body
    # The chosen place of other pages is not told twice.
    assert "data-noi-chon" not in body


def test_readers_see_who_chose_the_sheets(loaded: Loaded) -> None:
    """With the day, and that it is a sample where the list says so; neither is printed."""
    [sample], [checked] = pack_of(loaded, [BIRTH], du_lieu_mau="true"), pack_of(loaded, [BIRTH])

    def head(page: Page) -> str:
        return page.body.partition('<div class="ck-take')[0]

    assert "Ai chọn các tờ này: Nhóm biên soạn chọn (ngày 20/11/2026)." in head(sample)
    assert "Dữ liệu mẫu, chưa kiểm tra" in head(sample)
    assert "Dữ liệu mẫu, chưa kiểm tra" not in head(checked)
    assert head(sample).strip().startswith('<div class="ck-pack ck-screen">')


@pytest.mark.parametrize("codes", [[], ["9.999999"]])
def test_without_sheets_there_is_neither_page_nor_link(loaded: Loaded, codes: list[str]) -> None:
    """No list, or one whose procedures nobody knows yet."""
    assert pack_of(loaded, codes) == []
    assert not any("bo-to-roi" in body for body in places(packing(loaded, codes)).values())
    assert not any("bo-to-roi" in body for body in places(loaded.catalogue).values())


def test_what_cannot_be_done_on_the_day_is_not_printed(loaded: Loaded) -> None:
    """What is over, or has not begun, is left out and not counted."""
    known = packing(loaded, [BIRTH])
    for state in (State.NOT_YET, State.EXPIRED, State.ENDED):
        changed = replace(known.procedures[BIRTH], state=state)
        assert packed(replace(known, procedures={**known.procedures, BIRTH: changed})) == ()
    assert [one.code for one in packed(known)] == [BIRTH]


def test_every_commune_leads_to_its_own_pack(loaded: Loaded) -> None:
    """With its slug in the address and the number of sheets; the list of places does once, desks of agencies do not."""
    catalogue = packing(loaded, [BIRTH])
    communes = {f"noi-nop/{one.slug}/": one.slug for one in catalogue.setting.communes.values()}

    for path, body in places(catalogue).items():
        links = re.findall(r'href="([^"]*bo-to-roi/[^"]*)">([^<]*)<', body)
        if path == "noi-nop/":
            assert links == [("../noi-nop/bo-to-roi/", "Bộ tờ rơi cho thôn, bản")]
        elif path in communes:
            assert links == [(f"../../noi-nop/bo-to-roi/?xa={communes[path]}", f"{LINK} (1 tờ)")]
        else:
            assert links == []
