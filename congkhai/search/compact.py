"""Texts as the index holds them."""

from __future__ import annotations

import json
import unicodedata


def composed(text: str) -> str:
    """Letters with their marks as one character, single blanks: names mix both forms."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def compact(value: object) -> str:
    """JSON that may stand in a script."""
    # U+2028 ends a line of a script in old browsers.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
