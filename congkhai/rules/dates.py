"""Dates that follow each other, are not still to come, and are not too old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from congkhai.catalogue.wording import spell_day
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Change, Review, Source
from congkhai.rules.finding import AttributePath, Finding, finding
from congkhai.rules.parts import costs_in

REVIEW_DAYS = 365


def check_procedure_dates(procedure: Procedure, day: date) -> Iterator[Finding]:
    """Days of a procedure in the wrong order or still to come."""
    announcement, validity, publicity = procedure.announcement, procedure.validity, procedure.publicity
    if announcement is not None:
        signed, place = announcement.signed, ("announcement", "signed")
        yield from _in_order(signed, announcement.effective, "ngày ký", "ngày có hiệu lực", place)
        yield from _not_to_come(signed, day, place)
    if validity is not None:
        yield from _period(validity.since, validity.until, ("validity", "since"))
    for path, cost in costs_in(procedure):
        yield from _period(cost.since, cost.until, (*path, "since"))
    if publicity is not None:
        yield from _not_to_come(publicity.database, day, ("publicity", "database"))
        yield from _not_to_come(publicity.portal, day, ("publicity", "portal"))
    yield from _provenance(procedure.source, procedure.review, day)
    yield from _changes(procedure.changes, day, "changes")


def check_policy_dates(policy: Policy, day: date) -> Iterator[Finding]:
    """Days of a policy in the wrong order or still to come."""
    yield from _in_order(policy.issued, policy.effective, "ngày ban hành", "ngày có hiệu lực", ("issued",))
    yield from _in_order(policy.effective, policy.expires, "ngày có hiệu lực", "ngày hết hiệu lực", ("effective",))
    yield from _not_to_come(policy.issued, day, ("issued",))
    yield from _provenance(policy.source, policy.review, day)
    yield from _changes(policy.history, day, "history")


def check_legal_text_dates(text: LegalText, day: date, *path: str | int) -> Iterator[Finding]:
    """Days of a legal text in the wrong order or still to come."""
    issued, effective = (*path, "issued"), (*path, "effective")
    yield from _in_order(text.issued, text.effective, "ngày ban hành", "ngày có hiệu lực", issued)
    yield from _in_order(text.effective, text.expires, "ngày có hiệu lực", "ngày hết hiệu lực", effective)
    yield from _not_to_come(text.issued, day, issued)


def check_age(source: Source, review: Review | None, day: date) -> Iterator[Finding]:
    """Facts that nobody has compared with their source for a year."""
    latest = max(source.retrieved, review.day) if review else source.retrieved
    if latest < day - timedelta(days=REVIEW_DAYS):
        path = ("review", "day") if review else ("source", "retrieved")
        yield finding("qua-han-ra-soat", *path, found=spell_day(latest), limit=REVIEW_DAYS)


def _provenance(source: Source, review: Review | None, day: date) -> Iterator[Finding]:
    yield from _not_to_come(source.retrieved, day, ("source", "retrieved"))
    if review is not None:
        yield from _not_to_come(review.day, day, ("review", "day"))


def _changes(changes: Iterable[Change], day: date, attribute: str) -> Iterator[Finding]:
    for index, change in enumerate(changes):
        yield from _not_to_come(change.day, day, (attribute, index, "day"))


def _period(since: date | None, until: date | None, path: AttributePath) -> Iterator[Finding]:
    yield from _in_order(since, until, "từ ngày", "đến ngày", path)


def _in_order(
    first: date | None, then: date | None, first_name: str, then_name: str, path: AttributePath
) -> Iterator[Finding]:
    if first is not None and then is not None and first > then:
        found = f"{first_name} {spell_day(first)}"
        yield finding("ngay-nguoc", *path, found=found, expected=f"{then_name} {spell_day(then)}")


def _not_to_come(named: date | None, day: date, path: AttributePath) -> Iterator[Finding]:
    if named is not None and named > day:
        yield finding("ngay-tuong-lai", *path, found=spell_day(named), expected=spell_day(day))
