"""What the text of a cell is: a number as Vietnamese writes it, or words."""

from __future__ import annotations

import re

# 1.250 and 12,5, but neither a code (1.001193), a telephone number (0214…) nor what is too long to be counted with.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,\d{1,6})?")


def number_of(text: str) -> int | float | None:
    """The number that a cell holds; nothing for words."""
    if not _NUMBER.fullmatch(text):
        return None
    plain = text.replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)
