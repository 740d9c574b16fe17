"""Drafts: long enough open, with somewhere to send opinions, and concluded after that."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.draft import Draft, DraftPart
from congkhai.rules.dates import told_within
from congkhai.rules.finding import Finding, finding

# As for texts of the ministries (Luật 64/2025/QH15 Điều 33); of those of a province the law read leaves it open.
_OPEN_DAYS = 20


def check_draft(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """What keeps people from reading the draft, and from being answered."""
    if setting.day <= draft.until:
        yield from _open(draft)
    if not draft.taken:
        yield from told_within(draft, "taken", draft.until, setting)


def _open(draft: Draft) -> Iterator[Finding]:
    """What can be mended as long as people are asked."""
    days = (draft.until - draft.since).days + 1
    if 0 < days < _OPEN_DAYS and not draft.shortened:
        yield finding("mo-ngan", "until", found=days, expected=_OPEN_DAYS)
    if not any(file.part is DraftPart.DRAFT and (file.file or file.address) for file in draft.attachments):
        yield finding("thieu-toan-van", "attachments")
    if not draft.send_to:
        yield finding("thieu-noi-gui", "send_to", keys="`gui_ve`")
