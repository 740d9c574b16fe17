"""Questions with their answers, as pages show them."""

from __future__ import annotations

from typing import Any

from congkhai.model.distinctions import CaseQuestion, Distinction
from congkhai.model.shared import Question
from congkhai.pages.drawing import environment
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


def test_an_answer_for_every_case_names_none() -> None:
    """All answers of a question together leave nobody out; one of two does."""
    answers = [{"ma": "con-nho", "ten": "Con nhỏ"}, {"ma": "con-lon", "ten": "Con lớn"}]
    cases = [Distinction.model_validate({"ma": "tuoi", "hoi": "Con lớn chưa?", "tra_loi": answers})]
    asked = {"hoi": "A?", "dap": "B.", "truong_hop_bang_loi": "Con nhỏ hoặc Con lớn"}
    of_all = CaseQuestion.model_validate({**asked, "truong_hop": ["con-nho", "con-lon"]})
    of_one = CaseQuestion.model_validate({**asked, "truong_hop": ["con-nho"]})

    assert [item.when for item in question_items([of_all, of_one], cases)] == [(), ("con-nho",)]
    assert [item.case for item in question_items([of_all, of_one], cases)] == ["", "Con nhỏ hoặc Con lớn"]


def test_the_case_of_an_answer_is_not_read_as_the_answer() -> None:
    """Whom it is for is said as such: "only in the case" after "may I?" would be a yes."""
    part: Any = environment().get_template("parts/questions/template.html").module

    told = str(part.questions([QuestionItem("Xin lại được không?", "Không.", "Mất giấy", ("mat",))]))

    assert '<p class="ck-small">Phần này dành cho trường hợp: Mất giấy.</p>' in told
    assert "Chỉ trong" not in told
