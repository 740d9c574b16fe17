"""What the engine is asked on: the index of this repository's own records."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def index(shipped: Path) -> Path:
    """The head of the portal's index."""
    return shipped / "site/tim-kiem/chi-muc.js"
