"""One cost in the words citizens read: its amount, its name, the case in which it is due."""

from __future__ import annotations

from congkhai.catalogue.doubtful_fees import is_doubtful, not_really_free, says_what_is_due
from congkhai.catalogue.wording import PERHAPS_WRONG, UNKNOWN, brief, small, spell_number
from congkhai.model.channel import Cost
from congkhai.model.choices import Currency, Decider

FREE = "Miễn phí"
COUNCIL_SETS = "Do Hội đồng nhân dân tỉnh quy định"

# Longer ones are read in the table.
_LONGEST_CASE, _LONGEST_NOTE = 100, 70


def spell_cost(cost: Cost) -> str:
    """The amount of one cost, without its name: `2.000 đồng/trang`."""
    if cost.amount is None:
        return COUNCIL_SETS if cost.decider is Decider.COUNCIL else _decided_elsewhere(cost)
    if cost.note and not_really_free(cost):
        return brief(cost.note)
    if cost.amount == 0:
        return FREE
    amount = f"{spell_number(cost.amount)} {(cost.currency or Currency.VND).label}"
    money = f"{amount}/{cost.unit}" if cost.unit else amount
    return f"Nguồn ghi {money}, {PERHAPS_WRONG}" if is_doubtful(cost) else money


def case_of(cost: Cost) -> str:
    """In which case a cost is due, if a few words say it; the national database has no place for it but the note."""
    note = cost.note or ""
    is_amount = note == spell_cost(cost) or not note[:1].isalpha() or says_what_is_due(note)
    case = cost.case or ("" if is_amount else note)
    longest = _LONGEST_CASE if cost.case else _LONGEST_NOTE
    return small(case.rstrip(". ")) if len(case) <= longest and "\n" not in case else ""


def thing_of(cost: Cost) -> tuple[str, str]:
    """What is the same cost elsewhere."""
    return label_of(cost), spell_cost(cost)


def named_cost(cost: Cost) -> str:
    """The cost with its name, beside others."""
    return f"{label_of(cost)}: {small(spell_cost(cost))}"


def label_of(cost: Cost) -> str:
    """What it is called."""
    return cost.name or (cost.kind.label if cost.kind else "")


def _decided_elsewhere(cost: Cost) -> str:
    if cost.decider is not None:
        return f"Do {cost.decider.label} quy định"
    if cost.note:
        return brief(cost.note)
    return "Theo biểu phí kèm theo" if cost.attachments else UNKNOWN
