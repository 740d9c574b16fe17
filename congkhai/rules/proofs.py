"""That there is none of something, and that something is free, needs proof: a legal text or the words of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.channel import Cost
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding, keys_of

# The national database writes 0 also where it does not know; only these words say that nothing is taken.
_SAYS_FREE = re.compile(r"(?<!\w)(?:miễn|không)(?!\w)", re.IGNORECASE)


def check_proofs(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Each `khong-co` without an entry that proves it, and each amount of 0 without a text or words that say so."""
    proven = {absence.part for absence in procedure.absences if absence.legal_resource or absence.quotation}
    for path in _said_to_be_none(procedure):
        part = str(keys_of(path[:1] if path[0] != "channels" else path, Procedure)[-1])
        if part not in proven:
            yield finding("khong-co-thieu-chung-cu", *path, found=part)
    for c, channel in enumerate(procedure.channels):
        for k, cost in enumerate(channel.listed_costs):
            if cost.amount == 0 and cost.decider is None and not _is_proven(cost):
                yield finding("mien-phi-thieu-chung-cu", "channels", c, "costs", k, "amount")


def _said_to_be_none(procedure: Procedure) -> Iterator[AttributePath]:
    if procedure.requirements is NONE:
        yield ("requirements",)
    if procedure.outputs is NONE:
        yield ("outputs",)
    if procedure.representation is not None and procedure.representation.evidence is NONE:
        yield ("representation", "evidence")
    yield from (("channels", c, "costs") for c, channel in enumerate(procedure.channels) if channel.costs is NONE)


def _is_proven(cost: Cost) -> bool:
    return cost.legal_resource is not None or _SAYS_FREE.search(cost.note or "") is not None
