"""Pages of groups of people: what costs them less or nothing, which policies concern them, what shows who they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import has_begun, holding, is_over
from congkhai.catalogue.group_reliefs import GroupRelief
from congkhai.catalogue.provenance import SAMPLE_MARK, provenance_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, shortened, small, spell_day, spell_number
from congkhai.model.families import FAMILY, GROUPS
from congkhai.model.people_group import GroupProof, NamedByLaw, OwnProcedure, PeopleGroup
from congkhai.model.shared import Source
from congkhai.pages.family_pages import render_list
from congkhai.pages.page import Page, root_of
from congkhai.pages.policy_page import PolicyItem, policy_item

Link = tuple[str, str]  # address from the root of the site, words


@dataclass(frozen=True, slots=True)
class ReliefLine:
    """What the group pays, in words; the condition in those of the record, and small what else is known."""

    words: str
    condition: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcedureReliefs:
    """A procedure, and what of it costs the group less or nothing."""

    summary: Summary
    lines: tuple[ReliefLine, ...]


@dataclass(frozen=True, slots=True)
class GroupPage:
    """All that the template uses."""

    template: ClassVar[str] = "people-group.html"

    root: str
    path: tuple[Link, ...]
    group: PeopleGroup
    procedures: tuple[ProcedureReliefs, ...]
    policies: tuple[PolicyItem, ...]
    proofs: tuple[tuple[str, Summary], ...]
    named_by_law: tuple[str, ...]
    source: Source | None


def render_groups(catalogue: Catalogue) -> Iterator[Page]:
    """The list of groups, then the page of each."""
    yield render_list(FAMILY[GROUPS], catalogue)
    for slug, group in catalogue.setting.of(GROUPS).items():
        yield _page(slug, group, catalogue)


def _page(slug: str, group: PeopleGroup, catalogue: Catalogue) -> Page:
    path, family = record_address(GROUPS, slug), FAMILY[GROUPS]
    named = (*catalogue.by_group.get(slug, ()), *catalogue.known(one.procedure for one in group.procedures))
    proven = catalogue.known(one.procedure for one in group.proofs)
    policies = tuple(policy_item(key, catalogue) for key, one in catalogue.policies.items() if slug in one.groups)
    content = GroupPage(
        root=root_of(path),
        path=((list_address(GROUPS), family.many),),
        group=group,
        procedures=tuple(_procedures(slug, group, dict.fromkeys(named), catalogue)),
        policies=tuple(one for one in policies if not one.state.is_over),
        proofs=tuple(_proofs(group.proofs, catalogue)),
        named_by_law=tuple(_named_by_law(group.named_by_law, catalogue)),
        source=provenance_of(group).source,
    )
    return Page(
        path=path,
        title=f"{group.name}: được miễn, giảm gì",
        description=_description(content),
        content=content,
        code=slug,
        changed=provenance_of(group).day,
        sites=family.sites,
        next_change=catalogue.next_change(
            (*named, *proven), [group, *(part for one in policies for part in one.dated)]
        ),
    )


def _description(page: GroupPage) -> str:
    mark = SAMPLE_MARK if page.group.sample else ""
    told = "; ".join(small(one.summary.heading) for one in page.procedures)
    number = spell_number(len(page.procedures))
    known = f"{page.group.name}: có thể chưa đủ, mới ghi {number} thủ tục được miễn, giảm: {told}" if told else ""
    return shortened(". ".join(filter(None, (mark, known or page.group.description.rstrip(".")))))


def _procedures(
    slug: str, group: PeopleGroup, named: Iterable[Summary], catalogue: Catalogue
) -> Iterator[ProcedureReliefs]:
    """Those that are done now, with what the group pays on the day and later."""
    for summary in named:
        own = (one for one in group.procedures if one.procedure == summary.code)
        lines = [_relief_line(one, catalogue.day) for one in summary.reliefs if one.group == slug]
        lines += [_own_line(one, catalogue.day) for one in own if not is_over(one, catalogue.day)]
        if lines and summary.is_current:
            yield ProcedureReliefs(summary, tuple(lines))


def _relief_line(relief: GroupRelief, day: date) -> ReliefLine:
    notes = (
        f"Mức thường: {relief.usual}" if relief.usual else "",
        f"Chỉ khi nộp {', '.join(relief.ways)}" if relief.ways else "",
        _days(relief.since, relief.until, day),
    )
    return ReliefLine(relief.cost, relief.condition, tuple(filter(None, notes)))


def _own_line(own: OwnProcedure, day: date) -> ReliefLine:
    return ReliefLine("Không mất tiền", own.condition, tuple(filter(None, [_days(own.since, own.until, day)])))


def _days(since: date | None, until: date | None, day: date) -> str:
    """From when on, if that is still to come, and how long."""
    begins = f"Từ ngày {spell_day(since)}" if since and since > day else ""
    ends = f"đến hết ngày {spell_day(until)}" if until else ""
    told = " ".join(filter(None, (begins, ends)))
    return capital(told)


def _proofs(proofs: Iterable[GroupProof], catalogue: Catalogue) -> Iterator[tuple[str, Summary]]:
    for proof in holding(proofs, catalogue.day):
        for summary in catalogue.known([proof.procedure]):
            yield proof.paper, summary


def _named_by_law(names: Iterable[NamedByLaw], catalogue: Catalogue) -> Iterator[str]:
    for one in names:
        if is_over(one, catalogue.day):
            continue
        text = cite(one.legal_resource, catalogue.setting.legal_texts)
        where = ", ".join(filter(None, (text, one.article)))
        days = "" if has_begun(one, catalogue.day) or not one.since else f"; áp dụng từ ngày {spell_day(one.since)}"
        yield f"“{one.name}” ({where}{days})"
