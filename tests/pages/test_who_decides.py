"""Who handles a dossier and who decides on it."""

from __future__ import annotations

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.pages.procedure_page import render_procedure


@pytest.mark.parametrize(("decides", "told"), [("ubnd-cap-xa", False), ("so-tu-phap", True)])
def test_who_does_all_is_named_once(loaded: Loaded, decides: str, told: bool) -> None:
    """A second line with the same name says nothing; another one does."""
    keys = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "co_quan_thuc_hien": ["ubnd-cap-xa"],
        "co_quan_co_tham_quyen": [decides],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(keys)

    body = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue).body

    assert "Cơ quan giải quyết:" in body
    assert ("Cơ quan có thẩm quyền quyết định:" in body) is told
