"""Text as it is compared: no tones, no diacritics, đ = d, no case, y = i at the end of a syllable.

`assets/fold.js` does the same in the browser; both are tested on tests/fold.json.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
_OTHERS = re.compile(r"[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\.")
# kỹ = kĩ, lý = lí, quý = quí; but not a y that begins a syllable or follows a, e, u alone (tay, tuy).
_FINAL_Y = re.compile(r"\b(qu|[bcdghklmnpqrstvx]+)y\b")


def fold(text: str) -> str:
    """Lower-case ASCII words parted by single blanks; codes like 1.001193 stay whole."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).replace("đ", "d")
    words = " ".join(_OTHERS.sub(" ", plain).split())
    return _FINAL_Y.sub(r"\1i", words)
