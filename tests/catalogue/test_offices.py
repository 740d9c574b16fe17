"""Which agencies are still there, and what is said of those that are not."""

from __future__ import annotations

import pytest

from congkhai.catalogue.offices import Offices, is_abolished, told_offices

COMMUNE = "Trung tâm Phục vụ hành chính công xã, phường"
PROVINCE = "Trung tâm Phục vụ hành chính công tỉnh"
OLD = "Nguồn còn ghi cơ quan cũ"


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
    assert is_abolished(name) is abolished


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
            ("Phòng Tư pháp " + "ở nơi tên rất dài " * 4,),
            Offices(
                (),
                f"{OLD} (Phòng Tư pháp ở nơi tên rất dài ở nơi tên rất dài ở nơi tên…); hãy hỏi {COMMUNE}",
            ),
        ),
    ],
)
def test_told_offices(names: tuple[str, ...], told: Offices) -> None:
    """Old offices are not among those to go to; one sentence names them and says where to ask."""
    assert told_offices(names) == told
