"""Record files become entries of the memo: read, and checked as far as that needs no other procedure."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from congkhai.building.memo import Entry, pack, unpack
from congkhai.building.seal import digest_of
from congkhai.building.store import Store
from congkhai.catalogue.embargo import opening_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.model.families import FAMILY, PROCEDURES
from congkhai.model.procedure import Procedure
from congkhai.model.shared import FORM_FILES
from congkhai.problems import errors_in
from congkhai.reading.places import Document, Places
from congkhai.reading.project import RecordFile
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file
from congkhai.rules.checks import check_alone, check_identity, locate
from congkhai.rules.references import references_of


@dataclass(frozen=True, slots=True)
class Common:
    """What procedures are checked with, and its digest."""

    setting: Setting
    digest: bytes


class Read(NamedTuple):
    """What came of a file: its entry, and its plain values to keep if it has no errors."""

    entry: Entry
    plain: bytes | None = None


def read_entries(common: Common | None, files: Sequence[RecordFile]) -> list[Read]:
    """Read files; procedures are checked too, with what they have in common."""
    return [_read_entry(common, file) for file in files]


def document_of(file: RecordFile, entry: Entry, store: Store) -> Document:
    """The values of a record that was read without errors, and their places."""
    assert entry.plain is not None
    value, marks, empty = unpack(store.get(entry.plain))
    return Document(file.name, value, Places(array("Q", marks), empty))


def _read_entry(common: Common | None, file: RecordFile) -> Read:
    data, problems = read_file(file.path, file.name)
    document, mistakes = parse(data, file.name) if not problems else (None, [])
    record, wrong = read_record(document, file.family.file) if document is not None else (None, [])
    shared = common.digest if common is not None else b""
    entry = Entry(file.stamp, shared, digest_of([data]), (*problems, *mistakes, *wrong))
    if document is None or record is None or errors_in(entry.problems):
        return Read(entry)
    references = references_of(record)
    entry.forms = tuple(reference.name for reference in references if reference.family == FORM_FILES)
    entry.related = tuple(reference.name for reference in references if reference.family == PROCEDURES)
    if common is not None and isinstance(record, Procedure):
        _note_procedure(entry, record, document, common)
    places = document.places
    return Read(entry, pack((document.value, places.marks.tobytes(), places.empty)))


def _note_procedure(entry: Entry, procedure: Procedure, document: Document, common: Common) -> None:
    entry.summary = summarise(procedure, common.setting.day, common.setting.decision_on(procedure))
    entry.opening = opening_of(procedure)
    entry.shown = digest_of([repr(entry.summary).encode()])
    findings = [*check_identity(document.file, procedure), *check_alone(FAMILY[PROCEDURES], procedure, common.setting)]
    entry.problems += tuple(locate(findings, document, Procedure))
