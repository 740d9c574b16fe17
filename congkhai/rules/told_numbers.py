"""Numbers as people write and say them: 500.000đ, 500k, 1,2 triệu, 1 triệu rưỡi, năm trăm nghìn đồng, 5 (năm) ngày."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_DIGITS = {"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6}
_DIGITS |= {"bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
_TIMES = {"nghìn": 1000, "ngàn": 1000, "k": 1000, "triệu": 1_000_000, "tr": 1_000_000, "tỷ": 10**9, "tỉ": 10**9}
_WORD = rf"(?:{'|'.join(_DIGITS)}|mười|mươi|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi)"
IN_WORDS = rf"(?<!\w){_WORD}(?:\s+{_WORD})*"
_MONEY = re.compile(
    # What stands before is looked at from behind: patterns that begin with a digit are found fast.
    r"(?P<number>\d(?<![\d.,/]\d)(?:\d{0,2}(?:[. ,]\d{3})+(?![\d,.]*\d)|\d*(?:[.,]\d{1,2})?))"
    r"(?P<times>\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)|k(?!\w)|tr(?![^\W\d]))?"
    r"(?:\s*(?P<rest>\d{1,3})\s*(?:nghìn|ngàn|k)|(?P<half>\s+rưỡi))?"
    r"(?P<currency>\s*(?:đồng|vnđ|vnd|đ))?(?!\w)",
    re.I,
)
_MONEY_IN_WORDS = re.compile(rf"(?P<words>{IN_WORDS})\s+đồng(?!\w)", re.I)
# One of the last words of such amounts is looked for first: it costs a tenth.
_SPOKEN = re.compile(r"(?:[iI]ệu|[nN]ghìn|[nN]gàn|[rR]ăm|rưỡi|mươi|mười)\s+đồng(?!\w)|\s(?:mốt|linh|lăm)\s+đồng(?!\w)")
# Less is no fee (`tư đồng` are the ends of two words), nor is more.
_LEAST, _MOST = 100, 10**9
# What thousands are of, where nothing says that they are money.
_COUNTED = re.compile(r"\s*(?:người|hộ|dân|thuê bao|lượt|hồ sơ|trường hợp|bản|giấy|cuộc|việc|thủ tục)(?!\w)", re.I)
_HALVED = re.compile(r"(?<!\d)50 ?%|(?<!\w)nửa(?!\w)")
_BELOW_HUNDRED = re.compile(
    rf"(?:(?P<tens>{'|'.join(_DIGITS)}) mươi|(?P<ten>mười)|(?:linh|lẻ))?(?: ?(?P<ones>{'|'.join(_DIGITS)}))?"
)


def money_in(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each amount of đồng in a text, in digits, or in words that say it first."""
    seen: set[int] = set()
    for found in _MONEY.finditer(text):
        if found["currency"] or (found["times"] and not _COUNTED.match(text, found.end())):
            amount = _amount(found)
            # `1đ` is the number of a form, or of a point.
            is_fee = amount >= _LEAST or (found["currency"] or "").lstrip().lower() != "đ"
            if is_fee and amount < _MOST:
                seen.add(amount)
                yield found, amount
    for found in _MONEY_IN_WORDS.finditer(text) if " đồng" in text and _SPOKEN.search(text) else ():
        amount = spoken(found["words"])
        if _LEAST <= amount < _MOST and amount not in seen:
            yield found, amount


def numbers_in(text: str) -> set[int]:
    """How many of something a text tells, in digits or in words: two pages, ten copies, two halves."""
    written = {2} if _HALVED.search(text) else set()
    written |= {int(found) for found in re.findall(r"(?<![\d.,/])\d{1,3}(?![\d.,/]*\d)", text)}
    return written | {spoken(found[0]) for found in re.finditer(rf"{IN_WORDS}(?!\w)", text, re.I)}


def _amount(found: re.Match[str]) -> int:
    times = _TIMES.get((found["times"] or "").strip().lower(), 1)
    half = times / 2 if found["half"] else 0
    return round(number_of(found["number"]) * times + 1000 * int(found["rest"] or 0) + half)


def number_of(digits: str) -> float:
    """The number that digits tell: 500.000, 500 000, 500,000 or 1,2."""
    if re.fullmatch(r"\d{1,3}(?:[. ,]\d{3})+", digits):
        return float(re.sub(r"\D", "", digits))
    return float(digits.replace(",", "."))


def spoken(words: str) -> int:
    """The number that words end with; 0 if they do not: of `năm năm nghìn`, each year, five thousand."""
    each = words.lower().split()
    return next((number for start in range(len(each)) if (number := _whole(each[start:]))), 0)


def _whole(words: Sequence[str]) -> int:
    """A number in words, each of which is a part of it; 0 if they are none."""
    rest, number = list(words), 0
    for names, times in ((("tỷ", "tỉ"), 10**9), (("triệu",), 1_000_000), (("nghìn", "ngàn"), 1000)):
        place = next((place for place, word in enumerate(rest) if word in names), None)
        if place is None:
            continue
        count, rest = _below_thousand(rest[:place]), rest[place + 1 :]
        if not count:
            return 0
        number += count * times
        if rest == ["rưỡi"]:
            return number + times // 2
    below = _below_thousand(rest)
    return 0 if rest and not below else number + below


def _below_thousand(words: Sequence[str]) -> int:
    hundreds = 0
    if len(words) > 1 and words[1] == "trăm":
        hundreds, words = _DIGITS.get(words[0], 0), words[2:]
    found = _BELOW_HUNDRED.fullmatch(" ".join(words))
    if found is None:
        return 0
    tens = 1 if found["ten"] else _DIGITS.get(found["tens"] or "", 0)
    return 100 * hundreds + 10 * tens + _DIGITS.get(found["ones"] or "", 0)
