"""A survey: its questions as people read them, the form to print and, once counted, what was answered."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import survey_file, survey_form_address
from congkhai.catalogue.state import state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.survey import AnswerKind, Survey, SurveyQuestion, offered
from congkhai.sheets.sheet import Chart, Heading, Line, Lines, Part, Text

_PRIVATE = "Không ghi họ tên, số điện thoại, số giấy tờ của bạn vào phiếu."
_SAMPLE = "Kết quả làm mẫu nên không có biểu đồ."


def survey_parts(survey: Survey, catalogue: Catalogue) -> Iterator[Part]:
    """The questions with what can be answered, then the results; those of a sample are no figures."""
    yield Heading("Câu hỏi")
    yield Lines(tuple(Line(one.question, (_how(one),)) for one in survey.questions), numbered=True)
    if not survey.results:
        if state_of(survey, catalogue.day).is_over:
            yield Text("Chưa cập nhật kết quả của khảo sát này.")
        return
    yield Heading("Kết quả")
    if survey.sample:
        yield Text(_SAMPLE)
        return
    yield from _charts(survey)


def survey_links(key: str, survey: Survey, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The form, as long as somebody takes one."""
    if not state_of(survey, catalogue.day).is_over:
        yield survey_form_address(key), "In phiếu"
        yield survey_file(key), "Tải phiếu (DOCX)"


def form_parts(survey: Survey) -> Iterator[Part]:
    """What stands on a form, below its title."""
    yield Text(_PRIVATE, small=True)
    for number, one in enumerate(survey.questions, 1):
        many = " (chọn nhiều)" if one.kind is AnswerKind.MANY else ""
        yield Text(f"{number}. {one.question}{many}")
        if one.kind is AnswerKind.WORDS:
            yield Text("\n".join(["…" * 18] * 2))
        else:
            yield Lines(tuple(map(Line, offered(one).values())), boxes=True, whole=True)


def _how(question: SurveyQuestion) -> str:
    if question.kind is AnswerKind.SCALE:
        return "Chọn một trong năm mức, từ rất không hài lòng đến rất hài lòng"
    answers = "; ".join(question.answers)
    return f"{question.kind.label}: {answers}" if answers else "Viết câu trả lời"


def _charts(survey: Survey) -> Iterator[Part]:
    """A chart for each question that was counted, its answers in the order in which people read them."""
    asked = {one.code: one for one in survey.questions}
    for result in survey.results:
        if question := asked.get(result.question):
            counts = {one.answer: one.count for one in result.counts}
            bars = tuple((words, counts[answer]) for answer, words in offered(question).items() if answer in counts)
            yield Chart(question.question, "số người chọn", bars)
