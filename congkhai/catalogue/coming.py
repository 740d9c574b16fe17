"""What changes before long: policies and procedures that begin or end, each with the first day of the change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from congkhai.catalogue.addresses import policy_address, procedure_address
from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import first_day_of, has_begun, last_day_of
from congkhai.catalogue.news import News
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY
from congkhai.model.policy import Policy

# Whoever could still use what ends has to read of it in time.
_SOON = timedelta(days=183)


def coming_entries(catalogue: Catalogue) -> list[News]:
    """What begins or ends within half a year, the soonest first."""
    last = catalogue.day + _SOON
    coming = [entry for entry in _entries(catalogue) if catalogue.day < entry.day <= last]
    return sorted(coming, key=lambda entry: (entry.day, entry.page))


def _entries(catalogue: Catalogue) -> Iterator[News]:
    for slug, policy in catalogue.policies.items():
        if change := _change_of_policy(policy, catalogue):
            yield News(change[0], policy_address(slug), "", FAMILY["chinh-sach"], policy.name, change[1], policy.sample)
    for summary in catalogue.procedures.values():
        if change := _change_of_procedure(summary):
            page = procedure_address(summary.code)
            yield News(change[0], page, "", FAMILY["thu-tuc"], summary.heading, change[1], summary.sample)


def _change_of_policy(policy: Policy, catalogue: Catalogue) -> tuple[date, str] | None:
    """When it begins, else when it ends, else when the text ends that it is from: then nobody knows what holds."""
    first, last = first_day_of(policy), last_day_of(policy)
    if first and not has_begun(policy, catalogue.day):
        return first, f"Áp dụng từ ngày này. {policy.changes[0]}"
    if last:
        return _day_after(last), f"Không còn áp dụng từ ngày này. Trước đó: {policy.changes[0]}"
    text = catalogue.setting.legal_texts.get(policy.number or "")
    if text and text.expires:
        cited = cite(text.number, catalogue.setting.legal_texts)
        return text.expires, f"{cited} hết hiệu lực từ ngày này; chưa rõ điều nào còn áp dụng sau đó."
    return None


def _change_of_procedure(summary: Summary) -> tuple[date, str] | None:
    if summary.state is State.NOT_YET and summary.since:
        return summary.since, "Thủ tục này áp dụng từ ngày này."
    return (_day_after(summary.until), "Thủ tục này không còn áp dụng từ ngày này.") if summary.until else None


def _day_after(day: date) -> date:
    return day + timedelta(days=1)
