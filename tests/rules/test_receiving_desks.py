"""Desks: of one place each, reachable, and never shown where only the middle of an area is."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.model.desks import ReceivingDesk
from congkhai.rules.receiving_desks import check_desk

COMPLETE = {
    "ma": "noi-a",
    "ten": "Nơi A",
    "xa_phuong": "00001",
    "dia_chi": "Số 1",
    "gio_lam_viec": "Sáng",
    "dien_thoai": ["0200 000 0001"],
}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({}, []),
        ({"xa_phuong": None}, [("noi-nop-cua-ai", ("id",))]),
        ({"co_quan": "so-tu-phap"}, [("noi-nop-cua-ai", ("id",))]),
        ({"dia_chi": None, "dien_thoai": []}, [("noi-nop-thieu", ("name",))]),
        ({"dien_thoai": ["0200 000 0001", "2000000001"]}, [("lien-he-la", ("phones", 1))]),
        ({"dien_thoai": ["0200 000 0001 (gặp anh Páo)"]}, [("ten-nguoi", ("phones", 0))]),
        ({"thu_dien_tu": "xa@laocai"}, [("lien-he-la", ("email",))]),
    ],
)
def test_what_is_wrong_with_a_desk(said: dict[str, Any], found: list[Any], catalogue: Any) -> None:
    """Whose it is must be plain; what is not known is told once; every number and address reaches somebody."""
    desk = ReceivingDesk.model_validate(COMPLETE | said)

    assert [(one.code, one.path) for one in check_desk(desk, catalogue().setting)] == found


@pytest.mark.parametrize(
    ("address", "is_centre"),
    [
        ("https://www.google.com/maps/search/?api=1&query=22.4989,103.9650", True),
        ("https://www.google.com/maps/@22.49893,103.96504,15z", True),
        ("https://www.openstreetmap.org/?mlat=22.4989&mlon=103.9650", True),
        ("https://www.openstreetmap.org/#map=15/22.4989/103.965", True),
        ("https://www.google.com/maps/search/?api=1&query=22.5123,103.9650", False),
        ("https://maps.app.goo.gl/abc", False),
    ],
)
def test_the_middle_of_an_area_is_no_desk(address: str, is_centre: bool, catalogue: Any) -> None:
    """The list of communes has the centres of their areas: a map made of them would lead into the woods."""
    desk = ReceivingDesk.model_validate(COMPLETE | {"ban_do": address})

    found = [one.code for one in check_desk(desk, catalogue().setting)]
    assert found == (["noi-nop-giua-xa"] if is_centre else [])
