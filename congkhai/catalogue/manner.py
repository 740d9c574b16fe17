"""The one manner in which pages write counts and days, for words that a source wrote in another."""

from __future__ import annotations

import re

# What is counted: before these words a number is a count, unless it is called the number of something.
COUNTED = "ngày|giờ|phút|tháng|năm|tuổi|bản|bộ|tờ|ảnh|người|lần"
# What stands before is looked at from behind: patterns that begin with a digit are found fast.
_COUNT = re.compile(rf"0(?<![\w/.,:–-]0)(?<!số 0)(?=[1-9] (?:{COUNTED})(?!\w))", re.IGNORECASE)
_DAY = re.compile(r"0(?<![\w/.]0)(?=[1-9]/[01]?[0-9]/[12][0-9]{3}(?![\w/]))")
_MONTH = re.compile(r"([0-9](?<![\w/.][0-9])(?:(?<=[0-3])[0-9])?/)0(?=[1-9]/[12][0-9]{3}(?![\w/]))")
_QUOTED = re.compile(r"(“[^”]*”)")


def in_one_manner(text: str) -> str:
    """5 ngày for 05 ngày, 1/7/2025 for 01/07/2025; quotations stay as they are, and numbers of texts and forms."""
    # Nearly all texts have none (a hundredth of the time).
    if "0" not in text:
        return text
    parts = _QUOTED.split(text) if "“" in text else [text]
    return "".join(part if part.startswith("“") else _plain(part) for part in parts)


def _plain(text: str) -> str:
    return _DAY.sub("", _MONTH.sub(r"\1", _COUNT.sub("", text)))
