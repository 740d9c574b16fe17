"""Drafts: long enough open, with somewhere to send opinions, and concluded after that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.draft import Draft, DraftPart
from congkhai.rules.finding import Finding, finding

# As for texts of the ministries (Luật 64/2025/QH15 Điều 33); of those of a province the law read leaves it open.
_OPEN_DAYS = 20
# An editor's own measure: no text read sets a day for the answer.
_ANSWERED_WITHIN = timedelta(days=60)


def check_draft(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """What keeps people from reading the draft, and from being answered."""
    days = (draft.until - draft.since).days + 1
    if 0 < days < _OPEN_DAYS and not draft.shortened:
        yield finding("mo-ngan", "until", found=days, expected=_OPEN_DAYS)
    if not any(file.part is DraftPart.DRAFT for file in draft.attachments):
        yield finding("thieu-toan-van", "attachments")
    if setting.day <= draft.until and not draft.send_to:
        yield finding("thieu-noi-gui", "send_to")
    if setting.day > draft.until + _ANSWERED_WITHIN and not draft.taken:
        until, asked = spell_day(draft.until), Draft.model_fields["taken"]
        label, name = asked.title, asked.alias
        yield finding("qua-han-tra-loi", "taken", until=until, limit=_ANSWERED_WITHIN.days, label=label, name=name)
