"""Procedures become pages, export pieces and search entries, reusing what has not changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from congkhai.catalogue import Catalogue, Summary
from congkhai.exports.linked_data import service_json_ld
from congkhai.exports.records import procedure_json
from congkhai.exports.tables import procedure_row
from congkhai.frame import FrameSet, frame_name
from congkhai.loading import Loaded, document_of, values_of
from congkhai.memo import Entry, Rendered, digest_of, pack, unpack
from congkhai.model.procedure import Procedure
from congkhai.pages.page import Page
from congkhai.pages.procedure import render_procedure
from congkhai.problems import Problem
from congkhai.project import RecordFile
from congkhai.qr import qr_svg
from congkhai.reading import record_of
from congkhai.rules.checks import check_identity, check_procedure, locate
from congkhai.search.cards import procedure_piece
from congkhai.workers import spread
from congkhai.writing import Staging


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


@dataclass(frozen=True, slots=True)
class _Task:
    file: RecordFile
    entry: Entry
    key: bytes


def check_procedures(loaded: Loaded) -> list[Problem]:
    """What the rules find in the procedures, remembered until they or the lists change."""
    tasks = [_Task(file, entry, _key(loaded, entry)) for file, entry in loaded.procedures]
    stale = [task for task in tasks if task.entry.checked is None or task.entry.checked[0] != task.key]
    results = spread(_check, loaded.catalogue, stale)
    for task, problems in zip(stale, results, strict=True):
        task.entry.checked = (task.key, problems)
    return [p for task in tasks if task.entry.checked for p in task.entry.checked[1]]


def pieces_of(loaded: Loaded, kind: Literal["json", "row", "entry"]) -> Iterator[str]:
    """The pieces of one kind of every procedure that has been rendered, in order of code."""
    entries = (entry for _, entry in loaded.procedures if entry.rendered)
    for entry in sorted(entries, key=_code_of):
        if entry.rendered:
            yield unpack(entry.rendered.pieces[kind])


def render_procedures(loaded: Loaded, outputs: Sequence[Output]) -> None:
    """Write every procedure's pages into the outputs, and remember its pieces."""
    tasks = [_Task(file, entry, _key(loaded, entry)) for file, entry in loaded.procedures]
    digests = {output.name: frames_digest(output.frames) for output in outputs}
    stale = [task for task in tasks if not _kept(task, outputs, digests)]
    shared = _Shared(loaded.catalogue, tuple(outputs))
    for task, rendered in zip(stale, spread(_render, shared, stale), strict=True):
        task.entry.rendered = rendered
        rendered.frames = digests


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


def _render(shared: _Shared, task: _Task) -> Rendered:
    procedure = _procedure_of(task)
    summary = _summary_of(task)
    page = render_procedure(procedure, shared.catalogue)
    pages = {}
    for output in shared.outputs:
        head = service_json_ld(procedure, shared.catalogue, output.frames.address + page.path)
        data = pour_page(page, output.frames, head)
        pages[output.name] = output.staging.write(page.file, data)
    pieces = {
        "json": pack(procedure_json(procedure, summary)),
        "row": pack(procedure_row(procedure, summary, shared.catalogue)),
        "entry": pack(procedure_piece(procedure, summary, shared.catalogue.lists)),
    }
    return Rendered(key=task.key, pieces=pieces, pages=pages)


def _check(catalogue: Catalogue, task: _Task) -> tuple[Problem, ...]:
    procedure = _procedure_of(task)
    findings = [*check_identity(task.file.name, procedure), *check_procedure(procedure, catalogue)]
    return tuple(locate(findings, document_of(task.file, task.entry), Procedure)) if findings else ()


def _key(loaded: Loaded, entry: Entry) -> bytes:
    """Changes with all that a procedure's page and warnings are made of."""
    known = loaded.catalogue.procedures
    neighbours = [(known[code].name, str(known[code].state)) if code in known else code for code in entry.related]
    return digest_of([entry.digest, loaded.lists_digest, repr(neighbours).encode()])


def _code_of(entry: Entry) -> str:
    return entry.summary.code if entry.summary else ""


def _procedure_of(task: _Task) -> Procedure:
    return record_of(values_of(task.entry), Procedure)


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
