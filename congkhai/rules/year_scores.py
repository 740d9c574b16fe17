"""The satisfaction index: shares are of a hundred, ranks of a number, and what was done has its day."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_quantity
from congkhai.model.families import SATISFACTION
from congkhai.model.satisfaction import Area, YearScore
from congkhai.problems import quoted
from congkhai.rules.dates import not_to_come
from congkhai.rules.finding import Finding, finding

_WHOLE = 100
# No index is older; the two provinces became one within this year, whose index may be of either.
_FIRST, _MERGED = 2000, 2025


def check_year(year: YearScore, setting: Setting) -> Iterator[Finding]:
    """What cannot be."""
    first, last = _years_of(year.area, setting)
    if not first <= year.year <= last:
        yield finding("ngoai-khoang", "year", found=year.year, least=first, most=last)
    told = [one.id for one in setting.of(SATISFACTION).values() if _line_of(one) == _line_of(year)]
    if told and told[0] != year.id:
        yield finding("trung-ma", "year", found=f"{year.year} ({year.area.label})", first=quoted(told[0]))
    if year.score > _WHOLE:
        yield finding("ngoai-khoang", "score", found=spell_quantity(year.score), least=0, most=_WHOLE)
    factors = [one.factor for one in year.factors]
    for place, one in enumerate(year.factors):
        if one.factor in factors[:place]:
            yield finding("trung-ma", "factors", place, "factor", found=quoted(one.factor.value), first="năm này")
        if one.score > _WHOLE:
            yield finding(
                "ngoai-khoang", "factors", place, "score", found=spell_quantity(one.score), least=0, most=_WHOLE
            )
    yield from not_to_come(year.announced, setting.day, ("announced",))
    for place, kept in enumerate(year.kept):
        yield from not_to_come(kept.day, setting.day, ("kept", place, "day"))
    if year.rank is not None and year.ranked is not None and not 1 <= year.rank <= year.ranked:
        yield finding("ngoai-khoang", "rank", found=year.rank, least=1, most=year.ranked)


def _years_of(area: Area, setting: Setting) -> tuple[int, int]:
    """The first and the last year of which there can be an index: one chart has no two provinces."""
    own = setting.provinces.own
    first = _MERGED if area is Area.NEW and not (own and not own.joined) else _FIRST
    return first, min(_MERGED, setting.day.year) if area is Area.OLD else setting.day.year


def _line_of(year: YearScore) -> tuple[int, Area, bool]:
    """What two scores may not have in common; a sample is on no line."""
    return year.year, year.area, year.sample
