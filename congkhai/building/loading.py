"""Record files become records, on every core, reusing what has not changed since the last run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from congkhai.building.entries import Common, document_of, read_entries
from congkhai.building.holding import Whole
from congkhai.building.memo import Entry, Memo
from congkhai.building.seal import digest_of
from congkhai.building.store import Store
from congkhai.building.workers import spread
from congkhai.catalogue.embargo import Held
from congkhai.catalogue.setting import assemble_setting
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.families import FAMILIES
from congkhai.model.terms import Record
from congkhai.problems import Problem
from congkhai.reading.hand_written import FORMS, linked_files
from congkhai.reading.project import Project, RecordFile
from congkhai.reading.records import record_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """All records of a project that could be read, and every problem of those that could not.

    `catalogue` is what sites of the day have, `whole` has what is held back too.
    """

    catalogue: Catalogue
    whole: Catalogue
    files: tuple[RecordFile, ...]
    contents: dict[str, Record]
    entries: dict[str, Entry]
    problems: tuple[Problem, ...]
    shared_digest: bytes
    store: Store
    unused_forms: tuple[str, ...]
    held_forms: frozenset[str]

    @property
    def held(self) -> Held:
        """What is held back."""
        return self.catalogue.setting.held

    @property
    def shown_procedures(self) -> list[tuple[RecordFile, Entry]]:
        """The files of procedures that sites of the day have."""
        shown = self.catalogue.procedures
        return [(file, one) for file, one in self.procedures if one.summary and one.summary.code in shown]

    @property
    def procedures(self) -> list[tuple[RecordFile, Entry]]:
        """The procedure files that could be read."""
        return [
            (file, self.entries[file.name])
            for file in self.files
            if file.family.thousands and self.entries[file.name].plain is not None
        ]

    @property
    def unreadable(self) -> set[str]:
        """Names of files with errors, without folder and ending."""
        return {file.key for file in self.files if self.entries[file.name].plain is None}


def load_records(project: Project, memo: Memo, day: date) -> Loaded:
    """Read every record, those that are read whole first: procedures are checked with them. All problems are noted."""
    many = [file for file in project.records if file.family.thousands]
    others = [file for file in project.records if not file.family.thousands]
    entries = _read(others, memo, None)
    contents = {
        file.name: record_of(document_of(file, entry, memo.store).value, file.family.file)
        for file in others
        if (entry := entries[file.name]).plain is not None
    }
    setting = assemble_setting(day, _by_family(others, contents), project.forms)
    common = Common(setting, _shared_digest(project, entries))
    memo.entries = entries = entries | _read(many, memo, common)
    catalogue = assemble_catalogue(setting, (e.summary for e in entries.values() if e.summary is not None))
    read = tuple((file, entries[file.name]) for file in many if entries[file.name].plain is not None)
    whole = Whole(catalogue, read, memo.store)
    return Loaded(
        catalogue=whole.shown,
        whole=catalogue,
        files=project.records,
        contents=contents,
        entries=entries,
        problems=(*project.problems, *(problem for entry in entries.values() for problem in entry.problems)),
        shared_digest=digest_of([common.digest, repr(whole.held.openings).encode()]) if whole.held else common.digest,
        store=memo.store,
        unused_forms=tuple(sorted(_unused_forms(project, entries))),
        held_forms=whole.held_forms - _led_to(project),
    )


def _read(files: Sequence[RecordFile], memo: Memo, common: Common | None) -> dict[str, Entry]:
    """The entries of the files: those of the memo, if they were read with what is shared now, or new ones."""
    shared = common.digest if common is not None else b""
    entries = {file.name: entry for file in files if (entry := _remembered(file, shared, memo)) is not None}
    fresh = [file for file in files if file.name not in entries]
    # What the first makes this process load, no forked worker has to.
    reads = chain(read_entries(common, fresh[:1]), spread(read_entries, common, fresh[1:]))
    for file, (entry, plain) in zip(fresh, reads, strict=True):
        entry.plain = memo.store.put(plain) if plain is not None else None
        entries[file.name] = entry
    return entries


def _remembered(file: RecordFile, shared: bytes, memo: Memo) -> Entry | None:
    entry = memo.entries.get(file.name)
    return entry if entry is not None and (entry.stamp, entry.shared) == (file.stamp, shared) else None


def _unused_forms(project: Project, entries: Mapping[str, Entry]) -> set[str]:
    """Files of content/bieu-mau/ that no record, list or page names; none as long as a record cannot be read."""
    if any(entry.plain is None for entry in entries.values()):
        return set()
    named = {form for entry in entries.values() for form in entry.forms}
    return {name for name in project.forms if name not in named} - _led_to(project)


def _led_to(project: Project) -> set[str]:
    """Files of content/bieu-mau/ that hand-written pages lead to."""
    return {name.removeprefix(FORMS) for name in linked_files(project.pages)}


def _by_family(files: Iterable[RecordFile], contents: Mapping[str, Record]) -> dict[str, dict[str, Record]]:
    """Family → key → record, in the order of the files."""
    records: dict[str, dict[str, Record]] = {family.name: {} for family in FAMILIES if not family.thousands}
    for file in files:
        if file.name in contents:
            records[file.family.name].update(file.family.records_in(file.key, contents[file.name]))
    return records


def _shared_digest(project: Project, entries: Mapping[str, Entry]) -> bytes:
    """Changes with anything that more than one page may show."""
    shared = (file.name.encode() + entries[file.name].digest for file in project.records if not file.family.thousands)
    return digest_of([*shared, *(f"{name} {size}".encode() for name, size in sorted(project.forms.items()))])
