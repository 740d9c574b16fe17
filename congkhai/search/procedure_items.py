"""What a procedure brings to the index: its names, words and filters, and the card its results show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from congkhai.catalogue.card import card_of
from congkhai.catalogue.dated_prose import as_told_on
from congkhai.catalogue.filters import FILTERS
from congkhai.catalogue.online import online_in_words
from congkhai.catalogue.reception import reception_of, whereabouts_of
from congkhai.catalogue.representation import spell_who_may_go
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.model.choices import Part
from congkhai.model.procedure import Procedure
from congkhai.search.body_words import body_words
from congkhai.search.compact import compact, composed
from congkhai.search.when_to_choose import when_to_choose

_PAPERS, _LETTERS = 6, 140
_PROXY = re.compile("ủy quyền|uỷ quyền|làm thay|nhờ người|nộp thay", re.IGNORECASE)


def procedure_piece(procedure: Procedure, summary: Summary, setting: Setting) -> bytes:
    """All that the index says of one procedure, made again only when the record changes.

    Two lines of JSON: what it is found by, and the card its results show, which the index need not read.
    """
    procedure = as_told_on(procedure, setting.day)
    common = [composed(name) for name in (*summary.common_names, *procedure.keywords)]
    found_by = compact(
        {
            "ma": summary.code,
            "ten": composed(summary.name),
            "goi": list(dict.fromkeys(common)),
            "tieuDe": bool(summary.common_names),
            "than": body_words(procedure, " ".join([summary.name, *common])),
            "het": "" if summary.is_current else summary.state.label,
            "thay": (procedure.end.successor or "") if procedure.end else "",
            "loc": [filter_.value(summary) for filter_ in FILTERS],
        }
    )
    return f"{found_by}\n{compact(_card(procedure, summary, setting))}".encode()


def _card(procedure: Procedure, summary: Summary, setting: Setting) -> dict[str, Any]:
    shown = card_of(summary)
    card = {
        "tomTat": shown.text,
        "khi": "" if summary.state.is_over else when_to_choose(summary),
        "huyHieu": shown.badges,
        "thongTin": shown.facts,
        "tra": dict(_answers(procedure, summary, setting)) if summary.is_current else {},
    }
    return {key: value for key, value in card.items() if value}


def _answers(procedure: Procedure, summary: Summary, setting: Setting) -> Iterator[tuple[str, str | list[str]]]:
    """Answers to questions about a part, but for those that are among the facts."""
    papers = list(dict.fromkeys(_papers(procedure)))
    if papers:
        yield Part.PAPERS.value, papers[:_PAPERS] + (["…"] if len(papers) > _PAPERS else [])
    if place := _place(summary, setting):
        yield Part.PLACE.value, place
    if online := online_in_words(procedure):
        yield Part.ONLINE.value, online
    if proxy := _proxy(procedure, setting):
        yield Part.PROXY.value, _short(proxy)


def _proxy(procedure: Procedure, setting: Setting) -> str:
    """Whether somebody else may go: as the record says, else as the answer to a question about it does."""
    told = spell_who_may_go(procedure, setting.legal_texts)
    if procedure.representation is not None:
        return told
    asked = (question.answer for question in procedure.guidance.questions if _PROXY.search(question.question))
    return next(asked, told)


def _place(summary: Summary, setting: Setting) -> str:
    reception = reception_of(summary.levels, summary.reception, setting.desks)
    deciding = (setting.agencies[slug].name for slug in summary.agencies if slug in setting.agencies)
    return whereabouts_of(reception, deciding).told


def _papers(procedure: Procedure) -> Iterator[str]:
    for group in procedure.evidence:
        for paper in group.evidence:
            if paper.is_paper:
                yield _short(paper.name)


def _short(text: str) -> str:
    text = composed(text)
    if len(text) <= _LETTERS:
        return text
    return text[:_LETTERS].rsplit(" ", 1)[0] + " …"
