"""What an editor probably meant by a value that is not written as it should be: days, amounts, codes."""

from __future__ import annotations

import re
from datetime import date

from congkhai.model.values import CODE, parse_day
from congkhai.problems import quoted

_PARTS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*(?:[-./]|tháng)\s*(\d{1,2})\s*(?:[-./,]|năm)\s*(\d{2,4})", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})")
_CURRENCY = r"\s*(?:đ|đồng|vnđ|vnd|dong)?"
_GROUPED = re.compile(rf"(\d{{1,6}}(?:[., ]\d{{3}})+){_CURRENCY}", re.IGNORECASE)
_PLAIN = re.compile(r"(\d+)\s*(?:đ|đồng|vnđ|vnd)", re.IGNORECASE)
_WORDED = re.compile(rf"(\d+)\s*(nghìn|ngàn|k|triệu|tr){_CURRENCY}", re.IGNORECASE)
_WITH_UNIT = re.compile(r"0*(\d+)\s+(?!hoặc|đến|tới|và)[^\W\d][^\d]*")
_TIMES = {"nghìn": 1_000, "ngàn": 1_000, "k": 1_000, "triệu": 1_000_000, "tr": 1_000_000}
_DIGITS = str.maketrans({"l": "1", "I": "1", "i": "1", "O": "0", "o": "0", ",": "."})


def meant_day(found: str) -> str:
    """The rest of a message about a day: which one is meant, or what is wrong with it."""
    text = found.strip()
    if parts := _YEAR_FIRST.fullmatch(text):
        year, month, day = parts.groups()
    elif parts := _PARTS.fullmatch(text):
        day, month, year = parts.groups()
    else:
        return ""
    if len(year) < 4:
        return "; ghi năm đủ bốn chữ số"
    if int(month) > 12:
        return f"; không có tháng {int(month)}, viết theo thứ tự ngày/tháng/năm"
    try:
        meant = parse_day(f"{year}-{month}-{day}")
    except ValueError:
        return "; không có ngày này, xem lại văn bản" if _is_year(int(year)) else "; xem lại năm"
    return f"; có phải {quoted(date.isoformat(meant))}?"


def meant_number(found: str) -> str:
    """The rest of a message about a whole number: the amount that is meant, or that the unit has its own key."""
    text = found.strip()
    if parts := _GROUPED.fullmatch(text) or _PLAIN.fullmatch(text):
        return f"; có phải {quoted(re.sub(r'[., ]', '', parts[1]))}?"
    if parts := _WORDED.fullmatch(text):
        return f"; có phải {quoted(int(parts[1]) * _TIMES[parts[2].lower()])}?"
    if parts := _WITH_UNIT.fullmatch(text):
        return f"; chỉ ghi số {quoted(parts[1])}, đơn vị ghi ở khóa khác"
    return ""


def meant_code(found: str) -> str:
    """The rest of a message about a procedure's code: with digits for the letters that look like them."""
    code = re.sub(r"\s", "", found).translate(_DIGITS)
    return f"; có phải {quoted(code)}?" if re.fullmatch(CODE, code, re.ASCII) else ""


def _is_year(year: int) -> bool:
    return 1900 <= year < 2200
