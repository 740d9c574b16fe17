"""Procedures become pages, export pieces and search entries, reusing what has not changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple

from congkhai.building.entries import document_of
from congkhai.building.loading import Loaded
from congkhai.building.memo import Entry, Kind, Rendered
from congkhai.building.seal import digest_of
from congkhai.building.store import Store
from congkhai.building.workers import spread
from congkhai.catalogue.data_addresses import home_of, record_data
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.exports.columns import PROCEDURE_COLUMNS
from congkhai.exports.csv_tables import RecordInTable, table_row
from congkhai.exports.json_records import alone_json, record_json
from congkhai.exports.linked_data import service_json_ld, told_channels
from congkhai.exports.public_services import service_json
from congkhai.model.channel import Channel
from congkhai.model.families import FAMILY, PROCEDURES
from congkhai.model.procedure import Procedure
from congkhai.pages.correction_notes import NO_NOTE, CorrectionNote
from congkhai.pages.page import Page, Site
from congkhai.pages.procedure_page import render_procedure
from congkhai.pages.slots import fill_slots
from congkhai.pages.take_along import render_take_along
from congkhai.publishing.assets import asset_names
from congkhai.publishing.content_policy import PLAYS
from congkhai.publishing.frame import FrameSet, frame_name
from congkhai.publishing.offline_worker import scripts_code
from congkhai.publishing.share_picture import address_of
from congkhai.publishing.staging import Seen, Staging
from congkhai.reading.project import RecordFile
from congkhai.reading.records import record_of
from congkhai.search.procedure_items import procedure_piece
from congkhai.sheets.qr import qr_png


@dataclass(frozen=True, slots=True)
class Output:
    """One site under construction."""

    frames: FrameSet
    staging: Staging
    day: date
    notes: Mapping[str, CorrectionNote]

    @property
    def name(self) -> str:
        return str(self.staging.target)

    @property
    def site(self) -> Site:
        """What its pages may say of it."""
        frames, names = self.frames, asset_names()
        return Site(
            frames.name,
            frames.address,
            frames.audience,
            frames.hand_written,
            names["search"],
            frames.keeps,
            names,
        )

    @property
    def code(self) -> str:
        """What its pages and data say of the scripts they are for; nothing where no device keeps them."""
        return scripts_code() if self.frames.keeps else ""


@dataclass(frozen=True, slots=True)
class _Stale:
    """A procedure that is not done yet, as it is remembered, and the key of its page."""

    file: RecordFile
    entry: Entry
    key: bytes


@dataclass(frozen=True, slots=True)
class _Work:
    outputs: Sequence[Output]
    catalogue: Catalogue
    store: Store


class _Task(NamedTuple):
    """A procedure to be drawn, and its ways to hand in as they are told."""

    record: Procedure
    summary: Summary
    channels: tuple[Channel, ...]


class _Made(NamedTuple):
    """What a worker made of a procedure: pieces of the exports and of the index, and what its pages are known by."""

    pieces: dict[Kind, bytes]
    pages: dict[str, dict[str, Seen]]


def render_procedures(loaded: Loaded, outputs: Sequence[Output]) -> None:
    """Write the pages of all procedures that are not done yet."""
    frames = {output.name: frames_digest(output.frames) for output in outputs}
    shown = {_code_of(entry): entry.shown for _, entry in loaded.shown_procedures}
    every = [_Stale(file, entry, _key(loaded.shared_digest, entry, shown)) for file, entry in loaded.shown_procedures]
    stale = [one for one in every if not _is_done(one, outputs, frames)]
    work = _Work(outputs, loaded.catalogue, loaded.store)
    # What the first makes this process load and compile, no forked worker has to.
    every_made = chain(_render(work, stale[:1]), spread(_render, work, stale[1:]))
    for one, made in zip(stale, every_made, strict=True):
        pieces = {kind: loaded.store.put(piece) for kind, piece in made.pieces.items()}
        one.entry.rendered = Rendered(one.key, pieces, made.pages, frames)
        for output in outputs:
            for name in made.pages[output.name]:
                output.staging.claim(name)


def pieces_of(loaded: Loaded, kind: Kind) -> Iterator[bytes]:
    """The pieces of one kind of every procedure that has been rendered, in order of code."""
    entries = (entry for _, entry in loaded.shown_procedures if entry.rendered)
    for entry in sorted(entries, key=_code_of):
        if entry.rendered:
            yield loaded.store.get(entry.rendered.pieces[kind])


def pour_page(page: Page, output: Output, data: str = "") -> bytes:
    """A page in its frame, with its address, its data for machines, its QR code and the picture that messages show."""
    frame = output.frames.frames[frame_name(page.section, page.depth)]
    site = output.site
    shared = site.address + address_of(page.picture or output.frames.picture)
    code, change = _qr_code(page, site.address), output.frames.change
    note = output.notes.get(page.path, NO_NOTE)
    slots = fill_slots(page, site, output.day, data, code, shared, change, note)
    return frame.pour({**slots, "am-thanh": PLAYS.encode() if page.plays else b""})


def frames_digest(frames: FrameSet) -> bytes:
    """Changes when anything around the records changes."""
    texts = (repr(frame).encode() for _, frame in sorted(frames.frames.items()))
    return digest_of([frames.name.encode(), frames.address.encode(), address_of(frames.picture).encode(), *texts])


def _is_done(one: _Stale, outputs: Sequence[Output], frames: Mapping[str, bytes]) -> bool:
    """Whether all that came of the record last time still stands, its pages taken over."""
    done = one.entry.rendered
    if done is None or done.key != one.key:
        return False
    return all(
        done.frames.get(output.name) == frames[output.name]
        and output.name in done.pages
        and all(output.staging.keep(name, seen) for name, seen in done.pages[output.name].items())
        for output in outputs
    )


def _render(work: _Work, stale: Sequence[_Stale]) -> list[_Made]:
    """Write the page of each procedure into each site, and make its pieces.

    All take a step before any takes the next: what a step works with stays in the processor's caches (9 % of the time).
    """
    tasks = [_task(work, one) for one in stale]
    pages = [render_procedure(task.record, task.summary, work.catalogue) for task in tasks]
    sheets = [list(render_take_along(page, work.catalogue.setting)) for page in pages]
    pieces = [_pieces(work.catalogue, task) for task in tasks]
    seen = [_write(work, *one) for one in zip(tasks, pages, sheets, pieces, strict=True)]
    return list(map(_Made, pieces, seen))


def _task(work: _Work, one: _Stale) -> _Task:
    document = document_of(one.file, one.entry, work.store)
    record = work.catalogue.setting.held.shown(record_of(document.value, Procedure))
    assert isinstance(record, Procedure)
    return _Task(record, work.catalogue.procedures[record.identifier], told_channels(record))


def _write(
    work: _Work, task: _Task, page: Page, sheets: Iterable[Page], pieces: Mapping[Kind, bytes]
) -> dict[str, dict[str, Seen]]:
    """Pour pages into the frames of each site, and its data beside them; returns what their files are known by."""
    addresses = [output.frames.address + page.path for output in work.outputs]
    every = service_json_ld(task.record, work.catalogue, addresses, task.channels)
    seen: dict[str, dict[str, Seen]] = {}
    for output, data in zip(work.outputs, every, strict=True):
        poured = [(page, pour_page(page, output, data)), *((sheet, pour_page(sheet, output)) for sheet in sheets)]
        files = {one.file: text for one, text in poured}
        if output.site.audience == home_of(PROCEDURES):
            licence = work.catalogue.setting.unit.data_licence
            files[record_data(PROCEDURES, task.summary.code)] = alone_json(pieces["json"], output.day, licence)
        seen[output.name] = {name: output.staging.write(name, text) for name, text in files.items()}
    return seen


def _pieces(catalogue: Catalogue, task: _Task) -> dict[Kind, bytes]:
    code, state = task.summary.code, task.summary.state
    return {
        "json": record_json(FAMILY[PROCEDURES], code, task.record, state),
        "service": service_json(task.record, task.summary, catalogue, task.channels),
        "row": table_row(PROCEDURE_COLUMNS, RecordInTable(code, task.record, catalogue)),
        "entry": procedure_piece(task.record, task.summary, catalogue.setting),
    }


def _key(lists_digest: bytes, entry: Entry, shown: Mapping[str, bytes]) -> bytes:
    """Changes with all that a procedure's page is made of: its record, the lists, the summaries of those it names."""
    return digest_of([entry.digest, lists_digest, *(shown.get(code, b"") for code in entry.related)])


def _code_of(entry: Entry) -> str:
    return entry.summary.code if entry.summary else ""


def _qr_code(page: Page, address: str) -> bytes:
    """The QR code of a page of the site at an address; nothing for a page that has none."""
    if not page.code:
        return b""
    before, _, after = page.known_as.rpartition(page.code)
    return qr_png(address + before, page.code, after)
