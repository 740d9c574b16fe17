"""What Git says of a project: of which commit its records are, and whether they are otherwise."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from congkhai.building.git import commit_of, lacks

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git")


def _git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
    subprocess.run(["git", *who, *words], cwd=root, check=True)


def _ignored(root: Path, name: str) -> None:
    (root / ".git/info/exclude").write_text("moi*\n", encoding="utf-8")
    (root / name).touch()


@pytest.mark.parametrize(
    ("edit", "is_edited"),
    [
        (lambda root: None, False),
        (lambda root: (root / "tthc/moi.yml").touch(), True),
        (lambda root: (_git(root, "config", "status.showUntrackedFiles", "no"), (root / "tthc/moi.yml").touch()), True),
        (lambda root: _ignored(root, "tthc/moi.yml"), True),
        (lambda root: _ignored(root, "tthc/moi.yml.orig"), False),
        (lambda root: (root / "tthc/a.yml").rename(root / "tthc/b.yml"), True),
        (lambda root: _git(root, "mv", "tthc/a.yml", "tthc/b.yml"), True),
        (lambda root: (root / "ghi-chu.txt").touch(), False),
    ],
    ids=[
        "as committed",
        "a new record",
        "a new record where Git is set to name no new files",
        "a record that Git is told to ignore",
        "what an editor left, and Git ignores",
        "a record under another name",
        "a record that Git moved",
        "a file elsewhere",
    ],
)
def test_records_that_are_of_no_commit_are_told(
    edit: Callable[[Path], object], is_edited: bool, tmp_path: Path
) -> None:
    """However Git is set: what a build reads is named beside the commit if it is not of it."""
    (tmp_path / "tthc").mkdir()
    for name in ("mkdocs.yml", "tthc/a.yml"):
        (tmp_path / name).write_text("a: 1\n", encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-q", "-m", "records")
    edit(tmp_path)

    assert re.fullmatch(
        "[0-9a-f]{40}" + (", có sửa chưa lưu" if is_edited else ""), commit_of(tmp_path, ["tthc", "mkdocs.yml"])
    )


def test_which_clones_lack_a_commit(tmp_path: Path) -> None:
    """One that never fetched it, or fetched and did not pull; not one that is newer, has no history, or is none."""
    shared = tmp_path / "shared"
    shared.mkdir()
    _git(shared, "init", "-q")
    _git(shared, "commit", "-q", "--allow-empty", "-m", "old")
    for name in ("behind", "fetched"):
        _git(tmp_path, "clone", "-q", "shared", name)
    _git(shared, "commit", "-q", "--allow-empty", "-m", "newer")
    words = ["git", "rev-parse", "HEAD"]
    commit = subprocess.run(words, cwd=shared, check=True, capture_output=True, text=True).stdout.strip()
    _git(tmp_path / "fetched", "fetch", "-q")
    _git(tmp_path, "clone", "-q", "shared", "newest")
    _git(tmp_path / "newest", "commit", "-q", "--allow-empty", "-m", "newest")
    _git(tmp_path / "newest", "push", "-q", "origin", "HEAD:refs/heads/newest")
    _git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "newest", f"file://{shared}", "without_history")
    (tmp_path / "none").mkdir()

    clones = ["behind", "fetched", "shared", "newest", "without_history", "none"]
    assert [name for name in clones if lacks(tmp_path / name, commit)] == ["behind", "fetched"]
