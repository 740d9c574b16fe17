"""What happened lately: new records of all families, announced procedures, recorded changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from congkhai.catalogue.addresses import DECISION, change_anchor, policy_address, procedure_address, record_address
from congkhai.catalogue.days import first_day_of, has_begun, in_force, last_day_of
from congkhai.catalogue.decisions import spell_decision
from congkhai.catalogue.provenance import provenance_of
from congkhai.catalogue.state import told_with_state
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened, spell_day
from congkhai.model.decision import Decision
from congkhai.model.families import FAMILY, FEEDBACK, PUBLISHED
from congkhai.model.family import Family
from congkhai.model.policy import Policy
from congkhai.model.shared import Change

NEWEST = 50
_LONGEST_TEXT = 600


@dataclass(frozen=True, slots=True)
class News:
    """One entry; `page` is its address from the site's root, `mark` tells it from others there."""

    day: date
    page: str
    mark: str
    family: Family
    title: str
    text: str
    sample: bool

    @property
    def path(self) -> str:
        """What names the entry for good, from the root of the site."""
        return f"{self.page}#{self.mark}" if self.mark else self.page


def newest_entries(catalogue: Catalogue, audience: str) -> list[News]:
    """What has happened by the day on the site of an audience, newest first, at most fifty."""
    happened = [entry for entry in _entries(catalogue, audience) if entry.day <= catalogue.day]
    return sorted(happened, key=lambda entry: (-entry.day.toordinal(), entry.path))[:NEWEST]


def marked_changes(changes: Iterable[Change]) -> Iterator[tuple[str, Change]]:
    """Each change with its anchor on the page of the procedure; a day may have several."""
    seen: defaultdict[date, int] = defaultdict(int)
    for change in changes:
        seen[change.day] += 1
        yield change_anchor(change.day, seen[change.day]), change


def _entries(catalogue: Catalogue, audience: str) -> Iterator[News]:
    for family in PUBLISHED:
        if family.feed and audience in family.sites:
            yield from NEWS.get(family.name, partial(_usual_entries, family))(catalogue)


def _usual_entries(family: Family, catalogue: Catalogue) -> Iterator[News]:
    """A record is news on its first day; before that, or without one, on the day that its source was read.

    What passes is none before and after it; a sample never is.
    """
    for key, record in catalogue.setting.counted(family.name).items():
        first, provenance = first_day_of(record), provenance_of(record)
        if family.passing and not in_force(record, catalogue.day):
            continue
        learned = provenance.source.retrieved if provenance.source else None
        if day := first if first and has_begun(record, catalogue.day) else learned:
            yield News(
                day=day,
                page=record_address(family.name, key),
                mark="",
                family=family,
                title=family.title_of(record),
                text=shortened(told_with_state(family, record, catalogue.day), _LONGEST_TEXT),
                sample=False,
            )


def _policy_entries(catalogue: Catalogue) -> Iterator[News]:
    for slug, policy in catalogue.policies.items():
        yield _policy_entry(slug, policy, catalogue.day)


def _feedback_entries(catalogue: Catalogue) -> Iterator[News]:
    """What was received is news when it is answered; a sample never is."""
    family = FAMILY[FEEDBACK]
    for key, one in catalogue.setting.counted(FEEDBACK).items():
        if one.answered:
            page, text = record_address(FEEDBACK, key), shortened(one.outcome or one.matter, _LONGEST_TEXT)
            yield News(one.answered, page, "", family, one.name, text, sample=False)


def _procedure_entries(catalogue: Catalogue) -> Iterator[News]:
    for summary in catalogue.procedures.values():
        yield from _change_entries(summary)
        if decision := catalogue.setting.decisions.get(summary.decision or ""):
            yield from _decision_entries(summary, decision)


def _policy_entry(slug: str, policy: Policy, day: date) -> News:
    """A policy is news when issued, again when it takes effect, and when its record changes."""
    days = [change.day for change in policy.history if change.day <= day]
    if policy.issued is not None and policy.issued <= day:
        days.append(policy.issued)
    if has_begun(policy, day):
        days.append(policy.effective)
    # A future effect alone is no news yet: then the day we learned of it counts.
    newest = max(days, default=policy.source.retrieved)
    last = last_day_of(policy)
    until = f" đến hết {spell_day(last)}" if last else ""
    return News(
        day=newest,
        page=policy_address(slug),
        mark="",
        family=FAMILY["chinh-sach"],
        title=policy.name,
        text=f"{' '.join(policy.changes)} Có hiệu lực từ {spell_day(policy.effective)}{until}.",
        sample=policy.sample,
    )


def _change_entries(summary: Summary) -> Iterator[News]:
    for mark, change in marked_changes(summary.changes):
        yield _procedure_news(summary, change.day, mark, change.summary)


def _decision_entries(summary: Summary, decision: Decision) -> Iterator[News]:
    told = any(change.decision == decision.number for change in summary.changes)
    if decision.signed is None or told:
        return
    action = decision.action_on(summary.code)
    done = f": {action.label}" if action else ""
    yield _procedure_news(summary, decision.signed, DECISION, f"{spell_decision(decision)} công bố thủ tục{done}.")


def _procedure_news(summary: Summary, day: date, mark: str, text: str) -> News:
    return News(
        day=day,
        page=procedure_address(summary.code),
        mark=mark,
        family=FAMILY["thu-tuc"],
        title=summary.name,
        text=text,
        sample=summary.sample,
    )


# What is news of a family, where that is not usual.
NEWS: Mapping[str, Callable[[Catalogue], Iterator[News]]] = {
    "thu-tuc": _procedure_entries,
    "chinh-sach": _policy_entries,
    FEEDBACK: _feedback_entries,
}
