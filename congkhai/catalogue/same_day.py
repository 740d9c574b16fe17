"""Whether a procedure is done on the day on which papers are handed in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product

from congkhai.catalogue.days import holding, in_force
from congkhai.catalogue.my_case import MOST_CASES, count_cases, holds_in, questions_on
from congkhai.catalogue.reckoned import tells_of_longer, words_tell_of_longer
from congkhai.model.channel import Channel, TimeLimit
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
    is_always = all(map(_is_always, limits)) and all(_is_told(way, procedure, day) for way in procedure.channels)
    return SameDay.ALWAYS if is_always else SameDay.SOMETIMES


def _is_told(way: Channel, procedure: Procedure, day: date) -> bool:
    """Whether the way has a limit on the day in every case, and its words tell of none that takes longer."""
    limits = holding(way.processing_times, day)
    if words_tell_of_longer(way.description or "", limits):
        return False
    return any(not limit.when and not limit.case for limit in limits) or _covers(limits, procedure, day)


def _covers(limits: Sequence[TimeLimit], procedure: Procedure, day: date) -> bool:
    needed = {code for limit in limits for code in limit.when}
    asked = [one for one in questions_on(procedure, day) if needed.intersection(answer.code for answer in one.answers)]
    if not asked or count_cases(asked) > MOST_CASES:
        return False
    cases = product(*([answer.code for answer in one.answers] for one in asked))
    return all(any(not limit.case and holds_in(limit.when, asked, case) for limit in limits) for case in cases)


def _is_always(limit: TimeLimit) -> bool:
    """Facts that must be verified take longer, as may what a note tells of."""
    return limit.unit is TimeUnit.SAME_DAY and limit.verified is None and not tells_of_longer(limit)
