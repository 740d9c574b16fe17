"""Record files become records, on every core, reusing what has not changed since the last run."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from congkhai.catalogue import Catalogue, Lists, SearchLists, Summary, assemble_catalogue, summarise
from congkhai.memo import Entry, Memo, digest_of, pack, unpack
from congkhai.model.lists import Unit
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.places import Document, Places
from congkhai.problems import Problem, errors_in
from congkhai.project import LISTS, Project, RecordFile
from congkhai.reading import read_record, record_of
from congkhai.rules.checks import check_alone, check_identity, locate
from congkhai.source import parse, read_file
from congkhai.store import Store
from congkhai.workers import spread


@dataclass(frozen=True, slots=True)
class Loaded:
    """All records of a project that could be read, and every problem of those that could not."""

    catalogue: Catalogue
    files: tuple[RecordFile, ...]
    small: dict[str, Record]
    entries: dict[str, Entry]
    problems: tuple[Problem, ...]
    lists_digest: bytes
    store: Store

    @property
    def procedures(self) -> list[tuple[RecordFile, Entry]]:
        """The procedure files that could be read."""
        return [
            (file, self.entries[file.name])
            for file in self.files
            if file.is_procedure and self.entries[file.name].plain is not None
        ]

    @property
    def unreadable(self) -> set[str]:
        """Names of files with errors, without folder and ending."""
        return {file.stem for file in self.files if self.entries[file.name].plain is None}


@dataclass(frozen=True, slots=True)
class _Known:
    """What procedures are checked with: a catalogue of day, lists and policies, and their digest."""

    catalogue: Catalogue
    digest: bytes
    store: Store


def load_records(project: Project, memo: Memo, day: date) -> Loaded:
    """Read every record file of the project, and check each procedure by itself; all problems are noted."""
    small_files = [file for file in project.records if not file.is_procedure]
    entries = _read(small_files, memo, None)
    small = {
        file.name: record_of(document_of(file, entry, memo.store).value, file.family)
        for file in small_files
        if (entry := entries[file.name]).plain is not None
    }
    known = _Known(_assemble(project, small, (), day), _lists_digest(project, entries), memo.store)
    procedure_files = [file for file in project.records if file.is_procedure]
    entries |= _read(procedure_files, memo, known)
    _check_again([(file, entries[file.name]) for file in procedure_files], known)
    memo.entries = entries
    return Loaded(
        catalogue=_assemble(project, small, entries.values(), day),
        files=project.records,
        small=small,
        entries=entries,
        problems=(*project.problems, *(p for e in entries.values() for p in (*e.problems, *e.checked[1]))),
        lists_digest=known.digest,
        store=memo.store,
    )


def document_of(file: RecordFile, entry: Entry, store: Store) -> Document:
    """The values of a record that was read without errors, and their places."""
    assert entry.plain is not None
    value, marks, empty = unpack(store.get(entry.plain))
    return Document(file.name, value, Places(array("Q", marks), empty))


def _read(files: Sequence[RecordFile], memo: Memo, known: _Known | None) -> dict[str, Entry]:
    """The entries of the files: those of the memo, or new ones."""
    entries = {file.name: memo.entries[file.name] for file in files if _is_known(file, memo.entries)}
    fresh = [file for file in files if file.name not in entries]
    for file, (entry, plain) in zip(fresh, spread(_read_entry, known, fresh), strict=True):
        entry.plain = memo.store.put(plain) if plain is not None else None
        entries[file.name] = entry
    return entries


def _is_known(file: RecordFile, entries: Mapping[str, Entry]) -> bool:
    entry = entries.get(file.name)
    return entry is not None and entry.stamp == file.stamp


def _read_entry(known: _Known | None, file: RecordFile) -> tuple[Entry, bytes | None]:
    """What a file says, and its plain values to keep if it has no errors."""
    stamp = file.stamp
    data, problems = read_file(Path(file.path), file.name)
    if problems:
        return Entry(stamp, digest_of([data]), tuple(problems)), None
    document, problems = parse(data, file.name)
    if document is None:
        return Entry(stamp, digest_of([data]), tuple(problems)), None
    record, mistakes = read_record(document, file.family)
    problems = [*problems, *mistakes]
    entry = Entry(stamp, digest_of([data]), tuple(problems))
    if record is None or errors_in(problems):
        return entry, None
    if isinstance(record, Procedure) and known is not None:
        entry.summary = summarise(record, known.catalogue.day)
        entry.shown = digest_of([repr(entry.summary).encode()])
        entry.related = record.related + ((record.end.successor,) if record.end and record.end.successor else ())
        entry.checked = known.digest, _check(record, document, known.catalogue)
    return entry, pack((document.value, document.places.marks.tobytes(), document.places.empty))


def _check_again(procedures: Iterable[tuple[RecordFile, Entry]], known: _Known) -> None:
    """Check those that were last checked with other lists."""
    stale = [(f, e) for f, e in procedures if e.plain is not None and e.checked[0] != known.digest]
    for (_, entry), problems in zip(stale, spread(_check_kept, known, stale), strict=True):
        entry.checked = known.digest, problems


def _check_kept(known: _Known, procedure: tuple[RecordFile, Entry]) -> tuple[Problem, ...]:
    document = document_of(*procedure, known.store)
    return _check(record_of(document.value, Procedure), document, known.catalogue)


def _check(procedure: Procedure, document: Document, catalogue: Catalogue) -> tuple[Problem, ...]:
    findings = [*check_identity(document.file, procedure), *check_alone(procedure, catalogue)]
    return tuple(locate(findings, document, Procedure)) if findings else ()


def _assemble(project: Project, small: Mapping[str, Record], entries: Iterable[Entry], day: date) -> Catalogue:
    policies = {file.stem: record for file in project.records if isinstance(record := small.get(file.name), Policy)}
    summaries: list[Summary] = [e.summary for e in entries if e.summary is not None]
    return assemble_catalogue(day, _lists(project, small), summaries, policies)


def _lists(project: Project, small: Mapping[str, Record]) -> Lists:
    def listed(stem: str) -> Iterable[Any]:
        record = small.get(f"{LISTS}/{stem}.yml")
        return getattr(record, "entries", ())

    unit = getattr(small.get(f"{LISTS}/don-vi.yml"), "unit", None)
    return Lists(
        unit=unit or Unit.model_validate({"ten": "Chưa cập nhật"}),
        fields={field.id: field for field in listed("linh-vuc")},
        agencies={agency.id: agency for agency in listed("co-quan")},
        communes={commune.id: commune for commune in listed("xa-phuong")},
        life_events={event.id: event for event in listed("su-kien")},
        legal_texts={text.number: text for text in listed("van-ban")},
        holidays=tuple(listed("ngay-nghi")),
        forms=project.forms,
        search=SearchLists(
            synonyms=tuple(listed("tu-dong-nghia")),
            fillers=tuple(listed("tu-dem")),
            parts=tuple(listed("dieu-muon-biet")),
            special_cases=tuple(listed("truong-hop-dac-biet")),
            needs=tuple(listed("lua-chon")),
            signposts=tuple(listed("chi-dan")),
        ),
    )


def _lists_digest(project: Project, entries: dict[str, Entry]) -> bytes:
    """Changes with anything that more than one page may show."""
    shared = (file.name.encode() + entries[file.name].digest for file in project.records if not file.is_procedure)
    return digest_of([*shared, *(name.encode() for name in sorted(project.forms))])
