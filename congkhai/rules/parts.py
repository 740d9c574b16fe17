"""The papers of a procedure, each with the path to it."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.model.evidence import Evidence
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath


def evidence_in(procedure: Procedure) -> Iterator[tuple[AttributePath, Evidence]]:
    """The papers of every case, and those of somebody who goes in the applicant's place."""
    for g, group in enumerate(procedure.evidence):
        for e, evidence in enumerate(group.evidence):
            yield ("evidence", g, "evidence", e), evidence
    if procedure.representation is not None:
        for e, evidence in enumerate(procedure.representation.listed_evidence):
            yield ("representation", "evidence", e), evidence
