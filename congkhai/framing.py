"""Frames of former runs, so that MkDocs runs only when something it reads has changed."""

from __future__ import annotations

import pickle
import shutil
from dataclasses import replace
from pathlib import Path

from congkhai.frame import FrameSet
from congkhai.memo import digest_of, engine_digest
from congkhai.model.lists import Unit
from congkhai.project import CACHE
from congkhai.writing import write_file

CONFIGURATIONS = {"mkdocs.yml": "site", "mkdocs.pbgdpl.yml": "site-pbgdpl"}
_NOT_PAGES = ("danh-muc", "chinh-sach")


def frame_sets(root: Path, unit: Unit, *, use_cache: bool) -> list[tuple[FrameSet, str]]:
    """The frames of every configuration in `root`, with the name of the folder it is published in."""
    digest = _digest(root, unit)
    return [
        (_frames(root / config, digest, unit, use_cache=use_cache), folder)
        for config, folder in CONFIGURATIONS.items()
        if (root / config).is_file()
    ]


def _frames(config: Path, digest: bytes, unit: Unit, *, use_cache: bool) -> FrameSet:
    folder = config.parent / CACHE / "khung" / config.stem
    remembered = folder / "khung.pickle"
    if use_cache and (known := _remembered(remembered, digest)):
        return replace(known, folder=folder / "trang")
    # Imported only here: MkDocs takes longer to load than a small rebuild takes in all.
    from congkhai.mkdocs_hook import render_frames

    shutil.rmtree(folder, ignore_errors=True)
    frames = render_frames(config, folder / "trang", unit)
    write_file(remembered, digest + pickle.dumps(frames))
    return frames


def _remembered(file: Path, digest: bytes) -> FrameSet | None:
    try:
        data = file.read_bytes()
    except OSError:
        return None
    if not data.startswith(digest):
        return None
    frames: FrameSet = pickle.loads(data[len(digest) :])
    return frames


def _digest(root: Path, unit: Unit) -> bytes:
    """Changes with anything MkDocs reads: configurations, content/ and the theme."""
    content = (
        path
        for path in sorted((root / "content").rglob("*"))
        if path.is_file() and path.relative_to(root / "content").parts[0] not in _NOT_PAGES
    )
    files = [*sorted(root.glob("mkdocs*.yml")), *content]
    texts = (str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() for path in files)
    return digest_of([engine_digest(), repr(unit).encode(), *texts])
