"""Pieces of what came of the records, on disk: thousands of them need not be in memory at once."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from congkhai.publishing.writing import append_file, nameless_file

Place = tuple[int, int]  # first byte and size

_CHUNK = 1 << 20


class Store:
    """Pieces of former runs in the first `size` bytes of `file`, those of this run in a file without a name.

    Only the first process puts pieces; forked workers read what was put before they came, each at its
    own positions. Without `file` nothing outlives the run.
    """

    def __init__(self, file: Path | None = None, size: int = 0) -> None:
        self._file = file
        self._old: IO[bytes] | None = file.open("rb") if file is not None and size else None
        self._old_size = size
        self._new: IO[bytes] | None = None
        self._new_size = 0
        self._digest = hashlib.blake2b(digest_size=20)
        for chunk in _chunks(self._old, size):
            self._digest.update(chunk)

    @property
    def size(self) -> int:
        """Bytes of all pieces, those that nobody asks for any more included."""
        return self._old_size + self._new_size

    @property
    def digest(self) -> bytes:
        """Changes with every byte of every piece."""
        return self._digest.digest()

    def put(self, piece: bytes) -> Place:
        """Keep a piece; returns where."""
        if self._new is None:
            self._new = nameless_file(self._file.parent if self._file else None)
        place = self.size, len(piece)
        try:
            self._new.seek(self._new_size)
            self._new.write(piece)
        except OSError as error:
            error.filename = str(self._file or "")  # a full disk does not say where
            raise
        self._new_size += len(piece)
        self._digest.update(piece)
        return place

    def get(self, place: Place) -> bytes:
        """The piece at a place."""
        start, size = place
        if not size:
            return b""
        if start < self._old_size:
            return _read(self._old, start, size)
        return _read(self._new, start - self._old_size, size)

    def save(self) -> bool:
        """Add the pieces of this run to the file, for the next; False if another run has changed it meanwhile."""
        if self._file is None or not self._new_size:
            return self._file is not None
        return append_file(self._file, self._old_size, _chunks(self._new, self._new_size))

    def without_waste(self, wanted: Iterable[Place]) -> tuple[Store, dict[Place, Place]]:
        """A store of the wanted pieces alone, for the same file, and where each of them went; this one ends."""
        other = Store(self._file)
        moved = {place: other.put(self.get(place)) for place in wanted}
        if self._old is not None:
            self._old.close()
        return other, moved

    def __reduce__(self) -> tuple[object, ...]:
        """For workers that are not forked: what has no name yet goes along."""
        return _restored, (self._file, self._old_size, b"".join(_chunks(self._new, self._new_size)))


def open_store(file: Path, size: int) -> Store:
    """The pieces of former runs, if the file is there and as long as it was; else an empty store for it."""
    try:
        return Store(file, size if file.stat().st_size == size else 0)
    except OSError:
        return Store(file)


def _restored(file: Path | None, size: int, fresh: bytes) -> Store:
    store = Store(file, size)
    store.put(fresh)
    return store


def _chunks(file: IO[bytes] | None, size: int) -> Iterator[bytes]:
    for start in range(0, size, _CHUNK):
        yield _read(file, start, min(_CHUNK, size - start))


def _read(file: IO[bytes] | None, start: int, size: int) -> bytes:
    assert file is not None
    if sys.platform != "win32":
        return os.pread(file.fileno(), size, start)
    file.seek(start)
    return file.read(size)
