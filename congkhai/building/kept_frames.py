"""Frames of former runs, so that MkDocs runs only when something it reads has changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from congkhai.building.memo import engine_digest
from congkhai.building.seal import digest_of, unseal, write_sealed
from congkhai.building.workers import start_apart
from congkhai.catalogue.surroundings import Surroundings
from congkhai.publishing.assets import asset_names
from congkhai.publishing.frame import FrameSet
from congkhai.publishing.writing import remove
from congkhai.reading.project import CACHE, is_kept_from_pages

_FRAMES = "congkhai.building.frames"  # imported late: MkDocs takes longer to load than a small rebuild takes in all
CONFIGURATIONS = {"mkdocs.yml": "site", "mkdocs.pbgdpl.yml": "site-pbgdpl"}


def configurations(root: Path) -> dict[Path, str]:
    """The configurations in `root`, each with the name of the folder its site is published in."""
    return {root / config: folder for config, folder in CONFIGURATIONS.items() if (root / config).is_file()}


def frame_sets(root: Path, around: Surroundings, *, use_cache: bool) -> list[FrameSet]:
    """The frames of every configuration in `root`."""
    digest = _digest(root, around)
    configs = list(configurations(root))
    kept = {config: _remembered(config, digest) if use_cache else None for config in configs}
    missing = [config for config, frames in kept.items() if frames is None]
    if missing:
        # What is loaded and made before the others start, none of them has to.
        import_module(_FRAMES)
        asset_names()
    # MkDocs runs for all but one in processes of their own; one that fails there fails again here, and says why.
    others = [start_apart(_render, config, digest, around) for config in missing[1:]]
    for config in missing[:1]:
        kept[config] = _render(config, digest, around)
    for wait in others:
        wait()
    return [kept[config] or _remembered(config, digest) or _render(config, digest, around) for config in configs]


def _remembered(config: Path, digest: bytes) -> FrameSet | None:
    """The frames of a former run, if nothing has changed since."""
    pages, file = _places(config)
    payload = unseal(file, _key(digest, pages))
    return replace(pickle.loads(payload), folder=pages) if payload else None


def _render(config: Path, digest: bytes, around: Surroundings) -> FrameSet:
    """Run MkDocs, and remember what it rendered."""
    from congkhai.building.frames import render_frames

    pages, file = _places(config)
    remove(pages.parent)
    frames = render_frames(config, pages, around)
    write_sealed(file, _key(digest, pages), pickle.dumps(frames))
    return frames


def _places(config: Path) -> tuple[Path, Path]:
    """Where MkDocs renders into, and the file that remembers the frames."""
    folder = config.parent / CACHE / "khung" / config.stem
    return folder / "trang", folder / "khung.pickle"


def _key(digest: bytes, pages: Path) -> bytes:
    """Changes with what the frames are made of, and with the pages that lie beside them."""
    return digest_of([digest, *_texts(pages, pages.rglob("*"))])


def _digest(root: Path, around: Surroundings) -> bytes:
    """Changes with anything MkDocs reads: configurations and what they inherit from, content/ and the theme."""
    content = (
        path for path in (root / "content").rglob("*") if not is_kept_from_pages(path.relative_to(root).as_posix())
    )
    texts = _texts(root, [*root.glob("*.yml"), *content])
    return digest_of([engine_digest(), repr(around).encode(), *texts])


def _texts(root: Path, paths: Iterable[Path]) -> Iterator[bytes]:
    for path in sorted(paths):
        if path.is_file():
            yield path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes()
