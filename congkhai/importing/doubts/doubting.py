"""All doubts about one found procedure, and about several side by side."""

from __future__ import annotations

from congkhai.catalogue.provinces import Provinces
from congkhai.importing.doubts.across import doubts_across
from congkhai.importing.doubts.characters import doubts_of_characters
from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.doubts.found_texts import texts_of
from congkhai.importing.doubts.gaps import doubts_of_gaps
from congkhai.importing.doubts.legal_basis import doubts_of_legal_basis
from congkhai.importing.doubts.long_texts import doubts_of_length, doubts_of_texts
from congkhai.importing.doubts.marks import doubts_of_marks, doubts_of_spacing
from congkhai.importing.doubts.money import doubts_of_money
from congkhai.importing.doubts.names import doubts_of_names
from congkhai.importing.doubts.old_names import doubts_of_agencies, doubts_of_old_names
from congkhai.importing.doubts.papers import doubts_of_dossier
from congkhai.importing.doubts.time_limits import doubts_of_times
from congkhai.importing.found.shapes import FoundProcedure

__all__ = ["doubts_across", "doubts_in"]


# By concern, in the order in which they are told.
_OF_VALUES = (
    doubts_of_names,
    doubts_of_gaps,
    doubts_of_times,
    doubts_of_money,
    doubts_of_dossier,
    doubts_of_legal_basis,
)
_OF_CHARACTERS = (doubts_of_marks, doubts_of_characters, doubts_of_spacing)


def doubts_in(found: FoundProcedure, provinces: Provinces) -> list[Doubt]:
    """Everything suspicious in one procedure, each concern in the order of the record; `provinces` say what is here."""
    texts = texts_of(found)
    return [
        *(doubt for check in _OF_VALUES for doubt in check(found)),
        *doubts_of_agencies(found, provinces),
        *doubts_of_texts(found),
        *doubts_of_length(texts),
        *doubts_of_old_names(texts, provinces),
        *(doubt for check in _OF_CHARACTERS for doubt in check(texts)),
    ]
