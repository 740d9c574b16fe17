"""Desks of tables into the list of desks: what is new, what changes, what the editor has to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from congkhai.importing.desks.desk_gaps import Gaps, gaps_of, shared_contacts
from congkhai.importing.desks.desk_merging import DeskMerge, merge_desk
from congkhai.importing.desks.desk_names import desk_slug
from congkhai.importing.desks.desk_owners import KEY, LABEL, Entry, KnownOwners, PlacedDesk, one_each
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import Unread
from congkhai.importing.lists.list_files import ListFile
from congkhai.importing.lists.spelling import name_key
from congkhai.importing.records.value_marks import mark_of, value_at, written_marks
from congkhai.importing.update.merging import Stance, ValueChange
from congkhai.importing.update.record_import import Outcome, Terms
from congkhai.importing.update.typed_values import retrieved
from congkhai.importing.yaml.yaml_edit import Append, CannotEdit, Edit, Put, edit_yaml
from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.model.families import FAMILY
from congkhai.model.shared import Source
from congkhai.problems import errors_in
from congkhai.reading.places import Plain
from congkhai.reading.records import read_record
from congkhai.reading.source import parse

DESKS = "noi-nop"
_ORDER = tuple(KEY.values())
_SOURCE_ORDER = tuple(str(one.alias) for one in Source.model_fields.values())
_NOTE = "Tệp “"
_TOLD = tuple(KEY[name] for name in ("address", "map", "hours", "phones", "email"))


@dataclass(frozen=True, slots=True)
class DeskImport:
    """What an import did with one desk. `own` are values of the editor's that stay though the table says others."""

    name: str
    place: str
    outcome: Outcome
    changes: tuple[ValueChange, ...] = ()
    own: tuple[ValueChange, ...] = ()
    mended: tuple[str, ...] = ()
    beside: str = ""  # another desk that its owner has already


@dataclass(slots=True)
class DeskPlan:
    """All desks of an import, what was not understood, what of the list is still missing, and what is to be written."""

    desks: list[DeskImport] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    gaps: Gaps | None = None
    writes: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class _Growth:
    """The list as it will be: its entries, the edits that lead there, and what became of each desk."""

    entries: list[Entry]
    known: int
    edits: list[Edit] = field(default_factory=list)
    desks: list[DeskImport] = field(default_factory=list)


def import_desks(
    found: Sequence[FoundDesk], listed: ListFile, owners: KnownOwners, terms: Terms, only: frozenset[str] | None = None
) -> DeskPlan:
    """Work out every change of the list, of the desks of `only` these communes and agencies; nothing is written."""
    read = [owners.placed(row) for row in found]
    single, asked = one_each(desk for desk in read if isinstance(desk, PlacedDesk) and _is_wanted(desk, only))
    plan = DeskPlan(unread=[*(one for one in read if isinstance(one, Unread)), *asked])
    known = [entry for entry in _entries(listed) if isinstance(entry, dict)]
    growth = _Growth([dict(entry) for entry in known], len(known))
    for desk in single:
        growth.desks.append(_import_one(desk, single, growth, terms))
    plan.desks = growth.desks
    text = _text(listed, growth)
    if text is None:
        plan.desks = [replace(desk, outcome=Outcome.UNWRITTEN) for desk in growth.desks]
        growth.entries = known
    elif text != listed.text:
        plan.writes[listed.name] = text.encode()
    plan.shared = shared_contacts(growth.entries)
    plan.gaps = gaps_of(growth.entries, owners.communes.communes)
    return plan


def _is_wanted(desk: PlacedDesk, only: frozenset[str] | None) -> bool:
    return only is None or desk.owner.id in only


def _entries(listed: ListFile) -> list[Plain]:
    entries = listed.value.get("muc")
    return entries if isinstance(entries, list) else []


def _import_one(desk: PlacedDesk, all_desks: Sequence[PlacedDesk], growth: _Growth, terms: Terms) -> DeskImport:
    place = _known_place(desk, all_desks, growth)
    if place is None:
        return _new(desk, growth, terms.day)
    current = growth.entries[place]
    name = str(current.get(KEY["name"], ""))
    day = desk.found.retrieved or terms.day
    if _is_older(current, day) and terms.stance is not Stance.SOURCE:
        return DeskImport(name, desk.found.place, Outcome.OLDER)
    merge = merge_desk(current, dict(desk.told), terms.stance)
    if merge.conflicts:
        return DeskImport(name, desk.found.place, Outcome.CONFLICT, merge.conflicts)
    is_decided = terms.stance is Stance.EDITOR and bool(merge.own)
    if merge.changes or is_decided:
        growth.entries[place] = _with_changes(current, desk, merge, day)
        growth.edits += _edits(place, current, growth.entries[place])
    outcome = Outcome.UPDATED if merge.changes else Outcome.SAME
    mended = desk.found.mended if merge.changes else ()
    return DeskImport(name, desk.found.place, outcome, merge.changes, merge.own, mended)


def _known_place(desk: PlacedDesk, all_desks: Sequence[PlacedDesk], growth: _Growth) -> int | None:
    """Which desk of the list is meant: that of the name, else the only one of the owner, else that of the address."""
    own = [place for place in range(growth.known) if growth.entries[place].get(desk.owner.key) == desk.owner.id]
    names = {place: str(growth.entries[place].get(KEY["name"], "")) for place in own}
    same = [place for place in own if name_key(names[place]) == name_key(desk.name)]
    if same:
        return same[0]
    is_named = KEY["name"] in desk.told
    others = [place for place in own if not is_named or _digits(names[place]) == _digits(desk.name)]
    address = desk.told.get(KEY["address"])
    known = {place: growth.entries[place].get(KEY["address"]) for place in others}
    if len(own) == len(others) == sum(other.owner == desk.owner for other in all_desks) == 1:
        # Another name and another address are another counter.
        others = [place for place in others if not is_named or address in (None, known[place]) or not known[place]]
        return others[0] if others else None
    return next((place for place in others if address and known[place] == address), None)


def _digits(name: str) -> str:
    return "".join(filter(str.isdecimal, name))


def _new(desk: PlacedDesk, growth: _Growth, today: date) -> DeskImport:
    taken = {str(entry.get(KEY["id"])) for entry in growth.entries}
    own = (entry for entry in growth.entries[: growth.known] if entry.get(desk.owner.key) == desk.owner.id)
    beside = next((str(entry.get(KEY["name"])) for entry in own), "")
    entry: Entry = {KEY["id"]: desk_slug(desk.name, taken), KEY["name"]: desk.name, desk.owner.key: desk.owner.id}
    entry.update({key: desk.told[key] for key in _ORDER if key in desk.told})
    marks = {key: mark_of(value) or "" for key, value in desk.told.items()}
    entry[KEY["source"]] = _source({}, desk, entry, desk.found.retrieved or today, written_marks(marks))
    growth.entries.append(entry)
    return DeskImport(desk.name, desk.found.place, Outcome.NEW, mended=desk.found.mended, beside=beside)


def _is_older(current: Entry, day: date) -> bool:
    """Whether the desk was imported from newer data than these."""
    known = retrieved(current)
    return known is not None and value_at(current, "nguon.dau_nhap") is not None and day < known


def _with_changes(current: Entry, desk: PlacedDesk, merge: DeskMerge, day: date) -> Entry:
    changed = {**current, **{change.key: change.new for change in merge.changes if change.new is not None}}
    source = current.get(KEY["source"])
    marks = written_marks(merge.marks or {})
    known = source if isinstance(source, dict) else {}
    return {**changed, KEY["source"]: _source(known, desk, changed, day, marks)}


def _source(known: Entry, desk: PlacedDesk, entry: Entry, day: date, marks: str) -> Entry:
    """Where the values are from: the file and its day; what an editor wrote of the source stays."""
    fresh: Entry = {"he_thong": "khac", **known, "ngay_lay": day.isoformat(), "dau_nhap": marks}
    fresh["ghi_chu"] = _note(str(known.get("ghi_chu", "")), desk, entry)
    return {key: fresh[key] for key in _SOURCE_ORDER if key in fresh}


def _note(known: str, desk: PlacedDesk, entry: Entry) -> str:
    """The file, with what it tells where the desk has more than that; then the former note stays before it."""
    if known and not known.startswith(_NOTE):
        return known
    if all(key in desk.told for key in _TOLD if key in entry):
        return f"{_NOTE}{desk.found.file}”."
    told = ", ".join(LABEL[key] for key in _TOLD if key in desk.told)
    fresh = f"{_NOTE}{desk.found.file}”: {told}."
    return known if fresh in known else f"{known} {fresh}".strip()


def _edits(place: int, old: Entry, new: Entry) -> Iterator[Edit]:
    for key, value in new.items():
        if value == old.get(key):
            continue
        source = old.get(key)
        if key == KEY["source"] and isinstance(source, dict) and isinstance(value, dict):
            changed = (name for name in value if value[name] != source.get(name))
            yield from (Put(("muc", place, key, name), value[name], _SOURCE_ORDER) for name in changed)
        else:
            yield Put(("muc", place, key), value, _ORDER)


def _text(listed: ListFile, growth: _Growth) -> str | None:
    """The text of the list with all changes; None where the file does not come out as it was worked out."""
    added: list[Plain] = list(growth.entries[growth.known :])
    edits = list(growth.edits)
    if added:
        edits.append(Append(("muc",), added) if growth.known else Put(("muc",), added))
    if not edits:
        return listed.text
    try:
        text = edit_yaml(listed.text, edits) if listed.text.strip() else yaml_document({"muc": added})
    except CannotEdit:
        return None
    return text if _comes_out(text, listed, growth.entries) else None


def _comes_out(text: str, listed: ListFile, entries: Iterable[Entry]) -> bool:
    """Whether a text is a list of desks and has just these entries, and all else as it was."""
    document, problems = parse(text.encode(), listed.name)
    if document is None or not isinstance(document.value, dict):
        return False
    _, mistakes = read_record(document, FAMILY[DESKS].file)
    others = {key: value for key, value in document.value.items() if key != "muc"}
    before = {key: value for key, value in listed.value.items() if key != "muc"}
    is_whole = document.value.get("muc") == list(entries) and others == before
    return is_whole and not errors_in([*problems, *mistakes])
