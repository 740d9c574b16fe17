"""Procedures become pages, export pieces and search entries, reusing what has not changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from congkhai.catalogue import Catalogue, Summary
from congkhai.exports.linked_data import ADDRESS, at_address, service_json_ld
from congkhai.exports.records import procedure_json
from congkhai.exports.tables import procedure_row
from congkhai.frame import FrameSet, frame_name
from congkhai.loading import Loaded, document_of
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
class _Shared:
    catalogue: Catalogue
    outputs: tuple[Output, ...]
    store: Store


@dataclass(frozen=True, slots=True)
class _Task:
    file: RecordFile
    entry: Entry
    key: bytes


@dataclass(frozen=True, slots=True)
class _Made:
    """What a worker made of a procedure."""

    pieces: dict[Kind, bytes]
    pages: dict[str, Seen]


def pieces_of(loaded: Loaded, kind: Kind) -> Iterator[str]:
    """The pieces of one kind of every procedure that has been rendered, in order of code."""
    entries = (entry for _, entry in loaded.procedures if entry.rendered)
    for entry in sorted(entries, key=_code_of):
        if entry.rendered:
            yield loaded.store.get(entry.rendered.pieces[kind]).decode()


def render_procedures(loaded: Loaded, outputs: Sequence[Output]) -> Iterator[None]:
    """Write every procedure's pages into the outputs, and remember its pieces.

    Workers begin at once; going through the result waits for them, page by page.
    """
    tasks = [_Task(file, entry, _key(loaded, entry)) for file, entry in loaded.procedures]
    digests = {output.name: frames_digest(output.frames) for output in outputs}
    stale = [task for task in tasks if not _kept(task, outputs, digests)]
    shared = _Shared(loaded.catalogue, tuple(outputs), loaded.store)
    return _remember(zip(stale, spread(_render, shared, stale), strict=True), shared, digests)


def _remember(rendered: Iterable[tuple[_Task, _Made]], shared: _Shared, digests: dict[str, bytes]) -> Iterator[None]:
    for task, made in rendered:
        pieces = {kind: shared.store.put(piece) for kind, piece in made.pieces.items()}
        task.entry.rendered = Rendered(task.key, pieces, made.pages, digests)
        for output in shared.outputs:
            output.staging.claim(_file_of(task))
        yield


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


def _kept(task: _Task, outputs: Sequence[Output], digests: dict[str, bytes]) -> bool:
    """Whether all that came of the record last time still stands, its pages taken over."""
    done = task.entry.rendered
    if done is None or done.key != task.key:
        return False
    return all(
        done.frames.get(output.name) == digests[output.name]
        and output.name in done.pages
        and output.staging.keep(_file_of(task), done.pages[output.name])
        for output in outputs
    )


def _render(shared: _Shared, task: _Task) -> _Made:
    procedure = record_of(document_of(task.file, task.entry, shared.store).value, Procedure)
    summary = _summary_of(task)
    page = render_procedure(procedure, shared.catalogue)
    head = service_json_ld(procedure, shared.catalogue, ADDRESS)
    pages = {}
    for output in shared.outputs:
        data = pour_page(page, output.frames, at_address(head, output.frames.address + page.path))
        pages[output.name] = output.staging.write(page.file, data)
    pieces: dict[Kind, bytes] = {
        "json": procedure_json(procedure, summary).encode(),
        "row": procedure_row(procedure, summary, shared.catalogue).encode(),
        "entry": procedure_piece(procedure, summary, shared.catalogue.lists).encode(),
    }
    return _Made(pieces, pages)


def _key(loaded: Loaded, entry: Entry) -> bytes:
    """Changes with all that a procedure's page is made of."""
    known = loaded.catalogue.procedures
    neighbours = [(known[code].name, str(known[code].state)) if code in known else code for code in entry.related]
    return digest_of([entry.digest, loaded.lists_digest, repr(neighbours).encode()])


def _code_of(entry: Entry) -> str:
    return entry.summary.code if entry.summary else ""


def _summary_of(task: _Task) -> Summary:
    assert task.entry.summary is not None
    return task.entry.summary


def _file_of(task: _Task) -> str:
    return f"thu-tuc/{_summary_of(task).code}/index.html"


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
