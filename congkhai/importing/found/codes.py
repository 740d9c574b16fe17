"""Codes of procedures as sources and offices write them, and when two of them are one procedure.

`1.001193`, `1.001193.000.00.00.X00` and `1.001193.X00` are one: the end names the province that published it.
"""

from __future__ import annotations

import re

_CODE = re.compile(
    r"(?<![\d.,])(?P<base>\d[.,]\d{6,9}(?:-[A-Za-z]{1,10})?)(?:(?:\.000\.00\.00)?\.(?P<place>[A-Z]\d{2}))?(?!\.?\d)"
)
_BLANK_WITHIN = re.compile(
    r"(?<=[\d.])\s+(?!\d[.,]\d{6})(?=[.\d]*\.)|(?<=\.)\s+(?=[A-Z]\d|\d{6})|(?<=\.[A-Z])\s+(?=\d)"
)


def code_of(text: str) -> str:
    """The code in a text that has just one, written in full; else the text itself, without blanks around it."""
    codes = codes_in(text)
    return codes[0] if len(codes) == 1 else text.strip()


def codes_in(text: str) -> list[str]:
    """Every code in a text, in its order: of "1,001193", "Mã: 1.001193 (QĐ 163)", "1.001193; 1.000894"."""
    line = _BLANK_WITHIN.sub("", " ".join(text.split()))
    return [_whole(match) for match in _CODE.finditer(line)]


def same_code(code: str) -> str:
    """Equal for all codes of one procedure: the code without the end that names a province."""
    codes = codes_in(code)
    return codes[0].partition(".000.00.00.")[0] if len(codes) == 1 else code.strip()


def _whole(match: re.Match[str]) -> str:
    base = match["base"].replace(",", ".")
    return f"{base}.000.00.00.{match['place']}" if match["place"] else base
