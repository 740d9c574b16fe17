"""What has days of its own and is told in words: steps, answers, papers, results, conditions, things to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from congkhai.catalogue.days import first_day_of, has_begun, holding, in_force
from congkhai.catalogue.wording import small, spell_day
from congkhai.model.evidence import Evidence, EvidenceGroup, Representation
from congkhai.model.policy import ToDo
from congkhai.model.procedure import Output, Procedure, Requirement


def as_told_on(procedure: Procedure, day: date) -> Procedure:
    """The procedure with what holds on the day of all that is told in words, and nothing else."""
    guidance, proxy = procedure.guidance, procedure.representation
    return procedure.model_copy(
        update={
            "guidance": guidance.model_copy(update={"questions": holding(guidance.questions, day)}),
            "steps": holding(procedure.steps, day),
            "evidence": evidence_on(procedure, day),
            "representation": proxy and _told_proxy(proxy, day),
            "outputs": procedure.outputs and holding(procedure.outputs, day),
            "requirements": procedure.requirements and holding(procedure.requirements, day),
        }
    )


def evidence_on(procedure: Procedure, day: date) -> tuple[EvidenceGroup, ...]:
    """The groups of papers that hold on the day, each with what in it does."""
    return tuple(_told_group(group, day) for group in holding(procedure.evidence, day))


def told_lines(parts: Iterable[Output | Requirement | ToDo], day: date) -> tuple[str, ...]:
    """What holds and until when, then what is still to come and from when: a line for each."""
    listed = list(parts)
    now = (_told_until(part) for part in listed if in_force(part, day))
    coming = (part for part in listed if not has_begun(part, day))
    return (*now, *(f"Từ ngày {spell_day(part.since)}: {small(part.text)}" for part in coming if part.since))


def coming_papers(groups: Iterable[EvidenceGroup], day: date) -> list[tuple[date, list[EvidenceGroup]]]:
    """Each day to come on which papers begin to be asked for, with the groups, and in them what begins on that day."""
    coming: dict[date, list[EvidenceGroup]] = {}
    for group in groups:
        for first, rows in _begins(group, day).items():
            note = group.note if first == first_day_of(group) else None
            coming.setdefault(first, []).append(group.model_copy(update={"evidence": tuple(rows), "note": note}))
    return sorted(coming.items())


def _told_group(group: EvidenceGroup, day: date) -> EvidenceGroup:
    return group.model_copy(update={"evidence": holding(group.evidence, day)})


def _told_proxy(proxy: Representation, day: date) -> Representation:
    return proxy.model_copy(update={"evidence": proxy.evidence and holding(proxy.listed_evidence, day)})


def _told_until(part: Output | Requirement | ToDo) -> str:
    if part.until is None:
        return part.text
    text, until = part.text.rstrip(" ."), f"đến hết ngày {spell_day(part.until)})"
    stop = "." if part.text.endswith(".") else ""
    return f"{text[:-1]}, {until}{stop}" if text.endswith(")") else f"{text} ({until}{stop}"


def _begins(group: EvidenceGroup, day: date) -> dict[date, list[Evidence]]:
    """The rows of a group that are still to come, by their first days; the group's own, even where it has none."""
    own = first_day_of(group)
    rows: dict[date, list[Evidence]] = {own: []} if own and not has_begun(group, day) else {}
    for row in group.evidence:
        firsts = [first for part in (group, row) if not has_begun(part, day) and (first := first_day_of(part))]
        if firsts:
            rows.setdefault(max(firsts), []).append(row)
    return rows
