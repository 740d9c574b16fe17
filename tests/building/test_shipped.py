"""The records that come with the repository are themselves without errors."""

from __future__ import annotations

from fixture_project import REPOSITORY, run


def test_the_shipped_records_have_no_errors() -> None:
    """`check` on the repository finds warnings at most."""
    result = run(REPOSITORY, "--no-cache", command="check", day=None)

    assert result.code == 0, result.out
