"""Values that prose tells: amounts, days, percentages, time limits, numbers of legal texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import TimeUnit

# What ends a sentence.
_ENDS = (". ", "; ", "! ", "? ", ".\n", "\n")
_MONEY = re.compile(
    r"(?<![\d.,/])(?P<number>\d+(?:\.\d{3})*(?:,\d+)?)\s*(?P<times>nghìn|ngàn|triệu)?\s*đồng(?!\w)", re.I
)
_TIMES = {"nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000}
_ON_MONEY = re.compile(r"(?<!\w)(?:phí|mức thu|lệ phí)(?!\w)", re.I)
_DAY = re.compile(
    r"(?P<end>(?:đến hết|hết|đến)\s+(?:ngày\s+)?)?"
    r"(?<![\d/])(?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4})(?![\d/])",
    re.I,
)
_PERCENT = re.compile(r"(?<![\d,.])(?P<number>\d{1,3})\s*%")
_UNITS = {unit.label: unit for unit in (TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MONTH)}
_LENGTH = re.compile(
    r"(?:thời hạn giải quyết|giải quyết trong|trả kết quả|nhận kết quả|có kết quả)[^.;\n]{0,50}?(?<![\d,.])"
    rf"(?P<number>\d{{1,3}}) (?P<unit>{'|'.join(_UNITS)})(?!\w)",
    re.I,
)
# What a day of the calendar is counted as.
DAYS = "ngày tháng"
_COUNTED = "ngày làm việc|ngày|tuần|tháng|năm|tuổi|giờ|bản|bộ|lần|người"
# Numbers of legal texts have a year that says nothing.
_COUNT = re.compile(
    rf"(?<![\d/.,])0?(?P<count>\d{{1,4}} (?:{_COUNTED}))(?!\w)|(?<!\w)(?P<year>năm [12]\d{{3}})(?![\d/])", re.I
)
_NUMBER = re.compile(r"(?<![\w./])(?:\d{1,4}(?:\.\d{1,3})?/\d{4}/[A-ZĐ][A-ZĐ\d]*(?:-[A-ZĐ\d]+)*)(?!\s*[-\w/])")
# Without their first letter, which may be a capital: patterns that begin with letters are found fast.
_NO_PAPER = re.compile(r"hông (?:phải|cần) (?:nộp|mang|xuất trình)(?! (?:tiền|phí|lệ phí)\b)")
_NO_MONEY = re.compile(r"iễn (?:lệ )?phí(?!\w)|hông (?:mất|thu|phải nộp) (?:tiền|phí|lệ phí)(?!\w)")
_OF_DATA = re.compile(r"dữ liệu|VNeID|tra được|tra cứu|khai thác")
_WHAT_HOLDS = re.compile(r"(?<!\w)(?:phí|giảm|miễn|không phải nộp|áp dụng|hiệu lực)(?!\w)", re.I)
_SAID_PAST = re.compile(r"trước đây|đã hết|hết hiệu lực|được thay|thay thế|bãi bỏ|không còn|trước kia", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    """A value in a sentence; `words` are as they stand there, `is_past` if the sentence says that it was so once."""

    words: str
    sentence: str

    @property
    def is_past(self) -> bool:
        return bool(_SAID_PAST.search(self.sentence))


@dataclass(frozen=True, slots=True)
class ToldAmount(Told):
    """An amount of money; `has_day` if the text bounds what it tells in time."""

    amount: int
    has_day: bool


@dataclass(frozen=True, slots=True)
class ToldDay(Told):
    """A day; `is_end` if the sentence holds up to it."""

    day: date
    is_end: bool

    @property
    def is_of_what_holds(self) -> bool:
        """Whether the sentence speaks of what applies, is reduced or waived, not of when to come."""
        return bool(_WHAT_HOLDS.search(self.sentence))


@dataclass(frozen=True, slots=True)
class ToldPercent(Told):
    """How much of a fee."""

    percent: int


@dataclass(frozen=True, slots=True)
class ToldLength(Told):
    """How long the procedure takes; `has_day` as of amounts."""

    number: int
    unit: TimeUnit
    has_day: bool


@dataclass(frozen=True, slots=True)
class ToldCount(Told):
    """A number with what it counts: `14 tuổi`, `năm 2016`, or a day, `28/2/2027`."""

    count: str

    @property
    def counted(self) -> str:
        """What is counted."""
        if self.count[-1].isdigit():
            return DAYS if "/" in self.count else "năm"
        return self.count.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class ToldNumber(Told):
    """The number of a legal text."""


@dataclass(frozen=True, slots=True)
class ToldRelief(Told):
    """That a paper need not be handed in (`of_papers`), or nothing be paid; `has_day` as of amounts."""

    of_papers: bool
    has_day: bool


def told_in(text: str) -> Iterator[Told]:
    """The values of a text, each with its sentence; money and percentages where fees are spoken of."""
    # Most texts of imports have no such value: a search for a mark is cheap (a quarter of the time of all rules).
    if "/" in text or " năm " in text:
        yield from _days(text)
        yield from (ToldNumber(one[0], _around(text, one)) for one in _NUMBER.finditer(text))
    if "đồng" in text:
        yield from _amounts(text)
    if "%" in text:
        found = ((one, _around(text, one)) for one in _PERCENT.finditer(text))
        yield from (ToldPercent(one[0], said, int(one["number"])) for one, said in found if _ON_MONEY.search(said))
    if "hông " in text or "iễn " in text:
        yield from _reliefs(text)
    if "giải quyết" in text or "kết quả" in text:
        yield from _lengths(text)


def counts_in(text: str) -> Iterator[ToldCount]:
    """Every number of a text with what it counts, every year, every day."""
    for one in _COUNT.finditer(text):
        yield ToldCount(one[0], _around(text, one), (one["count"] or one["year"]).lower())
    for day in _days(text):
        yield ToldCount(spell_day(day.day), day.sentence, spell_day(day.day))


def _around(text: str, found: re.Match[str]) -> str:
    """The sentence that something is found in."""
    starts = (text.rfind(end, 0, found.start()) for end in _ENDS)
    ends = (text.find(end, found.end()) for end in _ENDS)
    start = max((place + 1 for place in starts if place >= 0), default=0)
    return text[start : min((place for place in ends if place >= 0), default=len(text))]


def _amounts(text: str) -> Iterator[ToldAmount]:
    has_day = _DAY.search(text) is not None
    for one in _MONEY.finditer(text):
        sentence, number = _around(text, one), float(one["number"].replace(".", "").replace(",", "."))
        amount = round(number * _TIMES.get((one["times"] or "").lower(), 1))
        if amount and _ON_MONEY.search(sentence):
            yield ToldAmount(one[0], sentence, amount, has_day)


def _reliefs(text: str) -> Iterator[ToldRelief]:
    """Papers are spared for many reasons: those alone that data spare are told."""
    for of_papers, pattern in ((True, _NO_PAPER), (False, _NO_MONEY)):
        for one in pattern.finditer(text):
            sentence = _around(text, one)
            if not of_papers or _OF_DATA.search(sentence):
                words = text[max(one.start() - 1, 0) : one.end()]
                yield ToldRelief(words, sentence, of_papers, has_day=_DAY.search(text) is not None)


def _days(text: str) -> Iterator[ToldDay]:
    for one in _DAY.finditer(text):
        try:
            day = date(int(one["year"]), int(one["month"]), int(one["day"]))
        except ValueError:
            continue
        yield ToldDay(" ".join(one[0].split()), _around(text, one), day, bool(one["end"]))


def _lengths(text: str) -> Iterator[ToldLength]:
    for one in _LENGTH.finditer(text):
        unit = _UNITS[one["unit"].lower()]
        words, has_day = f"{one['number']} {unit.label}", _DAY.search(text) is not None
        yield ToldLength(words, _around(text, one), int(one["number"]), unit, has_day)
