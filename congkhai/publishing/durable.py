"""What has to stand after a power cut and be open to a web server: files on the disk itself, links."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from congkhai.publishing.plain_files import files_below
from congkhai.publishing.writing import remove

LINK_TRIAL = ".thu-lien-ket"
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP}


@contextlib.contextmanager
def readable_by_all() -> Iterator[None]:
    """Let a web server, which is another user, read what is written in the block, whatever the umask says."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def flush(folder: Path) -> None:
    """Return once everything in a folder is on the disk: a rename may else get there before what it names."""
    if sys.platform.startswith("linux"):
        with _opened(folder) as file:
            if ctypes.CDLL(None, use_errno=True).syncfs(file):  # one wait for thousands of files
                raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
        return
    for _, path in files_below(folder):
        with open(path, "r+b") as written:
            os.fsync(written.fileno())


def flush_names(folder: Path) -> None:
    """Return once the names in a folder are on the disk; Windows does not tell."""
    if sys.platform != "win32":
        with _opened(folder) as file:
            os.fsync(file)


def has_links(folder: Path) -> bool:
    """Whether the disk that a folder is on has symbolic links, and this system lets us make them."""
    trial = folder / LINK_TRIAL
    remove(trial)
    try:
        trial.symlink_to(folder.name)
    except OSError as error:
        if sys.platform == "win32" or error.errno in _NO_LINKS:
            return False
        raise
    remove(trial)
    return True


def point(link: Path, to: str) -> None:
    """Let a link point elsewhere, in one step, now and after a power cut."""
    fresh = link.with_name(f".{link.name}.moi")
    remove(fresh)
    fresh.symlink_to(to)
    os.replace(fresh, link)
    flush_names(link.parent)


def throw_away(folder: Path) -> None:
    """Remove a folder; killed meanwhile, what is left of it does not bear its name."""
    gone = folder.with_name(f".{folder.name}.bo")
    remove(gone)
    if folder.exists():
        folder.rename(gone)
    remove(gone)


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[int]:
    file = os.open(folder, os.O_RDONLY)
    try:
        yield file
    finally:
        os.close(file)
