"""The files of a project that an editor names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

<<<<<<< HEAD
from congkhai.building.git import NotKnown
=======
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


class NotKnown(Exception):
    """It cannot be said which files are meant; the message says why, and what to do."""
>>>>>>> b4eea7d (Ctrl-C is told in one line; what was built while records changed is of no commit; clones of other users are told as such)


def named_files(root: Path, names: Iterable[str]) -> frozenset[str]:
    """The files by their paths from the root; those of a folder if one is named."""
    return frozenset(file for name in names for file in _named(root, name))


<<<<<<< HEAD
=======
def changed_files(root: Path) -> frozenset[str]:
    """The files that are new or other than in the last commit, by their paths from the root."""
    told = [
        _git(root, "ls-files", "-z", "--others", "--exclude-standard"),
        _git(
            root, "diff", "--name-only", "-z", "--relative", "HEAD"
        ),  # without a repository it compares folders: never first
    ]
    return frozenset(os.fsdecode(name) for names in told for name in names.split(b"\0") if name)


def commit_of(root: Path, files: Sequence[str]) -> str:
    """The commit of a project, and whether some of these files are otherwise; in words where Git does not know."""
    try:
        # One that has no project here is of a repository around it.
        commit, _ = _git(root, "rev-parse", "HEAD", "HEAD:./mkdocs.yml").decode().split()
        edited = _git(root, "status", "--porcelain", "--", *files)
    except NotKnown:
        return "không rõ commit"
    return f"{commit}, có sửa chưa lưu" if edited else commit


>>>>>>> b4eea7d (Ctrl-C is told in one line; what was built while records changed is of no commit; clones of other users are told as such)
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
<<<<<<< HEAD
=======


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    except OSError:
        raise NotKnown(_NO_GIT) from None
    if done.returncode:
        raise NotKnown(_NOT_OWN if b"safe.directory" in done.stderr else _NO_CLONE)
    return done.stdout
>>>>>>> b4eea7d (Ctrl-C is told in one line; what was built while records changed is of no commit; clones of other users are told as such)
