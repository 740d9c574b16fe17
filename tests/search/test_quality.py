"""Questions asked of the shipped records: their figures may rise, not fall."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.asked_back import judge
from benchmarks.node_engine import answers_to
from benchmarks.search_quality import answerable, figures_of, folded, listed, read_questions

Tried = Callable[[int, str], None]
OWN = Path(__file__).with_name("cau-hoi.jsonl")
SHARED = Path(__file__).parents[2].parent / "shared/search"


@pytest.mark.proof("question sets")
@pytest.mark.parametrize("typed", [str, folded, str.upper], ids=["as-written", "without-diacritics", "capitals"])
def test_questions_find_their_procedures(shipped: Path, typed: Callable[[str], str], tried: Tried):
    """Nearly every question has a right procedure first, every one has it among the first five."""
    questions = [question for question in read_questions(OWN) if question.right]

    figures = figures_of(questions, listed(shipped / "site", [typed(question.text) for question in questions]))
    tried(figures.count, "questions")
    assert len(read_questions(OWN)) >= 150
    assert figures.hit1 >= 0.94
    assert figures.hit5 >= 0.99
    assert figures.empty == 0


@pytest.mark.proof("question sets")
@pytest.mark.parametrize(
    ("name", "first", "among_five"), [("queries", 0.95, 0.99), ("noise", 0.96, 1.0), ("voice2", 0.79, 0.90)]
)
def test_questions_of_others_find_their_procedures(
    shipped: Path, name: str, first: float, among_five: float, tried: Tried
):
    """Questions written down, their noisy forms, and what people said to a microphone: as well as was reached."""
    file = SHARED / f"{name}.jsonl"
    if not file.is_file():
        pytest.skip("no question sets beside the repository (../shared/search)")
    questions = answerable([file], shipped / "site", justice=False)

    figures = figures_of(questions, listed(shipped / "site", [question.text for question in questions]))
    tried(figures.count, "questions")
    assert figures.hit1 >= first
    assert figures.hit5 >= among_five


@pytest.mark.proof("question sets")
@pytest.mark.parametrize("typed", [str, folded], ids=["as-written", "without-diacritics"])
def test_what_is_right_is_seldom_asked_back(shipped: Path, typed: Callable[[str], str], tried: Tried):
    """Of the questions whose first result is right at most one in ten is asked back, guides included."""
    questions = [question for question in read_questions(OWN) if question.right and not question.ambiguous]
    answers = answers_to([typed(question.text) for question in questions], shipped / "site/tim-kiem/chi-muc.js")

    judged = [judge(one.text, one.right, answer) for one, answer in zip(questions, answers, strict=True)]
    tried(len(judged), "questions")
    right = [one for one in judged if one.is_first]
    assert sum(one.is_asked for one in right) / len(right) <= 0.1
    assert sum(one.is_first or one.is_offered for one in judged) / len(judged) >= 0.985
