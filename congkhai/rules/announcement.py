"""The announcing decision, and what has to be public about how a procedure is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.choices import Action, Online
from congkhai.model.procedure import Procedure
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding

_DECISION = re.compile(r"\d+[a-z]?(/\d{4})?/QĐ-[A-ZĐ][A-Za-zĐđ0-9-]*")


def check_announcement(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A decision whose number cannot be right, or which ended the procedure without a word of it."""
    announcement = procedure.announcement
    if announcement is None:
        return
    if not _DECISION.fullmatch(announcement.number):
        yield finding("so-quyet-dinh-la", "announcement", "number", found=quoted(announcement.number))
    if announcement.action is Action.ABOLISHED and procedure.end is None:
        yield finding("bai-bo-chua-cham-dut", "announcement", "action")


def check_online(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A partly online service without the reason that NĐ 224/2026 Điều 14 wants public."""
    if procedure.online is Online.PARTIAL and procedure.partial_reason is None:
        yield finding("thieu-ly-do", "online")
