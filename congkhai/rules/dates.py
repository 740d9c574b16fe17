"""Dates that follow each other, are not still to come, and are not too old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from congkhai.catalogue.days import days_of
from congkhai.catalogue.provenance import provenance_of
from congkhai.catalogue.reviewing import last_compared, review_cycle, review_due
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.dialogue import Dialogue
from congkhai.model.guide import Guide
from congkhai.model.legal_question import LegalQuestion
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.public_notice import PublicNotice
from congkhai.model.reception_plan import ReceptionPlan
from congkhai.model.shared import Change
from congkhai.model.terms import Bound, Record
from congkhai.model.walking import AttributePath, Value
from congkhai.rules.finding import Finding, finding, key_in, label_of

# An editor's own measure: no text read sets a day by which people are told what became of what they said.
TOLD_DAYS = 60
# What policies and legal texts are called by alike.
_DAYS_OF_BOTH = ("issued", "effective", "expires")


def check_order(record: Record, setting: Setting) -> Iterator[Finding]:
    """Parts that would end before they begin."""
    parts: dict[AttributePath, list[Value]] = {}
    for bound in days_of(record):
        parts.setdefault(bound.path[:-1], []).append(bound)
    for bounds in parts.values():
        first, then = _first_and_last(bounds)
        if first is not None and then is not None and first.value > then.value:
            names = (label_of(first.path, type(record)), label_of(then.path, type(record)))
            yield from in_order(first.value, then.value, *names, first.path)


def check_procedure_dates(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Days of a procedure that do not follow each other, or are still to come."""
    publicity, day = procedure.publicity, setting.day
    if publicity is not None:
        yield from not_to_come(publicity.database, day, ("publicity", "database"))
        yield from not_to_come(publicity.portal, day, ("publicity", "portal"))
    yield from _changes(procedure.changes, day, "changes")


def check_policy_dates(policy: Policy, setting: Setting) -> Iterator[Finding]:
    """Days of a policy that do not follow each other, or are still to come."""
    yield from in_order(policy.issued, policy.effective, "ngày ban hành", "ngày có hiệu lực", ("issued",))
    yield from not_to_come(policy.issued, setting.day, ("issued",))
    yield from _unlike_text(policy, setting.legal_texts.get(policy.number or ""))
    yield from _changes(policy.history, setting.day, "history")


def check_legal_text_dates(text: LegalText, setting: Setting) -> Iterator[Finding]:
    """Days of a legal text that do not follow each other, or are still to come."""
    yield from in_order(text.issued, text.effective, "ngày ban hành", "ngày có hiệu lực", ("issued",))
    if text.effective is None:
        yield from in_order(text.issued, text.expires, "ngày ban hành", "ngày hết hiệu lực", ("issued",))
    yield from not_to_come(text.issued, setting.day, ("issued",))


def check_answered(question: LegalQuestion, setting: Setting) -> Iterator[Finding]:
    """An answer that is still to come is none, and none is given when it holds no more."""
    yield from not_to_come(question.answered, setting.day, ("answered",))
    yield from in_order(question.answered, question.until, "ngày trả lời", "đúng đến hết ngày", ("until",))


def check_age(record: Procedure | Policy | Guide | LegalQuestion, setting: Setting) -> Iterator[Finding]:
    """Facts that nobody has compared with their source for a year, or for as long as their field says."""
    latest = last_compared(record)
    limit = review_cycle(record.field if isinstance(record, Procedure) else "", setting)
    if review_due(latest, limit) < setting.day:
        path = ("review", "day") if record.review else ("source", "retrieved")
        yield finding("qua-han-ra-soat", *path, found=spell_day(latest), limit=limit)


def check_provenance(record: Record, setting: Setting) -> Iterator[Finding]:
    """A source that was read, or a record that was compared with it, on a day to come."""
    told = provenance_of(record)
    if told.source:
        yield from not_to_come(told.source.retrieved, setting.day, ("source", "retrieved"))
    if told.review:
        yield from not_to_come(told.review.day, setting.day, ("review", "day"))


def _unlike_text(policy: Policy, text: LegalText | None) -> Iterator[Finding]:
    """Days of a policy that are not those of its legal text: often the last day in place of the first without it."""
    for name in _DAYS_OF_BOTH if text is not None else ():
        own, other = getattr(policy, name), getattr(text, name)
        if own and other and own != other:
            yield finding(
                "ngay-khac-van-ban", name, found=spell_day(own), expected=spell_day(other), number=policy.number
            )


def _first_and_last(bounds: list[Value]) -> tuple[Value | None, Value | None]:
    first = next((bound for bound in bounds if bound.meaning.day is Bound.FIRST), None)
    return first, next((bound for bound in bounds if bound.meaning.day is not Bound.FIRST), None)


def _changes(changes: Iterable[Change], day: date, attribute: str) -> Iterator[Finding]:
    for index, change in enumerate(changes):
        yield from not_to_come(change.day, day, (attribute, index, "day"))


def in_order(
    first: date | None, then: date | None, first_name: str, then_name: str, path: AttributePath
) -> Iterator[Finding]:
    """Two days of which the second must not come before the first."""
    if first is not None and then is not None and first > then:
        found = f"{first_name} {spell_day(first)}"
        yield finding("ngay-nguoc", *path, found=found, expected=f"{then_name} {spell_day(then)}")


def hours_in_order(held: Dialogue | PublicNotice | ReceptionPlan) -> Iterator[Finding]:
    """Hours of one day of which the second is not after the first."""
    if held.begins and held.ends and held.begins >= held.ends:
        yield finding("gio-nguoc", "begins", found=held.begins, expected=held.ends)


def not_to_come(named: date | None, day: date, path: AttributePath) -> Iterator[Finding]:
    """A day on which something has happened, and which is still to come."""
    if named is not None and named > day:
        yield finding("ngay-tuong-lai", *path, found=spell_day(named), expected=spell_day(day))


def told_within(record: Record, attribute: str, heard: date, setting: Setting) -> Iterator[Finding]:
    """What people are to be told of what they said until a day, and have not been told for long."""
    if setting.day > heard + timedelta(days=TOLD_DAYS):
        key = key_in(type(record), attribute)
        yield finding("qua-han-tra-loi", attribute, until=spell_day(heard), limit=TOLD_DAYS, **key)
