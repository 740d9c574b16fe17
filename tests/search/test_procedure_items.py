"""What a procedure brings to the index."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from fixture_project import FIXTURE
from valid_records import TODAY

from congkhai.building.entries import document_of
from congkhai.building.loading import load_records
from congkhai.building.memo import Memo
from congkhai.catalogue.card import card_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.reading.project import find_project
from congkhai.reading.records import record_of
from congkhai.search.procedure_items import procedure_piece


@pytest.mark.parametrize("state", State)
def test_the_index_has_the_card_of_lists(state: State) -> None:
    """Text, badges and facts are those that lists show, in their order; what cannot be done now answers nothing."""
    loaded = load_records(find_project(FIXTURE), Memo(None, b""), TODAY)
    for file, entry in loaded.procedures:
        procedure = record_of(document_of(file, entry, loaded.store).value, Procedure)
        summary = replace(summarise(procedure, TODAY), state=state)

        card = json.loads(procedure_piece(procedure, summary, loaded.catalogue.setting).splitlines()[1])

        shown = card_of(summary)
        assert card.get("tomTat", "") == shown.text
        assert card.get("huyHieu", []) == [list(badge) for badge in shown.badges]
        assert card.get("thongTin", []) == [list(fact) for fact in shown.facts]
        assert ("tra" in card) <= summary.is_current


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ({"lam_thay": {"duoc": "false"}}, "Không được, bạn phải tự làm."),
        ({}, "Cha mẹ được."),
    ],
)
def test_whether_somebody_else_may_go_is_answered(keys: dict[str, Any], answer: str) -> None:
    """What the record says for certain comes before what one of its questions says."""
    asked = {"hoi_dap": [{"hoi": "Nhờ người khác nộp thay được không?", "dap": "Cha mẹ được."}]}
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "huong_dan": asked}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})

    card = json.loads(procedure_piece(procedure, summarise(procedure, TODAY), Setting(TODAY, {})).splitlines()[1])

    assert card["tra"]["uy-quyen"] == answer
