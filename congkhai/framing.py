"""Frames of former runs, so that MkDocs runs only when something it reads has changed."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from congkhai.frame import FrameSet
from congkhai.memo import digest_of, engine_digest, sealed, unseal
from congkhai.model.lists import Unit
from congkhai.project import CACHE, LISTS, POLICIES
from congkhai.writing import write_file

CONFIGURATIONS = {"mkdocs.yml": "site", "mkdocs.pbgdpl.yml": "site-pbgdpl"}


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
    pages = folder / "trang"
    if use_cache and (payload := unseal(_key(digest, pages), remembered)):
        known: FrameSet = pickle.loads(payload)
        return replace(known, folder=pages)
    # Imported only here: MkDocs takes longer to load than a small rebuild takes in all.
    from congkhai.mkdocs_hook import render_frames

    shutil.rmtree(folder, ignore_errors=True)
    frames = render_frames(config, pages, unit)
    write_file(remembered, *sealed(_key(digest, pages), pickle.dumps(frames)))
    return frames


def _key(digest: bytes, pages: Path) -> bytes:
    """Changes with what the frames are made of, and with the pages that lie beside them."""
    return digest_of([digest, *_texts(pages, pages.rglob("*"))])


def _digest(root: Path, unit: Unit) -> bytes:
    """Changes with anything MkDocs reads: configurations, content/ and the theme."""
    content = (path for path in (root / "content").rglob("*") if not _is_record(path.relative_to(root)))
    texts = _texts(root, [*root.glob("mkdocs*.yml"), *content])
    return digest_of([engine_digest(), repr(unit).encode(), *texts])


def _texts(root: Path, paths: Iterable[Path]) -> Iterator[bytes]:
    for path in sorted(paths):
        if path.is_file():
            yield path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes()


def _is_record(path: Path) -> bool:
    """Whether MkDocs leaves the file out: `exclude_docs` of mkdocs.yml."""
    folder = path.parent.as_posix()
    return folder == LISTS or (folder == POLICIES and path.suffix == ".yml")
