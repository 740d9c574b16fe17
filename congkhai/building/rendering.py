"""Procedures become pages, export pieces and search entries, reusing what has not changed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from congkhai.building.entries import Common, document_of
from congkhai.building.loading import Loaded
from congkhai.building.memo import Entry, Kind, Rendered, digest_of
from congkhai.building.store import Store
from congkhai.building.workers import spread
from congkhai.catalogue.whole import Catalogue, Summary
from congkhai.exports.csv_tables import procedure_row
from congkhai.exports.json_records import procedure_json
from congkhai.exports.linked_data import ADDRESS, at_address, service_json_ld
from congkhai.model.procedure import Procedure
from congkhai.pages.page import Page
from congkhai.pages.procedure_page import render_procedure
from congkhai.publishing.frame import FrameSet, frame_name
from congkhai.publishing.qr import qr_png
from congkhai.publishing.writing import Seen, Staging
from congkhai.reading.project import RecordFile
from congkhai.reading.records import record_of
from congkhai.search.procedure_items import procedure_piece


@dataclass(frozen=True, slots=True)
class Output:
    """One site under construction."""

    frames: FrameSet
    staging: Staging

    @property
    def name(self) -> str:
        return str(self.staging.target)


@dataclass(frozen=True, slots=True)
class _Task:
    """A procedure to be published; of others the catalogue has those at least that it names."""

    procedure: Procedure
    entry: Entry
    catalogue: Catalogue
    key: bytes

    @property
    def summary(self) -> Summary:
        assert self.entry.summary is not None
        return self.entry.summary


@dataclass(frozen=True, slots=True)
class _Made:
    """What a worker made of a procedure; `key` changes with all that it is made of."""

    key: bytes
    pieces: dict[Kind, bytes]
    pages: dict[str, Seen]


class Renderer:
    """Writes into the outputs all that is published of single procedures: a companion of their reading."""

    def __init__(self, outputs: Iterable[Output]) -> None:
        self.outputs = tuple(outputs)
        self._digests = {output.name: frames_digest(output.frames) for output in self.outputs}

    def work(self, procedures: Sequence[tuple[Procedure, Entry]], common: Common) -> list[_Made | None]:
        """Publish procedures, with what the files of those that they name say now."""
        named = [common.neighbours.named(entry.related) for _, entry in procedures]
        tasks = [
            _Task(procedure, entry, replace(common.catalogue, procedures=known), _key(common.digest, entry, known))
            for (procedure, entry), known in zip(procedures, named, strict=True)
            if known is not None
        ]
        made = iter(self.publish(tasks))
        return [None if known is None else next(made) for known in named]

    def note(self, entry: Entry, made: _Made, store: Store) -> None:
        """Remember what came of a procedure."""
        pieces = {kind: store.put(piece) for kind, piece in made.pieces.items()}
        entry.rendered = Rendered(made.key, pieces, made.pages, self._digests)
        for output in self.outputs:
            output.staging.claim(_file_of(entry), made.pages[output.name])

    def publish(self, tasks: Sequence[_Task]) -> list[_Made | None]:
        """Write the pages of procedures, and make their pieces of the exports and of the index, step by step for all.

        None for one whose page is there: another file has the same code, which is told when all have been read.
        """
        pages = [render_procedure(task.procedure, task.summary, task.catalogue) for task in tasks]
        heads = [service_json_ld(task.procedure, task.catalogue, ADDRESS) for task in tasks]
        written = [self._write(page, head) for page, head in zip(pages, heads, strict=True)]
        pieces = [_pieces(task) for task in tasks]
        return [
            _Made(task.key, made, seen) if seen else None
            for task, made, seen in zip(tasks, pieces, written, strict=True)
        ]

    def _write(self, page: Page, head: str) -> dict[str, Seen]:
        """What to recognise the page's files by, site by site; nothing if there is such a page already."""
        seen = {}
        for output in self.outputs:
            data = pour_page(page, output.frames, at_address(head, output.frames.address + page.path))
            try:
                seen[output.name] = output.staging.write(page.file, data)
            except FileExistsError:
                return {}
        return seen

    def is_done(self, entry: Entry, key: bytes) -> bool:
        """Whether all that came of the record last time still stands, its pages taken over."""
        done = entry.rendered
        if done is None or done.key != key:
            return False
        return all(
            done.frames.get(output.name) == self._digests[output.name]
            and output.name in done.pages
            and output.staging.keep(_file_of(entry), done.pages[output.name])
            for output in self.outputs
        )


@dataclass(frozen=True, slots=True)
class _Stale:
    """A procedure that is not done yet, as it is remembered."""

    file: RecordFile
    entry: Entry
    key: bytes


@dataclass(frozen=True, slots=True)
class _Work:
    renderer: Renderer
    catalogue: Catalogue
    store: Store


def render_procedures(loaded: Loaded, renderer: Renderer) -> None:
    """Write the pages of all procedures that are not done yet."""
    known = loaded.catalogue.procedures
    every = [_Stale(file, entry, _key(loaded.lists_digest, entry, known)) for file, entry in loaded.procedures]
    stale = [one for one in every if not renderer.is_done(one.entry, one.key)]
    work = _Work(renderer, loaded.catalogue, loaded.store)
    for one, made in zip(stale, spread(_render, work, stale), strict=True):
        assert made is not None
        renderer.note(one.entry, made, loaded.store)


def pieces_of(loaded: Loaded, kind: Kind) -> Iterator[bytes]:
    """The pieces of one kind of every procedure that has been rendered, in order of code."""
    entries = (entry for _, entry in loaded.procedures if entry.rendered)
    for entry in sorted(entries, key=_code_of):
        if entry.rendered:
            yield loaded.store.get(entry.rendered.pieces[kind])


def pour_page(page: Page, site: FrameSet, head: str = "") -> bytes:
    """A page in its frame, with its address, its data for machines and its QR code."""
    texts = {
        "tieu-de": _escaped(f"{page.title} – {site.name}" if page.path else site.name),
        "ten": _escaped(page.title),
        "mo-ta": _escaped(page.description),
        "dia-chi": _escaped(site.address + page.path),
        "dau-trang": f'<script type="application/ld+json">{head}</script>' if head else "",
        "ma-qr": _print_foot(page, site),
    }
    values = {slot: text.encode() for slot, text in texts.items()}
    values["noi-dung"] = page.markup
    return site.frames[frame_name(page.section, page.depth)].pour(values)


def frames_digest(frames: FrameSet) -> bytes:
    """Changes when anything around the records changes."""
    texts = (repr(frame).encode() for _, frame in sorted(frames.frames.items()))
    return digest_of([frames.name.encode(), frames.address.encode(), *texts])


def _render(work: _Work, stale: Sequence[_Stale]) -> list[_Made | None]:
    records = [record_of(document_of(one.file, one.entry, work.store).value, Procedure) for one in stale]
    tasks = [_Task(record, one.entry, work.catalogue, one.key) for record, one in zip(records, stale, strict=True)]
    return work.renderer.publish(tasks)


def _pieces(task: _Task) -> dict[Kind, bytes]:
    return {
        "json": procedure_json(task.procedure, task.summary),
        "row": procedure_row(task.procedure, task.summary, task.catalogue),
        "entry": procedure_piece(task.procedure, task.summary, task.catalogue.lists),
    }


def _key(lists_digest: bytes, entry: Entry, known: Mapping[str, Summary]) -> bytes:
    """Changes with all that a procedure's page is made of: its record, the lists, the procedures it names."""
    neighbours = [(known[code].name, str(known[code].state)) if code in known else code for code in entry.related]
    return digest_of([entry.digest, lists_digest, repr(neighbours).encode()])


def _code_of(entry: Entry) -> str:
    return entry.summary.code if entry.summary else ""


def _file_of(entry: Entry) -> str:
    return f"thu-tuc/{_code_of(entry)}/index.html"


def _print_foot(page: Page, site: FrameSet) -> str:
    if not page.code:
        return ""
    before, _, after = page.path.rpartition(page.code)
    code = b64encode(qr_png(site.address + before, page.code, after)).decode()
    address = _escaped(site.address + page.path)
    return (
        '<aside class="ck-qr md-grid" aria-label="Địa chỉ trang">'
        f'<img class="ck-qr__code" alt="" src="data:image/png;base64,{code}">'
        f'<p class="ck-qr__text">Quét mã để mở bản mới nhất của trang này:<br>{address}</p></aside>'
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
