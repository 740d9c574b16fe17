"""The recipe of an import: read, map, merge, verify. What is to be written comes out as values."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from congkhai.importing.decisions.decision_import import DecisionImport, import_decisions
from congkhai.importing.decisions.full_texts import rows_in_full, told_apart
from congkhai.importing.desks.commune_names import CommuneNames
from congkhai.importing.desks.desk_import import DESKS, DeskPlan, import_desks
from congkhai.importing.desks.desk_owners import KnownOwners
from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.doubts.doubting import doubts_across, doubts_in
from congkhai.importing.formats.recognition import read_any, refused_by_size
from congkhai.importing.found.codes import code_of, same_code
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import INTERNAL, FoundProcedure, Reading, ReadList, Unread
from congkhai.importing.list_comparison import Comparison, compare_rows, gone_records
from congkhai.importing.lists.announcing import KnownDecisions, known_decisions
from congkhai.importing.lists.growth import GROWING, Merged, added_names, merged_names
from congkhai.importing.lists.known_procedures import (
    KnownProcedures,
    by_known_codes,
    codes_by_name,
    known_codes,
    referring,
    without_guesses,
)
from congkhai.importing.lists.list_files import ListFile, grown_files, list_file
from congkhai.importing.lists.listed_forms import Proposed, proposals
from congkhai.importing.lists.own_province import known_provinces
from congkhai.importing.lists.registers import Registers, open_registers
from congkhai.importing.records.mapping import agencies_of
from congkhai.importing.update.record_import import (
    UNPROVED,
    Outcome,
    RecordImport,
    Terms,
    existing_of,
    import_record,
    plain_value,
)
from congkhai.problems import Problem
from congkhai.reading.project import RecordFile, find_project
from congkhai.reading.system_errors import spell_system_error
from congkhai.reading.unit_day import day_at

# What Windows and browsers put beside downloads.
_LITTER = {"thumbs.db", "desktop.ini"}
_PAGE_PARTS = "_files"


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for; `only` names codes, None stands for all.

    `day` is that of data that do not say theirs; None stands for the day of their file.
    """

    root: Path
    sources: tuple[Path, ...]
    terms: Terms
    only: frozenset[str] | None = None
    day: date | None = None


@dataclass(slots=True)
class Plan:
    """What an import found and what it would write: file name → bytes, lists before the records that need them.

    Before that, `moves` (name → name) take files to the folders of their new fields.
    With `problems` (in the shared lists as they are) nothing else was done.
    """

    problems: tuple[Problem, ...] = ()
    writes: dict[str, bytes] = field(default_factory=dict)
    moves: dict[str, str] = field(default_factory=dict)
    records: list[RecordImport] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    lists: list[ReadList] = field(default_factory=list)
    comparison: Comparison = field(default_factory=Comparison)
    added: dict[str, list[str]] = field(default_factory=dict)  # list → names of new entries
    merged: list[Merged] = field(default_factory=list)
    parted: dict[str, tuple[str, ...]] = field(default_factory=dict)  # agencies joined in the source → each
    proposed: list[Proposed] = field(default_factory=list)  # forms that papers name and the list lacks
    desks: DeskPlan | None = None
    decisions: list[DecisionImport] = field(default_factory=list)
    internal: list[FoundProcedure] = field(default_factory=list)  # new ones that are not for the people: left out
    details: list[RecordImport] = field(default_factory=list)  # what decisions say in full of known procedures


Tell = Callable[[int, int], None]  # how many of how many are done


def plan_import(order: Order, tell: Tell) -> Plan:
    """Read all sources and work out every change; nothing is written."""
    project = find_project(order.root)
    records = [file for file in project.records if file.family.thousands]
    files = {file.stem: file for file in records}
    lists = [list_file(order.root, stem) for stem in GROWING]
    decisions = known_decisions(project.records)
    if problems := [*(problem for listed in lists for problem in listed.problems), *decisions.problems]:
        return Plan(tuple(problems))
    readings = list(_readings(order.sources, order.day, order.root))
    desks = _desks([desk for reading in readings for desk in reading.desks], order)
    if isinstance(desks, Plan):
        return desks
    known = _known(readings, files)
    texts = _registers((), lists, decisions, order.terms.day).legal_texts
    wanted = [without_guesses(found, texts) for found in _wanted(readings, known, order.only)]
    listed = [row for reading in readings for row in reading.listed]
    listed += rows_in_full(wanted, listed)
    wanted, compared, left = told_apart(wanted, listed, files)
    # Who names a code wants it, whatever its kind.
    internal = [one for one in wanted if order.only is None and _is_internal(one, files)]
    procedures = _chosen([one for one in wanted if order.only is not None or not _is_internal(one, files)])
    unread = [*(unread for reading in readings for unread in reading.unread), *left]
    plan = Plan(unread=unread, doubts=doubts_across(wanted), desks=desks, internal=internal)
    provinces = known_provinces(order.root)
    plan.doubts += [doubt for found in procedures for doubt in doubts_in(found, provinces)]
    taken = {file.name for file in records}

    def work(found: FoundProcedure, registers: Registers) -> RecordImport:
        record = import_record(found, existing_of(files.get(found.code.strip())), registers, order.terms)
        return _moved_to_free_place(record, taken)

    def opened() -> Registers:
        return _registers(procedures, lists, decisions, order.terms.day)

    registers = _import_all(plan, procedures, work, opened, tell)
    scratch = opened()  # what is only compared lets no list grow
    plan.details = [import_record(one, existing_of(files[one.code]), scratch, order.terms) for one in compared]
    rows = [one for row in listed for one in by_known_codes(row, known)]
    gone = list(gone_records([*rows, *wanted], files, registers)) if order.only is None else []
    plan.lists = [one for reading in readings for one in reading.lists]
    plan.comparison = compare_rows(rows, files, plan.records, gone, registers, order.terms.day)
    plan.added, plan.merged, plan.parted = added_names(registers), merged_names(registers), registers.agencies.parted
    plan.proposed = list(proposals(registers.forms.listed.proposed))
    plan.writes.update(grown_files(lists, registers))
    plan.writes.update(registers.decisions.files())
    found_decisions = [one for reading in readings for one in reading.decisions]
    plan.decisions = import_decisions(found_decisions, decisions, known, registers.agencies, order.terms.day)
    plan.writes.update((one.file, one.data) for one in plan.decisions if one.data is not None)
    if desks:
        plan.unread += desks.unread
        plan.writes.update(desks.writes)
    plan.moves = {record.moved_from: record.file for record in plan.records if record.moved_from}
    plan.writes.update((record.file, record.data) for record in plan.records if record.data is not None)
    return plan


def _is_internal(found: FoundProcedure, files: Container[str]) -> bool:
    """Whether agencies alone do it; of one that has a record already an editor has decided."""
    return found.kind == INTERNAL and found.code not in files


def _desks(found: Sequence[FoundDesk], order: Order) -> DeskPlan | Plan | None:
    """What becomes of the desks, or the problems of the lists that they need; nothing where no table has any."""
    if not found:
        return None
    stems = ("xa-phuong", "don-vi-cu", "co-quan", DESKS)
    communes, old, agencies, desks = (list_file(order.root, stem) for stem in stems)
    if problems := [problem for listed in (communes, old, desks) for problem in listed.problems]:
        return Plan(tuple(problems))
    names = open_registers((), agencies.entries, (), order.terms.day).agencies
    own = {agency.id: agency.name for agency in agencies.entries if not agency.every_commune}
    owners = KnownOwners(CommuneNames(communes.entries, old.entries), names, own)
    return import_desks(found, desks, owners, order.terms, order.only)


def _known(readings: Iterable[Reading], files: Mapping[str, RecordFile]) -> KnownProcedures:
    """The procedures of the project; their names, with those of the sources, where one is asked for."""
    all_found = [found for reading in readings for found in reading.procedures]
    return KnownProcedures(known_codes(files), cache(lambda: _names(files, all_found)))


def _wanted(readings: Iterable[Reading], known: KnownProcedures, only: frozenset[str] | None) -> list[FoundProcedure]:
    """What is to be imported, by the codes under which the project has it."""
    asked = None if only is None else set(map(same_code, only))
    all_found = (found for reading in readings for found in reading.procedures)
    return [referring(found, known) for found in all_found if asked is None or same_code(found.code) in asked]


def _names(files: Mapping[str, RecordFile], all_found: Iterable[FoundProcedure]) -> dict[str, list[str]]:
    """Names of all procedures, in the project and in the sources."""
    records = ((code, plain_value(existing_of(file)) or {}) for code, file in files.items())
    named = [(code, str(record.get("ten_thu_tuc", ""))) for code, record in records]
    return codes_by_name([*named, *((code_of(found.code), found.name) for found in all_found)])


def _import_all(
    plan: Plan,
    procedures: Sequence[FoundProcedure],
    work: Callable[[FoundProcedure, Registers], RecordImport],
    opened: Callable[[], Registers],
    tell: Tell,
) -> Registers:
    """Every record into the plan, and the lists with what the records need that are written.

    A record that is left as it was lets no list grow: the others are then worked out once more, with fresh lists.
    """
    registers = opened()
    for done, found in enumerate(procedures, 1):
        plan.records.append(work(found, registers))
        tell(done, len(procedures))
    left = {place for place, record in enumerate(plan.records) if record.outcome in UNPROVED}
    if left and registers.has_grown:
        registers = opened()
        plan.records = [
            record if place in left else work(found, registers)
            for place, (found, record) in enumerate(zip(procedures, plan.records, strict=True))
        ]
    return registers


def _registers(
    procedures: Sequence[FoundProcedure], lists: Sequence[ListFile], decisions: KnownDecisions, today: date
) -> Registers:
    """The lists as they are; agencies have heard all names of this import."""
    fields, agencies, texts, forms = (listed.entries for listed in lists)
    day = max((found.retrieved for found in procedures if found.retrieved), default=today)
    registers = open_registers(fields, agencies, texts, day, forms)
    for known in decisions.files:
        registers.decisions.know(*known)
    registers.agencies.hear(name for found in procedures for name in agencies_of(found))
    return registers


def _readings(sources: Iterable[Path], day: date | None, root: Path) -> Iterator[Reading]:
    """What each file gives; every procedure and desk has the day of its data."""
    for path, name in _files(sources):
        try:
            reading = refused_by_size(path.stat().st_size, name) or read_any(path.read_bytes(), name)
            data_day = day or day_at(datetime.fromtimestamp(path.stat().st_mtime, UTC), root)
            dated = (replace(one, retrieved=one.retrieved or data_day) for one in reading.procedures)
            desks = (replace(one, file=path.name, retrieved=data_day) for one in reading.desks)
            decisions = (replace(one, retrieved=data_day) for one in reading.decisions)
            yield replace(reading, procedures=tuple(dated), desks=tuple(desks), decisions=tuple(decisions))
        except OSError as error:
            yield Reading("", unread=(Unread(name, "không mở được", spell_system_error(OSError(error.errno, ""))),))


def _files(sources: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The files named, and those of named folders in a fixed order; hidden ones, links and litter are passed over."""
    for source in sources:
        if not source.is_dir():
            yield source, source.name
            continue
        for path in sorted(source.rglob("*")):
            inner = path.relative_to(source)
            if path.is_file() and not path.is_symlink() and not _is_litter(inner):
                yield path, inner.as_posix()


def _is_litter(inner: Path) -> bool:
    """Whether an editor has not put a file there: hidden, a lock of Word, a part of a saved page."""
    name = inner.name.lower()
    parts = any(folder.endswith(_PAGE_PARTS) for folder in inner.parts[:-1])
    return parts or name in _LITTER or name.startswith("~$") or any(part.startswith(".") for part in inner.parts)


def _chosen(wanted: Iterable[FoundProcedure]) -> list[FoundProcedure]:
    """One for each code, in order of code: of several the newest, of equally new ones the fullest."""
    best: dict[str, FoundProcedure] = {}
    for found in wanted:
        code = same_code(found.code)
        best[code] = max(best.get(code, found), found, key=lambda one: (one.retrieved or date.min, len(one.has)))
    return [best[code] for code in sorted(best)]


def _moved_to_free_place(record: RecordImport, taken: Container[str]) -> RecordImport:
    """The record as it is, unless it would come upon another file of its code."""
    if not (record.moved_from and record.file in taken):
        return record
    told = (("found", record.code), ("first", record.file))
    problem = Problem(record.moved_from, 1, 1, "ma_thu_tuc", "trung-ma", told)
    return RecordImport(record.code, record.name, record.moved_from, Outcome.UNWRITTEN, problems=(problem,))
