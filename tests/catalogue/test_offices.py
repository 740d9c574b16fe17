"""Which agencies are still there, and what is said of those that are not."""

from __future__ import annotations

import pytest
from place_lists import shipped_places

from congkhai.catalogue.offices import Offices, is_abolished, province_elsewhere, told_offices

COMMUNE = "Trung tâm Phục vụ hành chính công xã, phường"
PROVINCE = "Trung tâm Phục vụ hành chính công tỉnh"
OLD = "Nguồn còn ghi cơ quan cũ"
PROVINCES = shipped_places().provinces


@pytest.mark.parametrize(
    ("name", "abolished"),
    [
        ("Phòng Tư Pháp", True),
        ("Phòng Tư pháp huyện Bát Xát, tỉnh Lào Cai", True),
        ("UBND cấp huyện", True),
        ("Công an huyện", True),
        ("Sở Tư pháp tỉnh Yên Bái", True),
        ("Tòa án nhân dân cấp huyện, quận, thị xã, thành phố thuộc tỉnh và tương đương", True),
        ("Ủy ban Nhân dân xã, phường, thị trấn.", False),
        ("Bảo hiểm xã hội cấp huyện, Bảo hiểm xã hội tỉnh", False),
        ("Ủy ban nhân dân cấp huyện và cấp xã", False),
        ("Phòng Tư pháp (nay là Ủy ban nhân dân cấp xã)", False),
        ("Ủy ban nhân dân phường Yên Bái, tỉnh Lào Cai", False),
        ("Sở Tư pháp tỉnh Lào Cai", False),
        ("", False),
    ],
)
def test_is_abolished(name: str, abolished: bool) -> None:
    """A name is old when no office that it stands for is left; one of several is enough to keep it."""
    assert is_abolished(name, PROVINCES) is abolished


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("Sở Tư pháp Thành phố Hà Nội", "Thành phố Hà Nội"),
        ("Sở Nội vụ TP.Đà Nẵng", "TP.Đà Nẵng"),
        ("Sở Nông nghiệp và Môi trường - Tỉnh Đắk Lắk", "Tỉnh Đắk Lắk"),
        ("UBND tỉnh Bắc Ninh", "tỉnh Bắc Ninh"),
        ("Sở Tư pháp Thanh Hóa", "Sở Tư pháp Thanh Hóa"),
        ("Cục Thuế", ""),
        ("Thuế tỉnh, thành phố", ""),
        ("Ban Quản lý khu Kinh tế tỉnh Lào cai", ""),
        ("Ủy ban nhân dân xã Khánh Hòa", ""),
        ("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", ""),
        ("Sở Ngoại vụ Thành phố Hồ Chí Minh - Bộ Ngoại giao", ""),
        ("", ""),
    ],
)
def test_province_elsewhere(name: str, elsewhere: str) -> None:
    """Another province is known in whatever case it is written; communes and offices of ministries are none."""
    assert province_elsewhere(name, PROVINCES) == elsewhere


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ((), Offices((), "")),
        (("Sở Tư pháp",), Offices(("Sở Tư pháp",), "")),
        (
            ("Phòng Tư pháp", "Ủy ban nhân dân cấp xã", "UBND cấp huyện"),
            Offices(
                ("Ủy ban nhân dân cấp xã",),
                f"{OLD} (Phòng Tư pháp và 1 cơ quan khác); hãy hỏi {COMMUNE}",
            ),
        ),
        (
            ("Sở Tư pháp tỉnh Yên Bái",),
            Offices((), f"{OLD} (Sở Tư pháp tỉnh Yên Bái); hãy hỏi {PROVINCE}"),
        ),
        (
            ("Sở Tư pháp Thành phố Hà Nội", "Sở Tư pháp tỉnh Lào Cai"),
            Offices(
                ("Sở Tư pháp tỉnh Lào Cai",),
                "Nguồn ghi cơ quan của tỉnh khác (Sở Tư pháp Thành phố Hà Nội), có thể sai",
            ),
        ),
        (
            ("Phòng Tư pháp " + "ở nơi tên rất dài " * 4,),
            Offices(
                (),
                f"{OLD} (Phòng Tư pháp ở nơi tên rất dài ở nơi tên rất dài ở nơi tên…); hãy hỏi {COMMUNE}",
            ),
        ),
    ],
)
def test_told_offices(names: tuple[str, ...], told: Offices) -> None:
    """Old and foreign offices are not among those to go to; a sentence names them and says what to think of it."""
    assert told_offices(names, PROVINCES) == told
