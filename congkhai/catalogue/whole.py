"""Everything the records say, indexed and linked, as of one given day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.fee_wording import spell_costs
from congkhai.catalogue.online import OnlineAccess, online_access
from congkhai.catalogue.time_wording import spell_times
from congkhai.catalogue.wording import spell_places
from congkhai.model.choices import Action, Audience, Level
from congkhai.model.lists import Agency, Commune, Field, LegalText, LifeEvent, Unit
from congkhai.model.policy import Policy
from congkhai.model.procedure import End, Procedure
from congkhai.model.search_lists import AskedPart, Filler, Need, Signpost, SpecialCase, Synonym
from congkhai.model.shared import Announcement, Change, Period
from congkhai.model.terms import Choice


class State(Choice):
    """Whether a procedure or policy can be relied on, on the day of the catalogue."""

    IN_FORCE = "dang-ap-dung", "Đang áp dụng"
    NOT_YET = "chua-hieu-luc", "Chưa có hiệu lực"
    EXPIRED = "het-hieu-luc", "Hết hiệu lực"
    ENDED = "da-cham-dut", "Không còn thực hiện ở đây"


@dataclass(frozen=True)
class Summary:
    """A procedure as lists, search and its neighbours know it."""

    code: str
    name: str
    summary: str
    common_names: tuple[str, ...]
    field: str
    levels: tuple[Level, ...]
    online: OnlineAccess | None
    audiences: tuple[Audience, ...]
    agencies: tuple[str, ...]
    time: str
    cost: str
    ways: str
    state: State
    since: date | None
    announcement: Announcement | None
    changes: tuple[Change, ...]
    checked: date
    sample: bool

    def __hash__(self) -> int:
        """Lists ask for the same procedures again and again: all of their fields would be hashed each time."""
        return hash((self.code, self.name))

    @property
    def is_current(self) -> bool:
        """Whether it belongs in the lists of what can be done now."""
        return self.state is State.IN_FORCE


@dataclass(frozen=True, slots=True)
class SearchLists:
    """The lists that say how questions are understood."""

    synonyms: tuple[Synonym, ...] = ()
    fillers: tuple[Filler, ...] = ()
    parts: tuple[AskedPart, ...] = ()
    special_cases: tuple[SpecialCase, ...] = ()
    needs: tuple[Need, ...] = ()
    signposts: tuple[Signpost, ...] = ()


@dataclass(frozen=True, slots=True)
class Lists:
    """The shared lists of content/danh-muc/, each by its key, and the files of content/bieu-mau/."""

    unit: Unit
    fields: Mapping[str, Field]
    agencies: Mapping[str, Agency]
    communes: Mapping[str, Commune]
    life_events: Mapping[str, LifeEvent]
    legal_texts: Mapping[str, LegalText]
    forms: frozenset[str]
    search: SearchLists


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole as of `day`. Procedures stand in it as summaries: full records are read one at a time."""

    day: date
    lists: Lists
    procedures: Mapping[str, Summary]
    policies: Mapping[str, Policy]
    by_field: Mapping[str, tuple[Summary, ...]]
    by_agency: Mapping[str, tuple[Summary, ...]]
    policies_by_procedure: Mapping[str, tuple[str, ...]]
    events_by_procedure: Mapping[str, tuple[str, ...]]

    @property
    def current(self) -> list[Summary]:
        """The procedures that can be done on the day, by name."""
        return [summary for summary in self.procedures.values() if summary.is_current]

    def known(self, codes: Iterable[str]) -> tuple[Summary, ...]:
        """The procedures of those codes that there is a record of."""
        return tuple(self.procedures[code] for code in codes if code in self.procedures)


def assemble_catalogue(
    day: date, lists: Lists, summaries: Iterable[Summary], policies: Mapping[str, Policy]
) -> Catalogue:
    """Index and link the records; order never depends on the order of files."""
    procedures = {summary.code: summary for summary in sorted(summaries, key=lambda s: s.code)}
    newest_first = sorted(policies.items(), key=lambda item: (-item[1].effective.toordinal(), item[0]))
    return Catalogue(
        day=day,
        lists=lists,
        procedures=procedures,
        policies=dict(newest_first),
        by_field=_grouped(procedures.values(), lambda summary: (summary.field,)),
        by_agency=_grouped(procedures.values(), lambda summary: summary.agencies),
        policies_by_procedure=_inverted({slug: p.procedures for slug, p in newest_first}),
        events_by_procedure=_inverted({e.id: e.procedures for e in lists.life_events.values()}),
    )


def summarise(procedure: Procedure, day: date) -> Summary:
    """The summary of a procedure as of a day."""
    guidance = procedure.guidance
    agencies = (*procedure.competent_authority, *procedure.deciding_authority)
    return Summary(
        code=procedure.identifier,
        name=procedure.name,
        summary=guidance.summary or "",
        common_names=guidance.common_names,
        field=procedure.field,
        levels=procedure.levels,
        online=online_access(procedure),
        audiences=procedure.audiences,
        agencies=tuple(dict.fromkeys(agencies)),
        time=spell_times(procedure.channels),
        cost=spell_costs(procedure.channels, day),
        ways=spell_places(procedure),
        state=state_of(procedure.validity, procedure.end, procedure.announcement, day),
        since=_since(procedure),
        announcement=procedure.announcement,
        changes=procedure.changes,
        checked=last_checked(procedure),
        sample=procedure.sample,
    )


def last_checked(procedure: Procedure) -> date:
    """The day of the last review, or, before any, the day that the source was read."""
    return procedure.review.day if procedure.review else procedure.source.retrieved


def state_of(validity: Period | None, end: End | None, announcement: Announcement | None, day: date) -> State:
    """The state on a day; without any dates a procedure is in force."""
    if end is not None and (end.since is None or end.since <= day):
        return State.ENDED
    since = validity.since if validity else None
    if since is None and announcement is not None and announcement.action is Action.NEW:
        since = announcement.effective
    if since is not None and since > day:
        return State.NOT_YET
    if validity is not None and validity.until is not None and validity.until < day:
        return State.EXPIRED
    return State.IN_FORCE


def state_of_policy(policy: Policy, day: date) -> State:
    """The state of a policy on a day."""
    if policy.effective > day:
        return State.NOT_YET
    if policy.expires is not None and policy.expires <= day:
        return State.EXPIRED
    return State.IN_FORCE


def _since(procedure: Procedure) -> date | None:
    if procedure.end is not None:
        return procedure.end.since
    if procedure.validity is not None and procedure.validity.since is not None:
        return procedure.validity.since
    return procedure.announcement.effective if procedure.announcement else None


def _grouped(
    summaries: Iterable[Summary], keys_of: Callable[[Summary], Iterable[str]]
) -> dict[str, tuple[Summary, ...]]:
    groups: defaultdict[str, list[Summary]] = defaultdict(list)
    for summary in summaries:
        for key in keys_of(summary):
            groups[key].append(summary)
    return {key: tuple(group) for key, group in sorted(groups.items())}


def _inverted(index: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    inverted: defaultdict[str, list[str]] = defaultdict(list)
    for key, values in index.items():
        for value in dict.fromkeys(values):
            inverted[value].append(key)
    return {value: tuple(keys) for value, keys in inverted.items()}
