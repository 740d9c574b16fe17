"""Scripts know what Python declares."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.node_engine import node
from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import ANSWERED_IN, procedure_address
from congkhai.catalogue.card import ANSWERS
from congkhai.catalogue.filters import FILTERS
from congkhai.publishing.declarations import declared_modules

DECLARED = """
import * as addresses from "./addresses.js";
import { ANSWERS } from "./card.js";
import { FILTER_KEYS } from "./filters.js";
process.stdout.write(JSON.stringify({
  addresses: [addresses.PAGE_FILE, addresses.SEARCH_INDEX, addresses.ASKED, addresses.REPORTED],
  made: [addresses.procedureAddress("1.001193")],
  filters: FILTER_KEYS,
  answers: Object.entries(ANSWERS).map(([part, { label, unknown, section }]) => [part, label, unknown, section]),
}));
"""


def test_scripts_know_what_python_declares(tmp_path: Path):
    """Addresses, filters and the words of answers are those of the catalogue, in its order."""
    for name, text in declared_modules().items():
        (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
    (tmp_path / "told.mjs").write_text(DECLARED, encoding="utf-8")

    assert json.loads(node(str(tmp_path / "told.mjs")).stdout) == {
        "addresses": [addresses.PAGE_FILE, addresses.SEARCH_INDEX, addresses.ASKED, addresses.REPORTED],
        "made": [procedure_address("1.001193")],
        "filters": [filter_.key for filter_ in FILTERS],
        "answers": [[part, *answer, ANSWERED_IN[part]] for part, answer in ANSWERS.items()],
    }
