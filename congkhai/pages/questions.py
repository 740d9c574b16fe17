"""Questions with their answers, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from congkhai.model.distinctions import CaseQuestion
from congkhai.model.shared import Question


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """A question; its answer holds in the case alone, if there is one."""

    question: str
    answer: str
    case: str
    when: tuple[str, ...] = ()


def question_items(questions: Iterable[Question]) -> tuple[QuestionItem, ...]:
    """The questions in their order."""
    return tuple(map(_item, questions))


def _item(asked: Question) -> QuestionItem:
    case, when = (asked.case, asked.when) if isinstance(asked, CaseQuestion) else (None, ())
    return QuestionItem(asked.question, asked.answer, case or "", when)
