"""Hosts: what stands where releases are to be laid, and is none of ours, is left alone."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import files_in
from small_sites import lay_and_serve, small_sites

from congkhai.publishing.releases import check_host, prepare_host
from congkhai.publishing.targets import NotOurs

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")

FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "a file in it": (
        lambda host: (host.mkdir(), (host / "luan-van.docx").touch()),
        "trong đó có `luan-van.docx` mà không phải do `publish` tạo; chọn thư mục mới hoặc trống.",
    ),
    "a folder called like that of releases": (
        lambda host: (host / "ban/0001").mkdir(parents=True),
        "trong đó có `ban` mà không phải do `publish` tạo; chọn thư mục mới hoặc trống.",
    ),
    "releases whose mark somebody removed": (
        lambda host: ((host / "ban/0001").mkdir(parents=True), (host / "hien-hanh").symlink_to("ban/0001")),
        "trong đó thiếu tệp `congkhai.txt`; nếu đúng là nơi `publish` công khai thì tạo lại, để trống cũng được.",
    ),
    "a file": (lambda host: host.touch(), "đó là một tệp; đổi tên tệp, hoặc chọn thư mục khác."),
    "a site that was built there": (
        lambda host: (host.mkdir(), prepare_host(host), (host / "site").mkdir()),
        "trong đó `site` không phải liên kết do `publish` tạo; chuyển nó đi nơi khác.",
    ),
}


@pytest.mark.parametrize(("make", "reason"), FOREIGN.values(), ids=FOREIGN)
def test_a_folder_of_somebody_else_is_refused(make: Callable[[Path], object], reason: str, tmp_path: Path) -> None:
    """Nothing in it is touched; the message says what stands there and what to do."""
    host, sites = tmp_path / "host", small_sites(tmp_path / "du-an")
    make(host)
    before = files_in(tmp_path)
    with pytest.raises(NotOurs) as raised:
        check_host(host, sites)

    assert str(raised.value) == f"Chưa công khai gì: không thể công khai vào {host}, vì {reason}"
    assert files_in(tmp_path) == before


@pytest.mark.parametrize("folder", ["content", "content/moi", "tthc", ".cache/host", "site", "site-pbgdpl/host"])
def test_no_host_is_in_the_folders_of_a_project(folder: str, tmp_path: Path) -> None:
    """What is published there would be read as a record, or go with the next build."""
    (tmp_path / "mkdocs.yml").touch()
    with pytest.raises(NotOurs):
        check_host(tmp_path / folder, {})


@pytest.mark.parametrize("folder", ["moi", "ban/0002", "ban/0001/site/moi", "site/moi"])
def test_no_host_is_in_another(folder: str, tmp_path: Path) -> None:
    """A release would be harmed, and what is in it would go with it."""
    lay_and_serve(tmp_path / "host", tmp_path / "du-an", "một")
    with pytest.raises(NotOurs, match="nơi `publish` đã công khai hoặc đã chép; chọn thư mục khác"):
        check_host(tmp_path / "host" / folder, {})


def test_a_disk_without_links_is_no_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As sticks are: nothing is laid there, and who asks is told what can be done."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "no links")

    (tmp_path / "host").mkdir()
    monkeypatch.setattr(os, "symlink", refuse)
    with pytest.raises(NotOurs, match=r"không tạo được liên kết tượng trưng; .* `publish --usb`$"):
        prepare_host(tmp_path / "host")

    assert list((tmp_path / "host").iterdir()) == []
