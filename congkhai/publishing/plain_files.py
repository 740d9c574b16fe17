"""Files of folders that somebody else may have changed: what is no plain file is neither followed nor waited for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from io import FileIO

_READ = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


def files_below(folder: str | os.PathLike[str], inside: str = "") -> Iterator[tuple[str, str]]:
    """Everything below a folder that is no folder itself: its path from there, with slashes, and its whole path."""
    with os.scandir(os.path.join(folder, inside)) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            name = f"{inside}/{entry.name}" if inside else entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(folder, name)
            else:
                yield name, entry.path


def open_plain(path: str | os.PathLike[str]) -> FileIO | None:
    """A file opened to be read, without a buffer; None where there is none, or a link, a pipe, a device."""
    try:
        file = os.open(path, _READ)
    except OSError:
        return None
    if stat.S_ISREG(os.fstat(file).st_mode):
        return open(file, "rb", buffering=0)
    os.close(file)
    return None
