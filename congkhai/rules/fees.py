"""Fees that contradict themselves or would be shown as free by mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from congkhai.catalogue.days import ends_by, in_force, is_over, next_change
from congkhai.catalogue.doubtful_fees import COUNCIL_NAME, is_doubtful
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day, spell_number
from congkhai.model.channel import Cost, Relief
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding
from congkhai.rules.validity import SOON


def check_fees(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """What is wrong with the costs of every channel."""
    for c, channel in enumerate(procedure.channels):
        costs = channel.listed_costs
        for k, cost in enumerate(costs):
            path = ("channels", c, "costs", k)
            yield from _amount(cost, path)
            yield from _end_of_cut(cost, costs, setting.day, path)
            for name, reliefs in (("exemptions", cost.exemptions), ("reductions", cost.reductions)):
                for r, relief in enumerate(reliefs):
                    yield from _end_of_relief(relief, setting.day, (*path, name, r))


def _amount(cost: Cost, path: AttributePath) -> Iterator[Finding]:
    if cost.amount is None:
        if cost.decider is None and cost.note is None and not cost.attachments:
            yield finding("thieu-muc-thu", *path)
    elif cost.amount == 0:
        yield from _not_free(cost, path)
    elif is_doubtful(cost):
        yield finding("tien-dang-ngo", *path, "amount", found=spell_number(cost.amount))


def _not_free(cost: Cost, path: AttributePath) -> Iterator[Finding]:
    if cost.decider is not None:
        yield finding("phi-bang-khong", *path, "amount", found=cost.decider.label)
    elif said := COUNCIL_NAME.search(cost.note or ""):
        yield finding("phi-mau-thuan", *path, "amount", found=f"“{said.group()}”")


def _end_of_cut(cost: Cost, costs: Sequence[Cost], day: date, path: AttributePath) -> Iterator[Finding]:
    if cost.until is None or not ends_by(cost, day + SOON) or _is_followed(cost, costs):
        return
    code = "muc-phi-het" if is_over(cost, day) else "muc-phi-sap-het"
    yield finding(code, *path, "until", until=spell_day(cost.until))


def _end_of_relief(relief: Relief, day: date, path: AttributePath) -> Iterator[Finding]:
    if relief.until is not None and ends_by(relief, day + SOON):
        code = "mien-giam-het" if is_over(relief, day) else "mien-giam-sap-het"
        yield finding(code, *path, "until", until=spell_day(relief.until))


def _is_followed(cost: Cost, costs: Sequence[Cost]) -> bool:
    """Whether an amount of the day after is already recorded."""
    after = next_change([cost], cost.until) if cost.until else None
    return any(other.kind is cost.kind and after is not None and in_force(other, after) for other in costs)
