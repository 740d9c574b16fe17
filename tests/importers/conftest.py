"""Where samples and the real data are."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples_folder import SAMPLES

CORPUS = Path(__file__).parents[2].parent / "shared/corpus"


@pytest.fixture
def sample():
    """Reads a file written for these tests: structure and dirt as in real ones, the texts our own."""
    return lambda name: (SAMPLES / name).read_bytes()


@pytest.fixture(scope="session")
def corpus():
    """The folder of real data beside the repository; it is no part of it."""
    if not CORPUS.is_dir():
        pytest.skip("no real data beside the repository (../shared/corpus)")
    return CORPUS
