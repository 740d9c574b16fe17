"""What a page does not know is gathered for one sentence; what there is none of is known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.reception import Reception, desks_of, reception_of
from congkhai.catalogue.summary import summarise
from congkhai.model.desks import ReceivingDesk
from congkhai.model.lists import Agency
from congkhai.model.procedure import Procedure
from congkhai.pages.unknowns import unknowns_of

DAY = date(2026, 11, 23)
COMPLETE = {
    "ma_thu_tuc": "1.009999",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "cap_thuc_hien": ["xa"],
    "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep"}],
    "trinh_tu_thuc_hien": [{"noi_dung": "Nộp."}],
    "co_quan_thuc_hien": ["ubnd-cap-xa"],
    "can_cu_phap_ly": ["60/2014/QH13"],
    "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
}
COUNTER = {
    "ma": "quay",
    "ten": "Quầy",
    "tiep_nhan_cap": ["xa"],
    "gio_lam_viec": "8 giờ",
    "dien_thoai": "1022",
}
DESK = {"ma": "co-so-1", "ten": "Cơ sở 1", "co_quan": "quay", "dia_chi": "Phố A"}


def unknowns(without: tuple[str, ...] = (), counter: dict[str, Any] = COUNTER, **known: bool) -> list[str]:
    """What is unknown of a complete record without some keys."""
    procedure = Procedure.model_validate({key: value for key, value in COMPLETE.items() if key not in without})
    told = {"papers": True, "who_may_go": True, "requirements": True, **known}
    return list(unknowns_of(procedure, summarise(procedure, DAY), reception(procedure, counter), **told))


def reception(procedure: Procedure, counter: dict[str, Any]) -> Reception:
    """Where it is handed in, if there is but this counter."""
    desks = desks_of([Agency.model_validate(counter)], [ReceivingDesk.model_validate(DESK)])
    return reception_of(procedure.levels, procedure.reception, desks)


def test_a_complete_page_has_nothing_to_ask() -> None:
    """Then no sentence says that something is not known."""
    assert unknowns() == []


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ("cach_thuc_thuc_hien", ["cách nộp", "nộp qua mạng được không"]),
        ("trinh_tu_thuc_hien", ["các bước"]),
        ("co_quan_thuc_hien", ["cơ quan giải quyết"]),
        ("can_cu_phap_ly", ["căn cứ pháp lý"]),
    ],
)
def test_what_a_record_lacks_is_named(without: str, told: list[str]) -> None:
    """Each part in the words of a citizen."""
    assert unknowns((without,)) == told


def test_what_the_page_could_not_tell_is_named() -> None:
    """Papers, who may go instead and conditions are told by others, who know whether they could."""
    told = unknowns(papers=False, who_may_go=False, requirements=False)

    assert told == ["giấy tờ cần mang", "nhờ người khác làm thay được không", "yêu cầu, điều kiện"]


def test_what_is_not_known_of_the_counter_is_told_together() -> None:
    """One that every commune has has no address of its own to be missed."""
    of_nowhere, of_communes = (
        {"ma": "khac", "ten": "Quầy", "tiep_nhan_cap": ["xa"]},
        {**COUNTER, "ma": "khac", "moi_xa": "true"},
    )

    assert unknowns(counter=of_nowhere) == ["địa chỉ, giờ làm việc, điện thoại của nơi nhận hồ sơ"]
    assert unknowns(counter=of_communes) == []


def test_what_some_communes_have_is_told_by_their_pages() -> None:
    """Once desks of communes are known, a page about all of them does not say that they are not."""
    agency = Agency.model_validate({"ma": "quay", "ten": "Quầy", "tiep_nhan_cap": ["xa"], "moi_xa": "true"})
    desk = {"ma": "noi-a", "ten": "Nơi A", "xa_phuong": "00001", "dia_chi": "Phố A"}
    procedure, known = Procedure.model_validate(COMPLETE), {"papers": True, "who_may_go": True, "requirements": True}

    for desks, told in (([], 1), ([ReceivingDesk.model_validate(desk)], 0)):
        reception = reception_of(procedure.levels, procedure.reception, desks_of([agency], desks))
        assert len(list(unknowns_of(procedure, summarise(procedure, DAY), reception, **known))) == told


def test_what_is_not_known_of_another_counter_says_of_which() -> None:
    """Beside the hours of a reader's commune "của nơi nhận hồ sơ" said that they are not known."""
    communes, province = (
        {"ma": "quay", "ten": "Quầy xã", "tiep_nhan_cap": ["xa"], "moi_xa": "true"},
        {"ma": "tinh", "ten": "Trung tâm tỉnh", "tiep_nhan_cap": ["xa"], "dien_thoai": "1022"},
    )
    of_commune = {"ma": "noi-a", "ten": "Nơi A", "xa_phuong": "00001", "dia_chi": "Phố A"}
    of_province = {"ma": "noi-b", "ten": "Nơi B", "co_quan": "tinh", "dia_chi": "Phố B"}
    procedure, known = Procedure.model_validate(COMPLETE), {"papers": True, "who_may_go": True, "requirements": True}

    for desks, told in (
        ([of_province], "giờ làm việc, điện thoại của nơi nhận hồ sơ"),
        ([of_province, of_commune], "giờ làm việc của Trung tâm tỉnh"),
    ):
        agencies = [Agency.model_validate(one) for one in (communes, province)]
        at = desks_of(agencies, [ReceivingDesk.model_validate(desk) for desk in desks])
        reception = reception_of(procedure.levels, procedure.reception, at)
        assert list(unknowns_of(procedure, summarise(procedure, DAY), reception, **known)) == [told]
