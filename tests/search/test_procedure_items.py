"""What a procedure brings to the index."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from fixture_project import FIXTURE
from valid_records import TODAY

from congkhai.building.entries import document_of
from congkhai.building.loading import load_records
from congkhai.building.memo import Memo
from congkhai.catalogue.card import card_of
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
