"""Plans and proposals: what is done has come, and what was decided has its day."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.reform_plan import ReformPlan
from congkhai.model.simplification import Outcome, Simplification
from congkhai.rules.dates import in_order, not_to_come
from congkhai.rules.finding import Finding, finding

# No programme is older, none is planned longer ahead: what is typed beside it is another number.
_FIRST, _AHEAD = 2000, 10


def check_plan(plan: ReformPlan, setting: Setting) -> Iterator[Finding]:
    """A year that there is; a task that is done on a day to come is not done."""
    last = setting.day.year + _AHEAD
    if not _FIRST <= plan.year <= last:
        yield finding("ngoai-khoang", "year", found=plan.year, least=_FIRST, most=last)
    for place, task in enumerate(plan.tasks):
        yield from not_to_come(task.done, setting.day, ("tasks", place, "done"))


def check_simplification(proposal: Simplification, setting: Setting) -> Iterator[Finding]:
    """An outcome has its day, which has come and is not before that of sending; who waits has none."""
    for name in ("sent", "decided"):
        yield from not_to_come(getattr(proposal, name), setting.day, (name,))
    yield from in_order(proposal.sent, proposal.decided, "ngày gửi kiến nghị", "ngày có kết quả", ("decided",))
    if (proposal.outcome is Outcome.WAITING) == (proposal.decided is not None):
        told = "đang chờ trả lời mà đã có ngày" if proposal.decided else "đã có kết quả mà chưa có ngày"
        yield finding("ket-qua-khong-khop", "decided" if proposal.decided else "outcome", found=told)
