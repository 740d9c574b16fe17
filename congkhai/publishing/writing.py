"""Single files: written whole or not at all, appended to, moved, removed."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO


def write_file(path: Path, *parts: bytes) -> None:
    """Write a single file whole: readers see the old bytes or the new ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with open(fresh, "wb") as file:
        file.writelines(parts)
    os.replace(fresh, path)


def write_named(path: Path, data: bytes) -> None:
    """Write what a user named: a file whole, the one that a link leads to; a device or pipe is written into."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
    else:
        write_file(path.resolve(), data)


def is_free(path: Path, beginning: bytes) -> bool:
    """Whether nothing is lost where a file is written: none is there, an empty one, or one that begins so."""
    if not path.is_file():
        return True
    with open(path, "rb") as file:
        return file.read(len(beginning)) in (b"", beginning)


def write_secret(path: Path, data: bytes) -> None:
    """Write a file that only this user reads, unless another process was first: then its file stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    remove(fresh)
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb") as file:
        file.write(data)
    with contextlib.suppress(FileExistsError):
        os.link(fresh, path)
    remove(fresh)


def remove(path: Path) -> None:
    """Remove a file, a link or a folder, if there is one."""
    if path.is_dir() and not path.is_symlink():
        try:
            shutil.rmtree(path)
        except OSError as error:
            error.filename = str(path)  # it names what it failed at without its folder
            raise
    else:
        path.unlink(missing_ok=True)


def move_file(path: Path, target: Path) -> None:
    """Move a single file within a disk, in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    path.rename(target)


def nameless_file(folder: Path | None) -> IO[bytes]:
    """A new file that is gone with the process, on the disk of `folder` if that can be written."""
    if folder is not None:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            return tempfile.TemporaryFile(buffering=0, dir=folder)
    return tempfile.TemporaryFile(buffering=0)


def append_file(path: Path, size: int, parts: Iterable[bytes]) -> bool:
    """Write on behind the `size` bytes of a file, or begin it anew; False if it is not of that size any more.

    What was there stays as it is for who reads it meanwhile.
    """
    if size == 0:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
    elif not path.exists() or path.stat().st_size != size:
        return False
    with open(path, "ab") as file:
        file.writelines(parts)
    return True
