"""Figures of phản ánh, kiến nghị: days taken, in time or not, and what the reports of TT 09/2026/TT-BTP count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_quantity
from congkhai.catalogue.working_days import Due, due
from congkhai.model.channel import TimeLimit
from congkhai.model.families import FEEDBACK
from congkhai.model.feedback import Feedback, FeedbackKind
from congkhai.model.lists import AnswerLimit


@dataclass(frozen=True, slots=True)
class Period:
    """Days that a report is about, both included."""

    name: str
    first: date
    last: date

    def has(self, day: date | None) -> bool:
        """Whether a day is one of them."""
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of what was received in a period; `in_time` and `late` of answers are known where there is a limit.

    `unsure` are answers of which the days off are not all announced; `satisfied` counts those who said whether.
    """

    received: int
    days: tuple[int, ...]
    in_time: int
    late: int
    unsure: int
    satisfied: tuple[int, int]

    @property
    def median(self) -> str:
        """In how many days one half was answered."""
        return spell_quantity(round(median(self.days), 1)).removesuffix(",0") if self.days else ""


def counted(setting: Setting) -> tuple[Feedback, ...]:
    """All that count: samples do not, nor what would be received later."""
    return tuple(one for one in setting.counted(FEEDBACK).values() if one.received <= setting.day)


def answered_by(feedback: Feedback, day: date) -> date | None:
    """The day of its answer, if that has come."""
    return feedback.answered if feedback.answered and feedback.answered <= day else None


def answer_due(feedback: Feedback, setting: Setting) -> Due | None:
    """When the answer is due by the unit's own limit; the decree has none."""
    limit = setting.unit.answer_limit
    reckoned = TimeLimit.model_validate({"so_luong": str(limit.amount), "don_vi": limit.unit.value}) if limit else None
    return due(reckoned, feedback.received, setting.days_off) if reckoned else None


def is_overdue(feedback: Feedback, setting: Setting) -> bool:
    """Whether the unit should have answered by now."""
    last = _last_day(feedback, setting)
    return last is not None and setting.day > last


def overdue_in_all(setting: Setting) -> int:
    """How many the unit should have answered by now, whenever they were received."""
    return sum(is_overdue(one, setting) for one in counted(setting))


def next_overdue(setting: Setting) -> date | None:
    """The first day to come on which one more of them should have been answered."""
    lasts = (last for one in counted(setting) if (last := _last_day(one, setting)))
    return min((last + timedelta(days=1) for last in lasts if last >= setting.day), default=None)


def _last_day(feedback: Feedback, setting: Setting) -> date | None:
    """Until when the unit has to answer what waits for it: what was passed on is another's to answer."""
    if feedback.forwarded or answered_by(feedback, setting.day):
        return None
    limit = answer_due(feedback, setting)
    return limit.day if limit else None


def spell_limit(limit: AnswerLimit) -> str:
    """`10 ngày làm việc, theo Điều 18 của 163/2025/QĐ-CTUBND`."""
    article = f"{limit.article} của " if limit.article else ""
    return f"{limit.amount} {limit.unit.label}, theo {article}{limit.legal_resource}"


def figures_of(period: Period, setting: Setting) -> Figures:
    """The figures of what was received in a period, as of the day."""
    received = [one for one in counted(setting) if period.has(one.received)]
    answered = [(one, day) for one in received if (day := answered_by(one, setting.day))]
    limits = [(day, limit) for one, day in answered if (limit := answer_due(one, setting))]
    said = [one.satisfied for one, _ in answered if one.satisfied is not None]
    return Figures(
        received=len(received),
        days=tuple(sorted((day - one.received).days for one, day in answered)),
        in_time=sum(day <= limit.day for day, limit in limits if limit.is_sure),
        late=sum(day > limit.day for day, limit in limits if limit.is_sure),
        unsure=sum(not limit.is_sure for _, limit in limits),
        satisfied=(sum(said), len(said)),
    )


def year_told(setting: Setting) -> Period | None:
    """The newest year of which there is something to tell, up to the day; nothing of an empty register."""
    years = [day.year for one in counted(setting) for day in (one.received, answered_by(one, setting.day)) if day]
    return _year(max(years), setting.day) if years else None


def reported_periods(setting: Setting) -> tuple[Period, ...]:
    """What is reported (TT 09/2026/TT-BTP Điều 9), by the calendar: periods of the newest year, then older years."""
    newest = year_told(setting)
    if newest is None:
        return ()
    year = newest.first.year
    parts = (("Quý I", 1, 3), ("6 tháng đầu năm", 1, 6), ("Quý III", 7, 9))
    told = [Period(f"{name} {year}", date(year, first, 1), _end(year, last)) for name, first, last in parts]
    older = sorted({one.received.year for one in counted(setting)} - {year}, reverse=True)
    begun = [Period(one.name, one.first, min(one.last, setting.day)) for one in told if one.first <= setting.day]
    return (*begun, newest, *(_year(one, setting.day) for one in older))


def row_of_06a(period: Period, of_field: Iterable[Feedback]) -> tuple[int, ...]:
    """Columns (3) to (16) of form 06a/BTP/KSTT for what is of one field."""
    open_then = [one for one in of_field if one.received <= period.last and not _answered_before(one, period.first)]
    earlier = [one for one in open_then if one.received < period.first]
    new = [one for one in open_then if one.received >= period.first]
    done = [one for one in open_then if answered_by(one, period.last)]
    pending = [one for one in open_then if not answered_by(one, period.last)]
    public = sum(one.published is not None and one.published <= period.last for one in done)
    of_parts = (sum(answered_by(one, period.last) is not None for one in part) for part in (earlier, new))
    processed = (*_by_kind(done), *of_parts)
    return (*_by_kind(open_then), len(earlier), len(new), *processed, *_by_kind(pending), public)


def _answered_before(feedback: Feedback, day: date) -> bool:
    return feedback.answered is not None and feedback.answered < day


def _by_kind(ones: Sequence[Feedback]) -> tuple[int, int, int]:
    """All, those about conduct, those about rules."""
    conduct = sum(one.kind is FeedbackKind.CONDUCT for one in ones)
    return len(ones), conduct, len(ones) - conduct


def _year(year: int, day: date) -> Period:
    return Period(f"Năm {year}", date(year, 1, 1), min(date(year, 12, 31), day))


def _end(year: int, month: int) -> date:
    return date.fromordinal((date(year, month + 1, 1)).toordinal() - 1)
