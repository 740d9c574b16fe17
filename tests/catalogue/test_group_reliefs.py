"""What a group of people pays less or nothing, as a summary carries it."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.catalogue.group_reliefs import GroupRelief, group_reliefs
from congkhai.model.channel import Channel

DAY, AFTER = date(2026, 11, 23), date(2027, 3, 1)
POOR = {"noi_dung": "Người thuộc hộ nghèo", "nhom_mien": ["ho-ngheo"], "den_ngay": "2027-02-28"}
COUNCIL = {"ten": "Lệ phí mẫu", "nguoi_quyet_dinh": "hdnd-tinh"}


def channel(way: str, *costs: dict[str, Any]) -> Channel:
    """A way to hand in with its costs."""
    return Channel.model_validate({"hinh_thuc_nop": way, "phi_le_phi": list(costs)})


def test_what_is_the_same_by_all_ways_is_told_once() -> None:
    """With what others pay, the condition in the record's words, and the last day."""
    costs = {**COUNCIL, "mien": [POOR]}

    told = group_reliefs([channel("truc-tiep", costs), channel("buu-chinh", costs)], DAY)

    usual, condition = "do Hội đồng nhân dân tỉnh quy định", "Người thuộc hộ nghèo"
    assert told == (GroupRelief("ho-ngheo", "Miễn lệ phí mẫu", usual, condition, (), None, date(2027, 2, 28)),)


def test_what_holds_by_one_way_alone_says_by_which() -> None:
    """A reader who goes to the counter would pay."""
    told = group_reliefs([channel("truc-tiep", COUNCIL), channel("truc-tuyen", {**COUNCIL, "mien": [POOR]})], DAY)

    assert [one.ways for one in told] == [("trực tuyến",)]


def test_what_is_over_is_gone_and_what_comes_has_its_day() -> None:
    """Days of the cost bound the relief too."""
    coming = {**COUNCIL, "tu_ngay": "2027-03-01", "giam": [{"noi_dung": "Trẻ em: một nửa", "nhom_mien": ["tre-em"]}]}
    ways = [channel("truc-tiep", {**COUNCIL, "mien": [POOR]}, coming)]

    assert [(one.group, one.since) for one in group_reliefs(ways, DAY)] == [
        ("ho-ngheo", None),
        ("tre-em", date(2027, 3, 1)),
    ]
    assert [one.cost for one in group_reliefs(ways, AFTER)] == ["Giảm lệ phí mẫu"]

    ended = {**COUNCIL, "den_ngay": "2026-11-22", "mien": [{**POOR, "den_ngay": None}]}
    assert group_reliefs([channel("truc-tiep", ended)], DAY) == ()


def test_an_amount_of_its_own_is_told_with_its_case() -> None:
    """Where a record has a cost for the group alone, its case and its note are the condition."""
    own = {"ten": "Phí mẫu", "muc_thu": "0", "nhom_mien": ["cong-dan-so"], "truong_hop_bang_loi": "Đủ 5 loại"}
    half = {**own, "muc_thu": "4000", "don_vi_tien": "VND", "ghi_chu": "Chỉ khi nộp trực tuyến."}

    told = group_reliefs([channel("truc-tuyen", own, half)], DAY)

    assert [(one.cost, one.condition) for one in told] == [
        ("Miễn phí mẫu", "Đủ 5 loại"),
        ("4.000 đồng phí mẫu", "Đủ 5 loại. Chỉ khi nộp trực tuyến"),
    ]


def test_reliefs_of_nobody_known_are_of_no_group() -> None:
    """Words alone lead to no page."""
    assert group_reliefs([channel("truc-tiep", {**COUNCIL, "mien": [{"noi_dung": "Hộ nghèo"}]})], DAY) == ()
