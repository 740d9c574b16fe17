"""The editor's lists as the index carries them, the longest and most telling first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.fold import fold
from congkhai.catalogue.provenance import SAMPLE_MARK, provenance_of, spell_source
from congkhai.catalogue.setting import Setting
from congkhai.model.choices import ConceptKind, FillerKind
from congkhai.model.families import CONCEPTS, FILLERS, GUIDES
from congkhai.model.guide import Guide
from congkhai.model.lists import Field
from congkhai.model.search_lists import Concept, Filler
from congkhai.model.terms import Record
from congkhai.search.guide_choices import choices_of

_BACKGROUND = "background"
_FILLERS = {
    FillerKind.EMPTY: "filler",
    FillerKind.WISH: "filler",
    FillerKind.DENIAL: "denial",
    FillerKind.STOP: "stop",
    FillerKind.BACKGROUND: _BACKGROUND,
    FillerKind.LINK: "link",
}


def search_lists(setting: Setting, fields: Collection[str]) -> Mapping[str, Any]:
    """What `editor-terms.js` compiles; `fields` are those that have procedures here: they need no signposts."""
    own = _names_of(setting.fields[field] for field in fields if field in setting.fields)

    def listed(family: str) -> Iterable[Any]:
        return setting.of(family).values()

    fillers: tuple[Filler, ...] = tuple(listed(FILLERS))
    return {
        **told_concepts(tuple(listed(CONCEPTS))),
        "vietTat": [[short, one.written_out] for one in fillers if one.written_out for short in one.terms],
        # The words of the mark once, and who bears it: as many concepts do.
        "dauMau": SAMPLE_MARK,
        "tuDem": [
            *([kind, _joined(_of_kind(of, fillers))] for of, kind in _FILLERS.items()),
            ["wish", _joined(_of_kind(FillerKind.WISH, fillers))],
            # Where somebody lives is no word of a name: “ty” in the name of a xã asks for no công ty.
            [_BACKGROUND, _joined(f"{place.kind} {place.name}".lower() for place in listed("xa-phuong"))],
        ],
        "phan": [
            {"ma": part.part.value, "ten": part.part.label, "tu": [_joined(part.terms)]}
            for part in listed("dieu-muon-biet")
        ],
        "huongDan": [_guide(slug, guide, setting) for slug, guide in setting.guides.items() if guide.terms],
        "chiDan": [
            {
                "ten": signpost.name,
                "tu": list(signpost.terms),
                "truKhi": list(signpost.unless),
                "noi": signpost.place,
                "noiDung": signpost.text,
                "lienKet": signpost.address or "",
                **_provenance(signpost),
            }
            for signpost in listed("chi-dan")
            if own.isdisjoint(map(fold, signpost.fields))
        ],
    }


def _of_kind(kind: FillerKind, fillers: Iterable[Filler]) -> Iterable[str]:
    return (phrase for one in fillers if one.kind is kind for phrase in one.terms)


def _names_of(fields: Iterable[Field]) -> set[str]:
    return {fold(name) for field in fields for name in (field.name, *field.other_names)}


def told_concepts(concepts: Sequence[Concept]) -> Mapping[str, Any]:
    """What people speak of: things to do and special cases, groups of words, and what means a page.

    Combinations name a group by its place in the list of these, which hundreds of them do; nobody is shown its name.
    """
    groups = [concept for concept in concepts if concept.kind is ConceptKind.WORDS]
    places = {concept.name: place for place, concept in enumerate(groups)}
    others = [concept for concept in concepts if concept.kind not in (ConceptKind.WORDS, ConceptKind.PAGE)]
    return {
        "khaiNiem": [_concept(concept, places) for concept in others],
        "nhom": [_short([_joined(one.terms), _joined(one.in_names), _combined(one, places)]) for one in groups],
        "trang": [
            _short([one.page, _joined(one.terms), _combined(one, places)])
            for one in concepts
            if one.kind is ConceptKind.PAGE
        ],
    }


def _short(values: list[Any]) -> list[Any]:
    """Without what is empty at the end."""
    while len(values) > 1 and not values[-1]:
        values.pop()
    return values


def _combined(concept: Concept, places: Mapping[str, int]) -> list[list[int | str]]:
    """What says it together; a group of words that is held back has no place, and its name is told to nobody."""
    whole = (parts for parts in concept.together if all(part in places or "/" in part for part in parts))
    return [[places.get(part, part) for part in combination] for combination in whole]


def _concept(concept: Concept, places: Mapping[str, int]) -> Mapping[str, Any]:
    """Its keys as in the list, those without content left out, and the kind that nearly all are of."""
    told = {
        "ten": concept.name,
        "loai": "" if concept.kind is ConceptKind.TASK else concept.kind.value,
        "tu": _joined(concept.terms),
        "itMau": _joined(concept.few),
        "goiY": _joined(concept.hints),
        "gom": _combined(concept, places),
        "trongTen": _joined(concept.in_names),
        "ma": concept.procedures,
        "mau": int(concept.sample),
    }
    return {key: value for key, value in told.items() if value}


def _joined(terms: Iterable[str]) -> str:
    """Thousands of terms in as few letters as can be; none has the bar that parts them."""
    return "|".join(terms)


def _guide(slug: str, guide: Guide, setting: Setting) -> Mapping[str, Any]:
    """What asks back, once a question has its name or one of its terms; where it is from, its own page tells."""
    return {
        "ten": guide.name,
        "tu": list(dict.fromkeys((guide.name, *guide.terms))),
        "truKhi": list(guide.unless),
        "muc": [list(choice) for choice in choices_of(guide, setting.day)],
        "trang": record_address(GUIDES, slug),
        **_provenance(guide),
        "nguon": "",
    }


def _provenance(entry: Record) -> Mapping[str, Any]:
    """Where an entry is from and since when, and whether it is a sample: what the search page shows below it."""
    told = provenance_of(entry)
    source = spell_source(told.source, with_note=False) if told.source else ""
    return {"nguon": source, **({"mau": 1} if told.sample else {})}
