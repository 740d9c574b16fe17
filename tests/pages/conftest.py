"""Golden pages, and the catalogue they are made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from fixture_project import DAY, FIXTURE

from congkhai.building.loading import Loaded, load_records
from congkhai.building.memo import Memo
from congkhai.reading.project import find_project

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The records of the fixture project."""
    return load_records(find_project(FIXTURE), Memo(None, b""), date.fromisoformat(DAY))


@pytest.fixture
def golden(is_refreshing: bool) -> Callable[[str, str], str]:
    """`golden(name, body)` returns what the body should be, having written it first when asked to."""

    def expected(name: str, body: str) -> str:
        file = GOLDEN / f"{name}.html"
        if is_refreshing:
            file.parent.mkdir(exist_ok=True)
            file.write_text(body, encoding="utf-8", newline="\n")
        return file.read_text(encoding="utf-8")

    return expected
