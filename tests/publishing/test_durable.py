"""What has to stand after a power cut, and be open to a web server."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from small_sites import ORIGIN, small_sites

from congkhai.publishing.durable import has_links, readable_by_all, throw_away
from congkhai.publishing.releases import lay_release, prepare_host, serve_release
from congkhai.publishing.stick import lay_stick

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")

LIBRARY = ctypes.CDLL


def test_everybody_may_read_what_is_public(tmp_path: Path) -> None:
    """A web server is another user: the umask of who publishes does not shut it out, and stays what it was."""
    host = tmp_path / "host"
    before = os.umask(0o077)
    try:
        with readable_by_all():
            host.mkdir()
            prepare_host(host)
            serve_release(host, lay_release(host, small_sites(tmp_path / "du-an"), ORIGIN, None))
        after = os.umask(0o077)
    finally:
        os.umask(before)

    modes = {path.stat().st_mode & 0o777 for path in (host, *host.rglob("*"))}
    assert modes == {0o755, 0o644}
    assert after == 0o077


def test_a_disk_knows_links_or_not(tmp_path: Path) -> None:
    """Asked by trying, with nothing left."""
    (tmp_path / ".thu-lien-ket").symlink_to("left by a killed run")
    assert has_links(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("code", "known"), [(errno.EPERM, True), (errno.ENOSPC, False)])
def test_why_there_can_be_no_link(code: int, known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without links, as sticks have, is known as such; of any other refusal the system speaks itself."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "symlink", refuse)
    if known:
        assert not has_links(tmp_path)
    else:
        with pytest.raises(OSError, match=os.strerror(code)):
            has_links(tmp_path)


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_all_is_on_the_disk_before_the_link_leads_to_it(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First the files, then their names, then the link; and that too before anybody is told so."""
    host = tmp_path / "host"
    host.mkdir()
    prepare_host(host)
    (host / ".hien-hanh.moi").symlink_to("left by a killed run")
    done: list[str] = []
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(ctypes, "CDLL", partial(_Recording, done))
    monkeypatch.setattr(os, "fsync", _told(done, "sync", os.fsync))
    monkeypatch.setattr(os, "replace", _told(done, "link", os.replace))
    serve_release(host, lay_release(host, small_sites(tmp_path / "du-an"), ORIGIN, None))
    files = [str(path.relative_to(host)) for path in (host / "ban/0001").rglob("*") if path.is_file()]
    of_files = {step.replace(".0001.dang-dung", "0001") for step in done[: done.index("sync ban")]}

    assert of_files == ({"all"} if system == "linux" else {f"sync {file}" for file in files})
    assert done[done.index("sync ban") :] == [
        "sync ban", "link .hien-hanh.moi", "sync .", "link .site.moi", "sync .", "link .site-pbgdpl.moi", "sync ."
    ]  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="a system that forgets nothing when it is asked to")
def test_a_disk_that_gives_back_other_bytes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the first file that is not as it was written; nothing is left of the release, nobody is led to it."""

    def lose_a_bit(file: int, *_: int) -> None:
        path = Path(os.readlink(f"/proc/self/fd/{file}"))
        if path.suffix == ".html":
            path.write_bytes(path.read_bytes().replace(b"one bit", b"one cit"))

    host = tmp_path / "host"
    host.mkdir()
    prepare_host(host)
    monkeypatch.setattr(os, "posix_fadvise", lose_a_bit)
    with pytest.raises(OSError, match="nội dung đã khác") as raised:
        lay_release(host, small_sites(tmp_path / "du-an", "one bit"), ORIGIN, None)

    page = "ban/.0001.dang-dung/site-pbgdpl/index.html"
    assert raised.value.errno == errno.EIO
    assert str(raised.value.filename).startswith(f"{host / page}: nội dung đã khác; cần ")
    assert list((host / "ban").iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="another call")
def test_a_disk_that_does_not_bring_home_what_was_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its place; nothing is left of the release, and nobody is led to it."""

    class Failing:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def syncfs(self, _: int) -> int:
            ctypes.set_errno(errno.EIO)
            return -1

    host = tmp_path / "host"
    host.mkdir()
    prepare_host(host)
    monkeypatch.setattr(ctypes, "CDLL", Failing)
    with pytest.raises(OSError, match="Input/output error") as raised:
        lay_release(host, small_sites(tmp_path / "du-an"), ORIGIN, None)

    assert raised.value.filename == str(host / "ban/.0001.dang-dung")
    assert list((host / "ban").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="a system that forgets nothing when it is asked to")
def test_what_is_proved_is_read_from_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file: what was just written would be read from memory, and a stick that loses bits be called whole."""
    forgotten: list[str] = []

    def forget(file: int, begin: int, length: int, advice: int) -> None:
        assert (begin, length, advice) == (0, 0, os.POSIX_FADV_DONTNEED)
        forgotten.append(os.readlink(f"/proc/self/fd/{file}"))

    monkeypatch.setattr(os, "posix_fadvise", forget)
    lay_stick(tmp_path / "usb", small_sites(tmp_path / "du-an"), ORIGIN, None, b"start")
    files = {str(path) for path in (tmp_path / "usb").rglob("*") if path.is_file()}

    assert {path.replace(".usb.dang-dung", "usb") for path in forgotten} == files


def test_a_copy_on_a_stick_has_its_name_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anybody is told to take the stick out."""
    done: list[str] = []
    monkeypatch.setattr(os, "fsync", _told(done, "sync", os.fsync))
    (tmp_path / "host").mkdir()
    lay_stick(tmp_path / "host/congkhai", small_sites(tmp_path / "du-an"), ORIGIN, None, b"start")

    assert done == ["sync ."]


class _Recording:
    """The library of the system, which says when all of a disk is brought to it."""

    def __init__(self, done: list[str], *arguments: object, **options: object) -> None:
        self._done, self._library = done, LIBRARY(*arguments, **options)

    def __getattr__(self, name: str) -> object:
        if name == "syncfs":
            self._done.append("all")
        return getattr(self._library, name)


def _told(done: list[str], word: str, function: Callable[..., object]) -> Callable[..., object]:
    """A function of the system, which says of which file it was called."""

    def tell(what: int | Path, *more: object) -> object:
        path = Path(os.readlink(f"/proc/self/fd/{what}") if isinstance(what, int) else what)
        host = next(one for one in (path, *path.parents) if one.name == "host")
        done.append(f"{word} {path.relative_to(host)}")
        return function(what, *more)

    return tell


def test_what_is_thrown_away_bears_its_name_no_more(tmp_path: Path) -> None:
    """Also when a former run was killed in the middle of it."""
    (tmp_path / "0001/site").mkdir(parents=True)
    (tmp_path / ".0001.bo/site").mkdir(parents=True)
    throw_away(tmp_path / "0001")

    assert list(tmp_path.iterdir()) == []
