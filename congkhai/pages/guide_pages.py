"""The pages of a guide: one for each question as a way leads to it, with what was answered before and where to go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import NATIONAL_PORTAL, case_address, guide_address, list_address, record_address
from congkhai.catalogue.days import earliest
from congkhai.catalogue.guide_ways import Node, closed_ways, most_to_come, nodes_of
from congkhai.catalogue.provenance import SAMPLE_MARK, provenance_of
from congkhai.catalogue.state import state_with_day
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.families import FAMILY, GUIDES, PROCEDURES
from congkhai.model.guide import Guide, GuideAnswer
from congkhai.model.search_lists import Signpost
from congkhai.model.shared import Review, Source
from congkhai.pages.family_pages import render_list
from congkhai.pages.notices import Notice, doubts_of
from congkhai.pages.page import Page, root_of


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """An answer: the page that it leads to, or what to know at once of a place elsewhere.

    `target` is the name of the procedure it leads to, `state` says if that is not in force for good.
    """

    name: str
    note: str
    address: str = ""
    target: str = ""
    state: str = ""
    signpost: Signpost | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class EarlierItem:
    """A question that was answered: where it is asked again, and the answers that lead on from it."""

    address: str
    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuidePage:
    """All that the template uses."""

    template: ClassVar[str] = "guide.html"

    root: str
    path: tuple[tuple[str, str], ...]
    name: str
    progress: str
    question: str
    explanation: str
    answers: tuple[AnswerItem, ...]
    earlier: tuple[EarlierItem, ...]
    notices: tuple[Notice, ...]
    portal: str
    source: Source | None
    review: Review | None


def render_guides(catalogue: Catalogue) -> Iterator[Page]:
    """The list of guides, then the pages of each; an address whose question is gone asks the one before it."""
    yield render_list(FAMILY[GUIDES], catalogue)
    for slug, guide in catalogue.setting.guides.items():
        nodes = {node.way: node for node in nodes_of(guide, catalogue.day)}
        yield from (_page(slug, guide, node, way, catalogue) for way, node in nodes.items())
        for way, standing in closed_ways(guide, catalogue.day).items():
            yield _page(slug, guide, nodes[standing], way, catalogue)


def _page(slug: str, guide: Guide, node: Node, way: tuple[str, ...], catalogue: Catalogue) -> Page:
    path, family = guide_address(slug, way), FAMILY[GUIDES]
    provenance, is_start = provenance_of(guide), not node.earlier
    above = ((list_address(GUIDES), family.many), *(() if is_start else ((record_address(GUIDES, slug), guide.name),)))
    content = GuidePage(
        root=root_of(path),
        path=above,
        name=guide.name,
        progress=_progress(len(node.earlier) + 1, most_to_come(guide, node, catalogue.day)),
        question=node.asked.question,
        explanation=node.asked.explanation or "",
        answers=tuple(_answer(slug, node, answer, catalogue) for answer in node.answers),
        earlier=tuple(_earlier(slug, node)),
        notices=tuple(_notices(guide)),
        portal=NATIONAL_PORTAL,
        source=provenance.source,
        review=provenance.review,
    )
    named = catalogue.known(answer.procedure for answer in node.answers if answer.procedure)
    turns = [catalogue.next_change((), [guide]), *(summary.state_change for summary in named)]
    return Page(
        path=path,
        title=guide.name if is_start else f"{node.asked.question} {guide.name}",
        description=shortened(_description(guide, node)),
        content=content,
        code="" if way else slug,
        changed=provenance.day,
        sites=family.sites,
        next_change=earliest(turns),
        stands_for="" if way == node.way else guide_address(slug, node.way),
    )


def _description(guide: Guide, node: Node) -> str:
    """What the guide is for, and what can be answered: each of its pages asks something else."""
    mark = f"{SAMPLE_MARK}. " if guide.sample else ""
    answers = f"{'; '.join(answer.name for answer in node.answers)}."
    # The title of the first page is the guide's, of the others the question.
    told = f"{answers} {guide.summary}" if node.earlier else f"{guide.summary} {node.asked.question} {answers}"
    return mark + told


def _progress(number: int, more: int) -> str:
    """Which question this is, and how many may follow."""
    return f"Câu {number}, " + (f"nhiều nhất còn {more} câu nữa" if more else "câu cuối cùng")


def _answer(slug: str, node: Node, answer: GuideAnswer, catalogue: Catalogue) -> AnswerItem:
    note = answer.note or ""
    if answer.following:
        return AnswerItem(answer.name, note, guide_address(slug, (*node.way, answer.following)))
    if answer.signpost:
        return AnswerItem(answer.name, note, signpost=catalogue.setting.signposts.get(answer.signpost))
    code = answer.procedure or ""
    summary = catalogue.procedures.get(code)
    if summary is None:
        return AnswerItem(answer.name, note, code=code)
    state = state_with_day(FAMILY[PROCEDURES].states, summary.state, summary.since, summary.until)
    return AnswerItem(answer.name, note, case_address(code, answer.case or ()), summary.heading, state)


def _earlier(slug: str, node: Node) -> Iterator[EarlierItem]:
    for number, step in enumerate(node.earlier):
        address = guide_address(slug, node.way[:number])
        yield EarlierItem(address, step.asked.question, tuple(answer.name for answer in step.given))


def _notices(guide: Guide) -> Iterator[Notice]:
    if guide.sample:
        yield Notice("sample", SAMPLE_MARK, "Hãy hỏi nơi nhận hồ sơ trước khi đi.")
    yield from doubts_of(guide.source)
