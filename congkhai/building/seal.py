"""Seals: what of `.cache/` this user's own builds wrote, undamaged; all else is as if it were not there."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from congkhai.publishing.writing import write_file, write_secret

_SIZE = 20
_KEY_SIZE = 32


def digest_of(parts: Iterable[bytes | memoryview]) -> bytes:
    """One digest over several byte strings, their lengths included."""
    return _digest(b"", parts)


def write_sealed(file: Path, header: bytes, payload: bytes) -> None:
    """Write a file that `unseal` gives the payload of, to this user, for the same header, and only undamaged."""
    key = _key()
    if key:
        write_file(file, header, _digest(key, [header, payload]), payload)


def unseal(file: Path, header: bytes) -> memoryview | None:
    """The payload of a sealed file; None when it is missing, damaged, of another header or by another hand."""
    key = _key()
    try:
        data = file.read_bytes()
    except OSError:
        return None
    payload = memoryview(data)[len(header) + _SIZE :]
    is_ours = bool(key) and data[: len(header) + _SIZE] == header + _digest(key, [header, payload])
    return payload if is_ours else None


def _digest(key: bytes, parts: Iterable[bytes | memoryview]) -> bytes:
    total = hashlib.blake2b(digest_size=_SIZE, key=key)
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.digest()


@lru_cache(maxsize=1)
def _key() -> bytes:
    """What a cache that came with somebody else's folder was not sealed with; nothing where none can be kept."""
    try:
        file = _key_file()
        if not file.exists():
            write_secret(file, secrets.token_bytes(_KEY_SIZE))
        key = file.read_bytes()
    except (OSError, RuntimeError):  # no home, or one that cannot be written
        return b""
    return key if len(key) == _KEY_SIZE else b""


def _key_file() -> Path:
    """Among what the user's programs remember, never in the project."""
    given = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME")
    return Path(given or Path.home() / ".local/state") / "congkhai/khoa"
