"""The engine joined and minified like what is published, on the tables that tests/search tries in Node."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from published_site import ROOT
from ranking_table import EXPECTED, INDEX, QUESTIONS, told

from congkhai.publishing.assets import BROWSER_CODE
from congkhai.publishing.declarations import declared_modules
from congkhai.publishing.minifying import SCRIPT, minified
from congkhai.publishing.scripts import join_scripts

FOLDED = json.loads((ROOT / "tests/fold.json").read_text(encoding="utf-8"))
DECODED = json.loads((ROOT / "tests/telex.json").read_text(encoding="utf-8"))
# In published scripts nothing but what other scripts need can be reached.
TRIED = """
import { fold } from "./folding.js";
import { rank } from "./ranking.js";
import { prepare } from "./searchable.js";
import { decodeKeys } from "./telex.js";
Object.assign(globalThis, { tried: { fold, rank, prepare, decodeKeys } });
"""
# Reasons are made when they are asked for, and do not come along by themselves.
RANK = """([index, questions]) => {
  const searchable = tried.prepare(index);
  return questions.map((question) => {
    const answer = tried.rank(searchable, question);
    return { ...answer, procedures: answer.procedures.map((hit) => ({ ...hit, reasons: hit.reasons })) };
  });
}"""


@pytest.fixture
def engine(open_page: Callable[..., Page]) -> Page:
    """A page with nothing but the engine."""
    page = open_page()
    for script in minified(SCRIPT, join_scripts(BROWSER_CODE, ["tried"], made=declared_modules() | {"tried": TRIED})):
        page.add_script_tag(content=script)
    return page


def test_text_folds_as_the_table_says(engine: Page):
    """Every text of the table, whole letters or separate marks."""
    texts = [form for text, _ in FOLDED for form in (text, unicodedata.normalize("NFD", text))]
    wanted = [folded for _, folded in FOLDED for _ in range(2)]

    assert engine.evaluate("(texts) => texts.map(tried.fold)", texts) == wanted


def test_keys_are_decoded_as_the_table_says(engine: Page):
    """Telex and VNI keys become syllables; what is neither stays."""
    seen = engine.evaluate("(keys) => keys.map(tried.decodeKeys)", [keys for keys, _ in DECODED])

    assert seen == [decoded for _, decoded in DECODED]


def test_answers_are_those_of_the_table(engine: Page):
    """Procedures in order with score and reasons, and what else is said, to the sixth digit."""
    seen = [told(answer) for answer in engine.evaluate(RANK, [INDEX, QUESTIONS])]

    assert dict(zip(QUESTIONS, seen, strict=True)) == dict(zip(QUESTIONS, EXPECTED, strict=True))
