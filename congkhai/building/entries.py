"""Record files become entries of the memo: read, checked, and in the same go handed on while they are at hand."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from congkhai.building.memo import Entry, digest_of, pack, unpack
from congkhai.building.store import Store
from congkhai.catalogue.whole import Catalogue, summarise
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.neighbours import Neighbours
from congkhai.problems import Problem, errors_in
from congkhai.reading.places import Document, Places
from congkhai.reading.project import RecordFile
from congkhai.reading.records import read_record, record_of
from congkhai.reading.source import parse, read_file
from congkhai.rules.checks import check_alone, check_identity, locate


class Companion(Protocol):
    """What is done with a procedure as soon as it is read: reading it once more later takes as long again."""

    def work(self, procedures: Sequence[tuple[Procedure, Entry]], common: Common) -> Sequence[Any]:
        """In a worker, for procedures without errors of their own; None for each that has to wait for the others."""

    def note(self, entry: Entry, result: Any, store: Store) -> None:
        """In the process that loads, with what `work` gave if that is not None."""


@dataclass(frozen=True, slots=True)
class Common:
    """What procedures are checked with: a catalogue of day, lists and policies, and their digest."""

    catalogue: Catalogue
    digest: bytes
    store: Store
    neighbours: Neighbours
    companion: Companion | None = None


class Read(NamedTuple):
    """What came of a file: its entry, its plain values to keep if it has no errors, and its companion's result."""

    entry: Entry
    plain: bytes | None = None
    result: Any = None


@dataclass(slots=True)
class _Reading:
    """A file on its way to an entry, and how far it has come."""

    file: RecordFile
    entry: Entry
    data: bytes
    document: Document | None = None
    record: Record | None = None
    plain: bytes | None = None

    def parse(self) -> None:
        """Nothing, if the file could not be read."""
        if not self.entry.problems:
            self.document, problems = parse(self.data, self.file.name)
            self.entry.problems = tuple(problems)
        self.data = b""

    def validate(self) -> None:
        """Values with errors are not kept."""
        if self.document is None:
            return
        record, mistakes = read_record(self.document, self.file.family)
        self.entry.problems += tuple(mistakes)
        if record is not None and not errors_in(self.entry.problems):
            places = self.document.places
            self.record, self.plain = record, pack((self.document.value, places.marks.tobytes(), places.empty))

    def check(self, common: Common) -> Procedure | None:
        """The procedure, if nothing keeps it from being published."""
        if self.document is None or not isinstance(self.record, Procedure):
            return None
        entry, record = self.entry, self.record
        entry.summary = summarise(record, common.catalogue.day)
        entry.shown = digest_of([repr(entry.summary).encode()])
        entry.related = record.related + ((record.end.successor,) if record.end and record.end.successor else ())
        entry.checked = common.digest, _check(record, self.document, common.catalogue)
        return None if errors_in(entry.checked[1]) else record


def read_entries(common: Common | None, files: Sequence[RecordFile]) -> list[Read]:
    """Read files; procedures are checked too, as far as that needs no other procedure.

    All files take a step before any takes the next: what a step works with then stays in the processor's caches,
    which makes a tenth of the time.
    """
    readings = [_open(file) for file in files]
    for reading in readings:
        reading.parse()
    for reading in readings:
        reading.validate()
    results = _accompanied(common, readings) if common is not None else [None] * len(readings)
    return [Read(one.entry, one.plain, result) for one, result in zip(readings, results, strict=True)]


def _open(file: RecordFile) -> _Reading:
    data, problems = read_file(file.path, file.name)
    return _Reading(file, Entry(file.stamp, digest_of([data]), tuple(problems)), data)


def _accompanied(common: Common, readings: Sequence[_Reading]) -> list[Any]:
    """What the companion made of each reading; None of those that it was not given."""
    checked = [reading.check(common) for reading in readings]
    if common.companion is None:
        return [None] * len(readings)
    sound = [(record, reading.entry) for record, reading in zip(checked, readings, strict=True) if record is not None]
    for _, entry in sound:
        if entry.summary is not None:
            common.neighbours.note(entry.summary)
    made = iter(common.companion.work(sound, common))
    return [None if record is None else next(made) for record in checked]


def check_again(common: Common, procedures: Sequence[tuple[RecordFile, Entry]]) -> list[tuple[Problem, ...]]:
    """What the rules have against procedures that were read before, now that the lists have changed."""
    documents = [document_of(*procedure, common.store) for procedure in procedures]
    return [_check(record_of(document.value, Procedure), document, common.catalogue) for document in documents]


def document_of(file: RecordFile, entry: Entry, store: Store) -> Document:
    """The values of a record that was read without errors, and their places."""
    assert entry.plain is not None
    value, marks, empty = unpack(store.get(entry.plain))
    return Document(file.name, value, Places(array("Q", marks), empty))


def _check(procedure: Procedure, document: Document, catalogue: Catalogue) -> tuple[Problem, ...]:
    findings = [*check_identity(document.file, procedure), *check_alone(procedure, catalogue)]
    return tuple(locate(findings, document, Procedure)) if findings else ()
