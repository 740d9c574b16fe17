"""Prose with days of its own: steps and answers that only hold for a time."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.days import holding
from congkhai.model.procedure import Procedure


def as_told_on(procedure: Procedure, day: date) -> Procedure:
    """The procedure with the steps and the questions answered that hold on the day, and no others."""
    guidance = procedure.guidance
    steps, questions = holding(procedure.steps, day), holding(guidance.questions, day)
    if len(steps) == len(procedure.steps) and len(questions) == len(guidance.questions):
        return procedure
    return procedure.model_copy(
        update={"steps": steps, "guidance": guidance.model_copy(update={"questions": questions})}
    )
