"""What former runs found out is taken over only while all that made it is the same."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from congkhai.building.memo import engine_digest

_PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.mark.parametrize("dependency", _PROJECT["dependencies"])
def test_another_version_of_a_library_begins_anew(
    dependency: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frames that name a script would name one that nobody writes, once another library makes it."""
    name, before = dependency.split("==")[0], engine_digest()
    other = tmp_path / f"{name.replace('-', '_')}-0.0.0.dist-info"
    other.mkdir()
    (other / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.0.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    engine_digest.cache_clear()
    try:
        assert engine_digest() != before
    finally:
        engine_digest.cache_clear()
