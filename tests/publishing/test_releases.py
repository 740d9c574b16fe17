"""Releases on a host: laid beside the others, switched in one step, whole or not at all."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from forked import in_fork
from small_sites import ORIGIN, SITES, lay_and_serve, small_sites

from congkhai.publishing.manifest import damages_of
from congkhai.publishing.releases import (
    FORMER,
    KEPT,
    bent_links,
    check_host,
    lay_release,
    prepare_host,
    release_before,
    releases_in,
    serve_release,
    served_release,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")


def said(host: Path) -> set[str]:
    """What the pages say that are public, of both sites."""
    return {(host / site / "index.html").read_text("utf-8") for site in SITES}


def test_a_release_is_public_by_one_link(tmp_path: Path) -> None:
    """Of both sites; the one before stays within reach for who has a page of it open."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    lay_and_serve(host, tmp_path / "du-an", "hai")

    links = {path.name: os.readlink(path) for path in host.iterdir() if path.is_symlink()}
    assert said(host) == {"hai"}
    assert links == {
        "hien-hanh": "ban/0002",
        "truoc": "ban/0001",
        "site": "hien-hanh/site",
        "site-pbgdpl": "hien-hanh/site-pbgdpl",
    }
    assert sorted(path.name for path in host.iterdir() if not path.is_symlink()) == ["ban", "congkhai.txt"]


def test_both_sites_are_switched_in_one_step(tmp_path: Path) -> None:
    """Before the one rename all that is public is old, after it all is new."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    new = lay_release(host, small_sites(tmp_path / "du-an", "hai"), ORIGIN, None)
    before = said(host)
    os.replace(_link(host / "fresh", f"ban/{new.folder.name}"), host / "hien-hanh")

    assert (before, said(host)) == ({"một"}, {"hai"})


def _link(path: Path, to: str) -> Path:
    path.symlink_to(to)
    return path


def test_five_are_kept(tmp_path: Path) -> None:
    """The public one and the one before it always, then the newest; a number is never given twice."""
    host = tmp_path / "host"
    for number in range(1, 8):
        lay_and_serve(host, tmp_path / "du-an", str(number))
    newest = [one.number for one in releases_in(host)]
    serve_release(host, releases_in(host)[0])
    lay_and_serve(host, tmp_path / "du-an", "8")

    assert newest == [3, 4, 5, 6, 7]
    assert [one.number for one in releases_in(host)] == [3, 5, 6, 7, 8]
    assert len(newest) == KEPT
    assert [one and one.number for one in (served_release(host), served_release(host, FORMER))] == [8, 3]


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    """Half-laid and half-removed releases are no releases, and gone after the next run; folders of others stay."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    shutil.copytree(host / "ban/0001", host / "ban/.0002.dang-dung")
    shutil.copytree(host / "ban/0001", host / "ban/.0000.bo")
    (host / "ban/.truoc-0001.moi").symlink_to("0000")
    (host / "ban/truoc-0003").symlink_to("0001")
    kept = ["0001.giu-lai", "truoc-khi-sua", "truoc-0001", ".luu"]
    for name in kept:
        shutil.copytree(host / "ban/0001", host / "ban" / name)
    (host / "ban/0008").touch()
    (host / "ban/0009").symlink_to("0001")
    (host / ".hien-hanh.moi").symlink_to("ban/0001")
    lay_and_serve(host, tmp_path / "du-an", "hai")

    assert [one.number for one in releases_in(host)] == [1, 2]
    assert {path.name for path in (host / "ban").iterdir()} == {*kept, "0001", "0002", "0008", "0009", "truoc-0002"}
    assert said(host) == {"hai"}
    assert not (host / ".hien-hanh.moi").is_symlink()


def test_what_a_killed_run_left_takes_no_place_from_the_next(tmp_path: Path) -> None:
    """It is gone before a release is laid: a disk that has room for six need not have it for what is none."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    for left in (".0000.bo", ".0007.dang-dung"):
        shutil.copytree(host / "ban/0001", host / "ban" / left)
    prepare_host(host)

    assert [path.name for path in (host / "ban").iterdir()] == ["0001"]


@pytest.mark.parametrize("to", ["ban/0009", "../khac", "ban", "ban/0001/site"])
def test_a_link_that_somebody_bent_is_no_release(to: str, tmp_path: Path) -> None:
    """Then none is public, and the next publication mends it."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    (host / "hien-hanh").unlink()
    (host / "hien-hanh").symlink_to(to)
    public = served_release(host)
    lay_and_serve(host, tmp_path / "du-an", "hai")

    assert public is None
    assert said(host) == {"hai"}


def test_a_site_that_somebody_bent_is_what_is_public_again(tmp_path: Path) -> None:
    """Its link leads where all of them do."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    (host / "site").unlink()
    (host / "site").symlink_to("ban/0001/site")
    lay_and_serve(host, tmp_path / "du-an", "hai")

    assert said(host) == {"hai"}
    assert os.readlink(host / "site") == "hien-hanh/site"


@pytest.mark.parametrize("way", ["{host}/ban/0001", "ban/0001/", "./ban/0001"])
def test_a_release_is_public_in_whatever_words_its_link_says_so(way: str, tmp_path: Path) -> None:
    """Somebody went back by hand: days are compared with what citizens read, and the next release has a way back."""
    host = tmp_path / "host"
    for word in ("một", "hai"):
        lay_and_serve(host, tmp_path / "du-an", word)
    (host / "hien-hanh").unlink()
    (host / "hien-hanh").symlink_to(way.format(host=host))

    first = served_release(host)
    assert first is not None
    assert (first.number, list(bent_links(host))) == (1, [])
    third = lay_and_serve(host, tmp_path / "du-an", "ba")
    assert [release_before(host, third), served_release(host, FORMER)] == [first, first]


def test_a_folder_that_bears_no_mark_has_no_releases(tmp_path: Path) -> None:
    """Nor has one whose first publication was killed before it laid anything: it is taken up again."""
    (tmp_path / "other/ban/0001").mkdir(parents=True)
    host = tmp_path / "host"
    host.mkdir()
    for left in (".ban.khoa", ".thu-lien-ket", ".congkhai.txt.4711"):
        (host / left).touch()
    check_host(host, {})
    prepare_host(host)

    assert releases_in(tmp_path / "other") == releases_in(host) == []


@pytest.mark.parametrize(
    ("bend", "told"),
    [
        (lambda host: (host / "hien-hanh").unlink(), "hien-hanh: không bản nào đang công khai; chọn một bản: "),
        (lambda host: shutil.rmtree(host / "ban/0002"), "hien-hanh: không bản nào đang công khai; chọn một bản: "),
        (lambda host: (host / "site").unlink(), "site: phải là liên kết tới hien-hanh/site; "),
        (
            lambda host: ((host / "site").unlink(), _link(host / "site", "ban/0001/site")),
            "site: phải là liên kết tới hien-hanh/site; ",
        ),
        (
            lambda host: ((host / "site-pbgdpl").unlink(), (host / "site-pbgdpl").mkdir()),
            "site-pbgdpl: phải là liên kết tới hien-hanh/site-pbgdpl; ",
        ),
        (
            lambda host: ((host / "truoc").unlink(), _link(host / "truoc", "../khac")),
            "truoc: phải là liên kết tới một bản trong ban; ",
        ),
        (
            lambda host: ((host / "truoc").unlink(), (host / "truoc").mkdir()),
            "truoc: phải là liên kết tới một bản trong ban; ",
        ),
    ],
)
def test_what_a_server_finds_elsewhere_is_told(bend: Callable[[Path], object], told: str, tmp_path: Path) -> None:
    """Whole releases prove nothing of a host whose links lead to something else."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    lay_and_serve(host, tmp_path / "du-an", "hai")
    before = list(bent_links(host))
    bend(host)

    assert before == []
    assert [line.startswith(f"{host}/{told}") for line in bent_links(host)] == [True]


def test_what_cannot_be_removed_hinders_no_publication(tmp_path: Path) -> None:
    """A release of another user stays beside the others, and the publication says so in the end, with its place."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    left = host / "ban/.0000.bo"
    left.mkdir()
    held = subprocess.run(["mount", "-t", "tmpfs", "none", left], capture_output=True, check=False)
    if held.returncode:
        pytest.skip("only root can make a folder that root cannot remove")
    try:
        with pytest.raises(OSError, match="busy") as raised:
            lay_and_serve(host, tmp_path / "du-an", "hai")

        assert raised.value.filename == str(left)
        assert said(host) == {"hai"}
    finally:
        subprocess.run(["umount", left], check=True)


@pytest.mark.parametrize("name", ["٠٠٠٩", "00009", "09", "9999 ", "0009.bo"])
def test_only_numbers_as_publish_writes_them_are_releases(name: str, tmp_path: Path) -> None:
    """No two folders have the same number."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    shutil.copytree(host / "ban/0001", host / "ban" / name)

    assert [one.number for one in releases_in(host)] == [1]


def test_a_disk_that_takes_no_more_leaves_what_is_public(tmp_path: Path) -> None:
    """A release that cannot be written whole leaves nothing, and no way back is lost."""
    host = tmp_path / "host"
    lay_and_serve(host, tmp_path / "du-an", "một")
    sites = small_sites(tmp_path / "du-an", "hai")
    (sites["site-pbgdpl"] / "to.html").write_bytes(b"x" * 100_000)

    def lay_on_little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        with pytest.raises(OSError, match="File too large"):
            lay_release(host, sites, ORIGIN, None)

    assert in_fork(lay_on_little) == 0
    assert said(host) == {"một"}
    assert [path.name for path in (host / "ban").iterdir()] == ["0001"]


def test_a_host_on_another_disk(tmp_path: Path) -> None:
    """Sites are copied there, not moved or linked."""
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("one disk only")
    host = other / f"congkhai-{os.getpid()}"
    try:
        release = lay_and_serve(host, tmp_path / "du-an", "một")

        assert said(host) == {"một"}
        assert damages_of(release.folder) == []
    finally:
        shutil.rmtree(host)


def test_the_folder_says_what_it_is(tmp_path: Path) -> None:
    """Whoever finds it is told who keeps it, what to serve and how to go back."""
    lay_and_serve(tmp_path / "host", tmp_path / "du-an", "một")
    text = (tmp_path / "host/congkhai.txt").read_text("utf-8")

    assert [word for word in ("`publish`", "site-pbgdpl", "hien-hanh", "--quay-lai") if word not in text] == []
