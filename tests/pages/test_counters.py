"""What the list says of a counter is read where somebody looks for the way there."""

from __future__ import annotations

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.pages.agency_pages import render_agencies
from congkhai.pages.procedure_page import render_procedure

ELSEWHERE_TOO, KNOWN_AS = "Trung tâm của xã, phường cũng nhận hồ sơ của cơ quan cấp tỉnh.", "Quen gọi là một cửa."


@pytest.mark.parametrize(
    ("level", "places", "told", "untold"),
    [
        ("tinh", [], ELSEWHERE_TOO, KNOWN_AS),
        ("xa", [], KNOWN_AS, ELSEWHERE_TOO),
        ("xa", ["Trung tâm Phục vụ hành chính công tỉnh (chỉ chuyển về xã)"], "chuyển về xã", ELSEWHERE_TOO),
    ],
)
def test_a_counter_says_what_it_does(loaded: Loaded, level: str, places: list[str], told: str, untold: str) -> None:
    """Nobody travels to the province who may hand in at the commune; of one that passes papers on the record tells."""
    keys = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "cap_thuc_hien": [level],
        "dia_chi_tiep_nhan": places,
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(keys)

    body = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue).body

    assert told in body
    assert untold not in body


def test_nobody_is_told_to_ask_before_going_where_nothing_is_handed_in(loaded: Loaded) -> None:
    """What is not known of a place is told of those that papers are brought to, not of who decides elsewhere."""
    pages = {page.path: page.body for page in render_agencies(loaded.catalogue)}

    asks = {path for path, body in pages.items() if "Trang này chưa có" in body and "hãy hỏi trước khi đi" in body}

    assert "co-quan/ttpvhcc-tinh/" in asks
    assert "co-quan/so-tu-phap/" not in asks
