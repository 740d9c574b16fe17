"""Manifests: a copied folder is proved from itself alone."""

from __future__ import annotations

import errno
import gzip
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import replace_in
from small_sites import ORIGIN, small_sites

from congkhai.publishing.copying import lay_copy
from congkhai.publishing.manifest import Manifest, Unproved, damages_of, plain_bytes, read_manifest
from congkhai.publishing.staging import Staging

PAGE = "site/thu-tuc/1.001193/index.html"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of two sites with their manifests."""
    staging = Staging(tmp_path / "ban-chep")
    lay_copy(staging, small_sites(tmp_path / "du-an"), ORIGIN, None, more={"index.html": b"start"}, compress=True)
    staging.publish()
    return tmp_path / "ban-chep"


def test_a_copy_says_what_it_is(copy: Path) -> None:
    """Day, engine and records stand in the manifest, and every file with its digest; sites have their own."""
    whole, site = read_manifest(copy), read_manifest(copy / "site")

    assert (whole.origin, site.origin) == (ORIGIN, ORIGIN)
    assert sorted(whole.files) == ["index.html", "site-pbgdpl/ke-khai.txt", "site/ke-khai.txt"]
    assert sorted(site.files) == ["du-lieu/mo-ta.json", "index.html", "thu-tuc/1.001193/index.html"]
    assert damages_of(copy) == damages_of(copy / "site") == []


def test_compressed_forms_are_made_and_not_named(copy: Path) -> None:
    """Other versions of what compresses make other bytes of the same text; they are proved by what they stand for."""
    forms = {path.name for path in copy.rglob("*") if path.suffix in (".gz", ".br")}
    packed = gzip.compress((copy / PAGE).read_bytes(), 1, mtime=1)
    (copy / f"{PAGE}.gz").write_bytes(packed)

    assert forms == {"index.html.gz", "index.html.br", "mo-ta.json.gz", "mo-ta.json.br"}
    assert damages_of(copy) == []


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum")
def test_a_copy_is_proved_without_this_program(copy: Path) -> None:
    """`sha256sum -c` reads the manifests and says of a changed file that it is."""
    check = ["sha256sum", "--check", "--strict", "--quiet", "ke-khai.txt"]
    good = [subprocess.run(check, cwd=folder, check=False).returncode for folder in (copy, copy / "site")]
    (copy / PAGE).write_text("khác", encoding="utf-8")
    bad = subprocess.run(check, cwd=copy / "site", capture_output=True, check=False).returncode

    assert (good, bad) == ([0, 0], 1)


def test_what_systems_write_by_themselves_is_no_damage(copy: Path) -> None:
    """Somebody looked at the folder with Windows or macOS: that is not to be taken for another copy."""
    (copy / "desktop.ini").write_text("[ViewState]", encoding="utf-8")
    (copy / "site/thu-tuc/Thumbs.db").touch()
    (copy / "site/.DS_Store").touch()

    assert damages_of(copy) == []


HARMS: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a byte is another": (
        lambda copy: (copy / PAGE).write_bytes((copy / PAGE).read_bytes().replace(b"s", b"S", 1)),
        [f"{PAGE}: nội dung đã khác; cần "],
    ),
    "a file is missing": (lambda copy: (copy / PAGE).unlink(), [f"{PAGE}: thiếu tệp này"]),
    "a file is strange": (
        lambda copy: (copy / "site/la.html").write_text("lạ", encoding="utf-8"),
        ["site/la.html: tệp lạ, bản kê không có"],
    ),
    "a hidden file is strange": (lambda copy: (copy / ".la").touch(), [".la: tệp lạ, bản kê không có"]),
    "a link in the place of a file": (
        lambda copy: ((copy / PAGE).unlink(), (copy / PAGE).symlink_to(copy / "index.html")),
        [f"{PAGE}: không đọc được, hoặc không phải tệp thường"],
    ),
    "a pipe in the place of a file": (
        lambda copy: ((copy / PAGE).unlink(), os.mkfifo(copy / PAGE)),
        [f"{PAGE}: không đọc được, hoặc không phải tệp thường"],
    ),
    "a file of a site and its line are gone": (
        lambda copy: (
            (copy / PAGE).unlink(),
            _remove_line(copy / "site/ke-khai.txt", "thu-tuc"),
        ),
        ["site/ke-khai.txt: bản kê tệp đã bị sửa hoặc chép thiếu", "site/ke-khai.txt: nội dung đã khác; cần "],
    ),
    "the signature is a link": (
        lambda copy: (copy / "site/ke-khai.txt.sig").symlink_to("/etc/passwd"),
        ["site/ke-khai.txt.sig: không đọc được, hoặc không phải tệp thường"],
    ),
    "the manifest is a pipe": (
        lambda copy: ((copy / "ke-khai.txt").unlink(), os.mkfifo(copy / "ke-khai.txt")),
        ["ke-khai.txt: không đọc được bản kê tệp"],
    ),
    "a whole site is gone": (
        lambda copy: shutil.rmtree(copy / "site-pbgdpl"),
        ["site-pbgdpl/ke-khai.txt: không đọc được bản kê tệp", "site-pbgdpl/ke-khai.txt: thiếu tệp này"],
    ),
    "a compressed form stands for another text": (
        lambda copy: (copy / f"{PAGE}.gz").write_bytes(gzip.compress(b"an older page")),
        [f"{PAGE}.gz: nội dung đã khác; cần "],
    ),
    "a compressed form is damaged": (
        lambda copy: (copy / f"{PAGE}.br").write_bytes(b"x"),
        [f"{PAGE}.br: dạng nén bị hỏng"],
    ),
    "a compressed form is cut short": (
        lambda copy: (copy / f"{PAGE}.gz").write_bytes((copy / f"{PAGE}.gz").read_bytes()[:-1]),
        [f"{PAGE}.gz: dạng nén bị hỏng"],
    ),
    "a compressed form says of itself what no browser knows": (
        lambda copy: (copy / f"{PAGE}.gz").write_bytes(_with_mark((copy / f"{PAGE}.gz").read_bytes())),
        [f"{PAGE}.gz: dạng nén bị hỏng"],
    ),
    "a compressed form goes on after its end": (
        lambda copy: (copy / f"{PAGE}.gz").write_bytes((copy / f"{PAGE}.gz").read_bytes() + gzip.compress(b"")),
        [f"{PAGE}.gz: dạng nén bị hỏng"],
    ),
    "a compressed form of nothing": (
        lambda copy: (copy / "site/la.html.gz").write_bytes(gzip.compress(b"strange")),
        ["site/la.html.gz: tệp lạ, bản kê không có"],
    ),
    "the manifest is gone": (lambda copy: (copy / "ke-khai.txt").unlink(), ["ke-khai.txt: không đọc được bản kê tệp"]),
    "the manifest tells another day": (
        lambda copy: replace_in(copy / "ke-khai.txt", "2026-11-23", "2026-10-23"),
        ["ke-khai.txt: ngày, máy dựng hoặc bản ghi khác với bản kê của từng trang"],
    ),
    "the manifest tells another engine": (
        lambda copy: replace_in(copy / "ke-khai.txt", "congkhai thử", "congkhai thu"),
        ["ke-khai.txt: ngày, máy dựng hoặc bản ghi khác với bản kê của từng trang"],
    ),
    "the manifest has other line ends": (
        lambda copy: (copy / "ke-khai.txt").write_bytes((copy / "ke-khai.txt").read_bytes().replace(b"\n", b"\r\n")),
        ["ke-khai.txt: bản kê tệp đã bị sửa hoặc chép thiếu"],
    ),
}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that refuses to be read")
def test_what_the_disk_refuses_to_give_is_no_content() -> None:
    """A damaged stick: each such file is told, and the others are looked at all the same."""
    assert plain_bytes("/proc/self/mem") is None


def test_a_folder_that_the_disk_refuses_to_list_is_told(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged stick: what is known of the other site is told all the same."""
    list_folder = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith("thu-tuc") and "site-pbgdpl" not in str(folder):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(folder))
        return list_folder(folder)

    (copy / "site-pbgdpl/index.html").unlink()
    monkeypatch.setattr(os, "scandir", refuse)

    assert damages_of(copy / "site") == [f"{copy / 'site/thu-tuc'}: không đọc được thư mục này"]
    assert f"{copy / 'site-pbgdpl/index.html'}: thiếu tệp này" in damages_of(copy)


def _with_mark(form: bytes) -> bytes:
    """With one of the three bits set that RFC 1952 reserves, and has refused."""
    return form[:3] + bytes([form[3] | 0x20]) + form[4:]


def _remove_line(file: Path, word: str) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if word not in line), encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
@pytest.mark.parametrize(("harm", "lines"), HARMS.values(), ids=HARMS)
def test_whatever_is_otherwise_is_told(harm: Callable[[Path], object], lines: list[str], copy: Path) -> None:
    """Each place once, by its path; nothing else."""
    harm(copy)
    told = damages_of(copy)

    assert len(told) == len(lines)
    assert all(line.startswith(f"{copy}/{start}") for line, start in zip(told, lines, strict=True)), told


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff",
        b"# hello",
        Manifest(ORIGIN, {}).as_bytes() + b"hello\n",
        Manifest(ORIGIN, {}).as_bytes().replace(b"so-tep: 0", b"so-tep: x"),
        Manifest(ORIGIN, {}).as_bytes().replace(b"2026-11-23", b"hom nay"),
        Manifest(ORIGIN, {"a": "0" * 64}).as_bytes().replace(b"  a", b" a"),
        Manifest(ORIGIN, {"a": "0" * 64, "b": "0" * 64}).as_bytes()[:-67],
        Manifest(ORIGIN, {"a": "0" * 64}).as_bytes().replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + Manifest(ORIGIN, {"a": "0" * 64}).as_bytes(),
        Manifest(ORIGIN, {"a": "A" * 64}).as_bytes(),
        Manifest(ORIGIN, {"a": "0" * 64}).as_bytes() + b"0" * 64 + b"  a\n",
        Manifest(ORIGIN, {"a": "0" * 64}).as_bytes() + b"# ngay: 2026-11-23\n",
        *(
            Manifest(ORIGIN, {name: "0" * 64}).as_bytes()
            for name in ("../a", "/a", "a//b", "./ke-khai.txt", "a/../../ke-khai.txt", "a/..", "..\\a", "C:a", "a\tb")
        ),
    ],
)
def test_what_is_no_whole_manifest_proves_nothing(text: bytes, tmp_path: Path) -> None:
    """Cut short, edited, leading out of its folder or of something else: it is refused with the name of the file."""
    (tmp_path / "ke-khai.txt").write_bytes(text)
    with pytest.raises(Unproved) as raised:
        read_manifest(tmp_path)

    assert str(raised.value).startswith(f"{tmp_path / 'ke-khai.txt'}: ")
