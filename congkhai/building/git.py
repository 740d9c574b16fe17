"""What Git says of a project: which of its files are otherwise than in the last commit, and which commit that is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from congkhai.building.as_typed import as_typed

_NO_GIT = (
    "Máy này chưa có lệnh `git` nên không biết tệp nào đã đổi. Cài Git cho Windows (git-scm.com), "
    f"hoặc nêu tên tệp: {as_typed('check', 'TỆP')}"
)
_NO_CLONE = (
    "Git không biết lần lưu nào của thư mục này: dự án phải được lấy về bằng GitHub Desktop (Clone) hoặc `git clone`. "
    f"Không cần Git thì nêu tên tệp: {as_typed('check', 'TỆP')}"
)


_NOT_OWN = (
    "Git không đọc thư mục này, vì nó thuộc người dùng khác: chạy lệnh bằng người dùng ấy, như "
    "`sudo -u congkhai …` trên máy chủ. "
    f"Không cần Git thì nêu tên tệp: {as_typed('check', 'TỆP')}"
)


# Whatever somebody set: new files count, and those that are ignored are named.
_STATUS = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignored", "--")


class NotKnown(Exception):
    """It cannot be said which files are meant; the message says why, and what to do."""


def changed_files(root: Path) -> frozenset[str]:
    """The files that are new or other than in the last commit, by their paths from the root."""
    told = [
        _git(root, "ls-files", "-z", "--others", "--exclude-standard"),
        _git(root, "diff", "--name-only", "-z", "--relative", "HEAD"),  # without a repository it asks for two folders
    ]
    return frozenset(os.fsdecode(name) for names in told for name in names.split(b"\0") if name)


def commit_of(root: Path, files: Sequence[str]) -> str:
    """The commit of a project, and whether some of these files are otherwise; in words where Git does not know."""
    try:
        # One that has no project here is of a repository around it.
        commit, _ = _git(root, "rev-parse", "HEAD", "HEAD:./mkdocs.yml").decode().split()
        told = _git(root, *_STATUS, *files).split(b"\0")
    except NotKnown:
        return "không rõ commit"
    return f"{commit}, có sửa chưa lưu" if any(map(_is_edited, told)) else commit


def lacks(root: Path, commit: str) -> bool:
    """Whether a commit is none of those that led to this one: here is older, or was never there; False where Git
    cannot say, as without a clone or in one without its history, such as runners make.
    """
    try:
        if b"false" not in _git(root, "rev-parse", "--is-shallow-repository"):
            return False
    except NotKnown:
        return False
    try:
        _git(root, "merge-base", "--is-ancestor", commit, "HEAD")
    except NotKnown:
        return True
    return False


def _is_edited(line: bytes) -> bool:
    """Whether a line of `git status` is of what a build reads: an ignored record is read, too."""
    return bool(line) and (not line.startswith(b"!!") or line.endswith((b".yml", b".md")))


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    except OSError:
        raise NotKnown(_NO_GIT) from None
    if done.returncode:
        raise NotKnown(_NOT_OWN if b"safe.directory" in done.stderr else _NO_CLONE)
    return done.stdout
