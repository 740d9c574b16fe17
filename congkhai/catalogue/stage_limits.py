"""By when a stage of a life event is to be done, in the words citizens read, with the law that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import has_begun, in_force
from congkhai.catalogue.wording import capital, small, spell_day, spell_quantity
from congkhai.model.choices import TimeUnit
from congkhai.model.life_event import StageLimit
from congkhai.model.lists import LegalText


class LimitLine(NamedTuple):
    """A limit in words, and the legal text that sets it or ""."""

    words: str
    basis: str


def told_limits(limits: Iterable[StageLimit], day: date, texts: Mapping[str, LegalText]) -> tuple[LimitLine, ...]:
    """The limits of a day, then those to come; one that only its law changes of is told once."""
    listed = list(limits)
    now = [limit for limit in listed if in_force(limit, day)]
    coming = [limit for limit in listed if not has_begun(limit, day)]
    same = {spell_limit(limit) for limit in now} & {spell_limit(limit) for limit in coming}
    lines = [(limit, _until(limit, same)) for limit in now]
    lines += [(limit, _from(limit)) for limit in coming if spell_limit(limit) not in same]
    return tuple(LimitLine(words, cite(limit.legal_resource or "", texts)) for limit, words in lines)


def spell_limit(limit: StageLimit) -> str:
    """`60 ngày kể từ ngày sinh`, or the words of the source."""
    if limit.text:
        return capital(limit.text)
    amount = "" if limit.amount is None else f"{spell_quantity(limit.amount)} "
    starts = f" kể từ {limit.starts}" if limit.starts else ""
    unit = limit.unit.label if limit.unit and limit.unit is not TimeUnit.UNSTATED else ""
    return capital(f"{amount}{unit}{starts}")


def _until(limit: StageLimit, same: set[str]) -> str:
    words = spell_limit(limit)
    return words if limit.until is None or words in same else f"{words} (đến hết ngày {spell_day(limit.until)})"


def _from(limit: StageLimit) -> str:
    words = spell_limit(limit)
    return f"Từ ngày {spell_day(limit.since)}: {small(words)}" if limit.since else words
