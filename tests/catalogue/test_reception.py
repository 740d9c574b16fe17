"""Where papers are handed in, and that it is not who decides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from place_lists import shipped_places

from congkhai.catalogue.reception import Whereabouts, desks_of, reception_of, whereabouts_of
from congkhai.model.choices import Level
from congkhai.model.desks import ReceivingDesk
from congkhai.model.lists import Agency

PROVINCE, COMMUNE = "Trung tâm Phục vụ hành chính công tỉnh Lào Cai", "Trung tâm Phục vụ hành chính công cấp xã"
DESKS = desks_of(
    Agency.model_validate(keys)
    for keys in (
        {
            "ma": "tinh",
            "ten": PROVINCE,
            "tiep_nhan_cap": ["tinh"],
            "ten_khac": ["Trung tâm Phục vụ hành chính công tỉnh"],
        },
        {
            "ma": "xa",
            "ten": COMMUNE,
            "tiep_nhan_cap": ["xa"],
            "ten_khac": ["Trung tâm Phục vụ hành chính công xã, phường"],
        },
        {"ma": "tgpl", "ten": "Trung tâm trợ giúp pháp lý"},
        {"ma": "boi-thuong", "ten": "Cơ quan giải quyết bồi thường"},
    )
)
DESKS = replace(DESKS, provinces=shipped_places().provinces)
DOUBT = "Nguồn ghi nơi nhận ở tỉnh khác (Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh) nên trang này không dùng"


@pytest.mark.parametrize(
    ("levels", "lines", "agencies", "hand_in"),
    [
        ((Level.PROVINCE,), (), ["tinh"], PROVINCE),
        ((Level.COMMUNE,), (), ["xa"], COMMUNE),
        ((Level.PROVINCE, Level.COMMUNE), (), ["tinh", "xa"], f"{PROVINCE}; {COMMUNE}"),
        ((Level.MINISTRY,), (), [], ""),
        ((), (), [], ""),
        (
            (Level.COMMUNE,),
            (
                "Trung tâm Phục vụ hành chính công xã, phường",
                "Trung tâm Phục vụ hành chính công tỉnh (nhận rồi chuyển về xã)",
            ),
            ["xa", "tinh"],
            "Trung tâm Phục vụ hành chính công xã, phường; "
            "Trung tâm Phục vụ hành chính công tỉnh (nhận rồi chuyển về xã)",
        ),
        ((Level.PROVINCE,), ("Trung tâm Trợ giúp pháp lý.",), ["tgpl"], "Trung tâm Trợ giúp pháp lý"),
        ((Level.PROVINCE,), ("Tổ chức đang giúp bạn",), [], "Tổ chức đang giúp bạn"),
        (
            (Level.PROVINCE,),
            ("Trụ sở cơ quan giải quyết bồi thường", "Cơ quan giải quyết bồi thường ở xã"),
            ["boi-thuong"],
            "Trụ sở cơ quan giải quyết bồi thường; Cơ quan giải quyết bồi thường ở xã",
        ),
        (
            (Level.PROVINCE,),
            ("Bộ phận một cửa của Cơ quan giải quyết bồi thường",),
            [],
            "Bộ phận một cửa của Cơ quan giải quyết bồi thường",
        ),
        (
            (Level.PROVINCE,),
            ("- Trung tâm Phục vụ hành chính công tỉnh Lào Cai (quầy Sở Tài chính):\n+ Cơ sở 1: Số 64",),
            ["tinh"],
            PROVINCE,
        ),
        (
            (Level.PROVINCE,),
            ("Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh",),
            ["tinh"],
            f"{PROVINCE}. {DOUBT}",
        ),
        (
            (Level.MINISTRY,),
            ("119 Nguyễn Sơn, thành phố Hà Nội",),
            [],
            "119 Nguyễn Sơn, thành phố Hà Nội",
        ),
    ],
)
def test_reception(levels: tuple[Level, ...], lines: tuple[str, ...], agencies: list[str], hand_in: str) -> None:
    """The record's own words come first, else the counters of its levels; nobody is sent to another province."""
    reception = reception_of(levels, lines, DESKS)

    assert [agency.id for agency in reception.agencies] == agencies
    assert whereabouts_of(reception, ["Chủ tịch Ủy ban nhân dân tỉnh"]).hand_in == hand_in


def test_who_decides_is_not_where_to_hand_in() -> None:
    """Who decides has words of its own, and is somebody to ask only where no place is known."""
    known, unknown = reception_of((Level.COMMUNE,), (), DESKS), reception_of((Level.MINISTRY,), (), DESKS)

    told, asked = whereabouts_of(known, ["Chủ tịch xã"]), whereabouts_of(unknown, ["Bộ Tư pháp"])

    assert told == Whereabouts(COMMUNE, "", "Chủ tịch xã")
    assert (told.told, asked.told) == (COMMUNE, "Chưa rõ; hãy hỏi Bộ Tư pháp")


def test_a_counter_is_told_where_it_is_named_first() -> None:
    """Two lines that name one counter give its address and its hours once."""
    reception = reception_of((Level.COMMUNE,), (COMMUNE, f"Cổng Dịch vụ công hoặc {COMMUNE}"), DESKS)

    assert [[agency.id for agency in place.agencies] for place in reception.told_once] == [["xa"], []]


def test_only_counters_that_one_can_go_to_are_in_the_answer() -> None:
    """Of one that is known by its telephone number alone the section of places tells; a blank one nobody is told of."""
    counters = [
        ReceivingDesk.model_validate({"ma": code, "ten": code, "co_quan": "tinh", **told})
        for code, told in (("co-so-1", {"dia_chi": "64 Lý Tự Trọng"}), ("co-so-2", {"dien_thoai": ["1022"]}), ("x", {}))
    ]
    desks = desks_of([Agency.model_validate({"ma": "tinh", "ten": PROVINCE, "tiep_nhan_cap": ["tinh"]})], counters)

    reception = reception_of((Level.PROVINCE,), (), desks)

    assert [desk.id for agency in reception.agencies for desk in reception.desks_of(agency)] == ["co-so-1", "co-so-2"]
    assert [desk.id for desk in whereabouts_of(reception, []).desks] == ["co-so-1"]


def test_of_communes_the_one_with_most_to_tell_is_known() -> None:
    """Its desks in lines, as paper tells them: each that is begun takes one; desks of agencies are no commune's."""
    told = {"dia_chi": "Thôn Ví Dụ", "gio_lam_viec": "Sáng", "dien_thoai": ["1", "2"]}
    counters = [
        {"ma": "mot", "xa_phuong": "02839", "dia_chi": "Thôn Ví Dụ, trong một câu dài hơn những câu ngắn kia"},
        {"ma": "hai", "xa_phuong": "02647", **told},
        {"ma": "ba", "xa_phuong": "02647", "dien_thoai": ["3"]},
        {"ma": "tinh", "co_quan": "tinh", **told, "dia_chi": "Đường Ví Dụ, phường Ví Dụ, tỉnh Lào Cai" * 9},
    ]

    desks = desks_of([], [ReceivingDesk.model_validate({**one, "ten": one["ma"]}) for one in counters])

    assert desks.most_told == ("hai", "Thôn Ví Dụ", "Sáng", "1; 2", "ba", "3")
    assert DESKS.most_told == ()
