"""Staging: a site is made beside the published one, and replaces it whole or not at all."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from congkhai.publishing.plain_files import open_plain
from congkhai.publishing.writing import remove

_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_HERE = -100  # AT_FDCWD

_BUFFER = 1 << 20  # of files that are written in parts

Seen = tuple[int, bytes]  # size and digest of a written file


class Staging:
    """A new site beside the published one; `publish` puts it in its place in one step.

    It starts from what a former run left: the site before the published one, kept as `spare`, or a
    half-made site. Files there whose bytes are those that were written stay, others are removed; what is not
    there is linked to the published file if that has not changed either. So a rebuild after one edit
    writes one page, and a build that is killed leaves the published site as it was.
    """

    def __init__(self, target: Path, spare: Path | None = None) -> None:
        self.target = target
        self.folder = target.with_name(f".{target.name}.dang-dung")
        self._spare = spare
        recover(target)
        _start(self.folder, spare)
        self._found: set[str] = set()
        self._folders: set[str] = {""}
        _look_through(self.folder, "", self._found, self._folders)
        self._claimed: set[str] = set()

    def write(self, name: str, data: bytes | Iterable[bytes]) -> Seen:
        """Write a file of the new site, whole or in parts; returns what to recognise it by later."""
        parts, buffer = ([data], -1) if isinstance(data, bytes) else (data, _BUFFER)
        total, size = hashlib.sha256(), 0
        path = self._place(name)
        try:
            with open(path, "xb", buffering=buffer) as file:
                for part in parts:
                    total.update(part)
                    size += file.write(part)
        except OSError as error:
            error.filename = error.filename or path  # a full disk does not say where
            raise
        return size, total.digest()

    def keep(self, name: str, seen: Seen) -> bool:
        """Leave a file where it is, or take it over from the published site, if it is still the one written."""
        if name in self._found and _has(os.path.join(self.folder, name), seen):
            self.claim(name)
            return True
        published = os.path.join(self.target, name)
        if not _has(published, seen):
            return False
        try:
            os.link(published, self._place(name))
        except OSError:
            return False
        return True

    def add(self, source: Path, name: str) -> None:
        """Put a copy of a file into the new site: what happens to it there must not reach the source."""
        shutil.copyfile(source, self._place(name))

    def claim(self, name: str) -> None:
        """Say that a file belongs to the new site, whoever wrote it: the others are removed."""
        self._claimed.add(name)

    def publish(self) -> None:
        """Swap the new site into place; the old one is kept as the spare, or removed."""
        self._clear()
        old = _swap(self.folder, self.target)
        if old is not None and not _put_by(old, self._spare):
            remove(old)

    def discard(self) -> None:
        """Forget the new site; the published one was never touched."""
        remove(self.folder)

    def _place(self, name: str) -> str:
        """Where to write a file: its folder is there, and nothing under its name."""
        path = os.path.join(self.folder, name)
        folder, _, _ = name.rpartition("/")
        if name in self._folders:
            shutil.rmtree(path)
        elif name in self._found or name in self._claimed:
            # It may share its bytes with the published site.
            _unlink(path)
        if folder not in self._folders:
            for above in _folders_above(name):
                if above in self._found:
                    _unlink(os.path.join(self.folder, above))
            _make_folder(os.path.join(self.folder, folder))
            self._folders.add(folder)
        self.claim(name)
        return path

    def _clear(self) -> None:
        """Remove what a former run left and nobody claimed."""
        used = {"", *(folder for name in self._claimed for folder in _folders_above(name))}
        for name in self._found - self._claimed - used:
            _unlink(os.path.join(self.folder, name))
        for folder in sorted(self._folders - self._claimed - used, reverse=True):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                os.rmdir(os.path.join(self.folder, folder))


def recover(target: Path) -> None:
    """Put the old site back if a former run was killed between the two renames of `_swap`."""
    old = _aside(target)
    if old.exists() and not target.exists():
        old.rename(target)
    remove(old)


def _start(folder: Path, spare: Path | None) -> None:
    """Make the folder of the new site: what a former run left there, the spare, or nothing."""
    if spare is None:
        remove(folder)
    elif not folder.exists() and spare.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        # On another disk it is of no use.
        with contextlib.suppress(OSError):
            spare.rename(folder)
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def _has(path: str, seen: Seen) -> bool:
    """Whether a file has the bytes that were written: time and size alone would not tell a damaged one."""
    opened = open_plain(path)
    if opened is None:
        return False
    with opened:
        return os.fstat(opened.fileno()).st_size == seen[0] and hashlib.sha256(opened.read()).digest() == seen[1]


def _look_through(root: Path, folder: str, found: set[str], folders: set[str]) -> None:
    """Note all files and folders under a folder; what is neither is removed."""
    with os.scandir(os.path.join(root, folder)) as entries:
        for entry in entries:
            name = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                folders.add(name)
                _look_through(root, name, found, folders)
            elif entry.is_file(follow_symlinks=False):
                found.add(name)
            else:
                os.unlink(entry.path)


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # nearly always enough, and one step
    except OSError:
        os.makedirs(path, exist_ok=True)


def _unlink(path: str) -> None:
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(path)


def _folders_above(name: str) -> Iterator[str]:
    while "/" in name:
        name, _, _ = name.rpartition("/")
        yield name


def _swap(new: Path, target: Path) -> Path | None:
    """Put the new site in its place; returns where the old one is now."""
    if not target.exists():
        new.rename(target)
        return None
    if _exchange(new, target):
        return new
    old = _aside(target)
    target.rename(old)
    try:
        new.rename(target)
    except OSError:  # as where Windows holds a file of the new one: the old one goes on
        old.rename(target)
        raise
    return old


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step of the kernel, where there is such a step (Linux)."""
    if not sys.platform.startswith("linux"):
        return False
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        done: int = libc.renameat2(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
        return done == 0
    return False


def _put_by(old: Path, spare: Path | None) -> bool:
    """Keep a site as the spare; False where that cannot be done."""
    if spare is None:
        return False
    try:
        spare.parent.mkdir(parents=True, exist_ok=True)
        remove(spare)
        old.rename(spare)
    except OSError:
        return False  # on another disk, or where nothing can be written
    return True


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.cu")
