"""Fixtures of all tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from valid_records import catalogue_of

from congkhai.catalogue import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Callable[..., Catalogue]:
    """`catalogue()` on 23/11/2026, or `catalogue(day)`."""
    return catalogue_of
