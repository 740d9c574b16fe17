"""A text as LZMA, in letters that a script may carry: a sixth less to load than what hosts compress by themselves.

Their gzip looks 32 KB back, in bytes; this looks at all that came before, by letters. `squeezed-index.js` reads it.
"""

from __future__ import annotations

import lzma
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from typing import Any

# What the reader does not ask for: it knows these.
FILTERS: list[dict[str, Any]] = [
    {"id": lzma.FILTER_LZMA1, "preset": 6, "lc": 3, "lp": 0, "pb": 0, "dict_size": 1 << 26}
]
# As in `packing`: neither a blank, quotes and a backslash, nor what a page could take for its end.
_LETTERS = bytes(code for code in range(35, 100) if code != ord("\\"))
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_OWN = bytes.maketrans(_BASE64, _LETTERS)
_BYTES, _SINGLE = 255, 0xFFFF


def squeezed(text: str) -> dict[str, Any]:
    """`nen` is the text squeezed, `dai` its length in bytes, `chu` the letters that have a byte each, from 1 on."""
    counts = Counter(text)
    frequent = sorted((letter for letter in counts if ord(letter) <= _SINGLE), key=lambda one: (-counts[one], one))
    # In the order of the alphabet: what the next letter is, LZMA guesses by the highest bits of the one before.
    letters = sorted(frequent[:_BYTES])
    byte = {letter: bytes([number]) for number, letter in enumerate(letters, 1)}
    data = b"".join(byte.get(letter) or b"".join(_seldom(letter)) for letter in text)
    packed = b64encode(lzma.compress(data, lzma.FORMAT_RAW, filters=FILTERS)).rstrip(b"=")
    return {"nen": packed.translate(_OWN).decode("ascii"), "dai": len(data), "chu": "".join(letters)}


def _seldom(letter: str) -> Iterator[bytes]:
    """A letter that has no byte: its two bytes, or twice two, each behind a nought."""
    units = letter.encode("utf-16-be")
    return (b"\0" + units[at : at + 2] for at in range(0, len(units), 2))
