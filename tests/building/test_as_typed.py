"""Commands as they are typed."""

from __future__ import annotations

import pytest

from congkhai.building.as_typed import as_typed


@pytest.mark.parametrize(
    ("platform", "typed"),
    [("linux", ["make check", 'make check ARGS="TỆP"']), ("win32", [".\\make check", ".\\make check TỆP"])],
)
def test_commands_are_told_as_they_are_typed(platform: str, typed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By the words of the Makefile, or of make.cmd, which hands on what stands behind the word."""
    monkeypatch.setattr("sys.platform", platform)

    assert [as_typed("check"), as_typed("check", "TỆP")] == typed
