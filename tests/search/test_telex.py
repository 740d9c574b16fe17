"""Keys of a switched-off keyboard."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.node_engine import ENGINE, results_of

TABLE = json.loads(Path(__file__).parents[1].joinpath("telex.json").read_text(encoding="utf-8"))


def test_keys_become_the_syllable_they_stand_for():
    """Telex and VNI keys are decoded; what is neither stays."""
    keys = [keys for keys, _ in TABLE]

    assert dict(zip(keys, results_of(ENGINE / "telex.js", "decodeKeys", keys), strict=True)) == dict(TABLE)
