"""What an announcing decision does to procedures: a list for each of the actions, as decisions have them."""

from __future__ import annotations

from dataclasses import dataclass

from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.choices import Action
from congkhai.model.decision import Decision
from congkhai.model.terms import Record

_HEADINGS = {
    Action.NEW: "Thủ tục mới ban hành",
    Action.AMENDED: "Thủ tục được sửa đổi, bổ sung",
    Action.REPLACED: "Thủ tục được thay thế",
    Action.ABOLISHED: "Thủ tục bị bãi bỏ",
}
_NOT_SAID = "Thủ tục được công bố"


@dataclass(frozen=True, slots=True)
class DecisionList:
    """Procedures under a heading; `others` are the codes that have no page here."""

    heading: str
    procedures: tuple[Summary, ...]
    others: tuple[str, ...] = ()


def decision_lists(key: str, record: Record, catalogue: Catalogue) -> tuple[DecisionList, ...]:
    """The lists of a decision; one alone, of the procedures that refer to it, where it does not say what it does."""
    if not isinstance(record, Decision):
        return ()
    if record.announced:
        return tuple(_list(record, action, catalogue) for action in Action if _codes(record, action))
    referring = catalogue.by_decision.get(key, ())
    return (DecisionList(_NOT_SAID, referring),) if referring else ()


def announced_in_short(key: str, decision: Decision, catalogue: Catalogue) -> str:
    """How many procedures it does what to, in a sentence; nothing where nobody says."""
    told = [f"{len(codes)} {action.label}" for action in Action if (codes := _codes(decision, action))]
    if told:
        return f"Số thủ tục: {'; '.join(told)}."
    referring = len(catalogue.by_decision.get(key, ()))
    return f"Công bố {referring} thủ tục có trên trang này." if referring else ""


def _list(decision: Decision, action: Action, catalogue: Catalogue) -> DecisionList:
    codes, known = _codes(decision, action), catalogue.procedures
    told = tuple(known[code] for code in codes if code in known)
    return DecisionList(_HEADINGS[action], told, tuple(code for code in codes if code not in known))


def _codes(decision: Decision, action: Action) -> tuple[str, ...]:
    codes = (code for part in decision.announced if part.action is action for code in part.procedures)
    return tuple(dict.fromkeys(codes))
