"""Agencies that are no more, or that serve another province."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.abolished import OUTDATED
from congkhai.importing.doubts.found_texts import AGENCIES, composed
from congkhai.importing.doubts.kinds import Doubt, doubt
from congkhai.importing.records.found import FoundProcedure
from congkhai.problems import quoted

_BODIES = tuple(outdated for outdated in OUTDATED if outdated.body)
# A province by its name. Of the two it came from, `_BODIES` knows tỉnh Yên Bái.
_ELSEWHERE = re.compile(r"(?<!\w)(?:tỉnh|thành phố|TP\.?) (?!Lào Cai|Yên Bái|Thuộc)[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*)*")


def doubts_of_agencies(found: FoundProcedure) -> Iterator[Doubt]:
    """Every agency in every role."""
    for attribute, key in AGENCIES:
        for i, raw in enumerate(getattr(found, attribute)):
            name = " ".join(composed(raw).split())
            if old := _old_in(name):
                yield doubt(found.code, "co-quan-cu", (key, i), f"“{old}” trong {quoted(name)}")
            elif match := _ELSEWHERE.search(name):
                yield doubt(found.code, "co-quan-noi-khac", (key, i), f"“{match.group()}” trong {quoted(name)}")


def _old_in(name: str) -> str:
    lowered = name.lower()
    for body in _BODIES:
        if any(sign in lowered for sign in body.signs) and (match := body.pattern.search(name)):
            return match.group()
    return ""
