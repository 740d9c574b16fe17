"""Dialogues: minutes after them, and an outcome of each question by the day that was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.dialogue import Dialogue
from congkhai.rules.finding import Finding, finding

# An editor's own measure, as for drafts: no text read sets a day.
_TOLD_WITHIN = timedelta(days=60)


def check_dialogue(dialogue: Dialogue, setting: Setting) -> Iterator[Finding]:
    """What people were promised and have not been told."""
    if setting.day > dialogue.day + _TOLD_WITHIN and not (dialogue.minutes or dialogue.questions):
        until, asked = spell_day(dialogue.day), Dialogue.model_fields["questions"]
        label, name = asked.title, asked.alias
        yield finding("qua-han-tra-loi", "questions", until=until, limit=_TOLD_WITHIN.days, label=label, name=name)
    for place, one in enumerate(dialogue.questions):
        if one.due and one.due < setting.day and not (one.outcome or one.done):
            yield finding("hua-qua-han", "questions", place, "due", found=spell_day(one.due))
