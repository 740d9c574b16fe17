"""What has to be public has an entry, and each entry a place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from valid_records import TODAY, catalogue_of

from congkhai.catalogue.setting import Setting
from congkhai.model.families import INFORMATION
from congkhai.model.public_information import InformationKind, PublicInformation
from congkhai.rules.public_duties import check_duty, check_place

ENTRY = {"ma": "a", "ten": "Thủ tục", "loai": "thu-tuc", "trang": "thu-tuc/", "hinh_thuc": ["trang-thong-tin"]}


def kind(**keys: Any) -> InformationKind:
    """A kind of information that a law wants to be public."""
    return InformationKind.model_validate(
        {"ma": "thu-tuc", "ten": "Thủ tục hành chính", "can_cu": [{"van_ban": "63/2010/NĐ-CP"}], **keys}
    )


def setting(*entries: dict[str, Any]) -> Setting:
    """The valid project with these entries."""
    told = {one["ma"]: PublicInformation.model_validate(one) for one in entries}
    whole = catalogue_of(TODAY).setting
    return replace(whole, records={**whole.records, INFORMATION: told})


@pytest.mark.parametrize(
    ("keys", "entries", "found"),
    [
        ({}, [], ["thieu-cong-khai"]),
        ({}, [ENTRY | {"loai": "khac"}], ["thieu-cong-khai"]),
        ({}, [ENTRY | {"du_lieu_mau": "true"}], ["thieu-cong-khai"]),
        ({}, [ENTRY], []),
        ({"phai_co": "false"}, [], []),
    ],
)
def test_kind_thieu_cong_khai(keys: dict[str, Any], entries: list[dict[str, Any]], found: list[str]) -> None:
    """A kind that has to be public is told until an entry that is no sample says where it is."""
    assert [one.code for one in check_duty(kind(**keys), setting(*entries))] == found


@pytest.mark.parametrize(
    ("places", "found"),
    [({}, ["tra-loi-thieu"]), ({"trang": "thu-tuc/"}, []), ({"lien_ket": "https://laocai.gov.vn/"}, [])],
)
def test_an_entry_says_where(places: dict[str, str], found: list[str]) -> None:
    """On a page of the site or on another one."""
    entry = {key: value for key, value in ENTRY.items() if key != "trang"} | places

    assert [one.code for one in check_place(PublicInformation.model_validate(entry), setting())] == found
