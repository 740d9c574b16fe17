"""What a phone loads before the search can answer: the script and the index, as `publish` has them compressed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, run
from real_records import SHARED, built_with, justice_codes

from benchmarks.records import make_records, read_shipped, write_project
from benchmarks.words import read_words
from congkhai.publishing.compressing import compressed

# Of which records → how many bytes: what a department publishes, all procedures of the country, made ones.
MOST = {"justice": 85_000, "national": 220_000, "made": 350_000}
MADE = 20_000


@pytest.mark.proof("weight of the search")
@pytest.mark.parametrize("records", MOST)
def test_search_is_light(records: str, is_whole: bool, tried: Callable[[int, str], None], tmp_path: Path) -> None:
    """With 229 procedures, 5,652 and 20,000."""
    if records != "justice" and not is_whole:
        pytest.skip("only whole, by `make prove`: it takes minutes")
    if records != "made" and not SHARED.is_dir():
        pytest.skip("no real data beside the repository (../shared)")
    site = made_site(MADE, tmp_path) if records == "made" else built_with(records, tmp_path, codes_of(records))

    forms = {file.name: dict(compressed(file.name, file.read_bytes())) for file in files_of_search(site)}
    sizes = {name: len(kinds[f"{name}.br"]) for name, kinds in forms.items()}
    tried(sum(sizes.values()), f"bytes ({records})")
    assert len(sizes) == 2
    assert sum(sizes.values()) <= MOST[records], sizes


def codes_of(records: str) -> list[str]:
    """Which of a file of the database are taken; empty for all."""
    return justice_codes() if records == "justice" else []


def made_site(count: int, folder: Path) -> Path:
    """The site of so many records, with distinct names, made of the shipped ones."""
    write_project(REPOSITORY, folder / "made", make_records(read_shipped(REPOSITORY), count, read_words(REPOSITORY)))
    result = run(folder / "made", "--no-cache")
    assert result.code == 0, result.err
    return folder / "made/site"


def files_of_search(site: Path) -> list[Path]:
    """The index and the script of the search."""
    return [site / "tim-kiem/chi-muc.js", *(site / "assets/congkhai").glob("tim-kiem.*.js")]
