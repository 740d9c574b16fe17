"""How what is written is said aloud."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.node_engine import results_of

FORMS = Path(__file__).parents[3] / "congkhai/pages/browser/spoken-forms.js"
SPOKEN = json.loads((Path(__file__).parents[2] / "spoken-forms.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("written", "said"), SPOKEN, ids=[written for written, _ in SPOKEN])
def test_it_is_said_in_full(written: str, said: str) -> None:
    """What is short in writing is said in full."""
    assert results_of(FORMS, "spoken", [written]) == [said]


def test_sentences_are_short() -> None:
    """Chromium falls silent after some fifteen seconds: what has over 160 letters is parted, and nothing is lost."""
    long = "Giấy tờ chứng minh nơi cư trú của cha, mẹ hoặc người đi đăng ký thay " * 6

    [found] = results_of(FORMS, "sentences", [f"Ngắn. {long}, hết; xong!"])

    assert max(map(len, found)) <= 160
    assert found[0] == "Ngắn."
    assert " ".join(found) == f"Ngắn. {long}, hết; xong!"
