"""Guides: every answer leads somewhere, nobody goes in circles or is asked too much, every end names its case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.catalogue.days import are_together, holding, next_change
from congkhai.catalogue.guide_ways import MOST_QUESTIONS
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.catalogue.wording import spell_day
from congkhai.model.guide import Guide, GuideAnswer
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import Finding, finding
from congkhai.rules.named_records import ProcedureOf
from congkhai.rules.outcomes import check_case, check_current

_WAYS_OUT = ("following", "procedure", "signpost")

# The places of an answer: of its question, and within that.
_Placed = tuple[AttributePath, GuideAnswer]
# The place of what leads on, and the code of the question it leads to.
_Led = tuple[AttributePath, str]


def check_ways(guide: Guide, setting: Setting) -> Iterator[Finding]:
    """Answers that lead nowhere or to several places, circles, ways that are too long, questions nobody is asked."""
    yield from _doubles(guide)
    for path, answer in _answers(guide):
        yield from _leads(path, answer, guide)
    back, after = _walked(guide)
    for path, target in back:
        yield finding("huong-dan-vong", *path, found=quoted(target))
    if not back:
        yield from _long(guide, after)
        yield from _dead_ends(guide, setting)
    reached = _reached(guide)
    for place, asked in enumerate(guide.questions):
        if asked.code not in reached:
            yield finding("cau-hoi-thua", "questions", place, "code", found=quoted(asked.code))


def check_outcomes(guide: Guide, setting: Setting, names: Names, procedure_of: ProcedureOf) -> Iterator[Finding]:
    """Ends at procedures that are not done, now or soon, or without their case."""
    for path, answer in _answers(guide):
        if answer.procedure is None:
            if answer.case is not None:
                yield finding("truong-hop-khong-thu-tuc", *path, "case")
            continue
        if answer.procedure in names:
            yield from check_current((*path, "procedure"), answer, names[answer.procedure], setting)
        record = procedure_of(answer.procedure)
        if record is not None:
            yield from _case(path, answer, record)


def _answers(guide: Guide) -> Iterator[_Placed]:
    for q, asked in enumerate(guide.questions):
        for a, answer in enumerate(asked.answers):
            yield ("questions", q, "answers", a), answer


def _doubles(guide: Guide) -> Iterator[Finding]:
    """Questions are named by their codes: each has its own; answers by their words, on the days that they are there."""
    codes = [asked.code for asked in guide.questions]
    for place, code in enumerate(codes):
        if code in codes[:place]:
            first = f"câu hỏi {codes.index(code) + 1}"
            yield finding("trung-ma", "questions", place, "code", found=quoted(code), first=first)
    for q, asked in enumerate(guide.questions):
        for a, answer in enumerate(asked.answers):
            # Of one that follows another too early its days are told.
            before = (one for one in asked.answers[:a] if one.name == answer.name and not (one.until and answer.since))
            if any(are_together(answer, one) for one in before):
                yield finding("trung-loi", "questions", q, "answers", a, "name", found=quoted(answer.name))


def _leads(path: AttributePath, answer: GuideAnswer, guide: Guide) -> Iterator[Finding]:
    """Exactly one of the three, and a question that there is."""
    given = [name for name in _WAYS_OUT if getattr(answer, name) is not None]
    if len(given) != 1:
        keys = ", ".join(f"`{GuideAnswer.model_fields[name].alias}`" for name in given)
        yield finding("tra-loi-khong-loi-ra", *path, *given[1:2], found=f"có {keys}" if given else "không có cái nào")
    codes = [asked.code for asked in guide.questions]
    if answer.following is not None and answer.following not in codes:
        remedy = suggest(answer.following, codes)
        words = {"found": quoted(answer.following), "expected": "`cau_hoi` của tệp này", "remedy": remedy}
        yield finding("khong-tim-thay", *path, "following", **words)


def _walked(guide: Guide) -> tuple[list[_Led], list[str]]:
    """The answers that lead back to a question on the way to them, and all questions, each after those it leads to."""
    places = {asked.code: place for place, asked in reversed(list(enumerate(guide.questions)))}
    back: list[_Led] = []
    done: dict[str, None] = {}
    way = {guide.questions[0].code: _led_on(guide, 0)}
    while way:
        code, answers = next(reversed(way.items()))
        led = next(answers, None)
        if led is None:
            del way[code]
            done[code] = None
        elif led[1] in way:
            back.append(led)
        elif led[1] in places and led[1] not in done:
            way[led[1]] = _led_on(guide, places[led[1]])
    return back, list(done)


def _led_on(guide: Guide, place: int) -> Iterator[_Led]:
    """Where the answers of a question that lead to another one stand, and to which."""
    for a, answer in enumerate(guide.questions[place].answers):
        if answer.following:
            yield ("questions", place, "answers", a, "following"), answer.following


def _long(guide: Guide, after: Iterable[str]) -> Iterator[Finding]:
    """A way of too many questions; `after` has each question after those it leads to."""
    longest: dict[str, tuple[str, ...]] = {}
    for code in after:
        asked = guide.question_of(code)
        further = (longest.get(one.following or "", ()) for one in asked.answers) if asked else ()
        longest[code] = (code, *max(further, key=len, default=()))
    way = longest[guide.questions[0].code]
    if len(way) > MOST_QUESTIONS:
        place = next(p for p, asked in enumerate(guide.questions) if asked.code == way[MOST_QUESTIONS])
        words = {"count": len(way), "limit": MOST_QUESTIONS, "found": " → ".join(way)}
        yield finding("huong-dan-dai", "questions", place, "code", **words)


def _reached(guide: Guide) -> set[str]:
    reached: set[str] = set()
    waiting = [guide.questions[0].code]
    while waiting:
        code = waiting.pop()
        asked = guide.question_of(code)
        if code not in reached and asked is not None:
            reached.add(code)
            waiting += [one.following for one in asked.answers if one.following]
    return reached


def _dead_ends(guide: Guide, setting: Setting) -> Iterator[Finding]:
    """Questions that the days of their answers leave without any: today, or on a day to come."""
    reached = _reached(guide)
    for q, asked in enumerate(guide.questions):
        if asked.code not in reached:
            continue
        if not holding(asked.answers, setting.day):
            yield finding("cau-hoi-bi-cut", "questions", q, "answers")
            continue
        day = setting.day
        while (turn := next_change([asked], day)) is not None and holding(asked.answers, turn):
            day = turn
        if turn is not None:
            yield finding("cau-hoi-sap-cut", "questions", q, "answers", since=spell_day(turn))


def _case(path: AttributePath, answer: GuideAnswer, record: Procedure) -> Iterator[Finding]:
    """What the way has told of the procedure's questions."""
    if answer.case is not None:
        yield from check_case((*path, "case"), answer.case, record)
    elif record.distinctions:
        known = ", ".join(one.code for asked in record.distinctions for one in asked.answers)
        yield finding("thieu-truong-hop", *path, "procedure", found=quoted(answer.procedure), expected=known)
