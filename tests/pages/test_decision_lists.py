"""The page of an announcing decision: a list for each thing that it does."""

from __future__ import annotations

import re
from datetime import date

from family_records import catalogue_with, pages_of

from congkhai.model.decision import Decision
from congkhai.pages.decision_lists import announced_in_short

ANNOUNCED = [
    {"hanh_dong": "bai-bo", "thu_tuc": ["9.999999"]},
    {"hanh_dong": "sua-doi-bo-sung", "thu_tuc": ["1.001193", "9.999998"]},
    {"hanh_dong": "bai-bo", "thu_tuc": ["9.999997"]},
]
DECISION = {"so": "300/QĐ-BTP", "noi_dung": ANNOUNCED, "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"}}


def test_there_is_a_list_for_each_thing_a_decision_does() -> None:
    """In the order of the law, each with the procedures by name; what has no page here stands by its code."""
    catalogue = catalogue_with(date(2026, 11, 23), quyet_dinh={"300-qd-btp": DECISION})
    pages = pages_of(catalogue, "quyet-dinh/")
    body = pages["quyet-dinh/300-qd-btp/"].body

    assert re.findall("<h2>(.*?)</h2>", body) == ["Thủ tục được sửa đổi, bổ sung", "Thủ tục bị bãi bỏ"]
    assert 'href="../../thu-tuc/1.001193/"' in body
    assert re.findall("Chưa có trang riêng ở đây: (.*?)</p>", body) == ["9.999998.", "9.999999, 9.999997."]
    assert "Số thủ tục: 2 sửa đổi, bổ sung; 2 bãi bỏ." in pages["quyet-dinh/"].body


def test_what_a_decision_does_is_counted() -> None:
    """A code that stands twice is one procedure; of a decision that does not say, and that none refers to, nothing."""
    catalogue = catalogue_with(date(2026, 11, 23))
    twice = {"so": "1/QĐ-BTP", "noi_dung": [{"hanh_dong": "moi", "thu_tuc": ["9.999999", "9.999999"]}]}

    assert announced_in_short("1", Decision.model_validate(twice), catalogue) == "Số thủ tục: 1 mới ban hành."
    assert announced_in_short("2", Decision.model_validate({"so": "2/QĐ-BTP"}), catalogue) == ""
