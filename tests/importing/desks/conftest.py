"""A project to import desks into."""

from __future__ import annotations

import pytest
from desk_files import with_real_communes


@pytest.fixture
def office(project):
    """A project with the communes and desks that are shipped."""
    return with_real_communes(project)
