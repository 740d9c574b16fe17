"""The announcing decision, and what has to be public about how a procedure is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.decisions import decision_key, order_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import Action, Kind, Online
from congkhai.model.decision import Decision
from congkhai.model.procedure import Procedure
from congkhai.problems import quoted
from congkhai.reading.odd_characters import LOOK_ALIKE
from congkhai.rules.dates import in_order, not_to_come
from congkhai.rules.finding import Finding, finding

_DECISION = re.compile(r"\d+[a-z]?(/\d{4})?/QĐ-[A-ZĐ][A-Za-zĐđ0-9-]*")


def check_announcement(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A decision that ended the procedure or came later without a word of it here, or that does not name it."""
    decision = setting.decision_on(procedure)
    if decision and decision.announced and decision.action_on(procedure.identifier) is None:
        yield finding("quyet-dinh-khong-nhac", "decision", found=quoted(decision.number), missing=procedure.identifier)
    if named := setting.announcing.get(procedure.identifier):
        yield from _abolished(procedure, setting.decisions[named[-1]])
        yield from _announced_later(procedure, decision, named, setting)


def check_announced(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A procedure of which nobody can say by which decision it was announced."""
    if procedure.decision is None and procedure.identifier not in setting.announcing:
        yield finding("thieu-quyet-dinh", "decision")


def check_kind(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """What agencies do among themselves is announced apart, never to the people."""
    if procedure.kind is Kind.INTERNAL:
        yield finding("thu-tuc-noi-bo", "kind")


def _abolished(procedure: Procedure, last: Decision) -> Iterator[Finding]:
    """What the last decision abolishes ends on the day on which that is in force."""
    if last.action_on(procedure.identifier) is not Action.ABOLISHED:
        return
    if procedure.end is None:
        yield finding("bai-bo-chua-cham-dut", "decision", found=quoted(last.number))
    elif last.effective and procedure.end.since != last.effective:
        since = spell_day(procedure.end.since) if procedure.end.since else "chưa rõ ngày"
        expected = spell_day(last.effective)
        yield finding(
            "cham-dut-khac-ngay", "end", "since", found=since, decision=quoted(last.number), expected=expected
        )


def _announced_later(
    procedure: Procedure, own: Decision | None, named: tuple[str, ...], setting: Setting
) -> Iterator[Finding]:
    """The decision that holds on the day, where the record still names one before it."""
    begun = [key for key in named if order_of(setting.decisions[key])[0] <= setting.day]
    if not begun or begun[-1] == procedure.decision:
        return
    last = setting.decisions[begun[-1]]
    if own is None or order_of(own) < order_of(last):
        told = own.number if own else procedure.decision
        found = quoted(told) if told else "chưa ghi"
        yield finding("quyet-dinh-sau-hon", "decision", found=found, later=quoted(last.number), expected=begun[-1])


def check_decision(decision: Decision, setting: Setting) -> Iterator[Finding]:
    """A number that cannot be right, days in a wrong order, a procedure to which two things are done."""
    # Letters that only look like others are told already.
    if not _DECISION.fullmatch(decision.number) and not LOOK_ALIKE.search(decision.number):
        yield finding("so-quyet-dinh-la", "number", found=quoted(decision.number))
    yield from in_order(decision.signed, decision.effective, "ngày ký", "ngày có hiệu lực", ("signed",))
    yield from not_to_come(decision.signed, setting.day, ("signed",))
    yield from _done_twice(decision)


def _done_twice(decision: Decision) -> Iterator[Finding]:
    """A procedure below two actions, at the later place: what the reports count it as is the first."""
    for place, part in enumerate(decision.announced):
        for item, code in enumerate(part.procedures):
            if (first := decision.action_on(code)) and first is not part.action:
                path = ("announced", place, "procedures", item)
                yield finding("hai-noi-dung", *path, found=code, first=first.label, other=part.action.label)


def check_decision_file(file: str, decision: Decision) -> Iterator[Finding]:
    """A file that is not called by number and day signed."""
    name, expected = file.rpartition("/")[2], f"{decision_key(decision.number, decision.signed)}.yml"
    if name != expected:
        yield finding("ten-tep-quyet-dinh", "number", found=quoted(name), expected=quoted(expected))


def check_online(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A partly online service without the reason that NĐ 224/2026 Điều 14 wants public."""
    if procedure.online is Online.PARTIAL and procedure.partial_reason is None:
        yield finding("thieu-ly-do", "online")
