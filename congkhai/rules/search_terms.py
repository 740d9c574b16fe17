"""The lists for search: no term twice, none that takes another procedure's name, no circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congkhai.catalogue.fold import filed
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Names
from congkhai.model.search_lists import Filler, Synonym
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding


def check_terms(entries: Sequence[Synonym | Filler], names: Names) -> Iterator[Finding]:
    """Terms that an earlier entry of the list already has, diacritics counted."""
    first_places: dict[str, int] = {}
    for index, entry in enumerate(entries):
        first = first_places.setdefault(entry.term_.lower(), index)
        if first != index:
            yield finding("trung-tu", "entries", index, "term_", found=quoted(entry.term_), first=f"mục {first + 1}")


def check_synonyms(synonyms: Sequence[Synonym], names: Names) -> Iterator[Finding]:
    """Synonyms that take the name of another procedure, or lead in a circle."""
    owners = {filed(one.name): one.code for one in names.values() if one.state is State.IN_FORCE}
    leads_to = {filed(synonym.term_): filed(synonym.official) for synonym in synonyms}
    for index, synonym in enumerate(synonyms):
        yield from _taken_name(synonym, owners, index)
        if _comes_back(filed(synonym.term_), leads_to):
            yield finding("vong-tu", "entries", index, "official", found=quoted(synonym.official))


def _taken_name(synonym: Synonym, owners: Mapping[str, str], index: int) -> Iterator[Finding]:
    term = filed(synonym.term_)
    owner = owners.get(term)
    if owner is not None and owner not in synonym.procedures and filed(synonym.official) != term:
        yield finding("tu-trung-ten", "entries", index, "term_", found=quoted(synonym.term_), expected=quoted(owner))


def _comes_back(term: str, leads_to: dict[str, str]) -> bool:
    seen = {term}
    official = leads_to.get(term)
    # A term that stands for itself leads nowhere, which does no harm.
    if official == term:
        return False
    while official is not None and official in leads_to:
        if official in seen:
            return True
        seen.add(official)
        official = leads_to[official]
    return False
