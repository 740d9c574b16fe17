"""Fixtures of all tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import built, new_project
from valid_records import catalogue_of

from congkhai.catalogue import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Callable[..., Catalogue]:
    """`catalogue()` on 23/11/2026, or `catalogue(day)`."""
    return catalogue_of


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture project, built. Tests must not change it."""
    root = new_project(tmp_path_factory.mktemp("prepared") / "project")
    built(root)
    return root
