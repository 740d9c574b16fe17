"""The lists for search: no term twice, none that takes another procedure's name, every concept says what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congkhai.catalogue.fold import filed
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Names
from congkhai.model.choices import ConceptKind, FillerKind
from congkhai.model.search_lists import Concept, Filler
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding

_ALTERNATIVES = "/"
_TOGETHER = 2


def check_terms(entries: Sequence[Filler], names: Names) -> Iterator[Finding]:
    """Fillers that stand in the list already, diacritics counted; shortcuts without their words."""
    first_places: dict[str, tuple[int, int]] = {}
    for index, entry in enumerate(entries):
        for number, phrase in enumerate(entry.terms):
            first = first_places.setdefault(phrase.lower(), (index, number))
            if first != (index, number):
                path = ("entries", index, "terms", number)
                yield finding("trung-tu", *path, found=quoted(phrase), first=f"mục {first[0] + 1}")
        if (entry.kind is FillerKind.SHORT) != bool(entry.written_out):
            yield finding("viet-tat", "entries", index, "written_out", found=quoted(entry.terms[0]))


def check_concepts(concepts: Sequence[Concept], names: Names) -> Iterator[Finding]:
    """Concepts that say a phrase of another one, take the name of a procedure, combine what is none, or do nothing."""
    owners = {filed(one.name): one.code for one in names.values() if one.state is State.IN_FORCE}
    groups = {concept.name for concept in concepts if concept.kind is ConceptKind.WORDS}
    combined = {part for concept in concepts for combination in concept.together for part in combination}
    first_places: dict[tuple[bool, str], int] = {}
    for index, concept in enumerate(concepts):
        if concept.kind is ConceptKind.WORDS and not concept.in_names and concept.name not in combined:
            yield finding("nhom-tu-thua", "entries", index, "name", found=quoted(concept.name))
        yield from _repeated(concept, index, first_places)
        yield from _taken_names(concept, owners, index)
        yield from _unknown_parts(concept, groups, index)
        yield from _idle(concept, index)


def _repeated(concept: Concept, index: int, first_places: dict[tuple[bool, str], int]) -> Iterator[Finding]:
    """A phrase may be of a group of words too; of the others, one only leads somewhere."""
    for phrase in concept.said:
        key = concept.kind is ConceptKind.TASK, phrase.lower()
        first = first_places.setdefault(key, index)
        if concept.kind is ConceptKind.TASK and first != index:
            yield finding("trung-tu", "entries", index, "name", found=quoted(phrase), first=f"mục {first + 1}")


def _taken_names(concept: Concept, owners: Mapping[str, str], index: int) -> Iterator[Finding]:
    """A phrase that is the name of another procedure would lead away from it."""
    for phrase in concept.said if concept.kind is ConceptKind.TASK else ():
        owner = owners.get(filed(phrase))
        if owner is not None and owner not in concept.procedures and filed(concept.name) != filed(phrase):
            yield finding("tu-trung-ten", "entries", index, "name", found=quoted(phrase), expected=quoted(owner))


def _unknown_parts(concept: Concept, groups: set[str], index: int) -> Iterator[Finding]:
    """Two parts at least are said together; one without a slash is the name of a group of words."""
    for place, combination in enumerate(concept.together):
        if len(combination) < _TOGETHER:
            yield finding("gom-mot", "entries", index, "together", place, found=quoted(combination[0]))
        for part in combination:
            if part not in groups and _ALTERNATIVES not in part:
                yield finding("nhom-tu-la", "entries", index, "together", place, found=quoted(part))


def _idle(concept: Concept, index: int) -> Iterator[Finding]:
    """Special cases are known by words in names, groups lead to no procedure, pages to one; all have a phrase."""
    is_case, is_task = concept.kind is ConceptKind.CASE, concept.kind is ConceptKind.TASK
    is_page = concept.kind is ConceptKind.PAGE
    wrong = {
        "in_names": (is_case and not concept.in_names) or ((is_task or is_page) and bool(concept.in_names)),
        "terms": not concept.said and not concept.together,
        "together": bool(concept.together) and is_case,
        "procedures": bool(concept.procedures) and not is_task,
        "page": bool(concept.page) is not is_page,
    }
    for key, is_wrong in wrong.items():
        if is_wrong:
            label = Concept.model_fields[key].alias
            yield finding("khai-niem-lech", "entries", index, "kind", found=quoted(str(concept.kind.value)), key=label)
