"""Where a site may be published: nowhere where that would destroy what this project did not write."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from congkhai.catalogue.addresses import DESCRIPTIONS
from congkhai.publishing.manifest import manifest_in
from congkhai.publishing.refusal import Refused

HOST_MARK, RELEASES = "congkhai.txt", "ban"  # in the folder of a host
# Folders of a project: what is published in one of them would be read as its source, or replaced by the next build.
_SOURCES = ("content", "tthc", ".cache", "site", "site-pbgdpl")


class NotOurs(Refused):
    """What stands where a site is to be published is not one of this project; the message says what to do."""


def check_target(target: Path) -> None:
    """Raise `NotOurs` if publishing a site there would destroy what this project did not write.

    A site of this project is known by its description of the open data, which all of them have.
    """
    found = _why_not(target)
    if found:
        raise NotOurs(f"Chưa dựng gì: không thể xuất bản vào {target}, vì {found}")


def check_owner(*folders: Path) -> None:
    """Raise `NotOurs` if root would leave files in folders of another user, who could not replace them any more."""
    if found := foreign_owner(*folders):
        folder, name = found
        raise NotOurs(
            f"Chưa làm gì: {folder} là của người dùng {name}, mà lệnh này chạy bằng root: tệp nó ghi thì {name} (kể cả "
            f"lịch chạy đêm) không thay được nữa. Chạy lại lệnh, bắt đầu bằng `sudo -u {name} …`"
        )


def foreign_owner(*folders: Path) -> tuple[Path, str] | None:
    """The first folder of another user that root is about to write in, and whose it is."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    folder = next((folder for folder in folders if folder.exists() and folder.stat().st_uid), None)
    if folder is None:
        return None
    try:
        return folder.absolute(), folder.owner()
    except KeyError:  # it came from another machine
        return folder.absolute(), f"#{folder.stat().st_uid}"


def surroundings(target: Path, *, itself: bool = True) -> str:
    """What a target is in, or is itself, that would take it for its own, or harm it; "" where nothing does."""
    place = target.resolve()
    above = [place, *place.parents] if itself else place.parents
    own = next((one for one in above if one.name in _SOURCES and _is_project(one.parent)), None)
    if own is not None:
        return f"{own} là thư mục riêng của dự án"
    copy = next((one for one in place.parents if _is_host(one) or manifest_in(one)), None)
    return f"{copy} là nơi `publish` đã công khai hoặc đã chép" if copy is not None else ""


def _why_not(target: Path) -> str:
    around = surroundings(target, itself=False)
    if around:
        return f"{around}; chọn `--out` khác."
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


def _is_host(folder: Path) -> bool:
    return (folder / HOST_MARK).is_file() and (folder / RELEASES).is_dir()


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
