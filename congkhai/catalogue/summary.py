"""A procedure as lists, search and its neighbours know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from congkhai.catalogue.case_names import answers_of, channels_in_named_cases
from congkhai.catalogue.dated_cuts import told_until, with_dated_cuts
from congkhai.catalogue.days import earliest, first_day_of, next_change
from congkhai.catalogue.fee_wording import Lines, in_a_row, tell_costs
from congkhai.catalogue.group_reliefs import GroupRelief, group_reliefs
from congkhai.catalogue.online import OnlineAccess, online_access
from congkhai.catalogue.posted import Posted, posted_of
from congkhai.catalogue.reviewing import last_compared
from congkhai.catalogue.same_day import SameDay, same_day
from congkhai.catalogue.state import State, beginning_of, last_day_in_force, state_of
from congkhai.catalogue.time_wording import spell_times
from congkhai.catalogue.wording import capital, spell_places
from congkhai.model.channel import Channel
from congkhai.model.choices import Audience, Kind, Level, ProcedureType
from congkhai.model.decision import Decision
from congkhai.model.procedure import Procedure, Publicity
from congkhai.model.shared import Change


class Name(NamedTuple):
    """A procedure as others name it: all that checking one needs of the others. `since` and `until` are its
    first and last day in force, where these are known; `forms` are those that its papers name.
    """

    code: str
    name: str
    state: State
    since: date | None = None
    until: date | None = None
    forms: tuple[str, ...] = ()


Names = Mapping[str, Name]


@dataclass(frozen=True)
class Summary:
    """A procedure as lists, search and its neighbours know it.

    `state_change` and `next_change` are the first days to come on which its state, or anything here, is otherwise.
    """

    code: str
    name: str
    summary: str
    common_names: tuple[str, ...]
    field: str
    levels: tuple[Level, ...]
    online: OnlineAccess | None
    only_partly_online: bool
    audiences: tuple[Audience, ...]
    agencies: tuple[str, ...]
    reception: tuple[str, ...]
    forms: tuple[str, ...]
    time: str
    same_day: SameDay | None
    costs: Lines
    reliefs: tuple[GroupRelief, ...]
    ways: str
    state: State
    since: date | None
    until: date | None
    state_change: date | None
    next_change: date | None
    decision: str | None
    publicity: Publicity | None
    is_local: bool
    changes: tuple[Change, ...]
    checked: date
    compared: date
    sample: bool
    posted: Posted

    def __hash__(self) -> int:
        """Lists ask for the same procedures again and again: all of their fields would be hashed each time."""
        return hash((self.code, self.name))

    @property
    def heading(self) -> str:
        """What citizens call it, if that is known; it stands above the official name wherever both do."""
        return capital(self.common_names[0]) if self.common_names else self.name

    @property
    def official(self) -> str:
        """The official name, where the heading is another one."""
        return self.name if self.heading.casefold() != self.name.casefold() else ""

    @property
    def cost(self) -> str:
        """Its costs in one line."""
        return in_a_row(self.costs)

    @property
    def as_name(self) -> Name:
        """How others name it."""
        return Name(self.code, self.name, self.state, self.since, self.until, self.forms)

    @property
    def is_to_do(self) -> bool:
        """Whether it is done now, or will be: nobody goes to a counter for another."""
        return not self.state.is_over

    @property
    def is_current(self) -> bool:
        """Whether it belongs in the lists of what can be done now."""
        return self.state is State.IN_FORCE


def summarise(procedure: Procedure, day: date, decision: Decision | None = None) -> Summary:
    """The summary of a procedure as of a day; `decision` is that which announced it, where there is a record of it."""
    guidance, channels = procedure.guidance, with_dated_cuts(channels_in_named_cases(procedure))
    beginning = beginning_of(procedure, decision)
    state_change = next_change(filter(None, (procedure.validity, procedure.end, beginning)), day)
    agencies = (*procedure.competent_authority, *procedure.deciding_authority)
    return Summary(
        code=procedure.identifier,
        name=procedure.name,
        summary=guidance.summary or "",
        common_names=guidance.common_names,
        field=procedure.field,
        levels=procedure.levels,
        online=online_access(procedure),
        only_partly_online=procedure.partial_reason is not None,
        audiences=procedure.audiences,
        agencies=tuple(dict.fromkeys(agencies)),
        reception=procedure.reception,
        forms=tuple(dict.fromkeys(form for paper in procedure.all_evidence for form in paper.forms)),
        time=spell_times(channels, day),
        same_day=same_day(procedure, day),
        costs=tell_costs(channels, day, answers_of(procedure)),
        reliefs=group_reliefs(channels, day),
        ways=spell_places(procedure),
        state=state_of(procedure, day, decision),
        since=first_day_of(beginning) if beginning else None,
        until=last_day_in_force(procedure),
        state_change=state_change,
        next_change=earliest([state_change, next_change(channels, day), _end_of_words(channels, day)]),
        decision=procedure.decision,
        publicity=procedure.publicity,
        is_local=procedure.kind is Kind.SPECIFIC or procedure.type is ProcedureType.LOCAL,
        changes=procedure.changes,
        checked=last_checked(procedure),
        compared=last_compared(procedure),
        sample=procedure.sample,
        posted=posted_of(procedure, channels, day),
    )


def _end_of_words(channels: Iterable[Channel], day: date) -> date | None:
    """The first day on which words about an amount, told beside it until then, are told no more."""
    last = told_until(channels, day)
    return last + timedelta(days=1) if last else None


def last_checked(procedure: Procedure) -> date:
    """The day of the last review, or, before any, the day that the source was read."""
    return procedure.review.day if procedure.review else procedure.source.retrieved
