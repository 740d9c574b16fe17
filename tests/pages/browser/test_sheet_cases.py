"""The sheet of a case has what the page of the procedure has in that case: no paper, time or fee more or less."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page
from published_site import Site

# What can be seen of a page or a sheet: the lines of its first answers by label, papers with their amounts. Notes below
# these lines are more on the sheet: the page has them in its details.
SEEN = """() => {
  const isShown = (part) => !part.closest("[hidden]");
  const words = (part) => part.textContent.replace(/\\s+/g, " ").trim();
  const without = (part, ...others) => {
    const copy = part.cloneNode(true);
    for (const other of copy.querySelectorAll(others.join())) other.remove();
    return words(copy);
  };
  const rows = [...document.querySelectorAll("[data-hang]")].map((row) => [
    row.dataset.hang,
    [...row.querySelectorAll("dd:not([data-noi-chon], [data-ngay-nghi], .ck-facts__note)")]
      .map((line) => without(line, ".ck-facts__more")),
  ]);
  const paper = (line) => {
    const [name, amount] = [".ck-paper__name", ".ck-paper__amount"].map((part) => line.querySelector(part));
    return amount ? `${words(name)} (${words(amount)})` : words(name);
  };
  const listed = document.querySelector(".ck-sheet")
    ? [...document.querySelectorAll(".ck-sheet__box")].map((box) => box.parentElement).filter(isShown)
      .map((line) => without(line, ".ck-sheet__note", ".ck-sheet__lines"))
    : [...document.querySelectorAll(".ck-paper")].filter(isShown).map(paper);
  return { rows: Object.fromEntries(rows), papers: listed };
}"""
QUESTIONS = "all => all.map((one) => [...one.querySelectorAll('input')].map((input) => input.value))"
# As readers give them, but for the clicks: thousands of those would take minutes.
ANSWER = """(codes) => {
  const form = document.querySelector("[data-truong-hop] form");
  for (const input of form.querySelectorAll("input")) input.checked = codes.includes(input.value);
  form.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def cases_of(page: Page) -> list[tuple[str, ...]]:
    """All answers that a page can be given: some of its questions or all."""
    questions = page.locator("[data-truong-hop] fieldset").evaluate_all(QUESTIONS)
    given = product(*(("", *answers) for answers in questions))
    return [tuple(filter(None, codes)) for codes in given] if questions else []


def seen_in_each(page: Page) -> dict[tuple[str, ...], Any]:
    """What is seen before any answer, and in each case."""
    seen = {(): page.evaluate(SEEN)}
    for codes in cases_of(page):
        page.evaluate(ANSWER, codes)
        seen[codes] = page.evaluate(SEEN)
    return seen


@pytest.mark.parametrize("java_script", [True, False])
def test_a_sheet_has_what_its_page_has(
    portal: Site, open_page: Callable[..., Page], java_script: bool, is_whole: bool
) -> None:
    """Of every shipped procedure, in every case, whole or not yet; of each third one where proofs are samples."""
    codes = sorted(file.parent.parent.name for file in portal.folder.glob("thu-tuc/*/to-roi/index.html"))
    codes = codes if is_whole else codes[::3]
    page, sheet = (open_page(java_script_enabled=java_script) for _ in range(2))
    different, cases = {}, 0
    for code in codes:
        page.goto(f"{portal.address}thu-tuc/{code}/")
        sheet.goto(f"{portal.address}thu-tuc/{code}/to-roi/")
        of_page, of_sheet = (seen_in_each(one) if java_script else {(): one.evaluate(SEEN)} for one in (page, sheet))
        cases += len(of_page)
        different.update(
            {
                (code, *case): (of_page[case], of_sheet.get(case))
                for case in of_page
                if of_page[case] != of_sheet.get(case)
            }
        )

    assert cases >= (100 if java_script else len(codes)) > 8
    assert different == {}
