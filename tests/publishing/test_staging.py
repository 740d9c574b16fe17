"""Staging: a site is replaced whole, and nothing shares bytes that must not."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from pathlib import Path

import pytest
from fixture_project import files_in

from congkhai.publishing.staging import Staging, recover


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A published site of two files."""
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a/index.html").write_bytes(b"old a")
    (folder / "b.html").write_bytes(b"old b")
    return folder


def seen(file: Path) -> tuple[int, bytes]:
    """What the memo knows a written file by."""
    data = file.read_bytes()
    return len(data), hashlib.sha256(data).digest()


def beside(target: Path) -> list[str]:
    """Everything in the folder that the site is in."""
    return sorted(path.name for path in target.parent.iterdir())


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "by two renames"])
def test_publish_replaces_the_whole_site(exchange: bool, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After `publish` the site is the new one alone, and nothing is left beside it."""
    if not exchange:
        monkeypatch.setattr(sys, "platform", "other")
    staging = Staging(target)
    staging.write("c/d/index.html", b"new")
    before = files_in(target)
    staging.publish()

    assert before == {"a/index.html": b"old a", "b.html": b"old b"}
    assert files_in(target) == {"c/d/index.html": b"new"}
    assert beside(target) == ["site"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="another system has no such step")
def test_two_folders_change_places_in_one_step(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two renames nothing would be where the web server looks."""

    def refuse(path: Path, _: Path) -> Path:
        raise AssertionError(f"{path} was renamed")

    staging = Staging(target)
    staging.write("index.html", b"new")
    monkeypatch.setattr(Path, "rename", refuse)
    staging.publish()

    assert files_in(target) == {"index.html": b"new"}


def test_what_cannot_take_its_place_leaves_the_old_site(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two renames follow each other and the system refuses the second: it is told, and the old site is back."""
    staging = Staging(target)
    staging.write("index.html", b"new")
    rename = Path.rename

    def refuse(path: Path, to: Path) -> Path:
        if path == staging.folder:
            raise PermissionError(errno.EACCES, "held", str(path))
        return rename(path, to)

    monkeypatch.setattr(sys, "platform", "other")
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        staging.publish()

    assert files_in(target) == {"a/index.html": b"old a", "b.html": b"old b"}


@pytest.mark.parametrize("data", [b"x" * 50_000, [b"x" * 25_000] * 2], ids=["whole", "in parts"])
def test_a_disk_that_takes_no_more_leaves_the_old_site(data: bytes | list[bytes], target: Path) -> None:
    """What would be half a page is told with its place, however it is written."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    staging = Staging(target)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        with pytest.raises(OSError, match="File too large") as raised:
            staging.write("a/index.html", data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert raised.value.filename == str(staging.folder / "a/index.html")
    assert files_in(target) == {"a/index.html": b"old a", "b.html": b"old b"}


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
    """A file that has the bytes that were written is taken over without writing it again."""
    known = seen(target / "b.html")
    staging = Staging(target)
    kept = staging.keep("b.html", known)
    staging.publish()

    assert kept
    assert files_in(target) == {"b.html": b"old b"}
    assert seen(target / "b.html") == known


@pytest.mark.parametrize("harm", ["changed", "a bit, time restored", "deleted", "linked", "a pipe"])
def test_keep_refuses_what_was_tampered_with(harm: str, target: Path) -> None:
    """A file that is not exactly the one that was written is not taken over."""
    file = target / "b.html"
    known = seen(file)
    if harm == "changed":
        file.write_bytes(b"longer than before")
    elif harm == "a bit, time restored":
        status = file.stat()
        file.write_bytes(b"olt b")
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        file.unlink()
    if harm == "a pipe":
        os.mkfifo(file)
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


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "by two renames"])
def test_the_replaced_site_is_where_the_next_one_starts(
    exchange: bool, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has the bytes that were written stays where it is; what nobody asks for is removed."""
    if not exchange:
        monkeypatch.setattr(sys, "platform", "other")
    spare = tmp_path / "cache/spare"
    known = seen(target / "b.html")
    first = Staging(target, spare)
    first.keep("b.html", known)
    first.write("c/index.html", b"new")
    first.publish()
    left = files_in(spare)
    published = seen(target / "b.html")
    second = Staging(target, spare)
    begun = files_in(second.folder)
    kept = [second.keep("b.html", published), second.keep("a/index.html", known)]
    second.publish()

    assert begun == left == {"a/index.html": b"old a", "b.html": b"old b"}
    assert kept == [True, False]
    assert files_in(target) == {"b.html": b"old b"}
    assert [path.name for path in target.iterdir()] == ["b.html"]
    assert files_in(spare) == {"b.html": b"old b", "c/index.html": b"new"}
    assert beside(target) == ["cache", "site"]


def test_writing_spares_what_the_published_site_shares(target: Path, tmp_path: Path) -> None:
    """A file of the spare may be the published one: writing or copying over it must not reach that."""
    spare = tmp_path / "spare"
    first = Staging(target, spare)
    first.keep("b.html", seen(target / "b.html"))
    first.keep("a/index.html", seen(target / "a/index.html"))
    first.publish()
    staging = Staging(target, spare)
    staging.write("b.html", b"new b")
    staging.add(tmp_path / "site/b.html", "a/index.html")

    assert files_in(target) == {"a/index.html": b"old a", "b.html": b"old b"}
    assert files_in(staging.folder) == {"a/index.html": b"old b", "b.html": b"new b"}


def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(target: Path, tmp_path: Path) -> None:
    """Whatever a former run left under a name, the new site has there what it should."""
    spare = tmp_path / "spare"
    (spare / "x/y").mkdir(parents=True)
    (spare / "x/y/index.html").write_bytes(b"left")
    (spare / "z").write_bytes(b"left")
    (spare / "link").symlink_to(target)
    staging = Staging(target, spare)
    staging.write("x", b"a file")
    staging.write("z/index.html", b"in a folder")
    staging.write("link/index.html", b"not through the link")
    staging.publish()

    expected = {"x": b"a file", "z/index.html": b"in a folder", "link/index.html": b"not through the link"}
    assert files_in(target) == expected
    assert files_in(spare) == {"a/index.html": b"old a", "b.html": b"old b"}


def test_a_half_made_site_is_where_the_next_one_starts(target: Path, tmp_path: Path) -> None:
    """Killed while writing, a build leaves files that nobody knows: none of them survives."""
    half = target.with_name(".site.dang-dung")
    half.mkdir()
    (half / "b.html").write_bytes(b"half of b")
    staging = Staging(target, tmp_path / "spare")
    kept = staging.keep("b.html", seen(target / "b.html"))
    staging.publish()

    assert kept
    assert files_in(target) == {"b.html": b"old b"}


def test_a_link_in_the_place_of_a_half_made_site_is_not_followed(target: Path, tmp_path: Path) -> None:
    """Where it leads is somebody else's: nothing is written, or removed, there."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "luan-van.docx").write_bytes(b"years of work")
    target.with_name(".site.dang-dung").symlink_to(other)
    staging = Staging(target, tmp_path / "spare")
    staging.write("index.html", b"new")
    staging.publish()

    assert files_in(other) == {"luan-van.docx": b"years of work"}
    assert files_in(target) == {"index.html": b"new"}


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
