"""What a search costs a phone on a slow network: bytes and seconds to the first result, milliseconds per letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from playwright.sync_api import Browser, Page

from benchmarks.page_weight import PATIENCE_MS, Server, serve, slow_down
from benchmarks.searchers import Searcher

# Some searches take seconds for a letter: those have fewer letters timed.
_KEYSTROKES, _LONGEST_MS = 200, 120_000
_FIRST_QUESTION = "đăng ký khai sinh"
_FIRST = "async (text) => { const start = performance.now(); await ask(text); return performance.now() - start; }"
_EACH = """
async ([texts, longest]) => {
  const times = [], end = performance.now() + longest;
  for (const text of texts) {
    if (performance.now() > end) break;
    const start = performance.now();
    await ask(text);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return times;
}
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Kilobytes are thousands of bytes as sent, code included; letters are timed once everything is there."""

    kilobytes: float
    first_seconds: float
    letter_median_ms: float
    letter_95_ms: float


def cost_of(browser: Browser, searcher: Searcher, questions: Sequence[str]) -> Cost:
    """The cost of a search on a slow network and with a processor six times slower."""
    with serve(searcher.site) as server:
        # What a worker keeps for later is no cost of a search.
        page = browser.new_page(viewport={"width": 390, "height": 844}, service_workers="block")
        page.set_default_timeout(PATIENCE_MS)
        slow_down(page)
        server.answers.clear()
        page.goto(server.address + searcher.address, wait_until="load")
        page.wait_for_load_state("networkidle")
        loaded = _bytes(server, searcher.loads)
        server.answers.clear()
        page.evaluate(searcher.asking)
        first = page.evaluate(_FIRST, _FIRST_QUESTION)
        kilobytes = (loaded + sum(size for _, size in server.answers)) / 1000
        times = _letters(page, questions)
        page.close()
    return Cost(kilobytes, first / 1000, median(times), quantiles(times, n=20)[-1])


def _letters(page: Page, questions: Sequence[str]) -> list[float]:
    """Milliseconds for each letter of the questions, typed one after the other."""
    texts = [question[:end] for question in questions for end in range(1, len(question) + 1)]
    times: list[float] = page.evaluate(_EACH, [texts[:_KEYSTROKES], _LONGEST_MS])
    return times


def _bytes(server: Server, beginnings: Sequence[str]) -> int:
    """What was sent while the page loaded and is for search alone."""
    return sum(size for path, size in server.answers if path.startswith(tuple(beginnings)))
