"""Who is told to ask is led to where this procedure is handed in, and from there round in no circle."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.catalogue.reception import desks_of, reception_of, whereabouts_of
from congkhai.model.choices import Level
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Agency, Unit
from congkhai.pages.drawing import environment
from congkhai.pages.facts import Fact
from congkhai.pages.whom_to_ask import asking_address

AGENCIES = [
    Agency.model_validate({"ma": "xa", "ten": "Trung tâm xã", "moi_xa": "true", "tiep_nhan_cap": ["xa"]}),
    Agency.model_validate({"ma": "tinh", "ten": "Trung tâm tỉnh", "tiep_nhan_cap": ["tinh"]}),
    Agency.model_validate({"ma": "tro-giup", "ten": "Trung tâm trợ giúp"}),
]
PHONE = {"ma": "dien-thoai", "ten": "Điện thoại", "loai": "dien-thoai"}
LETTERBOX = {"ma": "hom-thu", "ten": "Hòm thư", "loai": "hom-thu", "gia_tri": "Cổng trụ sở"}
PORTAL = {"ma": "cong", "ten": "Cổng", "loai": "truc-tuyen", "lien_ket": "https://a.example/"}
LINK = '<a href="https://a.example/" rel="noopener">Cổng</a>'


@pytest.mark.parametrize(
    ("levels", "lines", "address"),
    [
        (["xa"], [], "../../noi-nop/"),
        (["tinh"], [], "../../co-quan/tinh/"),
        (["tinh"], ["Trung tâm trợ giúp"], "../../co-quan/tro-giup/"),
        (["tinh", "xa"], [], "#noi-nop"),
        (["tinh"], ["Nhà văn hóa"], "#noi-nop"),
        (["bo"], [], "../../noi-nop/"),
    ],
)
def test_who_asks_is_led_to_the_place_of_this_procedure(levels: list[str], lines: list[str], address: str) -> None:
    """Communes are chosen from the list; another counter has its page; several stand on the page itself."""
    reception = reception_of(tuple(map(Level, levels)), tuple(lines), desks_of(AGENCIES))

    assert asking_address(reception, "../../") == address


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({}, "bạn đến tận nơi để hỏi"),
        ({"kenh": [PORTAL, PHONE]}, f"bạn đến tận nơi, hoặc hỏi qua {LINK}"),
        (
            {"duong_day_nong": "1022", "kenh": [PORTAL]},
            f'hãy hỏi trước khi đi: đường dây nóng <a href="tel:1022">1022</a>, {LINK}',
        ),
        ({"kenh": [PORTAL, LETTERBOX]}, f"bạn đến tận nơi, hoặc hỏi qua {LINK}"),
        ({"dien_thoai": "1022"}, 'hãy hỏi trước khi đi: điện thoại <a href="tel:1022">1022</a>'),
    ],
)
def test_the_last_step_is_final(known: dict[str, Any], told: str) -> None:
    """A number is promised where there is one; without one nobody is sent on to a page that has none either."""
    part: Any = environment().get_template("parts/whom-to-ask/template.html").module

    unit = Unit.model_validate({"ten": "Sở", **{key: value for key, value in known.items() if key != "kenh"}})
    channels = [FeedbackChannel.model_validate(one) for one in known.get("kenh", ())]

    assert str(part.whom_to_ask(unit, channels)).strip() == told


@pytest.mark.parametrize(
    ("levels", "lines", "is_told"),
    [(["tinh"], [], True), (["tinh"], ["Trung tâm tỉnh"], True), (["tinh"], ["Trung tâm trợ giúp"], False)],
)
def test_what_the_province_receives_communes_do_too(levels: list[str], lines: list[str], *, is_told: bool) -> None:
    """By 118/2025/NĐ-CP, Điều 14, at counters of the one-stop alone; whoever goes there asks first."""
    reception = reception_of(tuple(map(Level, levels)), tuple(lines), desks_of(AGENCIES))
    part: Any = environment().get_template("parts/facts/template.html").module

    told = str(part.facts("../../", [Fact("Nộp ở đâu", ("Ở đó",), "", whereabouts_of(reception, ()))], ""))

    assert ("xã, phường trong tỉnh cũng nhận (Nghị định 118/2025/NĐ-CP, Điều 14); hãy hỏi trước" in told) is is_told
