"""What the cases of a procedure tell, by the codes of their answers."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.my_case import cases_of, open_cases_of
from congkhai.model.procedure import Procedure

DAY = date(2026, 11, 23)


def told(procedure: Procedure) -> dict[str, tuple[tuple[str, ...], str]]:
    """Costs and time of each case, by the codes of its answers."""
    cases = cases_of(procedure, DAY)
    return {",".join(answer.code for answer in case.answers): (case.costs, case.time) for case in cases}


def left_open(procedure: Procedure) -> dict[str, tuple[tuple[str, ...], str]]:
    """Costs and time where some questions are answered, by the codes of the answers."""
    cases = open_cases_of(procedure, DAY)
    return {",".join(answer.code for answer in case.answers): (case.costs, case.time) for case in cases}
