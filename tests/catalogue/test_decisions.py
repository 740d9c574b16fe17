"""Announcing decisions are told apart by number and day."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.decisions import decision_key, spell_decision
from congkhai.model.decision import Decision


@pytest.mark.parametrize(
    ("number", "signed", "key"),
    [
        ("163/QĐ-BTP", date(2026, 1, 16), "163-qd-btp-2026-01-16"),
        ("163/QĐ-BTP", date(2025, 2, 3), "163-qd-btp-2025-02-03"),
        ("163/QĐ-BTP", None, "163-qd-btp"),
        ("1061b/QĐ-BNG ", None, "1061b-qd-bng"),
        ("29/2026/QĐ-TTg", None, "29-2026-qd-ttg"),
    ],
)
def test_key(number: str, signed: date | None, key: str) -> None:
    """Numbers start anew each year, so the day belongs to the name."""
    assert decision_key(number, signed) == key


def test_spelled() -> None:
    """With the day, where it is known; a source may write what it is into the number."""
    dated = Decision.model_validate({"so": "163/QĐ-BTP", "ngay_ky": "2026-01-16"})
    bare = Decision.model_validate({"so": "163/QĐ-BTP"})

    assert spell_decision(dated) == "Quyết định 163/QĐ-BTP ngày 16/1/2026"
    assert spell_decision(bare) == "Quyết định 163/QĐ-BTP"
    for number in ("Quyết định số 163/QĐ-BTP", "Số:163/QĐ-BTP", "SỐ 163/QĐ-BTP"):
        assert spell_decision(Decision.model_validate({"so": number})) == "Quyết định 163/QĐ-BTP"
