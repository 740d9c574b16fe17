"""Whether decisions were signed, and procedures entered in the national database, in time (NĐ 63/2010, Điều 15, 24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.catalogue.working_days import after_working_days
from congkhai.model.choices import AnnouncingLevel
from congkhai.model.decision import Decision
from congkhai.model.lists import LegalText
from congkhai.model.procedure import Publicity

# Điều 15: at least so many days before the text is in force; by the shortened procedure so many after it is issued.
_BEFORE_EFFECT = {AnnouncingLevel.MINISTRY: 20, AnnouncingLevel.PROVINCE: 5}
_AFTER_ISSUE = 3
# Điều 24, khoản 2: working days from signing.
_ENTERED_WITHIN = {AnnouncingLevel.MINISTRY: 10, AnnouncingLevel.PROVINCE: 5}
_ENTERED_WITHIN_SHORTENED = 2


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day and the day on which it was done; `missing` is what would have to be known to judge.

    `is_open`: it is not done, and the last day is still to come. `is_sure`: all days off until then are announced.
    `late` counts working days.
    """

    last: date | None
    done: date | None
    missing: tuple[str, ...]
    is_sure: bool = True
    late: int = 0
    is_open: bool = False

    @property
    def is_judged(self) -> bool:
        return not self.missing

    @property
    def is_kept(self) -> bool:
        """Whether it is known to have been in time: a missing day never is."""
        return self.is_judged and not self.late

    @property
    def in_words(self) -> str:
        if self.is_open and self.last:
            return f"Chưa đến hạn: còn đến hết {spell_day(self.last)}"
        if self.missing:
            return f"Không tính được: chưa ghi {', '.join(self.missing)}"
        told = f"Trễ {self.late} ngày làm việc" if self.late else "Đúng hạn"
        return told if self.is_sure else f"{told} (tạm tính)"


def signing_deadline(decision: Decision, setting: Setting) -> Deadline:
    """By when a decision had to be signed, for the text that comes first of those that caused it."""
    begins = {number: _counted_from(decision, setting.legal_texts.get(number)) for number in decision.causes}
    missing = [*_missing_of(decision), *([] if begins else ["văn bản làm phát sinh"])]
    counted_from = "ngày ban hành" if decision.shortened else "ngày có hiệu lực"
    missing += [f"{counted_from} của {number}" for number, day in begins.items() if day is None]
    last = min((_sign_by(decision, day) for day in begins.values() if day), default=None)
    return _judged(last if decision.level or decision.shortened else None, decision.signed, missing, setting)


def entering_deadline(
    decision: Decision, publicity: Publicity | None, setting: Setting, later: date | None = None
) -> Deadline:
    """By when a procedure of a decision had to be in the national database.

    `later` is the day on which the next decision on it was signed: a record has the day of its last entry alone, which
    proves nothing of a decision that was signed after it, or that another had followed by then.
    """
    missing, days = _missing_of(decision), _days_to_enter(decision)
    last = after_working_days(decision.signed, days, setting.days_off) if decision.signed and not missing else None
    told = publicity.database if publicity else None
    done = told if told and (decision.signed or told) <= told and (later is None or told < later) else None
    entered = "ngày đăng CSDL quốc gia theo quyết định này" if told else "ngày đăng CSDL quốc gia"
    wanted = [*missing, *([] if done else [entered])]
    return _judged(last, done, wanted, setting, decision.signed)


def _judged(
    last: date | None, done: date | None, missing: Sequence[str], setting: Setting, since: date | None = None
) -> Deadline:
    """`since` is the day from which working days were counted to the last one."""
    if missing or last is None or done is None:
        is_open = last is not None and done is None and setting.day <= last
        return Deadline(last, done, ("kết quả, vì chưa đến hạn",) if is_open else tuple(missing), is_open=is_open)
    if done <= last and since is None:
        return Deadline(last, done, ())
    after = (last + timedelta(days=number) for number in range(1, (done - last).days + 1))
    # What came on the rest day after the last day is late all the same.
    late = max(sum(map(setting.days_off.is_worked, after)), 1) if done > last else 0
    return Deadline(last, done, (), setting.days_off.is_sure(since or min(last, done), max(last, done)), late)


def _missing_of(decision: Decision) -> list[str]:
    level = [] if decision.level or decision.shortened else ["cấp công bố"]
    return level if decision.signed else [*level, "ngày ký"]


def _counted_from(decision: Decision, text: LegalText | None) -> date | None:
    if text is None:
        return None
    return text.issued if decision.shortened else text.effective


def _sign_by(decision: Decision, day: date) -> date:
    if decision.shortened or decision.level is None:
        return day + timedelta(days=_AFTER_ISSUE)
    return day - timedelta(days=_BEFORE_EFFECT[decision.level])


def _days_to_enter(decision: Decision) -> int:
    if decision.shortened or decision.level is None:
        return _ENTERED_WITHIN_SHORTENED
    return _ENTERED_WITHIN[decision.level]


def spell_last(deadline: Deadline) -> str:
    """The last day in words; none where it is not known."""
    return spell_day(deadline.last) if deadline.last else ""


def spell_done(deadline: Deadline) -> str:
    """The day on which it was done; none where nobody wrote it down."""
    return spell_day(deadline.done) if deadline.done else ""
