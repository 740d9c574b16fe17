"""Our search beside Material's and Pagefind's, over the same procedures: what it finds, and what it costs a phone."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.page_weight import CHROMIUM, FLAGS, PATIENCE_MS, serve
from benchmarks.records import read_shipped
from benchmarks.search_cost import Cost, cost_of
from benchmarks.search_quality import Question, answerable, figures_of, groups_of
from benchmarks.searchers import PROJECT, Searcher, codes_in, material_searcher, our_searchers, pagefind_searcher
from benchmarks.timing import say
from benchmarks.words import read_words

_HERE = Path(__file__).parent
_BATCH = 50
_ASK_ALL = """
async (questions) => {
  globalThis.wanted = 10;
  const answers = [];
  for (const question of questions) answers.push(await ask(question));
  return answers;
}
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all of them in one run and print two tables."""
    options = _parser().parse_args(arguments)
    site = options.root / "site"
    if not (site / "tim-kiem/index.html").is_file():
        print(f"no built site in {site}", file=sys.stderr)
        return 2
    questions = answerable(options.questions, site, justice=options.justice)
    searchers = list(_searchers(options.root, options.work))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        if not options.cost_alone:
            print("\n".join(_quality_table(browser, [s for s in searchers if s.finds], questions)), "\n")
        costs = {}
        for searcher in searchers:
            say(f"{searcher.name}: cost")
            costs[searcher.name] = cost_of(browser, searcher, _typed(questions))
        print("\n".join(_cost_table(costs)))
        browser.close()
    return 0


def _searchers(root: Path, work: Path) -> Iterator[Searcher]:
    records = read_shipped(root)
    yield from our_searchers(root / "site", records[0]["ma_thu_tuc"])
    say(f"{len(records)} procedures for the others")
    shutil.rmtree(work, ignore_errors=True)
    material = material_searcher(work, records, read_words(root))
    yield from (material, pagefind_searcher(material))


def _typed(questions: Sequence[Question]) -> list[str]:
    """Some of the clear questions, from all parts of the file."""
    clear = [question.text for question in questions if not question.kind and not question.ambiguous]
    return clear[:: max(1, len(clear) // 24)]


def _quality_table(browser: Browser, searchers: Sequence[Searcher], questions: Sequence[Question]) -> Iterator[str]:
    groups = [
        (heading, group, [typed(q.text) for q in group]) for heading, group, typed in groups_of(questions) if group
    ]
    found = [_found(browser, searcher, chain(*(texts for _, _, texts in groups))) for searcher in searchers]
    yield f"| questions | rows | {' | '.join(f'{s.name} hit@1 | hit@5' for s in searchers)} |"
    yield f"|---|---:{'|---:|---:' * len(searchers)}|"
    for heading, group, texts in groups:
        figures = [figures_of(group, [answers[text] for text in texts]) for answers in found]
        yield f"| {heading} | {len(group)} | {' | '.join(f'{one.hit1:.3f} | {one.hit5:.3f}' for one in figures)} |"


def _found(browser: Browser, searcher: Searcher, texts: Iterable[str]) -> dict[str, list[str]]:
    """The codes found for each text."""
    distinct = list(dict.fromkeys(texts))
    found: dict[str, list[str]] = {}
    with serve(searcher.site) as server:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.goto(server.address + searcher.address, wait_until="networkidle")
        page.evaluate(searcher.asking)
        for start in range(0, len(distinct), _BATCH):
            batch = distinct[start : start + _BATCH]
            found.update(zip(batch, map(codes_in, page.evaluate(_ASK_ALL, batch)), strict=True))
            say(f"{searcher.name}: {len(found)} of {len(distinct)} questions")
        page.close()
    return found


def _cost_table(costs: Mapping[str, Cost]) -> Iterator[str]:
    yield "| search | kB to the first result | ratio | first result s | ratio | a letter, median ms | 95 % ms | ratio |"
    yield f"|---|{'---:|' * 7}"
    ours = costs[PROJECT]
    for name, cost in costs.items():
        yield (
            f"| {name} | {cost.kilobytes:.1f} | {cost.kilobytes / ours.kilobytes:.1f}"
            f" | {cost.first_seconds:.2f} | {cost.first_seconds / ours.first_seconds:.1f}"
            f" | {cost.letter_median_ms:.0f} | {cost.letter_95_ms:.0f} | {cost.letter_95_ms / ours.letter_95_ms:.1f} |"
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path, help="files of questions, JSON Lines")
    parser.add_argument("--root", type=Path, default=Path(), help="a project with its built `site/`")
    parser.add_argument("--justice", action="store_true", help="only questions of the justice sector")
    parser.add_argument("--cost-alone", action="store_true", help="leave out what is found")
    parser.add_argument("--work", type=Path, default=_HERE / "out/search", help="scratch folder, emptied first")
    return parser


if __name__ == "__main__":
    sys.exit(main())
