"""What former runs found out, kept in `.cache/`, which may be deleted at any time."""

from __future__ import annotations

import contextlib
import marshal
import pickle
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Literal

from congkhai.building.seal import digest_of, unseal, write_sealed
from congkhai.building.store import Place, Store, open_store
from congkhai.catalogue.summary import Summary
from congkhai.model.holdable import NotFixed
from congkhai.problems import Problem
from congkhai.publishing.staging import Seen
from congkhai.publishing.targets import foreign_owner
from congkhai.publishing.writing import remove

# Of MkDocs and ProperDocs one is there.
_LIBRARIES = (
    "PyYAML", "pydantic", "Jinja2", "Markdown", "nh3", "segno", "mkdocs", "properdocs", "mkdocs-material", "Pillow",
    "font-source-sans-pro", "brotli", "tdewolff-minify", "tinycss2", "lxml", "openpyxl", "python-docx", "icalendar",
)  # fmt: skip

# What the cache holds. Anything else under these names would stand in the way.
_FOLDERS = ("", "cu", "khung", "mkdocs")
_FILES = ("ban-ghi.pickle", "ban-ghi.manh")

Kind = Literal["json", "row", "entry", "service"]  # pieces of the exports and of the index


@dataclass
class Rendered:
    """What came of a procedure: its pieces of the exports and of the index, and its pages by site."""

    key: bytes
    pieces: dict[Kind, Place]
    pages: dict[str, dict[str, Seen]]
    frames: dict[str, bytes]


@dataclass
class Entry:
    """A record file as last read.

    `plain` is where its values and their places in the file are kept; None when it has errors. `shown`
    changes with the summary. `shared` is the digest of what it was checked with. It names the procedures `related`
    and, of content/bieu-mau/, the files `forms`; `opening` is the day from which sites have a procedure.
    """

    stamp: tuple[int, int, int]
    shared: bytes
    digest: bytes
    problems: tuple[Problem, ...]
    plain: Place | None = None
    summary: Summary | None = None
    shown: bytes = b""
    related: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    opening: date | NotFixed | None = None
    rendered: Rendered | None = None

    @property
    def kept(self) -> list[Place]:
        """The places of all that is kept of the record."""
        pieces = self.rendered.pieces.values() if self.rendered else ()
        return [*([self.plain] if self.plain else []), *pieces]

    def readdress(self, moved: Mapping[Place, Place]) -> None:
        """Say where the kept pieces are now."""
        if self.plain is not None:
            self.plain = moved[self.plain]
        if self.rendered is not None:
            self.rendered.pieces = {kind: moved[place] for kind, place in self.rendered.pieces.items()}


@dataclass(slots=True)
class Listed:
    """The pages about many procedures, by site, and the key that they were written for."""

    key: bytes = b""
    addresses: dict[str, list[tuple[str, date | None]]] = field(default_factory=dict)
    pages: dict[str, dict[str, Seen]] = field(default_factory=dict)


@dataclass(slots=True)
class Memo:
    """Entries by file name, valid for one engine and one day; the pieces they name are in the store."""

    file: Path | None
    header: bytes
    store: Store = field(default_factory=Store)
    entries: dict[str, Entry] = field(default_factory=dict)
    listed: Listed = field(default_factory=Listed)

    def spare(self, name: str) -> Path | None:
        """Where the site that is replaced is kept, for the next build to start from."""
        return self.file.parent / "cu" / name if self.file else None

    def save(self) -> None:
        """Write the memo for the next run; where that cannot be done, the next run has to do without it."""
        if self.file is None:
            return
        with contextlib.suppress(OSError):
            self._tidy()
            if self.store.save():
                kept = self.store.digest, self.store.size, self.entries, self.listed
                write_sealed(self.file, self.header, pickle.dumps(kept, protocol=5))

    def _tidy(self) -> None:
        """Drop the pieces that no entry names, once they are as many as the others."""
        wanted = [place for entry in self.entries.values() for place in entry.kept]
        if self.store.size <= 2 * sum(size for _, size in wanted):
            return
        self.store, moved = self.store.without_waste(wanted)
        for entry in self.entries.values():
            entry.readdress(moved)


def open_memo(folder: Path, day: date, *, use_cache: bool) -> Memo:
    """The memo of former runs; empty when engine or day changed, or any of it cannot be read."""
    header = digest_of([engine_digest(), day.isoformat().encode()])
    _throw_out_strange(folder)
    # What root leaves there for the next run, another user cannot replace: who asks is not to stop the night.
    if not use_cache or foreign_owner(folder.parent):
        return Memo(None, header)
    file, pieces = (folder / name for name in _FILES)
    if payload := unseal(file, header):
        digest, size, entries, listed = pickle.loads(payload)
        store = open_store(pieces, size)
        if store.digest == digest:
            return Memo(file, header, store, entries, listed)
    return Memo(file, header, Store(pieces))


def _throw_out_strange(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for path in (folder / name for name in _FOLDERS):
            if path.is_symlink() or (path.exists() and not path.is_dir()):
                remove(path)
        for path in (folder / name for name in _FILES):
            if path.is_symlink() or (path.exists() and not path.is_file()):
                remove(path)


def pack(value: object) -> bytes:
    """Plain values as bytes."""
    return marshal.dumps(value)  # type: ignore[arg-type]


def unpack(packed: bytes) -> Any:
    """The values that were packed."""
    return marshal.loads(packed)


@lru_cache(maxsize=1)
def engine_digest() -> bytes:
    """Changes with every line of the engine, its templates and its libraries."""
    versions = [sys.version.encode(), *(f"{name}={_version(name)}".encode() for name in _LIBRARIES)]
    return digest_of([source_digest(), *versions])


@lru_cache(maxsize=1)
def source_digest() -> bytes:
    """Changes with every line of the engine and its templates, whatever runs it."""
    here = Path(__file__).parents[1]
    sources = (path for path in sorted(here.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return digest_of(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes() for path in sources)


def _version(library: str) -> str:
    """Of a library; nothing if it is not installed."""
    return next((found.version for found in distributions(name=library)), "")
