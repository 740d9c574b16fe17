"""Where a site may be published: nowhere where that would destroy what this project did not write."""

from __future__ import annotations

from pathlib import Path

from congkhai.catalogue.addresses import DESCRIPTIONS
from congkhai.publishing.refusal import Refused

# Folders that a project is made of: what is published there would be read as its source.
_SOURCES = ("content", "tthc", ".cache")


class NotOurs(Refused):
    """What stands where a site is to be published is not one of this project; the message says what to do."""


def check_target(target: Path) -> None:
    """Raise `NotOurs` if publishing a site there would destroy what this project did not write.

    A site of this project is known by its description of the open data, which all of them have.
    """
    found = _why_not(target)
    if found:
        raise NotOurs(f"Chưa dựng gì: không thể xuất bản vào {target}, vì {found}")


def sources_around(target: Path) -> Path | None:
    """The folder of a project's sources that a target is in."""
    return next((one for one in target.resolve().parents if one.name in _SOURCES and _is_project(one.parent)), None)


def _why_not(target: Path) -> str:
    inside = sources_around(target)
    if inside is not None:
        return f"{inside} là thư mục nguồn của dự án; chọn `--out` khác."
    if target.is_symlink():
        return "đó là một liên kết; xóa liên kết, hoặc chọn `--out` là thư mục mà nó dẫn tới."
    if not target.exists():
        return ""
    if not target.is_dir():
        return "đó là một tệp; đổi tên tệp, hoặc chọn `--out` khác."
    strange = next(target.iterdir(), None)
    if strange is None or _is_file(target / DESCRIPTIONS):
        return ""
    return (
        f"trong đó có `{strange.name}` mà không phải trang do chương trình này dựng; "
        "chuyển các tệp ấy đi nơi khác, hoặc chọn `--out` khác."
    )


def _is_project(folder: Path) -> bool:
    return (folder / "mkdocs.yml").is_file()


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
