"""Agencies that are no more, or that serve another province."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.abolished import OUTDATED
from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import composed
from congkhai.importing.records.found import AGENCIES, FoundProcedure
from congkhai.importing.records.mapping import KEYS
from congkhai.problems import quoted

_BODIES = tuple(outdated for outdated in OUTDATED if outdated.body)
# A province by its name. Of the two it came from, `_BODIES` knows tỉnh Yên Bái.
_ELSEWHERE = re.compile(r"(?<!\w)(?:tỉnh|thành phố|TP\.?) (?!Lào Cai|Yên Bái|Thuộc)[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*)*")


def doubts_of_agencies(found: FoundProcedure) -> Iterator[Doubt]:
    """Every agency in every role."""
    for part in AGENCIES:
        for i, raw in enumerate(getattr(found, part)):
            path, name = (KEYS[part][0], i), " ".join(composed(raw).split())
            if old := next(filter(None, (body.pattern.search(name) for body in _BODIES)), None):
                yield doubt(found.code, "co-quan-cu", path, f"“{old.group()}” trong {quoted(name)}")
            elif other := _ELSEWHERE.search(name):
                yield doubt(found.code, "co-quan-noi-khac", path, f"“{other.group()}” trong {quoted(name)}")
