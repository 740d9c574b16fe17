"""Writing: a site is replaced whole, and nothing shares bytes that must not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fixture_project import files_in

from congkhai import writing
from congkhai.writing import Staging, recover, write_file


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A published site of two files."""
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a/index.html").write_bytes(b"old a")
    (folder / "b.html").write_bytes(b"old b")
    return folder


def seen(file: Path) -> tuple[int, int]:
    """What the memo knows a written file by."""
    status = file.stat()
    return status.st_size, status.st_mtime_ns


def beside(target: Path) -> list[str]:
    """Everything in the folder that the site is in."""
    return sorted(path.name for path in target.parent.iterdir())


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "by two renames"])
def test_publish_replaces_the_whole_site(exchange: bool, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After `publish` the site is the new one alone, and nothing is left beside it."""
    if not exchange:
        monkeypatch.setattr(writing.sys, "platform", "other")
    staging = Staging(target)
    staging.write("c/d/index.html", b"new")
    before = files_in(target)
    staging.publish()

    assert before == {"a/index.html": b"old a", "b.html": b"old b"}
    assert files_in(target) == {"c/d/index.html": b"new"}
    assert beside(target) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Folders on the way to a site are made."""
    staging = Staging(tmp_path / "deep/er/site")
    staging.write("index.html", b"first")
    staging.publish()

    assert files_in(tmp_path) == {"deep/er/site/index.html": b"first"}


def test_discard_leaves_the_old_site(target: Path) -> None:
    """A site that is given up leaves no trace."""
    staging = Staging(target)
    staging.write("index.html", b"half")
    staging.discard()

    assert files_in(target) == {"a/index.html": b"old a", "b.html": b"old b"}
    assert beside(target) == ["site"]


def test_keep_takes_over_what_was_not_touched(target: Path) -> None:
    """A file that is still the one that was written is taken over without writing it again."""
    known = seen(target / "b.html")
    staging = Staging(target)
    kept = staging.keep("b.html", known)
    staging.publish()

    assert kept
    assert files_in(target) == {"b.html": b"old b"}
    assert seen(target / "b.html") == known


@pytest.mark.parametrize("harm", ["changed", "touched", "deleted", "linked"])
def test_keep_refuses_what_was_tampered_with(harm: str, target: Path) -> None:
    """A file that is not exactly the one that was written is not taken over."""
    file = target / "b.html"
    known = seen(file)
    if harm == "changed":
        file.write_bytes(b"longer than before")
    elif harm == "touched":
        os.utime(file, ns=(known[1] + 1, known[1] + 1))
    else:
        file.unlink()
    if harm == "linked":
        file.symlink_to(target / "a/index.html")

    assert not Staging(target).keep("b.html", known)


def test_writing_over_a_kept_file_spares_the_published_one(target: Path) -> None:
    """A kept file shares its bytes with the published site; writing the name anew must not reach them."""
    staging = Staging(target)
    staging.keep("b.html", seen(target / "b.html"))
    staging.write("b.html", b"new b")

    assert (target / "b.html").read_bytes() == b"old b"
    assert (staging.folder / "b.html").read_bytes() == b"new b"


def test_an_added_file_is_a_copy(target: Path, tmp_path: Path) -> None:
    """Who tampers with a published file does not reach the file it came from."""
    source = tmp_path / "source.css"
    source.write_bytes(b"style")
    staging = Staging(target)
    staging.add(source, "x/source.css")
    staging.publish()
    (target / "x/source.css").write_bytes(b"tampered")

    assert source.read_bytes() == b"style"


def test_recover_brings_back_the_old_site(target: Path) -> None:
    """Killed between two renames, the old site is put back before the next build."""
    target.rename(target.with_name(".site.cu"))
    recover(target)

    assert files_in(target) == {"a/index.html": b"old a", "b.html": b"old b"}
    assert beside(target) == ["site"]


def test_recover_removes_what_a_former_run_left(target: Path) -> None:
    """Killed after the swap, what was the old site is cleared away, and a half-made one as well."""
    (target.with_name(".site.cu")).mkdir()
    (target.with_name(".site.dang-dung")).mkdir()
    Staging(target).discard()

    assert beside(target) == ["site"]


def test_write_file_replaces_a_file_whole(tmp_path: Path) -> None:
    """Who has the old file open goes on reading the old bytes; no other file is left."""
    write_file(tmp_path / "new/file", b"old bytes")
    with (tmp_path / "new/file").open("rb") as reader:
        write_file(tmp_path / "new/file", b"new")
        read = reader.read()

    assert read == b"old bytes"
    assert files_in(tmp_path) == {"new/file": b"new"}
