"""Dialogues: minutes after them, and an outcome of each question by the day that was promised."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.dialogue import Dialogue
from congkhai.rules.dates import hours_in_order, in_order, not_to_come, told_within
from congkhai.rules.finding import Finding, finding


def check_dialogue(dialogue: Dialogue, setting: Setting) -> Iterator[Finding]:
    """What people were promised and have not been told."""
    if not (dialogue.minutes or dialogue.questions):
        yield from told_within(dialogue, "questions", dialogue.day, setting)
    yield from hours_in_order(dialogue)
    for place, one in enumerate(dialogue.questions):
        yield from in_order(dialogue.day, one.due, "ngày đối thoại", "ngày hẹn xong", ("questions", place, "due"))
        yield from in_order(dialogue.day, one.done, "ngày đối thoại", "ngày xong", ("questions", place, "done"))
        yield from not_to_come(one.done, setting.day, ("questions", place, "done"))
        if one.due and one.due < setting.day and not (one.outcome or one.done):
            yield finding("hua-qua-han", "questions", place, "due", found=spell_day(one.due))
