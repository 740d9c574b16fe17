"""Questions with their answers, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from congkhai.model.distinctions import CaseQuestion, Distinction
from congkhai.model.shared import Question


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """A question; its answer holds in the case alone, if there is one."""

    question: str
    answer: str
    case: str
    when: tuple[str, ...] = ()


def question_items(questions: Iterable[Question], cases: Iterable[Distinction] = ()) -> tuple[QuestionItem, ...]:
    """The questions in their order; one of every answer that `cases` know is of none in particular."""
    answers = [{answer.code for answer in case.answers} for case in cases]
    return tuple(_item(asked, answers) for asked in questions)


def _item(asked: Question, answers: Iterable[set[str]]) -> QuestionItem:
    case, when = (asked.case, asked.when) if isinstance(asked, CaseQuestion) else (None, ())
    if when and set(when) == set().union(*(each for each in answers if each <= set(when))):
        case, when = None, ()
    return QuestionItem(asked.question, asked.answer, case or "", when)
