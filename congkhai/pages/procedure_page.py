"""The page of a procedure: answer first, then what to do, what to bring, and on what basis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import Anchor, procedure_address
from congkhai.catalogue.case_names import in_named_cases
from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.dated_prose import as_told_on, told_lines
from congkhai.catalogue.days import earliest
from congkhai.catalogue.my_case import questions_on
from congkhai.catalogue.news import marked_changes
from congkhai.catalogue.offices import is_abolished, told_offices
from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.picture_words import words_of_field
from congkhai.catalogue.provinces import Provinces
from congkhai.catalogue.reception import Reception, Whereabouts, reception_of, whereabouts_of
from congkhai.catalogue.representation import spell_who_may_go
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.choices import Action
from congkhai.model.decision import Decision
from congkhai.model.distinctions import Distinction
from congkhai.model.lists import Agency, Field
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Change
from congkhai.model.terms import NONE
from congkhai.pages.basis import Basis, basis_of
from congkhai.pages.case_rows import rows_by_case
from congkhai.pages.case_times import CaseTime, times_by_case
from congkhai.pages.channels import ChannelTable, channel_table
from congkhai.pages.checklist import Checklist, checklist_of
from congkhai.pages.facts import Fact, description_of, facts_of, has_output_section
from congkhai.pages.form_links import FormLink, forms_of, sheets_of
from congkhai.pages.group_links import groups_of
from congkhai.pages.guide_links import GuideLink, guide_to
from congkhai.pages.letter_pages import letters_for
from congkhai.pages.notices import Notice, doubts_of, notices_of
from congkhai.pages.page import Page, root_of
from congkhai.pages.policy_page import PolicyItem, policy_item
from congkhai.pages.questions import QuestionItem, question_items
from congkhai.pages.ready import Ready, ready_of
from congkhai.pages.unknowns import unknowns_of
from congkhai.pages.whom_to_ask import asking_address

# Longer names are set smaller, so that what comes after them is seen too.
_TITLES = ((600, " ck-title--longest"), (300, " ck-title--very-long"), (120, " ck-title--long"))
_LONGEST_TITLE = 300
_LONGEST_STEP_OF_PATH = 60


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """All that the template uses."""

    template: ClassVar[str] = "procedure.html"

    root: str
    procedure: Procedure
    heading: str
    official: str
    has_ended: bool
    has_sheet: bool
    title_size: str
    place: str
    facts: tuple[Fact, ...]
    ready: Ready | None
    field: Field | None
    notices: tuple[Notice, ...]
    doubts: tuple[Notice, ...]
    only_step: str
    has_output_section: bool
    outputs: tuple[str, ...]
    requirements: tuple[str, ...]
    audiences: str
    channels: ChannelTable
    cases: tuple[CaseTime, ...]
    asked: tuple[Distinction, ...]
    my_cases: str
    checklist: Checklist
    representation: str
    forms: tuple[FormLink, ...]
    lacks_forms: bool
    questions: tuple[QuestionItem, ...]
    reception: Reception
    ask_at: str
    roles: tuple[tuple[str, tuple[Agency, ...]], ...]
    doubtful_agencies: Mapping[str, str]
    doubt: str
    basis: tuple[Basis, ...]
    related: tuple[Summary, ...]
    policies: tuple[PolicyItem, ...]
    decision: Decision | None
    action: Action | None
    changes: tuple[tuple[str, Change], ...]
    events: tuple[tuple[str, str], ...]
    requirements_none: bool
    apply_at: str | None
    sections: tuple[Anchor, ...]
    guides: tuple[GuideLink, ...]
    letters: tuple[tuple[str, str], ...]
    rating: str
    groups: tuple[tuple[str, str], ...]


def render_procedure(procedure: Procedure, summary: Summary, catalogue: Catalogue) -> Page:
    """The page of a procedure as of the catalogue's day; of others it needs those alone that the procedure names."""
    path = procedure_address(procedure.identifier)
    reception = reception_of(procedure.levels, procedure.reception, catalogue.setting.desks)
    whereabouts = whereabouts_of(reception, [agency.name for agency in _agencies(summary.agencies, catalogue)])
    page = _page(procedure, summary, catalogue, reception, whereabouts, root_of(path))
    return Page(
        path=path,
        title=shortened(" – ".join(filter(None, (summary.heading, summary.official))), _LONGEST_TITLE),
        description=shortened(description_of(procedure, summary, whereabouts)),
        content=page,
        code=procedure.identifier,
        changed=summary.checked,
        next_change=_next_change(procedure, summary, page, catalogue),
        picture=words_of_field(page.field, catalogue.setting.unit) if page.field else None,
    )


def _next_change(procedure: Procedure, summary: Summary, page: ProcedurePage, catalogue: Catalogue) -> date | None:
    """Of the procedure, its texts, forms, what it leads to, guides to it; a table of days ends without a change."""
    texts = catalogue.setting.legal_texts
    cited = (texts[number] for number in procedure.legal_resources if number in texts)
    forms = sheets_of(procedure.all_evidence, catalogue.setting.form_sheets)
    told = (*cited, *forms, *catalogue.guide_answers.get(procedure.identifier, ()))
    own = catalogue.next_change([summary], [procedure, *told, *(part for one in page.policies for part in one.dated)])
    return earliest([own, *(other.state_change for other in page.related)])


def _page(
    unnamed: Procedure,
    summary: Summary,
    catalogue: Catalogue,
    reception: Reception,
    whereabouts: Whereabouts,
    root: str,
) -> ProcedurePage:
    """`whole` has what comes and goes on days of its own, of which most parts show only what holds."""
    whole = in_named_cases(unnamed)
    setting, procedure = catalogue.setting, as_told_on(whole, catalogue.day)
    decision = setting.decision_on(procedure)
    roles = tuple(_roles(procedure, catalogue))
    everyone = list(dict.fromkeys(agency.name for _, others in roles for agency in others))
    offices = told_offices(everyone, setting.provinces)
    forms = forms_of(procedure.all_evidence, setting, root)
    representation = spell_who_may_go(procedure, setting.legal_texts)
    requirements = told_lines(whole.requirements or (), catalogue.day)
    has_requirements = bool(requirements) or whole.requirements is NONE
    checklist = checklist_of(whole, procedure, catalogue.day, setting.form_sheets, setting.legal_texts)
    unknowns = unknowns_of(
        procedure,
        summary,
        reception,
        papers=checklist.papers > 0,
        who_may_go=bool(representation),
        requirements=has_requirements,
    )
    ready = ready_of(whole, setting) if summary.is_current else None
    return ProcedurePage(
        root=root,
        procedure=procedure,
        heading=summary.heading,
        official=summary.official,
        has_ended=summary.state is State.ENDED,
        has_sheet=summary.is_to_do,
        title_size=_title_size(summary.heading),
        place=shortened(summary.heading, _LONGEST_STEP_OF_PATH),
        ready=ready,
        facts=facts_of(whole, summary, whereabouts, unknowns, catalogue.day, ready),
        field=setting.fields.get(procedure.field),
        notices=tuple(notices_of(procedure, summary, catalogue, root)),
        doubts=tuple(doubts_of(procedure.source, is_asked=summary.state is not State.ENDED)),
        only_step=_only_step(procedure),
        has_output_section=has_output_section(whole, catalogue.day),
        outputs=told_lines(whole.outputs or (), catalogue.day),
        requirements=requirements,
        audiences="; ".join([*(one.label for one in procedure.audiences), *procedure.other_audiences]),
        channels=channel_table(with_dated_cuts(procedure.channels), catalogue.day, setting.legal_texts),
        cases=times_by_case(procedure, summary, catalogue.day),
        asked=questions_on(unnamed, catalogue.day),
        my_cases=rows_by_case(unnamed, catalogue.day),
        checklist=checklist,
        representation=representation,
        forms=forms,
        lacks_forms=any(form.download is None for form in forms),
        questions=question_items(procedure.guidance.questions, procedure.distinctions),
        reception=reception,
        ask_at=asking_address(reception, root),
        roles=roles,
        doubtful_agencies={name: _badge(name, setting.provinces) for name in everyone if name not in offices.present},
        doubt=offices.note,
        basis=tuple(basis_of(number, catalogue) for number in procedure.legal_resources),
        related=catalogue.known(procedure.related),
        policies=tuple(
            policy_item(slug, catalogue) for slug in catalogue.policies_by_procedure.get(procedure.identifier, ())
        ),
        events=tuple(
            (event, setting.life_events[event].name)
            for event in catalogue.events_by_procedure.get(procedure.identifier, ())
        ),
        decision=decision,
        action=decision.action_on(procedure.identifier) if decision else None,
        changes=tuple(sorted(marked_changes(procedure.changes), key=lambda marked: marked[1].day, reverse=True)),
        requirements_none=procedure.requirements is NONE,
        apply_at=_apply_at(procedure, summary),
        sections=tuple(_sections(procedure, reception, has_requirements, has_output_section(whole, catalogue.day))),
        guides=guide_to(procedure.identifier, catalogue),
        letters=letters_for(procedure.identifier, catalogue),
        rating=setting.unit.rating or "",
        groups=groups_of(summary, catalogue) if summary.is_to_do else (),
    )


def _title_size(name: str) -> str:
    # Capitals take about a third more room.
    length = len(name) * (1.3 if name.isupper() else 1)
    return next((size for least, size in _TITLES if length > least), "")


def _only_step(procedure: Procedure) -> str:
    """The text of a step that has no other and says nothing else: most imported records put all in one."""
    only = procedure.steps[0] if len(procedure.steps) == 1 else None
    return only.text if only and not (only.name or only.actor or only.duration) else ""


def _badge(name: str, provinces: Provinces) -> str:
    """Why nobody is sent to an agency."""
    return "Tên cũ" if is_abolished(name, provinces) else "Tỉnh khác"


def _roles(procedure: Procedure, catalogue: Catalogue) -> Iterable[tuple[str, tuple[Agency, ...]]]:
    # Who handles a dossier and decides on it as well is named once.
    alone = set(procedure.deciding_authority) == set(procedure.competent_authority)
    for label, slugs in (
        ("Cơ quan giải quyết", procedure.competent_authority),
        ("Cơ quan có thẩm quyền quyết định", () if alone else procedure.deciding_authority),
        ("Cơ quan được ủy quyền", procedure.delegated_authority),
        ("Cơ quan phối hợp", procedure.coordinating_authority),
    ):
        if slugs:
            yield label, _agencies(slugs, catalogue)


def _agencies(slugs: Iterable[str], catalogue: Catalogue) -> tuple[Agency, ...]:
    known = catalogue.setting.agencies
    return tuple(known[slug] for slug in slugs if slug in known)


def _apply_at(procedure: Procedure, summary: Summary) -> str | None:
    """Where to hand in online: the channel's own address, else the national page."""
    if not summary.is_current or summary.online in (None, OnlineAccess.NONE):
        return None
    return next((way.address for way in procedure.channels if way.address), procedure.national_page)


def _sections(
    procedure: Procedure, reception: Reception, has_requirements: bool, has_outputs: bool
) -> Iterable[Anchor]:
    """The parts that the page has for certain, but for what it leads to; a heading without content is none."""
    has = {
        Anchor.PAPERS: True,
        Anchor.REQUIREMENTS: has_requirements or procedure.audiences or procedure.other_audiences,
        Anchor.QUESTIONS: procedure.guidance.questions,
        Anchor.PLACES: reception.places or reception.doubt or procedure.competent_authority,
        Anchor.STEPS: procedure.steps,
        Anchor.CHANNELS: procedure.channels or procedure.cases,
        Anchor.OUTPUTS: has_outputs,
        Anchor.BASIS: procedure.legal_resources,
        Anchor.SOURCE: True,
    }
    return (anchor for anchor, is_there in has.items() if is_there)
