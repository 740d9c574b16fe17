"""Commands as they are typed."""

from __future__ import annotations

import pytest

from congkhai.building.as_typed import as_typed, by_python


@pytest.mark.parametrize(
    ("platform", "typed"),
    [("linux", ["make check", 'make check ARGS="TỆP"']), ("win32", [".\\make check", ".\\make check TỆP"])],
)
def test_commands_are_told_as_they_are_typed(platform: str, typed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By the words of the Makefile, or of make.cmd, which hands on what stands behind the word."""
    monkeypatch.setattr("sys.platform", platform)

    assert [as_typed("check"), as_typed("check", "TỆP")] == typed


@pytest.mark.parametrize(("platform", "python"), [("linux", ".venv/bin/python"), ("win32", ".venv\\Scripts\\python")])
def test_help_is_told_as_it_is_typed(platform: str, python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the Python that `make` made: a fresh Debian has no other with the packages."""
    monkeypatch.setattr("sys.platform", platform)

    assert by_python("build_tthc.py", "--help") == f"{python} build_tthc.py --help"
