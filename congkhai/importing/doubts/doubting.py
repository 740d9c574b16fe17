"""All doubts about one found procedure, and about several side by side."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.importing.doubts.across import doubts_across
from congkhai.importing.doubts.agencies import doubts_of_agencies
from congkhai.importing.doubts.characters import doubts_of_characters
from congkhai.importing.doubts.found_texts import Texts, texts_of
from congkhai.importing.doubts.gaps import doubts_of_gaps
from congkhai.importing.doubts.kinds import Doubt
from congkhai.importing.doubts.legal_basis import doubts_of_legal_basis
from congkhai.importing.doubts.long_texts import doubts_of_length, doubts_of_texts
from congkhai.importing.doubts.marks import doubts_of_marks
from congkhai.importing.doubts.money import doubts_of_money
from congkhai.importing.doubts.names import doubts_of_names
from congkhai.importing.doubts.old_names import doubts_of_old_names
from congkhai.importing.doubts.papers import doubts_of_dossier
from congkhai.importing.doubts.spacing import doubts_of_spacing
from congkhai.importing.doubts.time_limits import doubts_of_times
from congkhai.importing.records.found import FoundProcedure

__all__ = ["doubts_across", "doubts_in"]


def doubts_in(found: FoundProcedure) -> list[Doubt]:
    """Everything suspicious in one procedure, by concern, each in the order of the record."""
    return [*_of_values(found), *_of_texts(texts_of(found))]


def _of_values(found: FoundProcedure) -> Iterator[Doubt]:
    yield from doubts_of_names(found)
    yield from doubts_of_gaps(found)
    yield from doubts_of_times(found)
    yield from doubts_of_money(found)
    yield from doubts_of_dossier(found)
    yield from doubts_of_legal_basis(found)
    yield from doubts_of_agencies(found)
    yield from doubts_of_texts(found)


def _of_texts(texts: Texts) -> Iterator[Doubt]:
    yield from doubts_of_length(texts)
    yield from doubts_of_old_names(texts)
    yield from doubts_of_marks(texts)
    yield from doubts_of_characters(texts)
    yield from doubts_of_spacing(texts)
