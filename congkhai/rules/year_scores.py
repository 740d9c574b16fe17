"""The satisfaction index: shares are of a hundred, ranks of a number, and what was done has its day."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.satisfaction import YearScore
from congkhai.rules.finding import Finding, finding

_WHOLE = 100


def check_year(year: YearScore, setting: Setting) -> Iterator[Finding]:
    """What cannot be."""
    if year.score > _WHOLE:
        yield finding("ngoai-khoang", "score", found=year.score, least=0, most=_WHOLE)
    for place, one in enumerate(year.factors):
        if one.score > _WHOLE:
            yield finding("ngoai-khoang", "factors", place, "score", found=one.score, least=0, most=_WHOLE)
    if year.rank is not None and year.ranked is not None and not 1 <= year.rank <= year.ranked:
        yield finding("ngoai-khoang", "rank", found=year.rank, least=1, most=year.ranked)
