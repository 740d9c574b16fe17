"""Citizens' questions beside the repository, asked of real records: what the search finds may rise, not fall."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from real_records import SHARED, built_with, justice_codes

from benchmarks.search_quality import answerable, figures_of, groups_of, listed

QUESTIONS = [SHARED / "search" / name for name in ("queries.jsonl", "noise.jsonl")]
# Group of questions → least hit@1 and hit@5: of the justice procedures of a province, and of the whole country.
LEAST = {
    "justice": {
        "clear": (0.965, 0.985),
        "clear, without diacritics": (0.965, 0.985),
        "noise dinh_chu": (0.96, 0.99),
        "noise go_sai_1_chu": (0.95, 0.985),
        "noise nua_dau": (0.97, 0.99),
        "noise telex_so": (0.97, 0.99),
        "noise viet_tat": (0.97, 0.99),
    },
    "national": {
        "clear": (0.79, 0.915),
        "clear, without diacritics": (0.785, 0.905),
        "noise dinh_chu": (0.94, 0.98),
        "noise go_sai_1_chu": (0.85, 0.92),
        "noise nua_dau": (0.885, 0.96),
        "noise telex_so": (0.885, 0.965),
        "noise viet_tat": (0.915, 0.97),
    },
}


@pytest.mark.proof("question sets")
@pytest.mark.skipif(not SHARED.is_dir(), reason="no real data beside the repository (../shared)")
@pytest.mark.parametrize("records", LEAST)
def test_questions_find_real_procedures(
    records: str, is_whole: bool, tried: Callable[[int, str], None], tmp_path: Path
) -> None:
    """Questions with known answers, and the same with slips, glued words, Telex leftovers and abbreviations."""
    if not is_whole:
        pytest.skip("only whole, by `make prove`: its sample are the project's own questions")
    site = built_with(records, tmp_path, justice_codes() if records == "justice" else ())
    questions = answerable(QUESTIONS, site, justice=records == "justice")

    found = {
        heading: figures_of(group, listed(site, [typed(question.text) for question in group]))
        for heading, group, typed in groups_of(questions)
        if heading in LEAST[records]
    }
    tried(sum(figures.count for figures in found.values()), "questions")

    hits = {heading: (figures.hit1, figures.hit5) for heading, figures in found.items()}
    assert {heading: hit for heading, hit in hits.items() if is_below(hit, LEAST[records][heading])} == {}
    assert hits.keys() == LEAST[records].keys()


def is_below(hits: tuple[float, float], least: tuple[float, float]) -> bool:
    """Whether either of the two figures fell."""
    return any(hit < limit for hit, limit in zip(hits, least, strict=True))
