"""Procedures become pages, export pieces and search entries, reusing what has not changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from congkhai.catalogue import Catalogue, Summary
from congkhai.entries import Common, document_of
from congkhai.exports.linked_data import ADDRESS, at_address, service_json_ld
from congkhai.exports.records import procedure_json
from congkhai.exports.tables import procedure_row
from congkhai.frame import FrameSet, frame_name
from congkhai.loading import Loaded
from congkhai.memo import Entry, Kind, Rendered, digest_of
from congkhai.model.procedure import Procedure
from congkhai.pages.page import Page
from congkhai.pages.procedure import render_procedure
from congkhai.project import RecordFile
from congkhai.qr import qr_svg
from congkhai.reading import record_of
from congkhai.search.cards import procedure_piece
from congkhai.store import Store
from congkhai.workers import spread
from congkhai.writing import Seen, Staging


@dataclass(frozen=True, slots=True)
class Output:
    """One site under construction."""

    frames: FrameSet
    staging: Staging

    @property
    def name(self) -> str:
        return str(self.staging.target)


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

    def work(self, procedure: Procedure, entry: Entry, common: Common) -> _Made | None:
        """Publish a procedure, with what the files of those that it names say now."""
        named = common.neighbours.named(entry.related)
        if named is None:
            return None
        catalogue = replace(common.catalogue, procedures=named)
        try:
            return self.publish(procedure, entry, catalogue, _key(common.digest, entry, named))
        except FileExistsError:
            return None  # another file has the same code, which is told when all have been read

    def note(self, entry: Entry, made: _Made, store: Store) -> None:
        """Remember what came of a procedure."""
        pieces = {kind: store.put(piece) for kind, piece in made.pieces.items()}
        entry.rendered = Rendered(made.key, pieces, made.pages, self._digests)
        for output in self.outputs:
            output.staging.claim(_file_of(entry), made.pages[output.name])

    def publish(self, procedure: Procedure, entry: Entry, catalogue: Catalogue, key: bytes) -> _Made:
        """Write a procedure's pages, and make its pieces of the exports and of the index."""
        assert entry.summary is not None
        page = render_procedure(procedure, entry.summary, catalogue)
        head = service_json_ld(procedure, catalogue, ADDRESS)
        pages = {}
        for output in self.outputs:
            data = pour_page(page, output.frames, at_address(head, output.frames.address + page.path))
            pages[output.name] = output.staging.write(page.file, data)
        pieces: dict[Kind, bytes] = {
            "json": procedure_json(procedure, entry.summary).encode(),
            "row": procedure_row(procedure, entry.summary, catalogue).encode(),
            "entry": procedure_piece(procedure, entry.summary, catalogue.lists).encode(),
        }
        return _Made(key, pieces, pages)

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
class _Task:
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
    tasks = [_Task(file, entry, _key(loaded.lists_digest, entry, known)) for file, entry in loaded.procedures]
    stale = [task for task in tasks if not renderer.is_done(task.entry, task.key)]
    work = _Work(renderer, loaded.catalogue, loaded.store)
    for task, made in zip(stale, spread(_render, work, stale), strict=True):
        renderer.note(task.entry, made, loaded.store)


def pieces_of(loaded: Loaded, kind: Kind) -> Iterator[str]:
    """The pieces of one kind of every procedure that has been rendered, in order of code."""
    entries = (entry for _, entry in loaded.procedures if entry.rendered)
    for entry in sorted(entries, key=_code_of):
        if entry.rendered:
            yield loaded.store.get(entry.rendered.pieces[kind]).decode()


def pour_page(page: Page, site: FrameSet, head: str = "") -> bytes:
    """A page in its frame, with its address, its data for machines and its QR code."""
    values = {
        "tieu-de": f"{page.title} – {site.name}" if page.path else site.name,
        "ten": page.title,
        "mo-ta": page.description,
        "dia-chi": site.address + page.path,
        "dau-trang": f'<script type="application/ld+json">{head}</script>' if head else "",
        "noi-dung": page.body,
        "ma-qr": _print_foot(page, site),
    }
    for name in ("tieu-de", "ten", "mo-ta", "dia-chi"):
        values[name] = _escaped(values[name])
    return site.frames[frame_name(page.section, page.depth)].pour(values)


def frames_digest(frames: FrameSet) -> bytes:
    """Changes when anything around the records changes."""
    texts = ("".join(frame.pieces).encode() for _, frame in sorted(frames.frames.items()))
    return digest_of([frames.name.encode(), frames.address.encode(), *texts])


def _render(work: _Work, task: _Task) -> _Made:
    procedure = record_of(document_of(task.file, task.entry, work.store).value, Procedure)
    return work.renderer.publish(procedure, task.entry, work.catalogue, task.key)


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
    code = qr_svg(site.address + before, page.code, after)
    address = _escaped(site.address + page.path)
    return (
        f'<aside class="ck-qr md-grid" aria-label="Địa chỉ trang">{code}'
        f'<p class="ck-qr__text">Quét mã để mở bản mới nhất của trang này:<br>{address}</p></aside>'
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
