"""Suggestions while a question is typed: they stay while a syllable is unfinished, and begin with what many want."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.node_engine import ENGINE, node
from benchmarks.search_quality import folded, read_questions

OWN = Path(__file__).with_name("cau-hoi.jsonl")
_TOOLS = f"""
import {{ prepare }} from {json.dumps(str(ENGINE / "searchable.js"))};
import {{ isWhatIsAsked, rank }} from {json.dumps(str(ENGINE / "ranking.js"))};
import {{ soFar }} from {json.dumps(str(ENGINE / "typed-so-far.js"))};
import {{ readFileSync }} from "node:fs";
const {{ index, texts }} = JSON.parse(readFileSync(0, "utf8"));
await import(index);
const searchable = prepare(globalThis.chiMuc);
const called = (one) => one.of?.ten || one.of?.name || searchable.names[one.place];
const firstOf = ({{ signposts, choices, procedures, others, elsewhere }}) => signposts[0]?.title ||
  choices.find(isWhatIsAsked)?.title || (!elsewhere && procedures[0]?.code) || others[0]?.address || "";
const shownFor = (text, first) => {{
  const {{ common, answer }} = soFar(searchable, text, first);
  return {{ top: answer ? firstOf(answer) : called(common[0]), first: answer?.procedures[0]?.code || "" }};
}};
"""
_TYPED = """
const typed = (text) => {
  let before = { top: "", first: "" }, keys = 0, changes = 0, lost = 0;
  for (let end = 2; end <= text.length; end += 1) {
    const now = shownFor(text.slice(0, end), before.first);
    keys += 1;
    changes += Number(Boolean(before.top) && Boolean(now.top) && now.top !== before.top);
    before = now.top ? now : before;
  }
  return [keys, changes];
};
process.stdout.write(JSON.stringify(texts.map(typed)));
"""
_COMMON = """
const names = (text) => soFar(searchable, text, "").common.map((common) => [common.kind, called(common)]);
process.stdout.write(JSON.stringify(texts.map(names)));
"""
_RESTED = """
const told = (text) => [shownFor(text, null).top, firstOf(rank(searchable, text))];
process.stdout.write(JSON.stringify(texts.map(told)));
"""


def told_by(script: str, index: Path, texts: list[str]) -> Any:
    """What a script says of texts on the index of a site."""
    given = json.dumps({"index": index.as_uri(), "texts": texts})
    return json.loads(node("--input-type=module", "-e", _TOOLS + script, input=given).stdout)


def own_questions() -> list[str]:
    """Some of the project's own questions, from all parts of the file."""
    clear = [question.text for question in read_questions(OWN) if not question.kind and not question.ambiguous]
    return clear[:: len(clear) // 24]


@pytest.mark.parametrize("typed", [str, folded])
def test_the_first_suggestion_seldom_changes(index: Path, typed: Any):
    """Typed letter by letter, at most 60 of 522 keys change what stands first; half a syllable is no other word."""
    told = told_by(_TYPED, index, [typed(text) for text in own_questions()])

    keys, changes = (sum(numbers) for numbers in zip(*told, strict=True))
    assert keys > 700
    assert changes <= keys * 60 / 522


@pytest.mark.parametrize(("text", "word"), [("sổ", "sổ"), ("so", "sổ"), ("giấ", "giấy"), ("gia", "giấy"), ("cư", "cư")])
def test_half_a_word_offers_what_many_want(index: Path, text: str, word: str):
    """Guides, events, procedures of events and signposts, whose names or terms begin so or have such a word."""
    [found] = told_by(_COMMON, index, [text])

    assert len(found) >= 3
    assert any(word in name.lower() for _, name in found[:6])


def test_typed_diacritics_are_those_of_the_name(index: Path):
    """“số” begins no sổ, and “so” may."""
    plain, marked = told_by(_COMMON, index, ["so", "số"])

    assert ["signpost", "Sổ đỏ, đất đai"] in plain
    assert ["signpost", "Sổ đỏ, đất đai"] not in marked


def test_who_rests_sees_what_the_question_finds(index: Path):
    """Once nobody types on, what stands first is what the search page would show first."""
    for shown, found in told_by(_RESTED, index, own_questions()):
        assert shown == found
