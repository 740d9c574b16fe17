"""Pages of places: what is known of a desk, and whom to ask where nothing is; never a way to the middle of nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from place_lists import shipped_places

from congkhai.catalogue.whole import Catalogue
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Unit
from congkhai.pages.page import Page
from congkhai.pages.place_pages import render_places

UNIT = {
    "ten": "Đơn vị",
    "duong_day_nong": "0200 000 0009",
}
CHANNELS = [
    {"ma": "cong", "ten": "Cổng", "loai": "truc-tuyen", "lien_ket": "https://a.example/"},
    {"ma": "thu", "ten": "Thư", "loai": "buu-chinh"},
    {
        "ma": "hom",
        "ten": "Hòm thư",
        "loai": "hom-thu",
        "xa_phuong": "02701",
        "gia_tri": "Cổng trụ sở",
        "gio_nhan": "Mở thứ Hai",
    },
]


def pages_of(known: Catalogue, *, hotline: bool = True) -> dict[str, Page]:
    """The pages of the shipped places beside the procedures of the fixture."""
    keys = UNIT if hotline else {key: value for key, value in UNIT.items() if key != "duong_day_nong"}
    file = type("File", (), {"unit": Unit.model_validate(keys)})
    channels = {str(one["ma"]): FeedbackChannel.model_validate(one) for one in CHANNELS}
    own = {"don-vi": {"don-vi": file}, "kenh-phan-anh": channels}
    records = {**known.setting.records, **shipped_places().records, **own}
    return {page.path: page for page in render_places(replace(known, setting=replace(known.setting, records=records)))}


def test_every_place_has_its_page_and_all_are_listed(catalogue: Callable[[], Catalogue]) -> None:
    """99 communes, two places of the province, and the list, which leads to each."""
    pages = pages_of(catalogue())
    linked = set(re.findall(r'href="\.\./(noi-nop/[a-z0-9-]+/)"', pages["noi-nop/"].body))

    assert len(pages) == 102
    assert linked == set(pages) - {"noi-nop/"}


def test_what_is_not_known_is_said_once_with_whom_to_ask(catalogue: Callable[[], Catalogue]) -> None:
    """A commune without address, hours and number: no rows, no map, but numbers and channels that there are."""
    body = pages_of(catalogue())["noi-nop/y-ty/"].body

    assert body.count("chưa có") == 1
    assert (
        "Trang này chưa có địa chỉ, giờ làm việc, điện thoại của nơi nhận hồ sơ xã Y Tý; hãy hỏi trước khi đi" in body
    )
    assert 'đường dây nóng <a href="tel:02000000009">0200 000 0009</a>, <a href="https://a.example/"' in body
    assert "<strong>Thư</strong>" not in body
    assert not re.search(r"22\.6516|103\.6013|ban-do|bản đồ", body)


def test_of_a_desk_what_is_known_is_told_and_the_rest_asked(catalogue: Callable[[], Catalogue]) -> None:
    """The province's first place has an address; hours and number are missing in one sentence."""
    body = pages_of(catalogue())["noi-nop/ttpvhcc-tinh-co-so-1/"].body

    assert "<dd>64 Lý Tự Trọng, phường Yên Bái, tỉnh Lào Cai</dd>" in body
    assert "Trang này chưa có giờ làm việc, điện thoại của nơi này; hãy hỏi trước khi đi" in body


def test_old_names_stand_on_the_page_of_today(catalogue: Callable[[], Catalogue]) -> None:
    """Also those of before 2025, with what they were joined to; no JavaScript is needed to find one in the list."""
    pages = pages_of(catalogue())

    assert "<li>xã A Lù (huyện Bát Xát)</li>" in pages["noi-nop/y-ty/"].body
    assert "xã Ngải Thầu (huyện Bát Xát), nhập vào xã A Lù." in pages["noi-nop/y-ty/"].body
    assert "phần lớn nay thuộc xã Tả Van, một phần thuộc phường Sa Pa" in pages["noi-nop/ta-van/"].body
    assert re.search(r"Chưa rõ nay thuộc xã, phường nào: Bản Phùng, .*Nậm Cang\.", pages["noi-nop/"].body)


def test_an_address_says_where_it_is_from(catalogue: Callable[[], Catalogue]) -> None:
    """Who has it from where, and of which day, stands below what is known of a desk."""
    pages = pages_of(catalogue())

    assert "Nguồn: Địa chỉ hai cơ sở của tỉnh" in pages["noi-nop/ttpvhcc-tinh-co-so-1/"].body
    assert "(ngày 23/11/2026).</p>" in pages["noi-nop/ttpvhcc-tinh-co-so-1/"].body
    assert "chờ đơn vị cung cấp" not in pages["noi-nop/y-ty/"].body


def test_a_place_tells_its_own_channels(catalogue: Callable[[], Catalogue]) -> None:
    """The letterbox of a commune stands on its page with when it is opened, and on no other."""
    pages = pages_of(catalogue())

    assert "<li><strong>Hòm thư</strong>: Cổng trụ sở. Mở thứ Hai</li>" in pages["noi-nop/y-ty/"].body
    assert 'href="../../lien-he/#phan-anh"' in pages["noi-nop/y-ty/"].body
    assert [path for path, page in pages.items() if "Hòm thư" in page.body] == ["noi-nop/y-ty/"]
