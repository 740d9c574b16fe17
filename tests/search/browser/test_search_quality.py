"""What the search page lists is what the engine answers in Node, where the figures of quality are taken."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from published_site import ROOT, Site

from benchmarks.search_quality import listed

ROWS = [json.loads(line) for line in (ROOT / "tests/search/cau-hoi.jsonl").read_text(encoding="utf-8").splitlines()]
# Types each question and reads the list once it says that it answers that very question.
ASK = """
async (questions) => {
  const box = document.querySelector("main input[type=search]");
  const list = document.getElementById("ket-qua");
  const answers = [];
  for (const question of questions) {
    box.value = question;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    while (list.dataset.q !== question) await new Promise((resolve) => setTimeout(resolve, 5));
    answers.push([...list.querySelectorAll(":scope > li[data-ma]")].map((item) => item.dataset.ma));
  }
  return answers;
}
"""


@pytest.fixture
def search_page(portal: Site, open_page: Callable[..., Page]) -> Page:
    """The search page with its index loaded."""
    return open_page(f"{portal.address}tim-kiem/?q=ma")


def test_page_and_engine_agree(portal: Site, search_page: Page):
    """For every question of the project the page lists the codes that the engine puts first, in their order."""
    questions = [row["q"] for row in ROWS]

    seen = search_page.evaluate(ASK, questions)

    assert dict(zip(questions, seen, strict=True)) == dict(
        zip(questions, listed(portal.folder, questions), strict=True)
    )


@pytest.mark.parametrize("row", [row for row in ROWS if "trang" in row], ids=lambda row: row["q"])
def test_questions_find_their_policies(search_page: Page, row: dict[str, str]):
    """A question about a policy shows its page in the group below the procedures."""
    search_page.evaluate(ASK, [row["q"]])

    links = search_page.locator("#ket-qua-khac a").evaluate_all("links => links.map((link) => link.href)")
    assert any(link.endswith(row["trang"]) for link in links)
