"""Writing: the only module that changes what is on disk. A site is replaced whole or not at all."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_HERE = -100  # AT_FDCWD


class Staging:
    """A new site beside the published one; `publish` puts it in its place in one step.

    Pages that did not change are hard links to the published files, so a rebuild after one edit
    writes one page, and a build that is killed leaves the published site as it was.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.folder = target.with_name(f".{target.name}.dang-dung")
        recover(target)
        _remove(self.folder)
        self.folder.mkdir(parents=True)
        self._folders: set[str] = set()

    def write(self, name: str, data: bytes | Iterable[bytes]) -> tuple[int, int]:
        """Write a file of the new site, whole or in parts; returns (size, mtime) to recognise it by later."""
        path = self._place(name)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)  # a file taken over shares its bytes with the published site
        with open(path, "xb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            status = os.fstat(file.fileno())
        return status.st_size, status.st_mtime_ns

    def keep(self, name: str, seen: tuple[int, int]) -> bool:
        """Take a file over from the published site if it is still the one that was written."""
        published = os.path.join(self.target, name)
        try:
            status = os.stat(published, follow_symlinks=False)
            if (status.st_size, status.st_mtime_ns) != seen:
                return False
            os.link(published, self._place(name))
        except OSError:
            return False
        return True

    def add(self, source: Path, name: str) -> None:
        """Put a copy of a file into the new site: what happens to it there must not reach the source."""
        shutil.copyfile(source, self._place(name))

    def publish(self) -> None:
        """Swap the new site into place; the old one is removed after."""
        _swap(self.folder, self.target)
        _remove(self.folder)

    def discard(self) -> None:
        """Forget the new site; the published one was never touched."""
        _remove(self.folder)

    def _place(self, name: str) -> str:
        folder, _, _ = name.rpartition("/")
        if folder not in self._folders:
            os.makedirs(os.path.join(self.folder, folder), exist_ok=True)
            self._folders.add(folder)
        return os.path.join(self.folder, name)


def recover(target: Path) -> None:
    """Put the old site back if a former run was killed between the two renames of `_swap`."""
    old = _aside(target)
    if old.exists() and not target.exists():
        old.rename(target)
    _remove(old)


def write_file(path: Path, *parts: bytes) -> None:
    """Write a single file whole: readers see the old bytes or the new ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with open(fresh, "wb") as file:
        file.writelines(parts)
    os.replace(fresh, path)


def _swap(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        old = _aside(target)
        target.rename(old)
        new.rename(target)
        _remove(old)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step of the kernel, where there is such a step (Linux)."""
    if not sys.platform.startswith("linux"):
        return False
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        done: int = libc.renameat2(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
        return done == 0
    return False


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.cu")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
