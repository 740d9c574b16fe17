"""Agencies that are no more or serve another province; abolished bodies and outdated words in texts."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.abolished import Outdated, is_said_old
from congkhai.catalogue.offices import province_elsewhere
from congkhai.catalogue.provinces import Provinces
from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import LEGAL_BASIS, Placed, Texts, composed
from congkhai.importing.doubts.signs import excerpt
from congkhai.importing.found.shapes import AGENCIES, FoundProcedure
from congkhai.importing.records.mapping import KEYS
from congkhai.problems import quoted

# Agencies have a check of their own; titles of legal texts and their issuers keep what was once written.
_ELSEWHERE = {LEGAL_BASIS, "quyet_dinh_cong_bo", "linh_vuc", "tu_khoa", *(KEYS[part][0] for part in AGENCIES)}


# Levels whose papers are handed in within the province.
_LOCAL = frozenset({"PROVINCE", "WARD"})


def doubts_of_agencies(found: FoundProcedure, provinces: Provinces) -> Iterator[Doubt]:
    """Every agency in every role, and where papers are handed in unless that is a ministry."""
    bodies = [outdated for outdated in provinces.outdated if outdated.body]
    for part in AGENCIES:
        for i, raw in enumerate(getattr(found, part)):
            path, name = (KEYS[part][0], i), " ".join(composed(raw).split())
            if old := next(filter(None, (body.pattern.search(name) for body in bodies)), None):
                yield doubt(found.code, "co-quan-cu", path, f"“{old.group()}” trong {quoted(name)}")
            elif other := province_elsewhere(name, provinces):
                yield doubt(found.code, "co-quan-noi-khac", path, f"“{other}” trong {quoted(name)}")
    if _LOCAL.issuperset(found.levels) and (other := province_elsewhere(composed(found.reception), provinces)):
        yield doubt(found.code, "co-quan-noi-khac", ("dia_chi_tiep_nhan", 0), f"“{other}”")


def doubts_of_old_names(texts: Texts, provinces: Provinces) -> Iterator[Doubt]:
    """For each text at most one doubt of either kind, whatever number of old names it has."""
    there = [outdated for outdated in provinces.outdated if any(sign in texts.lowered for sign in outdated.signs)]
    if there:
        for placed in texts.placed:
            if placed[0][0] not in _ELSEWHERE:
                yield from _first(texts.code, placed, "ten-co-quan-cu", [old for old in there if old.body])
                yield from _first(texts.code, placed, "tu-ngu-cu", [old for old in there if not old.body])


def _first(code: str, placed: Placed, kind: str, names: list[Outdated]) -> Iterator[Doubt]:
    path, text = placed
    for outdated in names:
        for match in outdated.pattern.finditer(text):
            if not is_said_old(text, match.start(), match.end()):
                yield doubt(code, kind, path, excerpt(text, match.start()))
                return
