"""The fixture project as commands find it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fixture_project import built, new_project


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture project with its sites. Tests must not change it."""
    root = new_project(tmp_path_factory.mktemp("cli") / "project")
    built(root)
    return root


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    """A project of the test's own, with its sites."""
    return Path(shutil.copytree(published, tmp_path / "project"))
