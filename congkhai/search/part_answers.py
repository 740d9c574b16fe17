"""What a card answers to questions about a part of its procedure, beside its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.form_editions import edition_on, spell_form
from congkhai.catalogue.online import online_in_words
from congkhai.catalogue.reception import reception_of, whereabouts_of
from congkhai.catalogue.representation import spell_representation
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import small
from congkhai.model.choices import Part, Submission
from congkhai.model.evidence import Evidence, Representation
from congkhai.model.procedure import Procedure
from congkhai.search.compact import composed

_PAPERS, _LETTERS, _LONGEST_NOTE = 6, 140, 300
_SITES = re.compile("Cổng Dịch vụ công|VNeID")


def part_answers(procedure: Procedure, summary: Summary, setting: Setting) -> Iterator[tuple[str, str | list[str]]]:
    """Answers to questions about a part, but for those that are among the facts."""
    papers = list(dict.fromkeys(_papers(procedure)))
    if papers:
        yield Part.PAPERS.value, papers[:_PAPERS] + (["…"] if len(papers) > _PAPERS else [])
    if place := _place(summary, setting):
        yield Part.PLACE.value, place
    if online := online_in_words(procedure):
        yield Part.ONLINE.value, ". ".join([online, *_sites(procedure)])
    # Whether somebody else may go is told by the record's own answer alone: prose on it is of one case, or of offices.
    if procedure.representation is not None:
        told = spell_representation(procedure.representation, setting.legal_texts)
        yield Part.PROXY.value, " ".join([told, *_conditions(procedure.representation)])
    if forms := _forms(summary, setting):
        yield Part.FORM.value, forms


def is_received_in_communes(summary: Summary, setting: Setting) -> bool:
    """Whether the commune that a reader has chosen is an answer to where."""
    return reception_of(summary.levels, summary.reception, setting.desks).in_communes


def _sites(procedure: Procedure) -> list[str]:
    """On which site or with which app, where a sentence says that."""
    told = (composed(way.description or "") for way in procedure.channels if way.submission is Submission.ONLINE)
    return [words for words in dict.fromkeys(told) if _SITES.search(words) and len(words) <= _LETTERS][:1]


def _conditions(representation: Representation) -> Iterator[str]:
    """Who needs the papers that it takes, and what may be spared."""
    for paper in filter(_is_short, representation.listed_evidence):
        if paper.condition:
            yield f"Cần {small(paper.name)} khi: {small(paper.condition)}."
        if paper.note:
            yield composed(paper.note)


def _is_short(paper: Evidence) -> bool:
    return len(f"{paper.condition or ''}{paper.note or ''}") <= _LONGEST_NOTE


def _forms(summary: Summary, setting: Setting) -> list[str]:
    """The forms to fill in, and where they are to be had: here, or from those who take the papers."""
    sheets = [setting.form_sheets[form] for form in summary.forms if form in setting.form_sheets]
    editions = [edition_on(sheet, setting.day) for sheet in sheets]
    is_here = [edition is not None and edition.can_be_had for edition in editions]
    names = [_short(spell_form(sheet, setting.day, setting.legal_texts)) for sheet in sheets]
    told = [f"{name}: tải ở trang thủ tục" if here else name for name, here in zip(names, is_here, strict=True)]
    where = [] if all(is_here) else ["Mẫu chưa có tệp để tải ở đây thì xin ở nơi nhận hồ sơ"]
    return told[:_PAPERS] + where + (["…"] if len(told) > _PAPERS else [])


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
