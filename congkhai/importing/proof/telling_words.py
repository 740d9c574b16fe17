"""What of a sentence must not get lost in other words: quantities, days, and that it denies, excepts or restricts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.proof.facts_by_place import decimal
from congkhai.model.choices import TimeUnit
from congkhai.model.values import parse_day
from congkhai.reading.places import Plain

# Number and what is counted, or a day.
Quantity = tuple[str, str]

_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_UNITS = "ngày làm việc|ngày|giờ|tháng|năm|tuổi|đồng|đô la|%|bộ|bản|tờ|trang|lần|người|km|cm"
_COUNTED = re.compile(rf"(?<![\w/.,])(\d[\d.,]*|{'|'.join(_WORDS)}) (?:\([^)]{{1,20}}\) )?({_UNITS})(?!\w)")
# `ngày 1 tháng 1 năm 2026` counts neither days nor months.
_DATED = re.compile(r"(?:ngày|tháng|năm) (?:\d[\d/]*)(?!\w)")
_DAY = re.compile(r"(?<![\w/])(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)(?![\w/])")
_SPELLED_DAY = re.compile(r"(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
# The day of a legal text that is cited is no day on which anything happens.
_CITED = re.compile(
    r"\d+/\d{4}/[\w-]+(?: \([^)]*\))?,? ngày \d[\d/]*(?: tháng \d+ năm \d+)?|ngày \d[\d/]*(?: tháng \d+ năm \d+)? của"
)
_TIME_UNITS = {unit.value: unit.label for unit in TimeUnit}
_PARTS = {"muc_thu": "đồng", "ban_chinh": "bản", "ban_sao": "bản", "so_bo_ho_so": "bộ"}
_ONLY = r"(?<!chứng )(?<!điểm )(?<!địa )chỉ(?! (?:dẫn|đạo|số|định|thị))"
# What a sentence of the source does → by which words, and the words of a record that may do the same.
_DOINGS = {
    "denies": (
        r"không|chưa|miễn|cấm|từ chối",
        r"không|chưa|miễn|cấm|từ chối|trừ|bỏ|khỏi|mất|thiếu|hết|dưới|trở xuống|tối đa",
    ),
    "excepts": (r"trừ|ngoại trừ", r"trừ|ngoài|riêng|không"),
    "restricts": (rf"{_ONLY}|duy nhất", rf"{_ONLY}|duy nhất|riêng|mỗi|một|nếu|khi"),
    "asks": (r"nếu|trong trường hợp", r"nếu|khi|trường hợp|thì|tùy|mà|có yêu cầu|cần"),
}
_DOES = {doing: tuple(re.compile(rf"(?<!\w)(?:{words})(?!\w)") for words in sides) for doing, sides in _DOINGS.items()}


def quantities_in(text: str) -> set[Quantity]:
    """Everything that a text counts, and every day that it names but those of cited texts."""
    words = " ".join(text.lower().split())
    plain = _DATED.sub(" ", words)
    counted = {(_number(number), unit) for number, unit in _COUNTED.findall(plain)}
    return counted | set(_days_in(_CITED.sub(" ", words)))


def quantities_of(value: Plain) -> Iterator[Quantity]:
    """What a record counts by its keys: times, amounts, copies, sets; and its days."""
    if isinstance(value, str):
        yield from _days_in(value) if _DAY.fullmatch(value) else ()
    elif isinstance(value, dict):
        if isinstance(amount := value.get("so_luong"), str):
            yield decimal(amount), _TIME_UNITS.get(str(value.get("don_vi", "")), "")
        for key, unit in _PARTS.items():
            if isinstance(number := value.get(key), str):
                yield number, unit
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from quantities_of(child)


def done_by_source(sentence: str) -> set[str]:
    """What a sentence of the source does, by its plain words."""
    return {doing for doing, (pattern, _) in _DOES.items() if pattern.search(sentence.lower())}


def done_by_record(text: str) -> set[str]:
    """What a text of a record may do, in any of the words for it."""
    return {doing for doing, (_, pattern) in _DOES.items() if pattern.search(text.lower())}


def _days_in(words: str) -> Iterator[Quantity]:
    spelled = (f"{day}/{month}/{year}" for day, month, year in _SPELLED_DAY.findall(words))
    for written in (*_DAY.findall(words), *spelled):
        try:
            yield parse_day(written).isoformat(), "ngày"
        except ValueError:
            continue


def _number(written: str) -> str:
    """400.000, 05 and `hai` as one writes numbers without marks."""
    if written in _WORDS:
        return str(_WORDS.index(written) + 1)
    bare = re.sub(r"[.](?=\d{3}(?!\d))", "", written).rstrip(".,").replace(",", ".")
    return bare.lstrip("0") or "0"
