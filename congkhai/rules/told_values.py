"""Values that prose tells: amounts, days, percentages, time limits, numbers of legal texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.model.choices import TimeUnit
from congkhai.model.values import parse_day

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n")
_MONEY = re.compile(
    r"(?<![\d.,/])(?P<number>\d+(?:\.\d{3})*(?:,\d+)?)\s*(?P<times>nghìn|ngàn|triệu)?\s*đồng(?!\w)", re.I
)
_TIMES = {"nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000}
_ON_MONEY = re.compile(r"(?<!\w)(?:phí|mức thu|lệ phí)(?!\w)", re.I)
_DAY = re.compile(
    r"(?P<end>(?:đến hết|hết|đến)\s+(?:ngày\s+)?)?(?<![\d/])(?P<day>\d{1,2}/\d{1,2}/\d{4})(?![\d/])", re.I
)
_PERCENT = re.compile(r"(?<![\d,.])(?P<number>\d{1,3})\s*%")
_UNITS = {unit.label: unit for unit in (TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MONTH)}
_LENGTH = re.compile(
    r"(?:thời hạn giải quyết|giải quyết trong|trả kết quả|nhận kết quả|có kết quả)[^.;]{0,50}?(?<![\d,.])"
    rf"(?P<number>\d{{1,3}}) (?P<unit>{'|'.join(_UNITS)})(?!\w)",
    re.I,
)
_NUMBER = re.compile(r"(?<![\w./])(?:\d{1,4}(?:\.\d{1,3})?/\d{4}/[A-ZĐ][A-ZĐ\d]*(?:-[A-ZĐ\d]+)*)(?!\s*[-\w/])")
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
    """How long the procedure takes."""

    number: int
    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class ToldNumber(Told):
    """The number of a legal text."""


def told_in(text: str) -> Iterator[Told]:
    """The values of a text, sentence by sentence; money and percentages where fees are spoken of."""
    for sentence in _SENTENCE.split(text):
        if _ON_MONEY.search(sentence):
            yield from _amounts(sentence, has_day=_DAY.search(text) is not None)
            yield from (ToldPercent(one[0], sentence, int(one["number"])) for one in _PERCENT.finditer(sentence))
        yield from _days(sentence)
        for one in _LENGTH.finditer(sentence):
            unit = _UNITS[one["unit"].lower()]
            yield ToldLength(f"{one['number']} {unit.label}", sentence, int(one["number"]), unit)
        yield from (ToldNumber(one[0], sentence) for one in _NUMBER.finditer(sentence))


def _amounts(sentence: str, *, has_day: bool) -> Iterator[ToldAmount]:
    for one in _MONEY.finditer(sentence):
        number = float(one["number"].replace(".", "").replace(",", "."))
        amount = round(number * _TIMES.get((one["times"] or "").lower(), 1))
        if amount:
            yield ToldAmount(one[0], sentence, amount, has_day)


def _days(sentence: str) -> Iterator[ToldDay]:
    for one in _DAY.finditer(sentence):
        try:
            day = parse_day(one["day"])
        except ValueError:
            continue
        yield ToldDay(" ".join(one[0].split()), sentence, day, bool(one["end"]))
