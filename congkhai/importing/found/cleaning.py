"""Text of foreign sources as records keep it: the same letters, without what no reader sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from congkhai.reading.odd_characters import FORBIDDEN, INVISIBLE, NOTHING
from congkhai.reading.places import Plain

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_EDGES = re.compile(r" *\n *")
_EMPTY_LINES = re.compile(r"\n{3,}")


def settle(text: str) -> str:
    """NFC, invisible and control characters gone, blanks single, lines kept, at most one empty line in a row.

    A lone dash says nothing, and nothing is left of it.
    """
    text = FORBIDDEN.sub("", INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))
    text = _BLANKS.sub(" ", unicodedata.normalize("NFC", text))
    text = _EMPTY_LINES.sub("\n\n", _LINE_EDGES.sub("\n", text)).strip()
    return "" if text in NOTHING else text


def settle_line(text: str) -> str:
    """The same on one line."""
    return " ".join(settle(text).split())


def filled(values: Mapping[str, Plain | None]) -> dict[str, Plain]:
    """The values without those that are nothing: a record does not have their keys."""
    return {key: value for key, value in values.items() if value}


def letters_of(text: str) -> str:
    """What must not be lost: the text without white space, as `settle` would leave it."""
    return "".join(settle(text).split())
