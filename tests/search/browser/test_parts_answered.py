"""The project's own questions about parts of procedures, as the search page answers them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
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


def test_what_is_asked_stands_first(portal: Site, open_page: Callable[..., Page]):
    """The answer goes before what every card says."""
    first = results(asked(open_page, portal, "khai sinh mất bao lâu")).first

    expect(first.locator(".ck-result__answer + .ck-card__text")).to_be_visible()
    expect(first.locator("h2 + .ck-result__answer")).to_be_visible()


def test_where_is_answered_for_the_chosen_commune(portal: Site, open_page: Callable[..., Page]):
    """Who has chosen one reads its desk in the answer to what communes receive, and to nothing else."""
    desk = {
        "ten": "Trung tâm của xã mẫu",
        "diaChi": "Thôn Mẫu",
        "gio": "7:30–11:30",
        "dienThoai": [["0214 000 000", "+84214000000"]],
    }
    page = open_page(portal.address)
    page.evaluate(
        "place => localStorage.setItem('ck-noi-nop', JSON.stringify(place))",
        {"trang": "y-ty", "ten": "Xã Y Tý", "noi": [desk]},
    )
    page.goto(f"{portal.address}tim-kiem/?q=làm khai sinh nộp ở đâu")
    answer = results(page).first.locator(".ck-result__answer")

    expect(answer).to_contain_text("Nơi bạn đã chọn: Xã Y Tý")
    expect(answer.get_by_role("link", name="Xã Y Tý")).to_have_attribute("href", re.compile(r"noi-nop/y-ty/"))
    expect(answer).to_contain_text("Thôn Mẫu")
    expect(answer.locator("a[href='tel:+84214000000']")).to_have_count(1)
    page.goto(f"{portal.address}tim-kiem/?q=trợ giúp pháp lý nộp ở đâu")
    expect(results(page).first.locator(".ck-result__answer")).to_be_visible()
    expect(results(page).first).not_to_contain_text("Nơi bạn đã chọn")
