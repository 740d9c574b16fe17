"""What people tell about themselves before they ask: it changes nothing of what they find."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_project import REPOSITORY

from benchmarks.search_quality import Question, answerable, figures_of, folded, listed, read_questions

OWN = Path(__file__).with_name("cau-hoi.jsonl")
SHARED = REPOSITORY.parent / "shared/search"
# About families and peoples, where somebody lives, politeness; every fifth, what is easiest taken for a wish, is always
# tried.
TOLD = [
    "tôi là người Tày", "em là con gái út", "tôi là con trai cả", "em là người Mông", "em đã ly hôn",
    "tôi mồ côi từ bé", "bố mẹ em mất sớm", "nhà tôi ở xã Y Tý", "em ở phường Cam Đường", "xin cảm ơn luật sư",
]  # fmt: skip
LOST_AT_MOST = 0.01


@pytest.mark.proof("question sets")
@pytest.mark.parametrize("typed", [str, folded], ids=["as-written", "without-diacritics"])
def test_what_is_told_before_does_not_change_what_is_found(shipped: Path, typed, is_whole: bool, tried):
    """Own questions, and those beside the repository with their harmless words: hit@1 falls by a hundredth at most."""
    site = shipped / "site"
    questions = [*read_questions(OWN), *clear_questions(site)]
    questions = [question for question in questions if question.right]
    plain = hit1(site, questions, [typed(question.text) for question in questions])

    told = [*TOLD, *harmless_words()][:: 1 if is_whole else 5]
    hits = {words: hit1(site, questions, [typed(f"{words} {q.text}") for q in questions]) for words in told}
    tried(len(told) * len(questions), "questions")

    assert {words: hit for words, hit in hits.items() if hit < plain - LOST_AT_MOST} == {}


def hit1(site: Path, questions: list[Question], typed: list[str]) -> float:
    """How many of the questions have a right procedure first, as they are typed."""
    return figures_of(questions, listed(site, typed)).hit1


def clear_questions(site: Path) -> list[Question]:
    """Those beside the repository, if they are there."""
    file = SHARED / "queries.jsonl"
    return [q for q in answerable([file], site, justice=False) if not q.ambiguous] if file.is_file() else []


def harmless_words() -> list[str]:
    """The table beside the repository, if it is there: a comment, a heading, a row for each."""
    file = SHARED / "additions.tsv"
    rows = file.read_text("utf-8").splitlines() if file.is_file() else []
    return [row.partition("\t")[0] for row in rows if row.strip() and not row.startswith("#")][1:]
