"""Phản ánh, kiến nghị: passed on, answered and published in time, and in that order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.catalogue.feedback_figures import answer_due, is_overdue, spell_limit
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.catalogue.working_days import after_working_days
from congkhai.model.feedback import Feedback
from congkhai.problems import quoted
from congkhai.rules.dates import in_order, not_to_come
from congkhai.rules.finding import Finding, finding, key_in

# NĐ 20/2008/NĐ-CP Điều 9: to the competent body within five working days.
FORWARDED_WITHIN = 5


def check_feedback(feedback: Feedback, setting: Setting) -> Iterator[Finding]:
    """Days that cannot be, and what was not done in time."""
    yield from _days(feedback, setting.day)
    if (passed := feedback.forwarded) and feedback.received < passed.day:
        last = after_working_days(feedback.received, FORWARDED_WITHIN, setting.days_off)
        if passed.day > last:
            yield finding("chuyen-cham", "forwarded", "day", until=spell_day(last), limit=FORWARDED_WITHIN)
    if (feedback.answered is None) != (feedback.outcome is None):
        there, lacking = ("answered", "outcome") if feedback.answered else ("outcome", "answered")
        yield finding("tra-loi-thieu", there, **key_in(Feedback, lacking))
    elif feedback.published and feedback.answered is None:
        yield finding("tra-loi-thieu", "published", **key_in(Feedback, "answered"))
    due, limit = answer_due(feedback, setting), setting.unit.answer_limit
    if due and limit and is_overdue(feedback, setting):
        yield finding("tra-loi-cham", "received", until=spell_day(due.day), limit=spell_limit(limit))


def check_year_of_folder(file: str, feedback: Feedback) -> Iterator[Finding]:
    """Whether it lies in the folder of the year in which it was received: figures are of years."""
    folder, year = file.split("/")[-2], str(feedback.received.year)
    if folder != year:
        yield finding("nam-khac-thu-muc", "received", found=year, expected=quoted(folder))


def _days(feedback: Feedback, day: date) -> Iterator[Finding]:
    passed = feedback.forwarded
    for name in ("received", "answered", "published"):
        yield from not_to_come(getattr(feedback, name), day, (name,))
    yield from not_to_come(passed.day if passed else None, day, ("forwarded", "day"))
    yield from in_order(
        feedback.received, passed.day if passed else None, "ngày tiếp nhận", "ngày chuyển", ("forwarded", "day")
    )
    yield from in_order(feedback.answered, feedback.published, "ngày trả lời", "ngày công khai", ("published",))
