"""Record files become records, on every core, reusing what has not changed since the last run."""

from __future__ import annotations

from collections.abc import Iterable
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
from congkhai.places import Document
from congkhai.problems import Problem, errors_in
from congkhai.project import LISTS, Project, RecordFile
from congkhai.reading import read_record, record_of
from congkhai.source import parse, read_file
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


def load_records(project: Project, memo: Memo, day: date) -> Loaded:
    """Read every record file of the project, all problems noted."""
    known = memo.entries
    fresh = [file for file in project.records if not _is_known(file, known)]
    entries = {file.name: known[file.name] for file in project.records if file.name in known}
    entries.update(zip((file.name for file in fresh), spread(_read_entry, day, fresh), strict=True))
    memo.entries = entries
    small = {
        file.name: record_of(values_of(entry), file.family)
        for file in project.records
        if not file.is_procedure and (entry := entries[file.name]).plain is not None
    }
    return Loaded(
        catalogue=_assemble(project, entries, small, day),
        files=project.records,
        small=small,
        entries=entries,
        problems=(*project.problems, *(p for e in entries.values() for p in e.problems)),
        lists_digest=_lists_digest(project, entries),
    )


def values_of(entry: Entry) -> Any:
    """The plain values of a record that was read without errors."""
    assert entry.plain is not None
    return unpack(entry.plain)


def document_of(file: RecordFile, entry: Entry) -> Document:
    """The document of a record that was read without errors, to find places in."""
    assert entry.places is not None
    return Document(file.name, values_of(entry), entry.places)


def _is_known(file: RecordFile, known: dict[str, Entry]) -> bool:
    entry = known.get(file.name)
    return entry is not None and entry.stamp == file.stamp


def _read_entry(day: date, file: RecordFile) -> Entry:
    stamp = file.stamp
    data, problems = read_file(Path(file.path), file.name)
    if problems:
        return Entry(stamp, digest_of([data]), None, tuple(problems))
    document, problems = parse(data, file.name)
    if document is None:
        return Entry(stamp, digest_of([data]), None, tuple(problems))
    record, mistakes = read_record(document, file.family)
    problems = [*problems, *mistakes]
    broken = record is None or bool(errors_in(problems))
    entry = Entry(stamp, digest_of([data]), None, tuple(problems))
    if not broken:
        entry.plain = pack(document.value)
        entry.places = document.places
        if isinstance(record, Procedure):
            entry.summary = summarise(record, day)
            entry.related = record.related + ((record.end.successor,) if record.end and record.end.successor else ())
    return entry


def _assemble(project: Project, entries: dict[str, Entry], small: dict[str, Record], day: date) -> Catalogue:
    policies = {file.stem: record for file in project.records if isinstance(record := small.get(file.name), Policy)}
    summaries: list[Summary] = [e.summary for e in entries.values() if e.summary is not None]
    return assemble_catalogue(day, _lists(project, small), summaries, policies)


def _lists(project: Project, small: dict[str, Record]) -> Lists:
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
