"""Projects to build: the fixture, whose frames are rendered once, and the shipped records."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, copied, run


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Path:
    """A project of the test's own, not built; MkDocs need not run for it unless it is edited."""
    root = copied(prepared, tmp_path / "project")
    shutil.copytree(prepared / ".cache/khung", root / ".cache/khung")
    return root


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own records, built in a copy."""
    root = tmp_path_factory.mktemp("shipped") / "project"
    root.mkdir()
    for file in (*REPOSITORY.glob("mkdocs*.yml"), REPOSITORY / "build_tthc.py"):
        shutil.copy(file, root)
    for folder in ("content", "tthc"):
        shutil.copytree(REPOSITORY / folder, root / folder, symlinks=True)
    result = run(root, day=None)
    if result.code:
        pytest.skip("the shipped records have errors; test_shipped.py tells which")
    return root


@pytest.fixture(scope="session", params=["fixture", "shipped"])
def sites(request: pytest.FixtureRequest) -> Path:
    """A project with both sites built: the fixture, then the shipped records."""
    root: Path = request.getfixturevalue("prepared" if request.param == "fixture" else "shipped")
    return root
