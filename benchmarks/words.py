"""What the shared lists call fields, agencies and legal texts, which records name by code or number."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

Words = Mapping[str, str]


def read_words(root: Path) -> dict[str, str]:
    """Code or number → what the page of a record says for it."""
    words = {}
    for stem, key, name in (
        ("linh-vuc", "ma", "ten"),
        ("co-quan", "ma", "ten"),
        ("van-ban", "so_ky_hieu", "trich_yeu"),
    ):
        for entry in _entries(root / "content" / "danh-muc" / f"{stem}.yml"):
            words[entry[key]] = entry[name] if key == "ma" else f"{entry[key]}: {entry[name]}"
    return words


def _entries(file: Path) -> list[dict[str, str]]:
    if not file.is_file():
        return []
    entries: list[dict[str, str]] = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)["muc"]
    return entries
