"""All doubts about one found procedure, and about several side by side."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.importers.doubts import Doubt
from congkhai.importers.found import FoundProcedure
from congkhai.importers.suspicion.across import doubts_across
from congkhai.importers.suspicion.agencies import doubts_of_agencies
from congkhai.importers.suspicion.characters import doubts_of_characters
from congkhai.importers.suspicion.dossier import doubts_of_dossier
from congkhai.importers.suspicion.gaps import doubts_of_gaps
from congkhai.importers.suspicion.legal_basis import doubts_of_legal_basis
from congkhai.importers.suspicion.marks import doubts_of_marks
from congkhai.importers.suspicion.money import doubts_of_money
from congkhai.importers.suspicion.names import doubts_of_names
from congkhai.importers.suspicion.old_names import doubts_of_old_names
from congkhai.importers.suspicion.spacing import doubts_of_spacing
from congkhai.importers.suspicion.texts import doubts_of_length, doubts_of_texts
from congkhai.importers.suspicion.times import doubts_of_times
from congkhai.importers.suspicion.walk import Texts, texts_of

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
