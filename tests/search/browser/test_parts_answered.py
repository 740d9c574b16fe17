"""The project's own questions about parts of procedures, as the search page answers them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from published_site import Site
from test_search_page import asked, results

from congkhai.catalogue.card import ANSWERS
from congkhai.model.choices import Part

QUESTIONS = Path(__file__).parents[1] / "cau-hoi-phan.jsonl"
RIGHT, DECLINED, SHORT, SILENT, WRONG = "right", "declined", "short", "silent", "wrong"
# What pages say in words of their own for those of the records.
SAME = {
    "không phải nộp phí": "không thu phí",
    "không ủy quyền cho người khác": "không được, bạn phải tự làm",
}
# Nobody here knows an amount that the province sets, or that the source does not tell: the page says so.
NOT_KNOWN = ("hội đồng nhân dân tỉnh quy định", "hãy hỏi")


def judged(page: Page, question: dict[str, Any]) -> str:
    """What the first result makes of a question; `short` is its right answer without the words looked for."""
    first = results(page).first
    if not first.count():
        return SILENT
    label = f"{ANSWERS[Part(question['phan'])].label}:"
    answer = first.locator(".ck-result__answer", has_text=label).first
    words = " ".join((answer if answer.count() else first).inner_text().split()).casefold()
    if first.get_attribute("data-ma") not in question["ma"]:
        return WRONG if answer.count() else SILENT
    known = question.get("tra_loi", "").casefold()
    if known and (known in words or SAME.get(known, known) in words):
        return RIGHT
    if not answer.count():
        return SILENT
    if answer.locator(".ck-unknown").count() or (not known and any(told in words for told in NOT_KNOWN)):
        return DECLINED
    return SHORT if known else WRONG


@pytest.fixture
def answers(portal: Site, open_page: Callable[..., Page]) -> Iterator[tuple[dict[str, Any], str]]:
    """Each question with what became of it."""
    questions = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return ((question, judged(asked(open_page, portal, question["q"]), question)) for question in questions)


def test_parts_are_answered_right_or_not_at_all(answers: Iterator[tuple[dict[str, Any], str]]):
    """Nearly all are right or honestly declined, and none has the answer of another thing."""
    came = [(question, judgement) for question, judgement in answers]

    assert [question["q"] for question, judgement in came if judgement == WRONG] == []
    assert sum(judgement in (RIGHT, DECLINED) for _, judgement in came) >= 42
