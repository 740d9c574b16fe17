"""Values that prose tells: amounts, days, percentages, time limits, numbers of legal texts."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import TimeUnit
from congkhai.rules.told_numbers import IN_WORDS, money_in, spoken

# What ends a sentence.
_ENDS = (". ", "; ", "! ", "? ", ".\n", "\n")
_ON_MONEY = re.compile(r"(?<!\w)(?:nộp|đóng|trả|mất|tốn|hết|thu|tiền)(?!\w)", re.I)
# What stands before is looked at from behind: patterns that begin with a digit or a letter are found fast.
_DAY = re.compile(
    r"(?P<day>\d(?<![\d/.-]\d)\d?)(?:(?P<sign>[/.-])|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?(sign)(?P=sign)|(?:/|\s+năm\s+))(?P<year>\d{4})(?![\d/])",
    re.I,
)
_LONGEST_UNTIL = 30
_UNTIL = re.compile(r"(?<!\w)(?:đến hết|hết|đến)\s+(?:ngày\s+)?\Z", re.I)
# A month or year is told as its last day only where the sentence speaks of its end.
_LAST = re.compile(
    r"(?<!\w)(?:hết|cuối)\s+(?:tháng\s+(?P<month>\d{1,2})\s*(?:/|năm\s+)|năm\s+)(?P<year>20\d\d)(?![\d/])", re.I
)
_PERCENT = re.compile(r"(?<![\d,.])(?P<number>\d{1,3})\s*(?:%|phần trăm)|(?P<half>(?:một|phân|giảm) nửa)(?!\w)", re.I)
_UNITS = {unit.label: unit for unit in (TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MONTH)}
_NUMBER_OF_DAYS = rf"(?P<number>(?<![\d,.])\d{{1,3}}(?: ?\([^()\d]*\))?|{IN_WORDS}|nửa)"
_SPAN = rf"{_NUMBER_OF_DAYS} (?P<unit>{'|'.join(_UNITS)}|tuần)(?!\w)"
# Each with words of which one is there where it may be found: looking for these is cheap, for numbers in words not.
_LENGTHS = (
    (
        ("giải quyết", "kết quả"),
        re.compile(
            r"(?:thời hạn giải quyết|giải quyết trong|trả kết quả|nhận kết quả|có kết quả)[^.;\n]{0,50}?" + _SPAN, re.I
        ),
    ),
    (("ong trong ", "ong sau "), re.compile(rf"(?<!\w)xong (?:trong|sau) {_SPAN}", re.I)),
    (("hỉ mất ", "hường mất "), re.compile(rf"(?<!\w)(?:chỉ|thường) mất {_SPAN}", re.I)),
    # `15 giờ thì …` is a time of the clock.
    (
        tuple(f" {then} {what}" for then in ("là", "thì", "sẽ") for what in ("xong", "có", "nhận", "được", "trả")),
        re.compile(rf"{_SPAN}(?<!giờ) (?:là|thì|sẽ) (?:xong|có|nhận|được|trả)(?!\w)", re.I),
    ),
)
# What a day of the calendar is counted as.
DAYS = "ngày tháng"
_COUNTED = "ngày làm việc|ngày|tuần|tháng|năm|tuổi|giờ|bản|bộ|lần|người"
# Numbers of legal texts have a year that says nothing.
_COUNT = re.compile(
    rf"(?<![\d/.,])0?(?P<count>\d{{1,4}} (?:{_COUNTED}))(?!\w)|(?<!\w)(?P<year>năm [12]\d{{3}})(?![\d/])", re.I
)
_OTHER_MONEY = re.compile(r"(?<!\w)(?:thuế|ký quỹ|vốn|trị giá|giá trị|nợ|quỹ|phạt|trợ cấp|hỗ trợ|lương)(?!\w)", re.I)
# The most that is taken is no fee itself.
_LIMITED = re.compile(r"(?:không quá|tối đa|nhiều nhất)(?: là)?\s*\Z", re.I)
_FEE = re.compile(r"(?<!\w)(?:phí|mức thu)(?!\w)", re.I)
_SHORT_MONEY = re.compile(r"\d(?:[kK]|[tT]r| ?[đĐ]| ?[vV][nN]| ?nghìn| ?ngàn| ?triệu)(?!ư)")
# Not the half of one that blanks part: `12/2026/QĐ - UBND`.
_NUMBER = re.compile(
    r"\d(?<![\w./]\d)\d{0,3}(?:\.\d{1,3})?/\d{4}/[A-ZĐ][A-ZĐ\d]*(?:-[A-ZĐ\d]+)*(?![-\w/]|\s+-\s*[A-ZĐ]{2})"
)
# Without their first letter, which may be a capital.
_NO_PAPER = re.compile(r"hông (?:phải|cần) (?:nộp|mang|xuất trình)(?! (?:tiền|phí|lệ phí)\b)")
_NO_MONEY = re.compile(
    r"iễn (?:lệ phí|phí|tiền)(?!\w)|0(?<![\d.,]0) ?đồng(?!\w)"
    r"|hông (?:mất|thu|tốn|phải nộp|phải đóng|phải trả|phải mất|cần nộp|cần đóng) (?:tiền|phí|lệ phí|đồng nào)(?!\w)"
)
_OF_DATA = re.compile(r"dữ liệu|VNeID|tra được|tra cứu|khai thác")
_WHAT_HOLDS = re.compile(r"(?<!\w)(?:phí|giảm|miễn|không phải nộp|áp dụng|hiệu lực)(?!\w)", re.I)
_YET_TO_COME = re.compile(r"(?<!\w)(?:sẽ|sắp|hiện nay|bây giờ|chưa (?:có hiệu lực|áp dụng))(?!\w)", re.I)
_SAID_PAST = re.compile(
    r"\A\W*trước đó|trước đây|đã hết|hết hiệu lực|được thay|thay thế|bãi bỏ|không còn|trước kia", re.I
)


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

    @property
    def is_true_after(self) -> bool:
        """Whether the sentence is as true after the day: that something holds from then on, not that it will."""
        return not self.is_end and not _YET_TO_COME.search(self.sentence)


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
    weeks: int = 0

    @property
    def lengths(self) -> tuple[tuple[int, TimeUnit], ...]:
        """What it may be: a week is seven days, or five on which offices work."""
        weeks = ((5 * self.weeks, TimeUnit.WORKING_DAY),) if self.weeks else ()
        return (self.number, self.unit), *weeks


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
    yield from days_in(text)
    if "/" in text:
        yield from (ToldNumber(one[0], _around(text, one)) for one in _NUMBER.finditer(text))
    if "đồng" in text or _SHORT_MONEY.search(text):
        yield from _amounts(text)
    if "%" in text or "nửa" in text or "phần trăm" in text:
        yield from _percents(text)
    if "hông " in text or "iễn " in text or "0 đồng" in text:
        yield from _reliefs(text)
    if " ngày" in text or " tháng" in text or " giờ" in text or " tuần" in text:
        yield from _lengths(text)


def days_in(text: str) -> Iterable[ToldDay]:
    """The days of a text, each with its sentence."""
    return _days(text) if "/" in text or "20" in text else ()


def counts_in(text: str) -> Iterator[ToldCount]:
    """Every number of a text with what it counts, every year, every day."""
    for one in _COUNT.finditer(text):
        yield ToldCount(one[0], _around(text, one), (one["count"] or one["year"]).lower())
    for day in _days(text):
        yield ToldCount(spell_day(day.day), day.sentence, spell_day(day.day))


def _around(text: str, found: re.Match[str]) -> str:
    """The sentence that something is found in."""
    start = max(text.rfind(end, 0, found.start()) for end in _ENDS) + 1
    ends = (text.find(end, found.end()) for end in _ENDS)
    return text[start : min((place for place in ends if place > 0), default=len(text))]


def _amounts(text: str) -> Iterator[ToldAmount]:
    for one, amount in money_in(text):
        sentence = _around(text, one)
        is_fee = _FEE.search(sentence) or (_ON_MONEY.search(sentence) and not _OTHER_MONEY.search(sentence))
        if amount and is_fee and not _LIMITED.search(text, 0, one.start()):
            yield ToldAmount(one[0].strip(), sentence, amount, has_day=_DAY.search(text) is not None)


def _percents(text: str) -> Iterator[ToldPercent]:
    for one in _PERCENT.finditer(text):
        sentence = _around(text, one)
        if _FEE.search(sentence):
            yield ToldPercent(one[0], sentence, 50 if one["half"] else int(one["number"]))


def _reliefs(text: str) -> Iterator[ToldRelief]:
    """Papers are spared for many reasons: those alone that data spare are told."""
    for of_papers, pattern in ((True, _NO_PAPER), (False, _NO_MONEY)):
        for one in pattern.finditer(text):
            sentence = _around(text, one)
            if not of_papers or _OF_DATA.search(sentence):
                start = max(one.start() - one[0][0].isalpha(), 0)  # with the letter that patterns leave out
                words = text[start : one.end()]
                yield ToldRelief(words, sentence, of_papers, has_day=_DAY.search(text) is not None)


def _days(text: str) -> Iterator[ToldDay]:
    for one in _DAY.finditer(text):
        try:
            day = date(int(one["year"]), int(one["month"]), int(one["day"]))
        except ValueError:
            continue
        until = _UNTIL.search(text[max(one.start() - _LONGEST_UNTIL, 0) : one.start()])
        words = (until[0] if until else "") + one[0]
        yield ToldDay(" ".join(words.split()), _around(text, one), day, is_end=until is not None)
    for one in _LAST.finditer(text) if "ết " in text or "uối " in text else ():
        month = int(one["month"] or 12)
        if 1 <= month <= 12:
            day = date(int(one["year"]), month, monthrange(int(one["year"]), month)[1])
            yield ToldDay(" ".join(one[0].split()), _around(text, one), day, is_end=True)


def _lengths(text: str) -> Iterator[ToldLength]:
    for signs, pattern in _LENGTHS:
        if not any(sign in text for sign in signs):
            continue
        for one in pattern.finditer(text):
            unit, number, has_day = one["unit"].lower(), one["number"].lower(), _DAY.search(text) is not None
            count = int(digits[0]) if (digits := re.match(r"\d+", number)) else spoken(number)
            words = f"{one['number']} {one['unit']}"
            if unit == "tuần" and count:
                yield ToldLength(words, _around(text, one), 7 * count, TimeUnit.DAY, has_day, weeks=count)
            elif number == "nửa" and unit == TimeUnit.MONTH.label:
                yield ToldLength(words, _around(text, one), 15, TimeUnit.DAY, has_day)
            elif count and unit in _UNITS:
                yield ToldLength(words, _around(text, one), count, _UNITS[unit], has_day)
