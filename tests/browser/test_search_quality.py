"""The project's own questions: their figures may rise, not fall."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from published_site import ROOT, Site

from benchmarks.search_quality import answers_on, figures_of, folded, read_questions

FILE = ROOT / "tests/search/cau-hoi.jsonl"
QUESTIONS = [question for question in read_questions(FILE) if question.right]
ABOUT_PAGES = [row for row in map(json.loads, FILE.read_text(encoding="utf-8").splitlines()) if "trang" in row]


@pytest.fixture
def search_page(portal: Site, open_page: Callable[..., Page]) -> Page:
    """The search page with its index loaded."""
    return open_page(f"{portal.address}tim-kiem/?q=ma")


@pytest.mark.proof("question sets")
@pytest.mark.parametrize("typed", [str, folded, str.upper], ids=["as-written", "without-diacritics", "capitals"])
def test_questions_find_their_procedures(
    search_page: Page, typed: Callable[[str], str], tried: Callable[[int, str], None]
):
    """Nearly every question has a right procedure first, every one has it among the first five."""
    answers = answers_on(search_page, [typed(question.text) for question in QUESTIONS])
    tried(len(QUESTIONS), "questions")

    figures = figures_of(QUESTIONS, answers)
    assert len(QUESTIONS) + len(ABOUT_PAGES) >= 150
    assert figures.hit1 >= 0.94
    assert figures.hit5 >= 0.99
    assert figures.empty == 0


@pytest.mark.parametrize("row", ABOUT_PAGES, ids=lambda row: row["q"])
def test_questions_find_their_policies(search_page: Page, row: dict[str, str]):
    """A question about a policy shows its page in the group below the procedures."""
    answers_on(search_page, [row["q"]])

    links = search_page.locator("#ket-qua-khac a").evaluate_all("links => links.map((link) => link.href)")
    assert any(link.endswith(row["trang"]) for link in links)
