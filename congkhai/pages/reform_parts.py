"""Administrative reform: the tasks of a plan with what became of each by the day, and what proposals came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from congkhai.catalogue.addresses import list_address
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day, spell_number
from congkhai.model.families import FAMILY, SIMPLIFICATIONS
from congkhai.model.reform_plan import PlannedTask, ReformPlan
from congkhai.model.simplification import Outcome, Simplification
from congkhai.sheets.sheet import Chart, Heading, Line, Lines, Part, Table, Text

_DONE, _DONE_LATE, _NOT_DUE, _OVERDUE = "Xong", "Xong trễ hạn", "Còn hạn", "Quá hạn"
_TAKEN_UP = (Outcome.ACCEPTED, Outcome.PARTLY)
_STATES = (_DONE, _DONE_LATE, _NOT_DUE, _OVERDUE)


def plan_parts(plan: ReformPlan, catalogue: Catalogue) -> Iterator[Part]:
    """How many tasks are in which state, then each task; a sample is no figure."""
    told = [(one, task_state(one, catalogue.day)) for one in plan.tasks]
    counted = Counter(state for _, state in told)
    if not plan.sample:
        yield Chart("Nhiệm vụ theo tình trạng", "nhiệm vụ", tuple((state, counted[state]) for state in _STATES))
    rows = tuple((one.task, one.unit, spell_day(one.due), _in_words(one, state)) for one, state in told)
    yield Table(("Việc", "Đơn vị làm", "Hạn", "Tình trạng"), rows, "Từng nhiệm vụ")
    if proofs := tuple(Line(one.task, (one.proof,), link=one.proof) for one in plan.tasks if one.proof):
        yield Heading("Minh chứng")
        yield Lines(proofs)


def task_state(task: PlannedTask, day: date) -> str:
    """What a day makes of a task."""
    if task.done is not None and task.done <= day:
        return _DONE if task.done <= task.due else _DONE_LATE
    return _NOT_DUE if day <= task.due else _OVERDUE


def reform_links(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Where proposals to make procedures simpler are."""
    yield list_address(SIMPLIFICATIONS), FAMILY[SIMPLIFICATIONS].many


def saved_parts(proposal: Simplification, catalogue: Catalogue) -> Iterator[Part]:
    """On the page of a proposal: what each case takes less of, or would if it were accepted."""
    saved = proposal.saved
    amounts = ((saved.papers, "giấy tờ"), (saved.days, "ngày"), (saved.money, "đồng")) if saved else ()
    if told := ", ".join(f"{spell_number(amount)} {what}" for amount, what in amounts if amount):
        yield Text(told, label="Mỗi lần làm bớt được" if proposal.outcome in _TAKEN_UP else "Đề xuất bớt mỗi lần làm")


def simplification_parts(catalogue: Catalogue) -> Iterable[Part]:
    """Above the list: what the proposals came to, samples aside."""
    if counted := Counter(one.outcome for one in catalogue.setting.counted(SIMPLIFICATIONS).values()):
        yield Chart("Đề xuất theo kết quả", "đề xuất", tuple((one.label, counted[one]) for one in Outcome))


def _in_words(task: PlannedTask, state: str) -> str:
    done = f" ({spell_day(task.done)})" if task.done and state in (_DONE, _DONE_LATE) else ""
    return state + done + (f". {task.result}" if task.result else "")
