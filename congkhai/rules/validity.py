"""Legal texts, cuts and exemptions that have ended, end soon, do not apply yet, or change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from congkhai.catalogue.whole import Catalogue, State, last_checked, state_of_policy
from congkhai.catalogue.wording import spell_day
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding
from congkhai.rules.parts import evidence_in
from congkhai.rules.references import legal_references

SOON = timedelta(days=60)


def check_validity(procedure: Procedure, catalogue: Catalogue) -> Iterator[Finding]:
    """Cited legal texts out of force or amended, and exemptions from papers that have run out."""
    references = list(legal_references(procedure))
    for path, number in references:
        yield from _cited(number, catalogue, *path)
    # Once for each text: all of the record has to be read again, wherever it cites the text.
    for number, path in {number: path for path, number in reversed(references)}.items():
        yield from _amended(number, catalogue, last_checked(procedure), *path)
    for path, evidence in evidence_in(procedure):
        if evidence.exemption is not None and evidence.exemption.until is not None:
            until = evidence.exemption.until
            yield from _exemption(until, catalogue.day, *path, "exemption", "until")


def check_policy_validity(policy: Policy, catalogue: Catalogue) -> Iterator[Finding]:
    """A policy still shown as valid though its legal text is not."""
    text = catalogue.lists.legal_texts.get(policy.number or "")
    if text is None or text.expires is None or text.expires > catalogue.day:
        return
    if state_of_policy(policy, catalogue.day) is State.IN_FORCE:
        yield from _cited(text.number, catalogue, "number")


def _cited(number: str, catalogue: Catalogue, *path: str | int) -> Iterator[Finding]:
    text = catalogue.lists.legal_texts.get(number)
    if text is None:
        return
    day, found = catalogue.day, quoted(number)
    if text.expires is not None and text.expires <= day + SOON:
        code = "van-ban-het-hieu-luc" if text.expires <= day else "van-ban-sap-het-hieu-luc"
        instead = ", ".join(quoted(other) for other in text.replaced_by)
        remedy = f"; thay bằng {instead}" if instead else "; tìm văn bản thay thế"
        yield finding(code, *path, found=found, since=spell_day(text.expires), remedy=remedy)
    elif text.effective is not None and text.effective > day:
        yield finding("van-ban-chua-hieu-luc", *path, found=found, since=spell_day(text.effective))


def _amended(number: str, catalogue: Catalogue, checked: date, *path: str | int) -> Iterator[Finding]:
    text = catalogue.lists.legal_texts.get(number)
    for amendment in text.amendments if text else ():
        since, day = amendment.since, catalogue.day
        found, told = quoted(number), spell_day(since)
        if day < since <= day + SOON:
            yield finding("van-ban-sap-sua-doi", *path, found=found, since=told)
        elif checked < since <= day:
            yield finding("van-ban-da-sua-doi", *path, found=found, since=told, checked=spell_day(checked))


def _exemption(until: date, day: date, *path: str | int) -> Iterator[Finding]:
    if until < day:
        yield finding("mien-giay-to-het", *path, until=spell_day(until))
    elif until <= day + SOON:
        yield finding("mien-giay-to-sap-het", *path, until=spell_day(until))
