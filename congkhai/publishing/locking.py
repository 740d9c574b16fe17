"""Locks: one build at a time writes a folder. What a dead process held is free at once: the system lets go of it."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from congkhai.publishing.refusal import Refused

PATIENCE = 60.0  # seconds
_PAUSE = 0.1
_FAR = 1 << 30  # Windows lets nobody read the byte that is locked; who holds the lock stands before it


class Busy(Refused):
    """Another process still holds a folder; the message says which, and what to do."""


@contextlib.contextmanager
def locked(folders: Iterable[Path], tell: Callable[[str], None], patience: float = PATIENCE) -> Iterator[None]:
    """Hold the locks of folders while the block runs; each is a file beside its folder, gone afterwards.

    All take them in the same order, so that two builds never wait for each other.
    """
    deadline = time.monotonic() + patience
    places = sorted({(folder.parent.resolve(), folder.name) for folder in folders})
    with contextlib.ExitStack() as held:
        for where, name in places:
            held.enter_context(_held(lock_beside(where / name), where / name, tell, deadline))
        yield


def lock_beside(folder: Path) -> Path:
    """The file that is locked for a folder: beside it, since the folder itself may be exchanged or removed."""
    return folder.with_name(f".{folder.name.lstrip('.')}.khoa")


@contextlib.contextmanager
def _held(lock: Path, folder: Path, tell: Callable[[str], None], deadline: float) -> Iterator[None]:
    file = _take(lock)
    if file is None:
        tell(f"Chờ {_holder(lock)} dựng xong {folder}…")
    while file is None:
        if time.monotonic() > deadline:
            raise Busy(_TOO_LONG.format(holder=_holder(lock), folder=folder))
        time.sleep(_PAUSE)
        file = _take(lock)
    try:
        yield
    finally:
        _release(lock, file)


_TOO_LONG = (
    "Chưa dựng gì: {holder} vẫn đang dựng {folder}. Đợi nó xong rồi chạy lại; nếu nó bị treo thì kết thúc nó trước."
)


def _take(lock: Path) -> int | None:
    """The open file of a lock that is ours now; None while another process has it."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    file = _opened(lock)
    if file is None:
        return None
    try:
        _lock(file)
        is_there = lock.exists() and os.path.samestat(os.fstat(file), lock.stat())
    except (BlockingIOError, PermissionError):
        is_there = False
    if not is_there:  # held, or removed by its last holder between our two steps
        os.close(file)
        return None
    with contextlib.suppress(OSError):  # a full disk: it is held all the same
        os.truncate(file, 0)
        os.write(file, str(os.getpid()).encode())
    return file


def _opened(lock: Path) -> int | None:
    """The open file of a lock, new or not; None where another user lets nobody in, or it is about to vanish."""
    not_followed = getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(lock, os.O_RDWR | os.O_CREAT | not_followed, 0o666)
    except PermissionError:
        if sys.platform != "win32" and not lock.exists():
            raise
    with contextlib.suppress(OSError):  # left by an administrator's process, it says that this still holds it
        return os.open(lock, os.O_RDONLY | not_followed)
    return None


def _release(lock: Path, file: int) -> None:
    """Remove the file while it is ours, so that nobody holds one that is not there; Windows removes no open file."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            os.close(file)
        lock.unlink()
    if sys.platform != "win32":
        os.close(file)


def _lock(file: int) -> None:
    # Imported only here: each system has one of them.
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
    else:
        import fcntl

        # Not that of POSIX, which forked workers would not share: they may outlive the build by a moment.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(lock: Path) -> str:
    try:
        number = lock.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        number = ""
    return f"tiến trình {number}" if number.isdigit() else "một tiến trình khác"
