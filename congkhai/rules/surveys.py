"""Surveys: what was counted fits what was asked, and says how it was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from congkhai.catalogue.setting import Setting
from congkhai.model.survey import AnswerKind, Survey, SurveyResult, offered
from congkhai.model.walking import AttributePath
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding
from congkhai.rules.personal import asked_of_person

_CHOSEN = (AnswerKind.ONE, AnswerKind.MANY)


def check_survey(survey: Survey, setting: Setting) -> Iterator[Finding]:
    """Questions that can be answered and counts that can be true."""
    if setting.day <= survey.until and not (survey.hand_in or survey.address):
        yield finding("thieu-noi-gui", "hand_in", keys="`nop_o_dau` hoặc `lien_ket`")
    for place, question in enumerate(survey.questions):
        if (question.kind in _CHOSEN) != bool(question.answers):
            told = "cần `tra_loi`" if question.kind in _CHOSEN else "không nhận `tra_loi`"
            yield finding("khao-sat-tra-loi", "questions", place, "answers", found=question.kind.value, told=told)
        for at, answer in enumerate(question.answers):
            if answer in question.answers[:at]:
                yield finding("trung-loi", "questions", place, "answers", at, found=quoted(answer))
    yield from _twice([one.code for one in survey.questions], ("questions",), "code")
    if survey.results and not (survey.answered and survey.method):
        yield finding("khao-sat-thieu-cach-lam", "results")
    yield from _twice([one.question for one in survey.results], ("results",), "question")
    yield from chain.from_iterable(_of_result(survey, place, one) for place, one in enumerate(survey.results))


def check_asked(survey: Survey, setting: Setting) -> Iterator[Finding]:
    """Questions to whose answers one would have to write who one is."""
    for place, question in enumerate(survey.questions):
        if question.kind is AnswerKind.WORDS and (found := asked_of_person(question.question)):
            yield finding("hoi-ca-nhan", "questions", place, "question", found=found)


def _of_result(survey: Survey, place: int, result: SurveyResult) -> Iterator[Finding]:
    path = ("results", place)
    question = next((one for one in survey.questions if one.code == result.question), None)
    if question is None:
        asked = ", ".join(one.code for one in survey.questions)
        yield finding("khong-tim-thay", *path, "question", found=quoted(result.question), expected=asked, remedy="")
        return
    if question.kind in _CHOSEN and not question.answers:  # told of the question
        return
    for at, count in enumerate(result.counts):
        if count.answer not in offered(question):
            told = (key if key == words else f"{key} ({words})" for key, words in offered(question).items())
            words = "; ".join(told) or "câu này: người dân tự viết, không có câu trả lời để đếm"
            where = (*path, "counts", at, "answer")
            yield finding("khong-tim-thay", *where, found=quoted(count.answer), expected=words, remedy="")
    yield from _twice([one.answer for one in result.counts], (*path, "counts"), "answer")
    counts = [one.count for one in result.counts]
    most = max(counts) if question.kind is AnswerKind.MANY else sum(counts)
    if survey.answered is not None and most > survey.answered:
        yield finding("khao-sat-qua-so", *path, "counts", found=most, expected=survey.answered)


def _twice(codes: Sequence[str], path: AttributePath, attribute: str) -> Iterator[Finding]:
    """What would be counted twice."""
    for place, code in enumerate(codes):
        if code in codes[:place]:
            yield finding("trung-ma", *path, place, attribute, found=quoted(code), first="dòng trước")
