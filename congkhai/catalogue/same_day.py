"""Whether a procedure is done on the day on which papers are handed in."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.days import in_force
from congkhai.catalogue.reckoned import tells_of_longer
from congkhai.model.channel import TimeLimit
from congkhai.model.choices import TimeUnit
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Choice


class SameDay(Choice):
    """How far a procedure is done on the same day; its page says from which hour on it is the next one."""

    ALWAYS = "trong-ngay", "Xong trong ngày"
    SOMETIMES = "trong-ngay-tuy-truong-hop", "Xong trong ngày, tùy trường hợp"


def same_day(procedure: Procedure, day: date) -> SameDay | None:
    """In every case and way, in some, or (also where nobody says how long it takes) in none."""
    told = [*(way.processing_times for way in procedure.channels), *(one.processing_times for one in procedure.cases)]
    limits = [limit for limits in told for limit in limits if in_force(limit, day)]
    if not any(limit.unit is TimeUnit.SAME_DAY for limit in limits):
        return None
    return SameDay.ALWAYS if all(map(_is_always, limits)) else SameDay.SOMETIMES


def _is_always(limit: TimeLimit) -> bool:
    """Facts that must be verified take longer, as may what a note tells of."""
    return limit.unit is TimeUnit.SAME_DAY and limit.verified is None and not tells_of_longer(limit)
