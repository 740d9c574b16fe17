"""The table of folded texts, as Python folds them; tests/search has the browser's half."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from congkhai.catalogue.fold import filed, fold

TABLE = json.loads(Path(__file__).parents[1].joinpath("fold.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "folded"), TABLE)
def test_text_folds_as_the_table_says(text: str, folded: str):
    """Tones, diacritics, case and i/y at the end of a syllable do not count; codes stay whole."""
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "folded"), TABLE)
def test_form_of_unicode_does_not_matter(text: str, folded: str):
    """Letters typed with separate marks (NFD) fold as whole ones (NFC) do."""
    assert fold(unicodedata.normalize("NFD", text)) == folded
    assert fold(unicodedata.normalize("NFC", text)) == folded


@pytest.mark.parametrize(("text", "folded"), TABLE)
def test_folded_text_stays(text: str, folded: str):
    """What is folded is not changed by folding again."""
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("name", "place"),
    [("Thủ tục đăng ký khai sinh", "dang ki khai sinh"), ("Thủ tục", "thu tuc"), ("Cấp thủ tục", "cap thu tuc")],
)
def test_filed_names_leave_out_that_they_are_procedures(name: str, place: str):
    """Names are looked up without "Thủ tục" before them."""
    assert filed(name) == place
