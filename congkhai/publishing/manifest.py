"""The manifest of a copied folder: every file with its SHA-256, and of what day, engine and records the folder is.

It has the form that `sha256sum -c` reads, so that a copy can be proved where this program is not.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from congkhai.catalogue.addresses import MANIFEST, SIGNATURE
from congkhai.model.values import parse_day
from congkhai.publishing.compressing import source_of
from congkhai.publishing.plain_files import files_below, open_plain
from congkhai.publishing.refusal import Refused

_FIRST = f"# Bản kê của congkhai: mỗi tệp với SHA-256. Kiểm: sha256sum -c {MANIFEST}"
_HEAD = re.compile(r"# ([a-z-]+): (.*)")
# A file in the folder: no way up, no way out.
_PART = r"(?!\.{1,2}(?:/|$))[^\x00-\x1f/\\:]+"
# Windows and macOS write them into folders that somebody looked at.
OF_THE_SYSTEM = frozenset({".ds_store", "desktop.ini", "thumbs.db"})
_LINE = re.compile(rf"([0-9a-f]{{64}})  ({_PART}(?:/{_PART})*)")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a site was made of: the day, the version of the engine, the commit of the records."""

    day: date
    engine: str
    records: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder is: where it comes from, and each file with its digest."""

    origin: Origin
    files: Mapping[str, str]

    @property
    def apart(self) -> list[str]:
        """Folders that have manifests of their own, which this one names."""
        ends = f"/{MANIFEST}"
        return sorted(name.removesuffix(ends) for name in self.files if name.endswith(ends))

    def as_bytes(self) -> bytes:
        """The manifest as it is written; the same files give the same bytes."""
        head = {
            "ngay": self.origin.day.isoformat(),
            "may-dung": self.origin.engine,
            "ban-ghi": self.origin.records,
            "so-tep": str(len(self.files)),
        }
        lines = [_FIRST, *(f"# {key}: {value}" for key, value in head.items())]
        lines += [f"{digest}  {name}" for name, digest in sorted(self.files.items())]
        return "".join(f"{line}\n" for line in lines).encode()


class Unproved(Refused):
    """A folder has no manifest, or one that is damaged; the message says which and what to do."""


def read_manifest(folder: Path) -> Manifest:
    """The manifest that lies in a folder; raises `Unproved` where there is none, or none as `publish` writes it."""
    file = folder / MANIFEST
    data = plain_bytes(file)
    if data is None:
        raise Unproved(f"{file}: không đọc được bản kê tệp; cần thư mục do `publish` chép, đủ tệp này")
    manifest = _parsed(data)
    if manifest is None or manifest.as_bytes() != data:
        raise Unproved(f"{file}: bản kê tệp đã bị sửa hoặc chép thiếu; chép lại cả thư mục")
    return manifest


def manifest_in(folder: Path) -> Manifest | None:
    """The manifest that lies in a folder; None where that is not whole."""
    try:
        return read_manifest(folder)
    except Unproved:
        return None


def _parsed(data: bytes) -> Manifest | None:
    lines = data.decode(errors="replace").removesuffix("\n").split("\n")
    head = {found[1]: found[2] for line in lines if (found := _HEAD.fullmatch(line))}
    files = [_LINE.fullmatch(line) for line in lines]
    try:
        origin = Origin(parse_day(head["ngay"]), head["may-dung"], head["ban-ghi"])
    except (KeyError, ValueError):
        return None
    return Manifest(origin, {found[2]: found[1] for found in files if found})


def damages_of(folder: Path) -> list[str]:
    """What is not as the manifest of a folder says: changed, missing, or not of it; nothing for a whole copy.

    Folders whose manifests it names are looked at with these. Compressed forms of a text are not named, since
    versions of what compresses differ in them: what they stand for is compared.
    """
    try:
        manifest = read_manifest(folder)
    except Unproved as unproved:
        return [str(unproved)]
    apart = manifest.apart
    lines = [line for inside in apart for line in damages_of(folder / inside)]
    try:
        every = list(files_below(folder))
    except OSError as error:
        return [*lines, f"{error.filename}: không đọc được thư mục này"]
    found = {name: path for name, path in every if name in manifest.files or not _is_apart(name, apart)}
    lines += [f"{folder / name}: thiếu tệp này" for name in manifest.files.keys() - found.keys()]
    lines += [line for name, path in found.items() if (line := _damage(name, path, manifest.files))]
    return sorted(lines) or _other_origins(folder, manifest)


def _other_origins(folder: Path, manifest: Manifest) -> list[str]:
    """Day, engine and records stand under no digest, but in the manifests of all sites of a copy: they are the same."""
    inside = [manifest_in(folder / site) for site in manifest.apart]
    if all(one is None or one.origin == manifest.origin for one in inside):
        return []
    return [f"{folder / MANIFEST}: ngày, máy dựng hoặc bản ghi khác với bản kê của từng trang; chép lại cả thư mục"]


def _is_apart(name: str, apart: list[str]) -> bool:
    return name == MANIFEST or any(name.startswith(f"{folder}/") for folder in apart)


def _damage(name: str, path: str, wanted: Mapping[str, str]) -> str:
    data = plain_bytes(path)
    if data is None:
        return f"{path}: không đọc được, hoặc không phải tệp thường"
    if name == SIGNATURE:  # is proved by who knows the signers
        return ""
    try:
        text, data = (name, data) if name in wanted else source_of(name, data)
    except Exception:  # each library has its own
        return f"{path}: dạng nén bị hỏng"
    digest = hashlib.sha256(data).hexdigest()
    if text not in wanted:
        return "" if name.rpartition("/")[2].lower() in OF_THE_SYSTEM else f"{path}: tệp lạ, bản kê không có"
    return "" if digest == wanted[text] else f"{path}: nội dung đã khác; cần {wanted[text][:12]}…, thấy {digest[:12]}…"


def plain_bytes(path: str | Path) -> bytes | None:
    """What is in a plain file, from the disk where the system can forget it first; None where it is none."""
    opened = open_plain(path)
    if opened is None:
        return None
    with opened, contextlib.suppress(OSError):
        if sys.platform.startswith("linux"):  # what was just written would be read from memory
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return opened.read()
    return None
