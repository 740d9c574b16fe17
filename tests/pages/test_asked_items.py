"""What is asked most, on home pages: only what somebody counted, and what still answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY
from congkhai.pages.asked_items import often_asked
from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles

COUNTED = {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Số hồ sơ tháng 10/2026 của bộ phận một cửa."}
BIRTH = {"cau_hoi": "Làm giấy khai sinh cần gì?", "thu_tuc": "1.001193"}
POLICY = {"cau_hoi": "Giấy tờ nào không phải nộp nữa?", "chinh_sach": "bot-giay-to"}
POLICE = {"cau_hoi": "Xin lý lịch tư pháp ở đâu?", "chi_dan": "Phiếu lý lịch tư pháp"}
SIGNPOST = {
    "ten": "Phiếu lý lịch tư pháp",
    "tu": ["lý lịch tư pháp"],
    "noi_thuc_hien": "Công an tỉnh",
    "huong_dan": "Nay nộp tại Công an tỉnh.",
    "lien_ket": "https://dichvucong.gov.vn/",
}


def asking(loaded: Loaded, entries: Sequence[dict[str, object]], **of_list: object) -> Catalogue:
    """The made project with such a list."""
    lists = {"hay-hoi": {**of_list, "muc": list(entries)}, "chi-dan": {"muc": [SIGNPOST]}}
    records = {
        name: dict(FAMILY[name].records_in(name, FAMILY[name].file.model_validate(one))) for name, one in lists.items()
    }
    setting = loaded.catalogue.setting
    return replace(loaded.catalogue, setting=replace(setting, records={**setting.records, **records}))


def home(catalogue: Catalogue, audience: str) -> str:
    """A home page."""
    site = Site("Trang mẫu", "https://a.example/", audience, (), "tim-kiem.js")
    [body] = [page.body for page in render_singles(catalogue, site) if page.path == ""]
    return body


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
def test_a_home_page_has_what_is_asked_most(loaded: Loaded, audience: str) -> None:
    """In the editor's order, each with where it is answered; who counted, and when, stands below once."""
    body = home(asking(loaded, [BIRTH, POLICY, POLICE], nguon=COUNTED), audience)

    block = body.partition('<h2 id="hay-hoi">')[2].partition("</section>")[0]
    places = [block.index(one["cau_hoi"]) for one in (BIRTH, POLICY, POLICE)]
    assert places == sorted(places)
    assert '<a href="./thu-tuc/1.001193/">Làm giấy khai sinh cần gì?</a>' in block
    assert '<a href="./chinh-sach/bot-giay-to/">' in block
    assert "Công an tỉnh: Nay nộp tại Công an tỉnh." in block
    assert '<a href="https://dichvucong.gov.vn/" rel="noopener">Xem hướng dẫn</a>' in block
    assert block.count("Số hồ sơ tháng 10/2026 của bộ phận một cửa (ngày 20/11/2026).") == 1


@pytest.mark.parametrize("audience", ["so-tu-phap", "pbgdpl"])
@pytest.mark.parametrize("entries", [[], [BIRTH]], ids=["none", "without source"])
def test_without_a_source_there_is_no_such_block(
    loaded: Loaded, entries: list[dict[str, object]], audience: str
) -> None:
    """Nobody is told that something is asked most that nobody counted."""
    assert 'id="hay-hoi"' not in home(asking(loaded, entries), audience)


def test_what_no_longer_answers_is_left_out(loaded: Loaded) -> None:
    """A procedure that has ended, a policy that is over and a code that there is no record of lead nowhere."""
    unknown = {"cau_hoi": "Còn việc kia?", "thu_tuc": "9.999999"}
    catalogue = asking(loaded, [BIRTH, unknown, POLICY], nguon=COUNTED)
    ended = {code: replace(one, state=State.ENDED) for code, one in catalogue.procedures.items()}
    later = replace(catalogue, setting=replace(catalogue.setting, day=date(2027, 3, 1)))

    assert [item.question for item in often_asked(catalogue).items] == [BIRTH["cau_hoi"], POLICY["cau_hoi"]]
    assert [item.question for item in often_asked(replace(catalogue, procedures=ended)).items] == [POLICY["cau_hoi"]]
    assert [item.question for item in often_asked(later).items] == [BIRTH["cau_hoi"]]


def test_a_home_page_has_room_for_eight(loaded: Loaded) -> None:
    """What stands further down the list is not asked most; sources of what is not shown are not told."""
    other = {**COUNTED, "ghi_chu": "Nguồn khác."}
    entries = [{**BIRTH, "cau_hoi": f"Câu {number}?"} for number in range(8)] + [{**POLICY, "nguon": other}]

    asked = often_asked(asking(loaded, entries, nguon=COUNTED))

    assert [item.question for item in asked.items] == [f"Câu {number}?" for number in range(8)]
    assert [source.note for source in asked.sources] == [COUNTED["ghi_chu"]]
