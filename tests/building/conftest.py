"""Projects to build: the fixture, whose frames are rendered once, and the shipped records."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fixture_project import copied, publish


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Path:
    """A project of the test's own, not built; MkDocs need not run for it unless it is edited."""
    root = copied(prepared, tmp_path / "project")
    shutil.copytree(prepared / ".cache/khung", root / ".cache/khung")
    return root


@pytest.fixture
def host(project: Path, tmp_path: Path) -> Path:
    """A host with one release of the project."""
    result = publish(project, tmp_path / "host")
    assert result.code == 0, result
    return tmp_path / "host"


@pytest.fixture(scope="session", params=["fixture", "shipped"])
def built_project(request: pytest.FixtureRequest) -> Path:
    """A project with both sites built: the fixture, then the shipped records."""
    root: Path = request.getfixturevalue("prepared" if request.param == "fixture" else "shipped")
    return root
