"""What the engine is asked on: the index of this repository's own records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.node_engine import answers_to


@pytest.fixture(scope="session")
def index(shipped: Path) -> Path:
    """The head of the portal's index."""
    return shipped / "site/tim-kiem/chi-muc.js"


@pytest.fixture(scope="session")
def ask(index: Path) -> Callable[[str], dict[str, Any]]:
    """What `rank` answers on the portal's index."""
    return lambda question: answers_to([question], index)[0]
