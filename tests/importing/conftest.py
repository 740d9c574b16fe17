"""Where samples and the real data are, and a project to import into."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_project import new_project
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


@pytest.fixture
def project(tmp_path):
    """The small project; `tthc/` and `content/` are its own."""
    return new_project(tmp_path / "project")
