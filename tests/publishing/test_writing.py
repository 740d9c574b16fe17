"""Single files: written whole, appended to where they are as they were left."""

from __future__ import annotations

import os
from pathlib import Path

from fixture_project import files_in

from congkhai.publishing.writing import append_file, write_file, write_named, write_secret


def test_write_file_replaces_a_file_whole(tmp_path: Path) -> None:
    """Who has the old file open goes on reading the old bytes; no other file is left."""
    write_file(tmp_path / "new/file", b"old bytes")
    with (tmp_path / "new/file").open("rb") as reader:
        write_file(tmp_path / "new/file", b"new")
        read = reader.read()

    assert read == b"old bytes"
    assert files_in(tmp_path) == {"new/file": b"new"}


def test_what_a_user_names_is_written_where_it_leads(tmp_path: Path) -> None:
    """A link stays one, a pipe is written into: neither is replaced, as a device like /dev/null was."""
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")
    with open(os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK), "rb") as reader:
        write_named(tmp_path / "pipe", b"report")
        read = reader.read()

    write_named(tmp_path / "link", b"new")
    write_named(tmp_path / "folder/file", b"first")

    assert read == b"report"
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()
    assert [(tmp_path / name).read_bytes() for name in ("file", "folder/file")] == [b"new", b"first"]


def test_a_secret_is_written_once_for_its_user_alone(tmp_path: Path) -> None:
    """Of two processes the first one's stays, and no other file is left."""
    for data in (b"first", b"second"):
        write_secret(tmp_path / "key", data)

    assert files_in(tmp_path) == {"key": b"first"}
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0


def test_a_file_is_continued_only_where_it_was_left(tmp_path: Path) -> None:
    """One of another size is somebody else's by now; who begins it anew leaves its readers the old one."""
    file = tmp_path / "new/pieces"

    assert append_file(file, 0, [b"ab", b"c"])
    with file.open("rb") as reader:
        assert append_file(file, 3, [b"d"])
        assert not append_file(file, 3, [b"x"])
        assert append_file(file, 0, [b"new"])
        assert reader.read() == b"abcd"
    assert not append_file(tmp_path / "none", 1, [b"x"])
    assert files_in(tmp_path) == {"new/pieces": b"new"}
