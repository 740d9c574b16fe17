"""The search page shows what is no procedure as the engine puts it together, in order and in its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from beside_answers import shown_beside
from playwright.sync_api import Page, expect
from published_site import ROOT, Site, served

ROWS = [json.loads(line) for line in (ROOT / "tests/search/cau-hoi-muc-khac.jsonl").read_text("utf-8").splitlines()]
# Types each question; reads the lines, and whether they stand before the list, once it answers that very question.
ASK = """
async (questions) => {
  const box = document.querySelector("main input[type=search]"), list = document.getElementById("ket-qua");
  const answers = [];
  for (const question of questions) {
    box.value = question;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    while (list.dataset.q !== question) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve));
    const section = document.getElementById("ket-qua-phan-khac");
    const lines = section.hidden ? [] : [...section.querySelectorAll("#ket-qua-khac > li")];
    const isFirst = Boolean(section.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING);
    answers.push([lines.map(({ dataset }) => [dataset.loai, dataset.diaChi]), lines.length > 0 && isFirst]);
  }
  return answers;
}
"""


@pytest.mark.parametrize("name", ["site", "site-pbgdpl"])
def test_page_and_engine_agree(shipped: Path, open_page: Callable[..., Page], name: str) -> None:
    """For every question about something else the page has the lines of `besideProcedures`, where that puts them."""
    questions = [row["q"] for row in ROWS if row["site"] == name]
    with served(shipped / name) as site:
        page = open_page(f"{site.address}tim-kiem/?q=ma")
        seen = page.evaluate(ASK, questions)

    told = [
        [[[line["kind"], line["address"]] for line in answer["lines"]], answer["isFirst"]]
        for answer in shown_beside(questions, shipped / name)
    ]
    assert dict(zip(questions, seen, strict=True)) == dict(zip(questions, told, strict=True))


def test_a_suggestion_says_the_group_of_the_search_page(portal: Site, open_page: Callable[..., Page]) -> None:
    """Offered as what many want, or found: an event of life is no policy."""
    page = open_page(portal.address + "tim-kiem/?q=sinh con")
    heading = page.locator("#ket-qua-khac > li[data-loai=su-kien] .ck-results__kind").inner_text()
    page.goto(portal.address + "thu-tuc/2.000815/")
    for text in ("sinh con", "cần làm gì khi sinh con"):
        page.locator("header input[type=search]").fill(text)

        expect(page.locator("[role=listbox]:visible [role=option]").filter(has_text=heading)).to_have_count(1)
