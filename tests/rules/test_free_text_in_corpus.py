"""Prose beside values in the 308 justice records of July 2026, where they lie beside the repository."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from fixture_project import new_project, run

JUSTICE = Path(__file__).parents[3] / "shared/corpus/portal-api/justice.jsonl.gz"
CUT = "muc:\n  - {so_ky_hieu: 64/2025/TT-BTC, trich_yeu: Giảm phí, het_hieu_luc_tu: 2027-01-01}\n"
KINDS = {
    "số tiền": "đồng$",
    "phần trăm": "%$",
    "thời hạn": "ngày(?: làm việc)?$",
    "ngày": r"(?:/| năm )\d{4}$",
    "văn bản": "-CP$",
}


@pytest.fixture
def hits(tmp_path):
    """What `check` says of prose in records as they were imported."""
    if not JUSTICE.is_file():
        pytest.skip("no real data beside the repository (../shared/corpus)")
    root = new_project(tmp_path / "project")
    for file in (root / "tthc").rglob("*.yml"):
        file.unlink()
    (root / "content/danh-muc/van-ban.yml").write_text(CUT, "utf-8")
    assert run(root, str(JUSTICE), command="import", day=None).code == 0
    problems = json.loads(run(root, "--json", command="check", day="2026-11-28").out)
    return [one for one in problems if one["ma"].startswith("loi-van") and one["tep"].startswith("tthc/")]


def test_every_hit_was_read(hits):
    """All 83 were read beside their records and are right: 45 speak of the cut that ends with the year.

    38 tell a value that the record lacks: a longer time where something has to be verified (9), where papers are
    completed or communes are remote (4); days beside working days (1); half of a fee (5), half for the second child
    (1); the charge beside a fee (4), the parts of a sum (4), a cut amount beside the full one (1), beside none (2),
    beside 50 đồng that stand for 50.000 (2), of the third page (2), in words
    beside other digits (1); decrees that a condition cites and the legal basis lacks (2).
    """
    found = Counter((one["ma"], kind_of(one["thong_bao"])) for one in hits)

    assert found == {
        ("loi-van-khac", "số tiền"): 16,
        ("loi-van-khac", "phần trăm"): 6,
        ("loi-van-khac", "thời hạn"): 14,
        ("loi-van-khac", "văn bản"): 2,
        ("loi-van-sap-cu", "ngày"): 45,
    }


def kind_of(message):
    """The kind of value that a message quotes first."""
    quoted = re.search("“([^”]*)”", message)[1]
    return next((kind for kind, pattern in KINDS.items() if re.search(pattern, quoted)), quoted)
