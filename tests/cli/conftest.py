"""The fixture project as commands find it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Path:
    """A project of the test's own, with its sites."""
    return Path(shutil.copytree(prepared, tmp_path / "project"))
