"""By when something is to be done: in words, with its law, as of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.stage_limits import spell_limit, told_limits
from congkhai.model.life_event import StageLimit
from congkhai.model.lists import LegalText

OLD, NEW = "60/2014/QH13", "03/2026/QH16"
TEXTS = {number: LegalText.model_validate({"so_ky_hieu": number, "trich_yeu": "Luật Hộ tịch"}) for number in (OLD, NEW)}
LAST, FIRST = date(2027, 2, 28), date(2027, 3, 1)
BEFORE = {"so_luong": "60", "don_vi": "ngay", "tinh_tu": "ngày sinh", "van_ban": OLD, "den_ngay": "2027-02-28"}


def limit(**keys: Any) -> StageLimit:
    return StageLimit.model_validate(keys)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"so_luong": "60", "don_vi": "ngay", "tinh_tu": "ngày sinh"}, "60 ngày kể từ ngày sinh"),
        ({"so_luong": "1,5", "don_vi": "thang"}, "1,5 tháng"),
        ({"don_vi": "trong-ngay"}, "Trong ngày"),
        ({"bang_loi": "trước khi hợp đồng hết hạn"}, "Trước khi hợp đồng hết hạn"),
    ],
)
def test_a_limit_in_words(keys: dict[str, str], words: str) -> None:
    """A number with its unit and what it is counted from, or the words of the source."""
    assert spell_limit(limit(**keys)) == words


def test_a_limit_that_only_its_law_changes_of_is_told_once() -> None:
    """The day on which one law follows another is no news to who has sixty days before and after."""
    limits = [limit(**BEFORE), limit(**BEFORE | {"van_ban": NEW, "tu_ngay": "2027-03-01", "den_ngay": "2027-12-31"})]

    assert told_limits(limits, LAST, TEXTS) == (("60 ngày kể từ ngày sinh", f"Luật Hộ tịch số {OLD}"),)
    assert told_limits(limits, FIRST, TEXTS) == (
        ("60 ngày kể từ ngày sinh (đến hết ngày 31/12/2027)", f"Luật Hộ tịch số {NEW}"),
    )


def test_a_limit_that_changes_is_told_with_its_day() -> None:
    """Who reads it a week before has to know which of the two is theirs."""
    limits = [limit(**BEFORE), limit(so_luong="30", don_vi="ngay", tinh_tu="ngày sinh", tu_ngay="2027-03-01")]

    assert [line.words for line in told_limits(limits, LAST, TEXTS)] == [
        "60 ngày kể từ ngày sinh (đến hết ngày 28/2/2027)",
        "Từ ngày 1/3/2027: 30 ngày kể từ ngày sinh",
    ]
    assert told_limits(limits, FIRST, TEXTS) == (("30 ngày kể từ ngày sinh", ""),)
