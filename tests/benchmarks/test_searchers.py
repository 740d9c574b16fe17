"""The benchmark asks each search as a citizen does, and reads what is shown for that very question."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page
from published_site import ROOT, Site

from benchmarks.page_weight import serve
from benchmarks.records import read_shipped
from benchmarks.search_cost import cost_of
from benchmarks.searchers import MATERIAL, PROJECT, Searcher, codes_in, material_searcher, our_searchers
from benchmarks.words import read_words

QUESTIONS = ["đăng ký khai sinh", "đăng ký kết hôn", "chứng thực bản sao", "đăng ký khai sinh"]


@pytest.fixture(scope="session")
def searchers(portal: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Searcher]:
    """Ours and Material's over the shipped procedures."""
    ours = our_searchers(portal.folder, "2.000815")
    material = material_searcher(tmp_path_factory.mktemp("material"), read_shipped(ROOT), read_words(ROOT))
    return {searcher.name: searcher for searcher in (*ours, material)}


@pytest.mark.parametrize("name", [PROJECT, MATERIAL])
def test_answers_are_those_to_the_question(name: str, searchers: dict[str, Searcher], open_page: Callable[..., Page]):
    """Asked one after the other, each question has its own procedures, the same ones when it comes again."""
    answers = [codes_in(links) for links in asked(open_page, searchers[name], QUESTIONS)]

    assert [answer[0] for answer in answers] == ["1.001193", "1.000894", "2.000815", "1.001193"]
    assert answers[0] == answers[-1]


def test_cost_counts_engine_and_index(searchers: dict[str, Searcher], chromium: Browser, portal: Site):
    """What search alone loads is counted, whether by the page or by the first letter; letters take time."""
    page_size = sum(len(file.read_bytes()) for file in portal.folder.glob("assets/congkhai/*")) / 1000
    for name in (PROJECT, f"{PROJECT}, suggestions"):
        cost = cost_of(chromium, searchers[name], ["kết hôn"])

        assert 10 < cost.kilobytes < page_size
        assert 0 < cost.letter_median_ms <= cost.letter_95_ms


def asked(open_page: Callable[..., Page], searcher: Searcher, questions: list[str]) -> list[list[str]]:
    """The links shown for each question."""
    with serve(searcher.site) as server:
        page = open_page()
        page.goto(server.address + searcher.address, wait_until="networkidle")
        page.evaluate(searcher.asking)
        return [page.evaluate("(question) => ask(question)", question) for question in questions]
