"""Text as it is compared: no tones, no diacritics, đ = d, no case, y = i at the end of a syllable.

`congkhai/search/browser/engine/folding.js` does the same in the browser; both are tested on tests/fold.json.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]")
_NOT_IN_CODES = re.compile(r"\.(?![0-9])|(?<![0-9])\.")
# kỹ = kĩ, lý = lí, quý = quí; but not a y that begins a syllable or follows another vowel (tay, tuy).
_FINAL_Y = re.compile(r"\b(qu|[bcdghklmnpqrstvx]+)y\b")


def fold(text: str) -> str:
    """Lower-case ASCII words parted by single blanks; codes like 1.001193 stay whole."""
    # Word by word, each once (12 % of the time): the same come again and again, and no rule looks beyond the blanks.
    return " ".join(filter(None, map(_folded, text.split())))


def filed(name: str) -> str:
    """A name as people look it up: that a procedure is one does not count."""
    return fold(name).removeprefix("thu tuc ")


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    parts = word.translate(_TABLE)
    if "." in parts:
        parts = _NOT_IN_CODES.sub(" ", parts)
    return _FINAL_Y.sub(r"\1i", " ".join(parts.split()))


class _Table(dict[int, str]):
    """Character → its folded form; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code).lower()).replace("đ", "d")
        plain = _MARKS.sub("", decomposed)
        kept = "".join(c if c in "abcdefghijklmnopqrstuvwxyz0123456789." else " " for c in plain)
        # A combining mark alone is dropped, so that decomposed text folds like composed text.
        self[code] = kept
        return kept


_TABLE = _Table()
