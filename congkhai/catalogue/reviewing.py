"""Until when a record has to be compared with its source again."""

from __future__ import annotations

from datetime import date, timedelta

from congkhai.catalogue.setting import Setting
from congkhai.model.guide import Guide
from congkhai.model.legal_question import LegalQuestion
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure

# Where the field says nothing else.
_REVIEW_DAYS = 365


def last_compared(record: Procedure | Policy | Guide | LegalQuestion) -> date:
    """The day of the last review, or on which the source was read, whichever came later."""
    return max(record.source.retrieved, record.review.day) if record.review else record.source.retrieved


def review_cycle(field: str, setting: Setting) -> int:
    """After how many days procedures of a field have to be compared again."""
    known = setting.fields.get(field)
    return (known and known.review_cycle) or _REVIEW_DAYS


def review_due(compared: date, cycle: int) -> date:
    """The last day on which the next comparison is in time."""
    return compared + timedelta(days=cycle)
