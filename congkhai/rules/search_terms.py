"""The lists for search: codes that exist, no term twice, none that takes another procedure's name, no circle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congkhai.catalogue.fold import filed
from congkhai.catalogue.whole import Catalogue
from congkhai.model.search_lists import Need, Synonym
from congkhai.model.terms import Record
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import Finding, finding


def check_synonyms(synonyms: Sequence[Synonym], catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the synonyms, each alone and together."""
    if not synonyms:
        return  # before the names of all procedures are looked at
    names = {filed(summary.name): summary.code for summary in catalogue.current}
    leads_to = {filed(synonym.term_): filed(synonym.official) for synonym in synonyms}
    for index, synonym in enumerate(synonyms):
        for number, code in enumerate(synonym.procedures):
            yield from _unknown(code, catalogue, "entries", index, "procedures", number)
        yield from _taken_name(synonym, names, index)
        if _comes_back(filed(synonym.term_), leads_to):
            yield finding("vong-tu", "entries", index, "official", found=quoted(synonym.official))


def check_needs(needs: Sequence[Need], catalogue: Catalogue) -> Iterator[Finding]:
    """Choices whose procedure is not here: they are hidden until its record comes."""
    for index, need in enumerate(needs):
        for number, option in enumerate(need.options):
            yield from _unknown(option.procedure, catalogue, "entries", index, "options", number, "procedure")


def check_terms(entries: Sequence[Record]) -> Iterator[Finding]:
    """Terms that an earlier entry of the list already has, diacritics counted."""
    first_places: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if "term_" in type(entry).model_fields:
            term: str = getattr(entry, "term_")  # noqa: B009  # records of several kinds have it
            first = first_places.setdefault(term.lower(), index)
            if first != index:
                yield finding("trung-tu", "entries", index, "term_", found=quoted(term), first=f"mục {first + 1}")


def _unknown(code: str, catalogue: Catalogue, *path: str | int) -> Iterator[Finding]:
    if code not in catalogue.procedures:
        remedy = suggest(code, catalogue.procedures)
        yield finding("ma-chua-co", *path, found=quoted(code), remedy=remedy)


def _taken_name(synonym: Synonym, names: dict[str, str], index: int) -> Iterator[Finding]:
    term = filed(synonym.term_)
    owner = names.get(term)
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
