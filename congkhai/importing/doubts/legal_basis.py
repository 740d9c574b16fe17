"""Legal texts whose number is none, stands twice, or is all there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import LEGAL_BASIS, composed
from congkhai.importing.doubts.signs import doubts_at
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.problems import quoted

# 123/2015/NĐ-CP, 60/2014/QH13, 66.7/2025/NQ-CP, 09b/2013/TT-BTP; older ones have no year: 1898/QĐ-BTP.
_NUMBER = re.compile(r"\d+(?:\.\d+)?[a-z]?(?:/\d{4})?/[A-ZĐ][A-Za-zĐđƯư0-9-]*")


def doubts_of_legal_basis(found: FoundProcedure) -> Iterator[Doubt]:
    """Each cited text against the form of numbers, its title, and those before it."""
    seen: set[str] = set()
    for i, legal in enumerate(found.legal_texts):
        number, title, path = composed(legal.number).strip(), composed(legal.title).strip(), (LEGAL_BASIS, i)
        if not _NUMBER.fullmatch(number):
            yield doubt(found.code, "so-ky-hieu-la", path, quoted(number or f"trống ({title})"))
        if number and title in ("", number):
            yield doubt(found.code, "trich-yeu-chi-la-so", path, quoted(number))
        if number and number in seen:
            yield doubt(found.code, "van-ban-lap", path, quoted(number))
        seen.add(number)
    if found.loose_texts:
        yield doubt(found.code, "can-cu-chua-tach", (LEGAL_BASIS,), quoted("; ".join(found.loose_texts)))
    broken = [((LEGAL_BASIS, i), quoted(t.title)) for i, t in enumerate(found.legal_texts) if "\n" in t.title.strip()]
    yield from doubts_at(found.code, "trich-yeu-xuong-dong", broken)
