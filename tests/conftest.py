"""Fixtures of all tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import built, new_project
from valid_records import catalogue_of

from congkhai.catalogue.whole import Catalogue

pytest_plugins = ["proving"]


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


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Path:
    """A project of the test's own, with its sites."""
    return Path(shutil.copytree(prepared, tmp_path / "project"))
