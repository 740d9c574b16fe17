"""Everything the records say, indexed and linked, as of one given day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TypeVar

from congkhai.catalogue.days import earliest, next_change
from congkhai.catalogue.guide_ways import shares_of
from congkhai.catalogue.reception import reception_of
from congkhai.catalogue.reception_days import Session, sessions_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Name, Summary
from congkhai.model.families import GROUPS, RECEPTION
from congkhai.model.guide import GuideAnswer
from congkhai.model.people_group import PeopleGroup
from congkhai.model.policy import Policy
from congkhai.model.terms import Record

One = TypeVar("One")
_NEXT_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Catalogue:
    """The whole as of the setting's day. Procedures stand in it as summaries: full records are read one at a time."""

    setting: Setting
    procedures: Mapping[str, Summary]
    by_field: Mapping[str, tuple[Summary, ...]]
    by_agency: Mapping[str, tuple[Summary, ...]]
    by_reception: Mapping[str, tuple[Summary, ...]]
    by_decision: Mapping[str, tuple[Summary, ...]]
    by_form: Mapping[str, tuple[Summary, ...]]
    policies_by_procedure: Mapping[str, tuple[str, ...]]
    events_by_procedure: Mapping[str, tuple[str, ...]]
    guides_by_procedure: Mapping[str, tuple[str, ...]]

    @property
    def day(self) -> date:
        return self.setting.day

    @property
    def policies(self) -> Mapping[str, Policy]:
        """The policies, the newest first."""
        return self.setting.policies

    @property
    def current(self) -> list[Summary]:
        """The procedures that can be done on the day, by code."""
        return [summary for summary in self.procedures.values() if summary.is_current]

    def known(self, codes: Iterable[str]) -> tuple[Summary, ...]:
        """The procedures of those codes that there is a record of."""
        return tuple(self.procedures[code] for code in codes if code in self.procedures)

    def received_at(self, agencies: Iterable[str]) -> tuple[Summary, ...]:
        """The procedures that can be done on the day and are handed in at any of these agencies."""
        received = (one for agency in agencies for one in self.by_reception.get(agency, ()))
        return tuple({summary.code: summary for summary in received if summary.is_current}.values())

    def next_change(self, summaries: Iterable[Summary], records: Iterable[Record] = ()) -> date | None:
        """The first day to come on which any of these is otherwise."""
        return earliest([next_change(records, self.day), *(summary.next_change for summary in summaries)])

    @cached_property
    def next_change_of_all(self) -> date | None:
        """The first day to come on which any record is otherwise, or sites have one more."""
        others = (record for records in self.setting.records.values() for record in records.values())
        return earliest([self.next_change(self.procedures.values(), others), self.setting.held.next_opening])

    @cached_property
    def guide_answers(self) -> Mapping[str, tuple[GuideAnswer, ...]]:
        """The answers of guides that lead to a procedure, by its code: their days decide which guides do."""
        asked = (one for guide in self.setting.guides.values() for one in guide.questions)
        return _grouped(
            (answer for one in asked for answer in one.answers), lambda answer: filter(None, (answer.procedure,))
        )

    @cached_property
    def receptions(self) -> Mapping[str, tuple[Session, ...]]:
        """The days of the next year on which citizens are received, by plan; a sample receives nobody."""
        last, days_off = self.day + _NEXT_YEAR, self.setting.days_off
        return {
            key: sessions_of(plan, self.day, last, days_off) for key, plan in self.setting.counted(RECEPTION).items()
        }

    @cached_property
    def by_group(self) -> Mapping[str, tuple[Summary, ...]]:
        """The procedures for which a group of people pays less or nothing, by group."""
        return _grouped(self.procedures.values(), lambda one: dict.fromkeys(relief.group for relief in one.reliefs))

    @cached_property
    def groups_by_procedure(self) -> Mapping[str, tuple[str, ...]]:
        """The groups that a procedure, free by itself, is for."""
        groups: Mapping[str, PeopleGroup] = self.setting.of(GROUPS)
        return _inverted({slug: (own.procedure for own in group.procedures) for slug, group in groups.items()})

    @property
    def names(self) -> dict[str, Name]:
        """How procedures name each other, by code."""
        return {code: summary.as_name for code, summary in self.procedures.items()}


def assemble_catalogue(setting: Setting, summaries: Iterable[Summary]) -> Catalogue:
    """Index and link the records; order never depends on the order of files."""
    procedures = {summary.code: summary for summary in sorted(summaries, key=lambda s: s.code)}
    events = _inverted({e.id: e.procedures for e in setting.life_events.values()})
    return Catalogue(
        setting=setting,
        procedures=procedures,
        by_field=_grouped(procedures.values(), lambda summary: (summary.field,)),
        by_agency=_grouped(procedures.values(), lambda summary: summary.agencies),
        by_reception=_grouped(procedures.values(), lambda summary: _receiving(summary, setting)),
        by_form=_grouped(procedures.values(), lambda summary: summary.forms),
        by_decision=_grouped(procedures.values(), lambda summary: filter(None, (summary.decision,))),
        policies_by_procedure=_inverted({slug: p.procedures for slug, p in setting.policies.items()}),
        guides_by_procedure=_guides_by_procedure(setting, events),
        events_by_procedure=events,
    )


def _grouped(ones: Iterable[One], keys_of: Callable[[One], Iterable[str]]) -> dict[str, tuple[One, ...]]:
    groups: defaultdict[str, list[One]] = defaultdict(list)
    for one in ones:
        for key in keys_of(one):
            groups[key].append(one)
    return {key: tuple(group) for key, group in sorted(groups.items())}


def _receiving(summary: Summary, setting: Setting) -> Iterable[str]:
    """The agencies that a procedure is handed in at: nowhere, once it has ended."""
    if summary.state is State.ENDED:
        return ()
    return (agency.id for agency in reception_of(summary.levels, summary.reception, setting.desks).agencies)


def _guides_by_procedure(setting: Setting, events: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The guides that lead to each procedure, the one that is most about it first: of its events, then by most ways."""
    shares = {slug: shares_of(guide, setting.day) for slug, guide in setting.guides.items()}

    def rank(code: str, slug: str) -> tuple[bool, float, str]:
        return set(setting.guides[slug].events).isdisjoint(events.get(code, ())), -shares[slug][code], slug

    return {code: tuple(sorted(slugs, key=partial(rank, code))) for code, slugs in _inverted(shares).items()}


def _inverted(index: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    inverted: defaultdict[str, list[str]] = defaultdict(list)
    for key, values in index.items():
        for value in dict.fromkeys(values):
            inverted[value].append(key)
    return {value: tuple(keys) for value, keys in inverted.items()}
