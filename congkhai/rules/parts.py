"""The costs and papers of a procedure, each with the path to it."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.model.procedure import Cost, Evidence, Procedure
from congkhai.rules.finding import AttributePath


def costs_in(procedure: Procedure) -> Iterator[tuple[AttributePath, Cost]]:
    """The costs of every channel."""
    for c, channel in enumerate(procedure.channels):
        for k, cost in enumerate(channel.listed_costs):
            yield ("channels", c, "costs", k), cost


def evidence_in(procedure: Procedure) -> Iterator[tuple[AttributePath, Evidence]]:
    """The papers of every case."""
    for g, group in enumerate(procedure.evidence):
        for e, evidence in enumerate(group.evidence):
            yield ("evidence", g, "evidence", e), evidence
