"""One record file becomes an entry of the memo: read, checked, and in the same go handed on while it is at hand."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from congkhai.catalogue import Catalogue, summarise
from congkhai.memo import Entry, digest_of, pack, unpack
from congkhai.model.procedure import Procedure
from congkhai.neighbours import Neighbours
from congkhai.places import Document, Places
from congkhai.problems import Problem, errors_in
from congkhai.project import RecordFile
from congkhai.reading import read_record, record_of
from congkhai.rules.checks import check_alone, check_identity, locate
from congkhai.source import parse, read_file
from congkhai.store import Store


class Companion(Protocol):
    """What is done with a procedure as soon as it is read: reading it once more later takes as long again."""

    def work(self, procedure: Procedure, entry: Entry, common: Common) -> Any:
        """In a worker, for a procedure without errors of its own; None when it has to wait for the others."""

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


def read_entry(common: Common | None, file: RecordFile) -> Read:
    """Read a file; a procedure is checked too, as far as that needs no other procedure."""
    stamp = file.stamp
    data, problems = read_file(file.path, file.name)
    if problems:
        return Read(Entry(stamp, digest_of([data]), tuple(problems)))
    document, problems = parse(data, file.name)
    if document is None:
        return Read(Entry(stamp, digest_of([data]), tuple(problems)))
    record, mistakes = read_record(document, file.family)
    problems = [*problems, *mistakes]
    entry = Entry(stamp, digest_of([data]), tuple(problems))
    if record is None or errors_in(problems):
        return Read(entry)
    plain = pack((document.value, document.places.marks.tobytes(), document.places.empty))
    if common is None or not isinstance(record, Procedure):
        return Read(entry, plain)
    entry.summary = summarise(record, common.catalogue.day)
    entry.shown = digest_of([repr(entry.summary).encode()])
    entry.related = record.related + ((record.end.successor,) if record.end and record.end.successor else ())
    entry.checked = common.digest, _check(record, document, common.catalogue)
    if common.companion is None or errors_in(entry.checked[1]):
        return Read(entry, plain)
    common.neighbours.note(entry.summary)
    return Read(entry, plain, common.companion.work(record, entry, common))


def check_again(common: Common, procedure: tuple[RecordFile, Entry]) -> tuple[Problem, ...]:
    """What the rules have against a procedure that was read before, now that the lists have changed."""
    document = document_of(*procedure, common.store)
    return _check(record_of(document.value, Procedure), document, common.catalogue)


def document_of(file: RecordFile, entry: Entry, store: Store) -> Document:
    """The values of a record that was read without errors, and their places."""
    assert entry.plain is not None
    value, marks, empty = unpack(store.get(entry.plain))
    return Document(file.name, value, Places(array("Q", marks), empty))


def _check(procedure: Procedure, document: Document, catalogue: Catalogue) -> tuple[Problem, ...]:
    findings = [*check_identity(document.file, procedure), *check_alone(procedure, catalogue)]
    return tuple(locate(findings, document, Procedure)) if findings else ()
