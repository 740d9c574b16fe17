"""The own province and the others: what is elsewhere follows from the list and from whose project it is."""

from __future__ import annotations

import pytest
from place_lists import shipped_places

from congkhai.catalogue.offices import is_abolished, province_elsewhere
from congkhai.catalogue.provinces import NO_PROVINCES, Provinces, provinces_of
from congkhai.model.communes import OldUnit

EVERY = {one.id: one for one in shipped_places().provinces.every}


def of(own: str, *districts: str) -> Provinces:
    """The provinces as a department of one sees them."""
    units = [OldUnit.model_validate({"loai": "Xã", "ten": "A", "huyen": one, "tinh": "B"}) for one in districts]
    return provinces_of(EVERY, own, units)


def test_there_are_thirty_four() -> None:
    """Those of 202/2025/QH15: 23 that were made of several, 11 as they were; 63 there were before."""
    joined = [one for one in EVERY.values() if one.joined]

    assert (len(EVERY), len(joined)) == (34, 23)
    assert sum(1 + len(one.joined) for one in EVERY.values()) == 63
    assert [one.name for one in EVERY.values() if one.kind == "Thành phố"] == [
        "Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "name", "elsewhere"),
    [
        ("lao-cai", "Sở Tư pháp tỉnh Lào Cai", ""),
        ("lao-cai", "Sở Tư pháp tỉnh Bắc Ninh", "tỉnh Bắc Ninh"),
        ("bac-ninh", "Sở Tư pháp tỉnh Lào Cai", "tỉnh Lào Cai"),
        ("bac-ninh", "Sở Tư pháp tỉnh Bắc Ninh", ""),
        ("bac-ninh", "Sở Tư pháp Hoà Bình", "Sở Tư pháp Hoà Bình"),
        ("bac-ninh", "UBND tỉnh Đăk Nông", "tỉnh Đăk Nông"),
        ("bac-ninh", "Sở Xây dựng Vũng Tàu", "Sở Xây dựng Vũng Tàu"),
        ("hue", "Sở Tư pháp tỉnh Thừa Thiên Huế", ""),
    ],
)
def test_elsewhere_is_where_the_unit_is_not(own: str, name: str, elsewhere: str) -> None:
    """The same name is at home in one project and elsewhere in another, in every spelling."""
    assert province_elsewhere(name, of(own)) == elsewhere


@pytest.mark.parametrize(
    ("own", "name", "abolished"),
    [
        ("lao-cai", "Sở Tư pháp tỉnh Yên Bái", True),
        ("bac-ninh", "Sở Tư pháp tỉnh Yên Bái", False),
        ("bac-ninh", "Sở Tư pháp tỉnh Bắc Giang", True),
        ("lao-cai", "UBND thành phố Mẫu", True),
        ("hue", "UBND thành phố Huế", False),
        ("lao-cai", "UBND huyện Mẫu", True),
    ],
)
def test_what_the_province_had_is_no_more(own: str, name: str, abolished: bool) -> None:
    """Provinces that joined the own one are gone, and cities below it; a city that is a province itself is there."""
    assert is_abolished(name, of(own, "thành phố Mẫu", "thành phố Huế", "huyện Mẫu")) is abolished


def test_what_is_not_known_is_not_said() -> None:
    """Without the list, or with a province that it lacks, nothing is elsewhere; what is gone everywhere is gone."""
    for provinces in (NO_PROVINCES, provinces_of({}, "lao-cai", ())):
        assert province_elsewhere("Sở Tư pháp tỉnh Bắc Ninh", provinces) == ""
        assert is_abolished("Phòng Tư pháp", provinces)
