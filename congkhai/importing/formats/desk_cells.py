"""Cells of tables of desks: codes, telephone numbers and hours as Excel and offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from congkhai.catalogue.phone_numbers import phones_in
from congkhai.importing.found.cleaning import settle

# 0214 3841 234 (eleven digits), mobile numbers (ten), service numbers, short ones.
_WHOLE = re.compile(r"02\d{9}|0[35789]\d{8}|1[89]00\d{4,6}|1\d{2,3}")
_WITHOUT_ZERO = re.compile(r"2\d{9}|[35789]\d{8}")
_WRITTEN = re.compile(r"\+?[\d(][\d\s().-]*\d")
_DASHES = str.maketrans("–—‐‑−", "-----")
_STRONG = re.compile(r"[;,/|\n]|\s-\s|\bhoặc\b|\bvà\b", re.IGNORECASE)
_WEAK = re.compile(r"\s*[-\s]\s*")
# What stands before a number and says no more than that it is one.
_LABEL = re.compile(
    r"(?:số|điện thoại|đt|sđt|sdt|dt|tel|phone|hotline|đường dây nóng|cố định|di động|cđ|dđ|máy bàn|bàn|[\s:.])+"
    r"(?=[\d+(])",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[-/](?:\d{1,2}[-/]\d{2,4}|[a-z]{3}(?:[-/]\d{2,4})?|thg\s?\d{1,2}(?:[-/]\d{2,4})?)", re.I)
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|#*)")
_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
_DIGITS_OF_CODE = 5
# By these words hours are known; 7-17 alone are hours too.
_O_CLOCK = r"\d{1,2}\s?(?:giờ|[hg](?![^\W\d])|:)\s?(?:\d{2}(?!\d))?"
_HOUR = re.compile(
    rf"{_O_CLOCK}|(?<!\d)\d{{1,2}}\.\d{{2}}(?!\d)|^\W*\d{{1,2}}\s?(?:-|đến)\s?\d{{1,2}}\W*$|24/(?:24|7)"
    r"|\b(?:giờ|sáng|chiều|trưa|tối|thứ|t[2-7]|chủ nhật|h[àằ]ng ngày|hành chính|ngày làm việc|cả ngày|các ngày)\b",
    re.IGNORECASE,
)
_OF_HOURS = re.compile(
    rf"{_O_CLOCK}|\b(?:phút|từ|đến|và|buổi|sáng|chiều|thứ|hai|ba|tư|năm|sáu|bảy|t[2-7]"
    r"|các|ngày|hàng|hằng|giờ|hành|chính|làm|việc)\b",
    re.IGNORECASE,
)
_LEAST_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Phones:
    """The numbers of a cell, what of it is none, and which numbers had lost their first 0."""

    numbers: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()


def cell_text(value: object) -> str:
    """A cell as text: whole numbers without a fraction, days and times as Excel shows them."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    text = settle(str(value))
    quoted = _FORMULA.fullmatch(text)  # how people keep zeros in CSV: ="02647"
    return quoted[1] if quoted else text.removeprefix("'")


def commune_code(text: str) -> str:
    """The code with the zeros that Excel dropped: 2647 is 02647."""
    return text.zfill(_DIGITS_OF_CODE) if re.fullmatch(r"\d{4}", text) else text


def phones_of(text: str) -> Phones:
    """Every number of a cell; what is none is named, not dropped."""
    numbers: list[str] = []
    unknown: list[str] = []
    mended: list[str] = []
    for part in filter(None, (part.strip(" .:-\n") for part in _STRONG.split(text.translate(_DASHES)))):
        bare = _LABEL.sub("", part, count=1) if _LABEL.match(part) else part
        for written in _numbers_in(bare):
            number = _dialled(written)
            if number is None:
                unknown.append(part)
            elif number not in numbers:
                numbers.append(number)
                mended += [number] if _digits(number) == f"0{_digits(written)}" else []
    return Phones(tuple(numbers), tuple(unknown), tuple(mended))


def _numbers_in(part: str) -> Iterator[str]:
    """The part itself, or the two that one blank or dash parts."""
    halves = [(part[: found.start()], part[found.end() :]) for found in _WEAK.finditer(part)]
    both = next(((one, other) for one, other in halves if _dialled(one) and _dialled(other)), None)
    yield from both if both and _dialled(part) is None else (part,)


def _dialled(written: str) -> str | None:
    """A number as it is dialled within Vietnam, spaced as it was written; None for what is none."""
    if not _WRITTEN.fullmatch(written) and not written.isdecimal():
        return None
    digits = _digits(written)
    if written.startswith("+84"):
        digits = f"0{digits[2:].removeprefix('0')}"
    if _WITHOUT_ZERO.fullmatch(digits):
        written, digits = f"0{written}", f"0{digits}"
    if _WHOLE.fullmatch(digits):
        return written if any(phones_in(written)) else digits  # as pages read it, to make it a link
    return None


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def is_spoilt(value: object, attribute: str) -> bool:
    """Whether Excel has made another thing of what was typed: a day or a time of hours, 2.14E+10 of a number, #N/A."""
    if isinstance(value, datetime | date | time):
        return True
    text = settle(str(value))
    if _ERROR.fullmatch(text):
        return True
    return bool(_SCIENTIFIC.fullmatch(text)) or (attribute != "address" and bool(_DATE.fullmatch(text)))


def tells_hours(text: str) -> bool:
    """Whether a text says when something is open."""
    return _HOUR.search(text.translate(_DASHES)) is not None


def is_only_hours(text: str) -> bool:
    """Whether a text says that and nothing else."""
    left, count = _OF_HOURS.subn(" ", text)
    return count > 0 and tells_hours(text) and not re.search(r"[^\W\d_]", left)


def is_only_phones(text: str) -> bool:
    """Whether a text is telephone numbers alone; short ones may be those of a house."""
    found = phones_of(text)
    return bool(found.numbers) and not found.unknown and len(_digits(text)) >= _LEAST_DIGITS


def hours_of(text: str) -> str:
    """Hours on one line: what stood on several is parted by semicolons."""
    lines = (line.strip(" ;,-–+•") for line in text.split("\n"))
    return "; ".join(filter(None, lines))
