"""Questions with their answers, as pages show them."""

from __future__ import annotations

from congkhai.model.distinctions import CaseQuestion
from congkhai.model.shared import Question
from congkhai.pages.questions import QuestionItem, question_items


def test_an_answer_says_in_which_case_it_holds() -> None:
    """Where the record says so; a policy's questions know no cases."""
    in_case = CaseQuestion.model_validate({"hoi": "A?", "dap": "B.", "truong_hop_bang_loi": "Quá hạn"})
    always = CaseQuestion.model_validate({"hoi": "A?", "dap": "B."})
    of_policy = Question.model_validate({"hoi": "C?", "dap": "D."})

    assert question_items([in_case, always, of_policy]) == (
        QuestionItem("A?", "B.", "Quá hạn"),
        QuestionItem("A?", "B.", ""),
        QuestionItem("C?", "D.", ""),
    )
