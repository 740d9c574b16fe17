"""When two spellings are one name, one legal text, one address."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from congkhai.catalogue.fold import fold
from congkhai.importing.found.cleaning import settle_line

# 123/2015/NĐ-CP, 66.7/2025/NQ-CP, 60/2014/QH13, 516/QĐ-BTP, 1061b/QĐ-BNG
_NUMBER = re.compile(
    r"(?<![\w/.])(\d+(?:\.\d+)?[a-z]?\s?/\s?(?:\d{4}\s?/\s?)?(?:(?:UBTV)?QH\d+|[A-Z]+\s?[-–]\s?[A-Z][\w-]*))",
    re.ASCII | re.IGNORECASE,
)
_ABBREVIATIONS = (("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"))
_D = str.maketrans("ĐÐđð", "DDdd")
_LONGEST_SLUG = 60


@cache
def name_key(name: str) -> str:
    """Equal for spellings of one name: no accents, case or punctuation, abbreviations written out."""
    words = f" {fold(name)} "
    for short, long in _ABBREVIATIONS:
        words = words.replace(f" {short} ", f" {long} ")
    return words.strip()


@cache
def legal_number(text: str) -> str:
    """The number alone: `03/2023/TT-BTP` of `Thông tư số 03/2023/TT-BTP`; the text itself if not just one."""
    line = settle_line(text)
    found = list(_NUMBER.finditer(_with_d(line)))
    if len(found) != 1:
        return line
    return re.sub(r"\s", "", line[found[0].start() : found[0].end()]).replace("–", "-")


@cache
def legal_key(number: str) -> str:
    """Equal for spellings of one number: `4/2023/NĐ-CP`, `04/2023/ND-CP`."""
    bare = legal_number(number)
    if bare == settle_line(number) and not _NUMBER.fullmatch(_with_d(bare)):
        return name_key(bare)
    return _without_marks(bare.upper().replace("Đ", "D")).lstrip("0")


def is_local(number: str) -> bool:
    """Whether provinces number texts like this one each for themselves: one number, many texts."""
    return bool(re.search(r"-(?:UBND|HĐND|HDND|CT)\b", number, re.IGNORECASE))


def slug_of(name: str) -> str:
    """A short name for addresses: `so-tu-phap`."""
    words = re.findall(r"[a-z0-9]+", _without_marks(name.lower().replace("đ", "d")))
    slug = ""
    for word in words or ["khong-ten"]:
        if slug and len(slug) + len(word) >= _LONGEST_SLUG:
            break
        slug = f"{slug}-{word}" if slug else word[:_LONGEST_SLUG]
    return slug


def _without_marks(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _with_d(text: str) -> str:
    """Letters that the pattern can take one by one; as many characters as before."""
    return re.sub("[^\x00-\x7f–]", "?", text.translate(_D))
