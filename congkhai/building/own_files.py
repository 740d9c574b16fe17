"""The files of a project that an editor names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from congkhai.building.git import NotKnown


def named_files(root: Path, names: Iterable[str]) -> frozenset[str]:
    """The files by their paths from the root; those of a folder if one is named."""
    return frozenset(file for name in names for file in _named(root, name))


def _named(root: Path, name: str) -> Iterable[str]:
    whole = root.resolve()
    # Where the editor stands, or as messages name files.
    for path in (Path(name).absolute(), whole / name.replace("\\", "/")):
        if path.exists() and path.resolve().is_relative_to(whole):
            inside = path.resolve().relative_to(whole).as_posix()
            if not path.is_dir():
                return [inside]
            return [file.relative_to(whole).as_posix() for file in path.resolve().rglob("*") if file.is_file()]
    raise NotKnown(f"Không có tệp hay thư mục {name} trong dự án này; xem lại tên, như tthc/ho-tich/1.001193.yml")
