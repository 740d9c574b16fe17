"""The table of folded texts as the browser's code folds them; tests/catalogue/test_fold.py has Python's half."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from benchmarks.node_engine import ENGINE, results_of
from congkhai.catalogue.fold import fold

TABLE = json.loads(Path(__file__).parents[1].joinpath("fold.json").read_text(encoding="utf-8"))


def test_text_folds_as_the_table_says():
    """Every text of the table is folded as Python folds it, whole letters or separate marks."""
    texts = [form for text, _ in TABLE for form in (text, unicodedata.normalize("NFD", text))]
    wanted = [folded for _, folded in TABLE for _ in range(2)]

    assert dict(zip(texts, folded(texts), strict=True)) == dict(zip(texts, wanted, strict=True))


def test_every_letter_folds_alike():
    """Python and the browser's code agree on every letter up to U+20FF, alone and at the end of a syllable."""
    letters = [chr(code) for code in range(0x20, 0x2100) if not 0xD800 <= code < 0xE000]
    texts = [f"{before}{letter}{after}" for letter in letters for before, after in (("", ""), ("a", "b"), ("k", "y"))]

    seen = folded(texts)

    assert [(text, fold(text), other) for text, other in zip(texts, seen, strict=True) if fold(text) != other] == []


def folded(texts: list[str]) -> list[str]:
    """What folding.js makes of texts."""
    return results_of(ENGINE / "folding.js", "fold", texts)
