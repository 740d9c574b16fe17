"""Fixtures of all tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, built, new_project, run
from valid_records import catalogue_of

from congkhai.catalogue.whole import Catalogue

pytest_plugins = ["proving", "chromium_pages"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The word that writes expected outputs anew; read the difference in git before committing it."""
    parser.addoption("--refresh-golden", action="store_true", help="write golden files and tests/ranking.json anew")


def pytest_configure() -> None:
    """The key that caches are sealed with is one of the tests' own, not that of who runs them."""
    os.environ["XDG_STATE_HOME"] = os.environ["LOCALAPPDATA"] = tempfile.mkdtemp(prefix="congkhai-")


@pytest.fixture(scope="session")
def is_refreshing(pytestconfig: pytest.Config) -> bool:
    """Whether expected outputs are written anew."""
    return bool(pytestconfig.getoption("--refresh-golden"))


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


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's own records, built: `site`, `site-pbgdpl`. Tests must not change it."""
    root = tmp_path_factory.mktemp("shipped")
    for name in ("content", "tthc"):
        shutil.copytree(REPOSITORY / name, root / name)
    for file in (*REPOSITORY.glob("mkdocs*.yml"), REPOSITORY / "build_tthc.py"):
        shutil.copy(file, root)
    result = run(root, "--no-cache")
    assert result.code == 0, result
    return root


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Path:
    """A project of the test's own, with its sites."""
    return Path(shutil.copytree(prepared, tmp_path / "project"))
