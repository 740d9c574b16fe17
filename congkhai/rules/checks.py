"""All rules for each family of records, and the places of what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from congkhai.catalogue.whole import Catalogue, State, state_of, state_of_policy
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.problems import Problem
from congkhai.reading.places import Document
from congkhai.rules.announcement import check_announcement, check_online
from congkhai.rules.completeness import check_completeness, check_policy_completeness
from congkhai.rules.dates import check_age, check_policy_dates, check_procedure_dates
from congkhai.rules.fees import check_fees
from congkhai.rules.finding import Finding, keys_of
from congkhai.rules.identity import check_code, check_file_name
from congkhai.rules.list_entries import check_entries, check_unit
from congkhai.rules.outdated_words import check_stray_none, check_wording
from congkhai.rules.present_facts import texts_of
from congkhai.rules.references import check_policy_references, check_procedure_references, check_related
from congkhai.rules.times import check_times
from congkhai.rules.validity import check_policy_validity, check_validity

_OVER = (State.ENDED, State.EXPIRED)


def check_neighbours(procedure: Procedure, catalogue: Catalogue) -> list[Finding]:
    """What can only be said when all other procedures are known."""
    return list(check_related(procedure, catalogue))


def check_alone(procedure: Procedure, catalogue: Catalogue) -> list[Finding]:
    """Everything else, of which only day and lists of the catalogue are used; what is over need not be complete."""
    day, texts = catalogue.day, texts_of(procedure)
    found: Iterable[Finding] = chain(
        check_stray_none(texts),
        check_procedure_references(procedure, catalogue),
        check_procedure_dates(procedure, day),
        check_announcement(procedure),
    )
    state = state_of(procedure.validity, procedure.end, procedure.announcement, day)
    if state not in _OVER:
        found = chain(
            found,
            check_completeness(procedure),
            check_online(procedure),
            check_fees(procedure, day),
            check_times(procedure),
            check_validity(procedure, catalogue),
            check_age(procedure.source, procedure.review, day),
            check_wording(texts),
        )
    return list(found)


def check_policy(policy: Policy, catalogue: Catalogue) -> list[Finding]:
    """Everything the rules have against a policy. Its texts may well name what is no more."""
    day = catalogue.day
    found: Iterable[Finding] = chain(
        check_stray_none(texts_of(policy)),
        check_policy_references(policy, catalogue),
        check_policy_dates(policy, day),
        check_policy_validity(policy, catalogue),
    )
    if state_of_policy(policy, day) is not State.EXPIRED:
        to_do = _listed_texts("actions", policy.actions), _listed_texts("channels", policy.channels)
        age = check_age(policy.source, policy.review, day)
        found = chain(found, check_policy_completeness(policy), age, check_wording(chain(*to_do)))
    return list(found)


def check_list(name: str, record: Record, catalogue: Catalogue) -> list[Finding]:
    """Everything the rules have against a file of content/danh-muc/; `name` as in LIST_FILES."""
    content: Any = record
    if name == "don-vi":
        return list(check_unit(content.unit))
    return list(check_entries(content.entries, catalogue))


def check_identity(file: str, procedure: Procedure) -> list[Finding]:
    """Whether the file, as `tthc/<linh-vuc>/<ma>.yml`, fits the record, and its code is well formed."""
    return [*check_file_name(file, procedure), *check_code(procedure)]


def locate(findings: Iterable[Finding], document: Document, family: type[Record]) -> list[Problem]:
    """The findings as problems at their places in the document, in file order."""
    return sorted({_located(found, document, family) for found in findings})


def _located(found: Finding, document: Document, family: type[Record]) -> Problem:
    path = keys_of(found.path, family)
    return document.problem(found.code, path, at_key=found.at_key, **dict(found.params))


def _listed_texts(attribute: str, texts: Iterable[str]) -> Iterator[tuple[tuple[str, int], str]]:
    return (((attribute, index), text) for index, text in enumerate(texts))
