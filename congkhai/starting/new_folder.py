"""A new project on the disk: all of it or nothing, and only where nothing was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from congkhai.publishing.refusal import Refused
from congkhai.publishing.writing import move_file, remove, write_file

_TAKEN = "Chưa làm gì: {folder} đã có {what}; chọn một thư mục mới hoặc còn trống"


def check_free(folder: Path) -> None:
    """Refuse what is a file, or a folder with anything in it."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused(_TAKEN.format(folder=folder, what="và không phải là thư mục"))
    if folder.is_dir() and (found := sorted(one.name for one in folder.iterdir())):
        raise Refused(_TAKEN.format(folder=folder, what=f"{len(found)} tệp, thư mục, như {found[0]}"))


def write_project(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files beside, then put them in their place in one step."""
    check_free(folder)
    place = folder.resolve()
    staged = place.with_name(f".{place.name}.dang-tao")
    remove(staged)
    try:
        for name, data in files.items():
            write_file(staged / name, data)
        remove(place)
        move_file(staged, place)
    except BaseException:
        remove(staged)
        raise
