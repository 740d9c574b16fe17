"""Whether a procedure can be handed in online: as its stated level says, else as its ways to hand in do."""

from __future__ import annotations

from congkhai.catalogue.wording import small
from congkhai.model.choices import Online, Submission
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Choice

_OFFLINE = {Submission.DIRECT, Submission.POSTAL}


class OnlineAccess(Choice):
    """What lists, filters, search and pages say of it; a level only where one is stated, and open data say no more."""

    FULL = Online.FULL.value, Online.FULL.label
    PARTIAL = Online.PARTIAL.value, Online.PARTIAL.label
    LEVEL_UNKNOWN = "chua-ro-muc-do", "Nộp được trực tuyến, chưa rõ mức độ"
    # Stated so, or with ways to hand in that are all offline: to a citizen it is the same.
    NONE = Online.INFORMATION.value, Online.INFORMATION.label


_STATED = {level: access for level in Online for access in OnlineAccess if access.value == level.value}


def online_access(procedure: Procedure) -> OnlineAccess | None:
    """How far a procedure can be handed in online; None where neither level nor ways to hand in tell."""
    if procedure.online is not None:
        return _STATED[procedure.online]
    ways = {Submission.ONLINE if channel.address else channel.submission for channel in procedure.channels}
    if Submission.ONLINE in ways:
        return OnlineAccess.LEVEL_UNKNOWN
    return OnlineAccess.NONE if ways and ways <= _OFFLINE else None


def online_in_words(procedure: Procedure) -> str | None:
    """How far that is, and why people must come all the same where the record says so."""
    access, reason = online_access(procedure), procedure.partial_reason
    if access is None or reason is None:
        return access and access.label
    if procedure.online is not None:
        return f"{access.label} (vì {reason.label})"
    if access is OnlineAccess.LEVEL_UNKNOWN:
        return f"{access.label}; {small(why_not_all_online(procedure))}"
    return access.label


def why_not_all_online(procedure: Procedure) -> str:
    """Why people must come although they may hand in online; "" where the record does not say."""
    reason = procedure.partial_reason
    return f"Không làm hết trên mạng được vì {reason.label}" if reason else ""
