"""How well the search answers questions whose answers are known, on the index of a built site.

The engine that is published answers, in Node: no second ranking anywhere. What counts is what the search page lists
before anybody asks for more: tests/search/browser/test_search_quality.py sees that in Chromium.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.asked_back import HEADER, LINE, judge, row_of
from benchmarks.node_engine import answers_to, shown_at_once

# Written by language models, or made from the names: apart, or not at all.
_APART, _LEFT_OUT = "llm", "mau_tu_ten"
_INDEX = "tim-kiem/chi-muc.js"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the codes that answer it."""

    text: str
    right: frozenset[str]
    origin: str
    kind: str
    ambiguous: bool
    justice: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What a set of questions came to."""

    count: int
    hit1: float
    hit3: float
    hit5: float
    mrr10: float
    empty: int


def read_questions(file: Path) -> list[Question]:
    """The questions of a file, one JSON object a line: q, relevant, also_ok, origin, kind, ambiguous, in_tuphap."""
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    return [_question(row) for row in rows if row.get("origin") != _LEFT_OUT]


def answerable(files: Iterable[Path], site: Path, *, justice: bool) -> list[Question]:
    """The questions of files that a built site has a right procedure for; with `justice` only those of that sector."""
    known = {folder.name for folder in (site / "thu-tuc").iterdir() if folder.is_dir()}
    questions = (question for file in files for question in read_questions(file))
    return [question for question in questions if question.right & known and (question.justice or not justice)]


def listed(site: Path, questions: Sequence[str]) -> list[list[str]]:
    """The codes that the search page of a built site lists for each question, in order."""
    return [shown_at_once(answer) for answer in answers_to(questions, site / _INDEX)]


def figures_of(questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> Figures:
    """hit@1, hit@3, hit@5, MRR@10 and the number of questions without any result."""
    ranks = [_rank(question, codes) for question, codes in zip(questions, answers, strict=True)]
    count = max(len(ranks), 1)
    return Figures(
        count=len(ranks),
        hit1=sum(rank == 1 for rank in ranks) / count,
        hit3=sum(0 < rank <= 3 for rank in ranks) / count,
        hit5=sum(0 < rank <= 5 for rank in ranks) / count,
        mrr10=sum(1 / rank for rank in ranks if 0 < rank <= 10) / count,
        empty=sum(not codes for codes in answers),
    )


def folded(text: str) -> str:
    """The text without diacritics, as typed on a keyboard that has none."""
    decomposed = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def groups_of(questions: Sequence[Question]) -> Iterator[tuple[str, list[Question], Callable[[str], str]]]:
    """(heading, questions, what is typed): the plain ones first, then by origin and kind of noise."""

    def pick(wanted: Callable[[Question], bool]) -> list[Question]:
        return [question for question in questions if wanted(question)]

    plain = pick(lambda q: q.origin != _APART and not q.ambiguous and not q.kind)
    yield "clear", plain, str
    yield "clear, without diacritics", plain, folded
    yield "ambiguous", pick(lambda q: q.ambiguous and not q.kind and q.origin != _APART), str
    for origin in sorted({question.origin for question in questions if not question.kind}):
        yield f"origin {origin}", pick(lambda q, origin=origin: q.origin == origin and not q.kind), str  # type: ignore[misc]
    for kind in sorted({question.kind for question in questions if question.kind}):
        yield f"noise {kind}", pick(lambda q, kind=kind: q.kind == kind and not q.ambiguous and q.origin != _APART), str  # type: ignore[misc]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a built site and print a table."""
    options = _parser().parse_args(arguments)
    site = options.site or options.root / "site"
    if not (site / _INDEX).is_file():
        print(f"no built site in {site}", file=sys.stderr)
        return 2
    questions = answerable(options.questions, site, justice=options.justice)
    print("| questions | rows | hit@1 | hit@3 | hit@5 | MRR@10 | no result |\n|---|---:|---:|---:|---:|---:|---:|")
    groups = [(heading, group, typed) for heading, group, typed in groups_of(questions) if group]
    asked = [_report(site, heading, group, typed, options.misses) for heading, group, typed in groups]
    print(f"\n{HEADER}\n{LINE}", *asked, sep="\n")
    return 0


def _report(site: Path, heading: str, group: Sequence[Question], typed: Callable[[str], str], misses: int) -> str:
    """Print the row of a group; returns that of what is asked back."""
    texts = [typed(question.text) for question in group]
    told = answers_to(texts, site / _INDEX)
    answers = [shown_at_once(answer) for answer in told]
    got = figures_of(group, answers)
    cells = (f"{value:.3f}" for value in (got.hit1, got.hit3, got.hit5, got.mrr10))
    print(f"| {heading} | {got.count} | {' | '.join(cells)} | {got.empty} |", flush=True)
    missed = [row for row in zip(texts, group, answers, strict=True) if not 0 < _rank(row[1], row[2]) <= 5]
    for text, question, codes in missed[:misses]:
        print(
            f"    {text} → {' '.join(codes[:3]) or 'nothing'}, not {' '.join(sorted(question.right))}", file=sys.stderr
        )
    return row_of(heading, [judge(one.text, one.right, answer) for one, answer in zip(group, told, strict=True)])


def _rank(question: Question, codes: Iterable[str]) -> int:
    """The place of the first right code from 1, or 0."""
    return next((rank for rank, code in enumerate(codes, 1) if code in question.right), 0)


def _question(row: dict[str, Any]) -> Question:
    return Question(
        text=row["q"],
        right=frozenset([*row["relevant"], *row.get("also_ok", [])]),
        origin=row.get("origin", ""),
        kind=row.get("kind", ""),
        ambiguous=bool(row.get("ambiguous")),
        justice=bool(row.get("in_tuphap", True)),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path, help="files of questions, JSON Lines")
    parser.add_argument("--site", type=Path, help="a built site")
    parser.add_argument("--root", type=Path, default=Path(), help="a project whose built `site/` is measured")
    parser.add_argument("--justice", action="store_true", help="only questions of the justice sector")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each group to standard error")
    return parser


if __name__ == "__main__":
    sys.exit(main())
