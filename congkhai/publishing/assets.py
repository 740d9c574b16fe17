"""Styles, scripts and pictures of the sites, under names that change with their content."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parents[1]
_FOLDER = "assets/congkhai"
# Comments that have their lines to themselves stay in the source: a third of the scripts' bytes.
_COMMENT_LINES = re.compile(rb"^[ \t]*(?:/\*.*?\*/[ \t]*|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
# In the order of their use: each may call those before it.
SEARCH_ENGINE = (
    "fold.js",
    "tokens.js",
    "telex.js",
    "phrases.js",
    "searchable.js",
    "repair.js",
    "understanding.js",
    "scoring.js",
    "meaning.js",
    "ranking.js",
    "cards.js",
)
SEARCH_SCRIPTS = (
    *SEARCH_ENGINE,
    "loading.js",
    "highlight.js",
    "suggestions.js",
    "answers.js",
    "results.js",
    "result-list.js",
    "guidance.js",
    "result-filters.js",
    "explanation.js",
    "search.js",
)
SITE_SCRIPTS = ("elements.js", "combobox.js", "boxes.js", "site.js")


@lru_cache(maxsize=1)
def asset_files() -> dict[str, bytes]:
    """Path in the site → bytes."""
    return dict(_assets().values())


@lru_cache(maxsize=1)
def asset_names() -> dict[str, str]:
    """What the theme and the pages call an asset → its path in the site."""
    return {role: name for role, (name, _) in _assets().items()}


@lru_cache(maxsize=1)
def _assets() -> dict[str, tuple[str, bytes]]:
    parts = sorted((_HERE / "pages/templates/parts").glob("*/style.css"))
    styles = sorted((_HERE / "assets").glob("*.css"))
    scripts = [_HERE / "assets" / name for name in SITE_SCRIPTS]
    search = [_HERE / "assets" / name for name in SEARCH_SCRIPTS]
    return {
        "style": _asset("site", "css", [*styles, *parts]),
        "script": _asset("site", "js", scripts),
        "search": _asset("tim-kiem", "js", search),
        "icon": _asset("bieu-tuong", "svg", [_HERE / "assets/icon.svg"]),
    }


def _asset(name: str, ending: str, sources: list[Path]) -> tuple[str, bytes]:
    texts = (source.read_bytes() for source in sources)
    data = b"\n".join(_COMMENT_LINES.sub(b"", text) for text in texts) if ending == "js" else b"\n".join(texts)
    digest = hashlib.blake2b(data, digest_size=5).hexdigest()
    return f"{_FOLDER}/{name}.{digest}.{ending}", data
