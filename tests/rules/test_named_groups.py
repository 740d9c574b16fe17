"""Reliefs that name a group of people in words alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with
from valid_records import procedures_on

from congkhai.model.channel import Channel
from congkhai.rules.named_groups import check_named_groups

DAY = date(2026, 11, 23)
GROUPS = {
    "ho-ngheo": {
        "ma": "ho-ngheo",
        "ten": "Người thuộc hộ nghèo",
        "ten_khac": ["nhà nghèo"],
        "mo_ta": "Hộ nghèo.",
        "trong_luat": [{"cach_goi": "người thuộc hộ nghèo", "van_ban": "60/2014/QH13"}],
    },
    "tre-em": {
        "ma": "tre-em",
        "ten": "Trẻ em",
        "ten_khac": ["người nhỏ tuổi"],
        "mo_ta": "Trẻ em.",
        "trong_luat": [{"cach_goi": "Trẻ em", "van_ban": "60/2014/QH13"}],
    },
}


def told(groups: dict[str, Any], **relief: Any) -> list[tuple[str, Any]]:
    """What is told of a procedure with this relief."""
    procedure = procedures_on(DAY)("1.001193")
    assert procedure
    cost = {"muc_thu": "8000", "giam": [relief]}
    way = Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]})
    found = check_named_groups(
        procedure.model_copy(update={"channels": (way,)}), catalogue_with(DAY, nhom_nguoi=groups).setting
    )
    return [(one.code, dict(one.params)["found"]) for one in found]


def test_the_name_of_a_group_in_words_alone_is_told() -> None:
    """With the code to write; not where the group is named, nor without a list."""
    words = "Lệ phí cho Người thuộc hộ nghèo: một nửa"

    assert told(GROUPS, noi_dung=words) == [("mien-chua-ghi-nhom", "ho-ngheo")]
    assert told(GROUPS, noi_dung=words, nhom_mien=["ho-ngheo"]) == []
    assert told({}, noi_dung=words) == []


@pytest.mark.parametrize(
    "words",
    ["Nhận hai trẻ em trở lên: giảm 50%", "Nhà nghèo vượt khó", "Người nhỏ tuổi nhất", "Người thuộc hộ cận nghèo"],
)
def test_words_that_may_mean_another_are_not(words: str) -> None:
    """Only what laws and the list call a person of the group is certain."""
    assert told(GROUPS, noi_dung=words) == []
