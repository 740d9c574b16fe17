"""Questions that tell cases apart, and the parts that need their answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from congkhai.catalogue.setting import Setting
from congkhai.model.distinctions import Distinction
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import Finding, finding

# A part: the way to it, the answers that it needs, its case in words.
_Part = tuple[AttributePath, tuple[str, ...], str | None]


def check_needed_answers(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Answers that no question gives, questions that nothing uses, and what is said twice."""
    parts = list(_parts(procedure))
    yield from _doubles(procedure)
    yield from _unused(procedure, {code for _, when, _ in parts for code in when})
    for path, when, words in parts:
        yield from _needed(path, when, procedure.distinctions)
        if when and words:
            yield finding("truong-hop-hai-loi", *path, "case", found=quoted(words))


def _parts(procedure: Procedure) -> Iterator[_Part]:
    for q, question in enumerate(procedure.guidance.questions):
        yield ("guidance", "questions", q), question.when, question.case
    for g, group in enumerate(procedure.evidence):
        yield ("evidence", g), group.when, group.case
    for c, channel in enumerate(procedure.channels):
        for k, limit in enumerate(channel.processing_times):
            yield ("channels", c, "processing_times", k), limit.when, limit.case
        for k, cost in enumerate(channel.listed_costs):
            yield ("channels", c, "costs", k), cost.when, cost.case
    for c, case in enumerate(procedure.cases):
        for k, limit in enumerate(case.processing_times):
            yield ("cases", c, "processing_times", k), limit.when, limit.case


def _doubles(procedure: Procedure) -> Iterator[Finding]:
    """Parts name answers alone: each code must be of one answer of one question."""
    questions: Counter[str] = Counter()
    answers: Counter[str] = Counter()
    for q, asked in enumerate(procedure.distinctions):
        questions[asked.code] += 1
        if questions[asked.code] > 1:
            yield finding("trung-cau-tra-loi", "distinctions", q, "code", found=quoted(asked.code))
        for a, answer in enumerate(asked.answers):
            answers[answer.code] += 1
            if answer.name in {one.name for one in asked.answers[:a]}:
                yield finding("trung-loi", "distinctions", q, "answers", a, "name", found=quoted(answer.name))
            if answers[answer.code] > 1:
                yield finding("trung-cau-tra-loi", "distinctions", q, "answers", a, "code", found=quoted(answer.code))


def _unused(procedure: Procedure, used: set[str]) -> Iterator[Finding]:
    for q, asked in enumerate(procedure.distinctions):
        if not used & {answer.code for answer in asked.answers}:
            yield finding("phan-biet-thua", "distinctions", q, "question", found=asked.question)


def _needed(path: AttributePath, when: tuple[str, ...], questions: Sequence[Distinction]) -> Iterator[Finding]:
    known = [answer.code for asked in questions for answer in asked.answers]
    for place, code in enumerate(when):
        at = (*path, "when", place)
        if code not in known:
            meant = ", ".join(answer.code for asked in questions if asked.code == code for answer in asked.answers)
            of_question = f"; đó là mã của câu hỏi, ghi mã câu trả lời: {meant}"
            remedy = of_question if meant else suggest(code, known)
            yield finding("khong-tim-thay", *at, found=quoted(code), expected="`phan_biet`", remedy=remedy)
        elif code in when[:place]:
            yield finding("trung-cau-tra-loi", *at, found=quoted(code))
