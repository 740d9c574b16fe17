"""What former runs found out, kept in `.cache/`, which may be deleted at any time."""

from __future__ import annotations

import hashlib
import marshal
import pickle
import sys
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from congkhai.catalogue import Summary
from congkhai.places import Places
from congkhai.problems import Problem
from congkhai.writing import write_file

_LIBRARIES = ("PyYAML", "pydantic", "Jinja2", "Markdown", "nh3", "segno", "mkdocs", "mkdocs-material")

Seen = tuple[int, int]  # size and mtime of a written file


@dataclass(slots=True)
class Rendered:
    """What came of a procedure: its pieces of the exports and of the index, and its pages by site."""

    key: bytes
    pieces: dict[str, bytes]
    pages: dict[str, Seen]
    frames: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Entry:
    """A record file as last read. `plain` is its values, packed; None when it has errors."""

    stamp: tuple[int, int, int]
    digest: bytes
    plain: bytes | None
    problems: tuple[Problem, ...]
    places: Places | None = None
    summary: Summary | None = None
    related: tuple[str, ...] = ()
    checked: tuple[bytes, tuple[Problem, ...]] | None = None
    rendered: Rendered | None = None


@dataclass(slots=True)
class Listed:
    """The pages about many procedures, by site, and the key that they were written for."""

    key: bytes = b""
    addresses: list[tuple[str, date | None]] = field(default_factory=list)
    pages: dict[str, dict[str, Seen]] = field(default_factory=dict)


@dataclass(slots=True)
class Memo:
    """Entries by file name, valid for one engine and one day."""

    file: Path | None
    header: bytes
    entries: dict[str, Entry] = field(default_factory=dict)
    listed: Listed = field(default_factory=Listed)

    def save(self) -> None:
        """Write the memo for the next run."""
        if self.file is not None:
            payload = pickle.dumps((self.entries, self.listed), protocol=5)
            write_file(self.file, *sealed(self.header, payload))


def open_memo(folder: Path, day: date, *, use_cache: bool) -> Memo:
    """The memo of former runs; empty when engine or day changed, or it cannot be read."""
    header = digest_of([engine_digest(), day.isoformat().encode()])
    if not use_cache:
        return Memo(None, header)
    file = folder / "ban-ghi.pickle"
    payload = unseal(header, file)
    return Memo(file, header, *pickle.loads(payload)) if payload else Memo(file, header)


def pack(value: object) -> bytes:
    """Plain values as few bytes: thousands of records are in memory at once."""
    return zlib.compress(marshal.dumps(value), level=1)  # type: ignore[arg-type]


def unpack(packed: bytes) -> Any:
    """The values that were packed."""
    return marshal.loads(zlib.decompress(packed))


def sealed(key: bytes, payload: bytes) -> tuple[bytes, bytes, bytes]:
    """The parts of a file that `unseal` gives the payload of, for the same key alone and only undamaged."""
    return key, digest_of([payload]), payload


def unseal(key: bytes, file: Path) -> memoryview | None:
    """The payload of a sealed file; None when it is missing, damaged or of another key."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    payload = memoryview(data)[2 * len(key) :]
    return payload if data[: 2 * len(key)] == key + digest_of([payload]) else None


@lru_cache(maxsize=1)
def engine_digest() -> bytes:
    """Changes with every line of the engine, its templates and its libraries."""
    here = Path(__file__).parent
    sources = (path for path in sorted(here.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    texts = [path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes() for path in sources]
    versions = [sys.version.encode(), *(f"{name}={version(name)}".encode() for name in _LIBRARIES)]
    return digest_of([*texts, *versions])


def digest_of(parts: Iterable[bytes | memoryview]) -> bytes:
    """One digest over several byte strings, their lengths included."""
    total = hashlib.blake2b(digest_size=20)
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.digest()
