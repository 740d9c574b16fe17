"""The announcing decision, and what has to be public about how a procedure is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.decisions import decision_key
from congkhai.catalogue.setting import Setting
from congkhai.model.choices import Action, Online
from congkhai.model.decision import Decision
from congkhai.model.procedure import Procedure
from congkhai.problems import quoted
from congkhai.reading.odd_characters import LOOK_ALIKE
from congkhai.rules.dates import in_order, not_to_come
from congkhai.rules.finding import Finding, finding

_DECISION = re.compile(r"\d+[a-z]?(/\d{4})?/QĐ-[A-ZĐ][A-Za-zĐđ0-9-]*")


def check_announcement(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A decision that ended the procedure without a word of it here, or that does not name the procedure."""
    decision = setting.decision_on(procedure)
    if decision is None:
        return
    action = decision.action_on(procedure.identifier)
    if action is Action.ABOLISHED and procedure.end is None:
        yield finding("bai-bo-chua-cham-dut", "decision")
    if action is None and decision.announced:
        yield finding("quyet-dinh-khong-nhac", "decision", found=quoted(decision.number), missing=procedure.identifier)


def check_decision(decision: Decision, setting: Setting) -> Iterator[Finding]:
    """A number that cannot be right, days in a wrong order."""
    # Letters that only look like others are told already.
    if not _DECISION.fullmatch(decision.number) and not LOOK_ALIKE.search(decision.number):
        yield finding("so-quyet-dinh-la", "number", found=quoted(decision.number))
    yield from in_order(decision.signed, decision.effective, "ngày ký", "ngày có hiệu lực", ("signed",))
    yield from not_to_come(decision.signed, setting.day, ("signed",))


def check_decision_file(file: str, decision: Decision) -> Iterator[Finding]:
    """A file that is not called by number and day signed."""
    name, expected = file.rpartition("/")[2], f"{decision_key(decision.number, decision.signed)}.yml"
    if name != expected:
        yield finding("ten-tep-quyet-dinh", "number", found=quoted(name), expected=quoted(expected))


def check_online(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A partly online service without the reason that NĐ 224/2026 Điều 14 wants public."""
    if procedure.online is Online.PARTIAL and procedure.partial_reason is None:
        yield finding("thieu-ly-do", "online")
