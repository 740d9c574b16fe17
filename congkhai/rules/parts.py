"""The papers of a procedure, each with the path to it."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.model.evidence import Evidence
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath


def evidence_in(procedure: Procedure) -> Iterator[tuple[AttributePath, Evidence]]:
    """The papers of every case."""
    for g, group in enumerate(procedure.evidence):
        for e, evidence in enumerate(group.evidence):
            yield ("evidence", g, "evidence", e), evidence
