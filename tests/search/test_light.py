"""What a phone loads before the search can answer: the script and the index, compressed as the plainest hosts do."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from real_records import SHARED, built_with, justice_codes

# Records → how many bytes.
MOST = {"justice": 80_000, "national": 220_000}


@pytest.mark.proof("weight of the search")
@pytest.mark.skipif(not SHARED.is_dir(), reason="no real data beside the repository (../shared)")
@pytest.mark.parametrize("records", MOST)
def test_search_is_light(records: str, is_whole: bool, tried: Callable[[int, str], None], tmp_path: Path) -> None:
    """With what a department publishes, and with all procedures of the country."""
    if records == "national" and not is_whole:
        pytest.skip("only whole, by `make prove`: it takes minutes")
    site = built_with(records, tmp_path, justice_codes() if records == "justice" else ())

    files = [site / "tim-kiem/chi-muc.js", *(site / "assets/congkhai").glob("tim-kiem.*.js")]
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}
    tried(sum(sizes.values()), f"bytes ({records})")
    assert len(sizes) == 2
    assert sum(sizes.values()) <= MOST[records], sizes
