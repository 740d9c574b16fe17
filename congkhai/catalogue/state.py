"""Whether a record can be relied on, on a day."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.days import (
    bounded_fields,
    day_before,
    earliest,
    first_day_of,
    has_begun,
    is_over,
    last_day_of,
)
from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import Action
from congkhai.model.decision import Decision
from congkhai.model.family import Family, States
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Choice, Record


class State(Choice):
    """What a day makes of a record."""

    IN_FORCE = "dang-ap-dung", "Đang áp dụng"
    NOT_YET = "chua-hieu-luc", "Chưa có hiệu lực"
    EXPIRED = "het-hieu-luc", "Hết hiệu lực"
    ENDED = "da-cham-dut", "Không còn thực hiện ở đây"

    @property
    def is_over(self) -> bool:
        """Whether nothing is done by the record any more."""
        return self in (State.EXPIRED, State.ENDED)


def state_of(record: Record, day: date, decision: Decision | None = None) -> State:
    """The state of a record on a day; without any dates it is in force. `decision` is that which announced it."""
    if isinstance(record, Procedure):
        return _state_of_procedure(record, day, decision)
    if not has_begun(record, day):
        return State.NOT_YET
    return State.EXPIRED if is_over(record, day) else State.IN_FORCE


def state_in_words(family: Family, record: Record, day: date) -> str:
    """The state of a record as its family says it; "" where no day bounds such records."""
    if not bounded_fields(family.model):
        return ""
    state = state_of(record, day)
    states = family.states
    words = {State.IN_FORCE: states.current, State.NOT_YET: states.coming, State.EXPIRED: states.over}
    return words.get(state, state.label)


def state_with_day(states: States, state: State, first: date | None, last: date | None) -> str:
    """What lists say of a record that is not in force for good: its state, with the day that begins or ends it."""
    if state is State.NOT_YET and first:
        return f"{states.begins} {spell_day(first)}"
    if state is State.IN_FORCE:
        return f"{states.ends} {spell_day(last)}" if last else ""
    return states.over if state is State.EXPIRED else state.label


def record_state(family: Family, record: Record, day: date) -> str:
    """The same of a record of a small family, on a day."""
    first, last = first_day_of(record), last_day_in_force(record)
    return state_with_day(family.states, state_of(record, day), first, last)


def told_with_state(family: Family, record: Record, day: date) -> str:
    """What is said of a record, after the day that begins or ends it: nobody shall act on what is over."""
    return ". ".join(filter(None, (record_state(family, record, day), family.summary_of(record))))


def last_day_in_force(record: Record) -> date | None:
    """The last day on which a record is in force, where that is known."""
    if not isinstance(record, Procedure):
        return last_day_of(record)
    end = first_day_of(record.end) if record.end else None
    return earliest([day_before(end) if end else None, last_day_of(record.validity) if record.validity else None])


def _state_of_procedure(procedure: Procedure, day: date, decision: Decision | None) -> State:
    """The dates of a procedure stand in its parts, and in the decision that announced it."""
    if procedure.end is not None and has_begun(procedure.end, day):
        return State.ENDED
    beginning = beginning_of(procedure, decision)
    if beginning is not None and not has_begun(beginning, day):
        return State.NOT_YET
    is_expired = procedure.validity is not None and is_over(procedure.validity, day)
    return State.EXPIRED if is_expired else State.IN_FORCE


def beginning_of(procedure: Procedure, decision: Decision | None) -> Record | None:
    """What says from when a procedure is done: its own dates, else the decision that announced it as new."""
    if procedure.validity is not None and procedure.validity.since is not None:
        return procedure.validity
    is_new = decision is not None and decision.action_on(procedure.identifier) is Action.NEW
    return decision if is_new else None
