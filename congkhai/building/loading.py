"""Record files become records, on every core, reusing what has not changed since the last run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from congkhai.building.entries import Common, check_again, document_of, read_entries
from congkhai.building.memo import Entry, Memo, digest_of
from congkhai.building.store import Store
from congkhai.building.workers import spread
from congkhai.catalogue.whole import Catalogue, Lists, SearchLists, Summary, assemble_catalogue
from congkhai.model.lists import Unit
from congkhai.model.policy import Policy
from congkhai.model.terms import Record
from congkhai.problems import Problem
from congkhai.reading.project import LISTS, Project, RecordFile
from congkhai.reading.records import record_of


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


def load_records(project: Project, memo: Memo, day: date) -> Loaded:
    """Read every record, lists and policies first: procedures are checked with them. All problems are noted."""
    procedures = [file for file in project.records if file.is_procedure]
    others = [file for file in project.records if not file.is_procedure]
    entries = _read(others, memo, None)
    small = {
        file.name: record_of(document_of(file, entry, memo.store).value, file.family)
        for file in others
        if (entry := entries[file.name]).plain is not None
    }
    common = Common(_assemble(project, small, (), day), _lists_digest(project, entries), memo.store)
    memo.entries = entries = entries | _read(procedures, memo, common)
    _check_stale([(file, entries[file.name]) for file in procedures], common)
    return Loaded(
        catalogue=_assemble(project, small, entries.values(), day),
        files=project.records,
        small=small,
        entries=entries,
        problems=(*project.problems, *(p for e in entries.values() for p in (*e.problems, *e.checked[1]))),
        lists_digest=common.digest,
        store=memo.store,
    )


def _read(files: Sequence[RecordFile], memo: Memo, common: Common | None) -> dict[str, Entry]:
    """The entries of the files: those of the memo, or new ones."""
    entries = {file.name: memo.entries[file.name] for file in files if _is_known(file, memo.entries)}
    fresh = [file for file in files if file.name not in entries]
    for file, (entry, plain) in zip(fresh, spread(read_entries, common, fresh), strict=True):
        entry.plain = memo.store.put(plain) if plain is not None else None
        entries[file.name] = entry
    return entries


def _is_known(file: RecordFile, entries: Mapping[str, Entry]) -> bool:
    entry = entries.get(file.name)
    return entry is not None and entry.stamp == file.stamp


def _check_stale(procedures: Iterable[tuple[RecordFile, Entry]], common: Common) -> None:
    """Check those that were last checked with other lists."""
    stale = [(f, e) for f, e in procedures if e.plain is not None and e.checked[0] != common.digest]
    for (_, entry), problems in zip(stale, spread(check_again, common, stale), strict=True):
        entry.checked = common.digest, problems


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
