"""What an editor is told of records that are held back: which, until when, and who tells of them before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from congkhai.building.as_typed import as_typed
from congkhai.building.entries import document_of
from congkhai.building.loading import Loaded
from congkhai.catalogue.embargo import Named
from congkhai.model.families import FAMILY, PROCEDURES
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.problems import Problem
from congkhai.reading.project import Project, RecordFile
from congkhai.reading.records import record_of
from congkhai.rules.checks import locate
from congkhai.rules.finding import within
from congkhai.rules.held_records import check_held, check_pages, names_to_keep


def held_problems(project: Project, loaded: Loaded) -> Iterator[Problem]:
    """Who tells of held records before they are opened; nothing is asked where none is held."""
    held = loaded.held
    if not held:
        return
    names = names_to_keep({named: title for _, named, title in _held_in(loaded) if FAMILY[named[0]].sites})
    for file in loaded.files:
        for place, named, record in _records_of(file, loaded):
            if findings := list(check_held(record, named, held, names)):
                document = document_of(file, loaded.entries[file.name], loaded.store)
                located = within(("entries", place), findings) if file.family.is_list else findings
                yield from locate(located, document, file.family.file)
    yield from check_pages(project.pages, held, names)


def held_lines(loaded: Loaded, files: Collection[str] | None = None) -> Iterator[str]:
    """Each record that is held back, of some files or of all, and until when."""
    held, every = loaded.held, [one for one in _held_in(loaded) if files is None or one[0] in files]
    where = {named: file for file, named, _ in _held_in(loaded)}
    if every:
        yield f"Chưa công khai ({len(every)}):"
    for file, named, title in every:
        other = held.because.get(named)
        why = f", vì cần một bản ghi của {where[other]}" if other else ""
        yield f"  {file}: {title}: {held.until(named)}{why}"


def held_in_short(loaded: Loaded) -> Iterator[str]:
    """How many there are, where the sites are spoken of that lack them."""
    if loaded.held:
        count = len(loaded.held.openings)
        yield f"Trang không có {count} bản ghi chưa tới ngày công khai. Xem danh sách: {as_typed('check')}"


def held_files(loaded: Loaded) -> frozenset[str]:
    """The files of which sites have nothing."""
    held = loaded.held.openings
    files = ((file.name, [named for _, named, _ in _records_of(file, loaded)]) for file in loaded.files if held)
    return frozenset(name for name, records in files if records and all(one in held for one in records))


def _held_in(loaded: Loaded) -> list[tuple[str, Named, str]]:
    """File, name and title of each record that is held, in the order of the files."""
    held = loaded.held.openings
    every = chain.from_iterable(_of_file(file, loaded) for file in loaded.files) if held else ()
    return [(file, named, FAMILY[named[0]].title_of(record)) for file, named, record in every if named in held]


def _of_file(file: RecordFile, loaded: Loaded) -> Iterable[tuple[str, Named, Record]]:
    return ((file.name, named, record) for _, named, record in _records_of(file, loaded))


def _records_of(file: RecordFile, loaded: Loaded) -> Iterator[tuple[int, Named, Record]]:
    """The records of a file that could be read, with their places in it."""
    entry = loaded.entries[file.name]
    if file.family.thousands and entry.summary is not None:
        record = record_of(document_of(file, entry, loaded.store).value, Procedure)
        yield 0, (PROCEDURES, entry.summary.code), record
    elif file.name in loaded.contents:
        ones = file.family.records_in(file.key, loaded.contents[file.name])
        yield from ((place, (file.family.name, key), one) for place, (key, one) in enumerate(ones))
