"""Files of folders that somebody else may have changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from congkhai.publishing.plain_files import files_below, open_plain

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in a folder, a link to that folder, a pipe."""
    (tmp_path / "b/c").mkdir(parents=True)
    (tmp_path / "b/c/tep").write_bytes(b"x")
    (tmp_path / "lien-ket").symlink_to("b")
    os.mkfifo(tmp_path / "a")
    return tmp_path


def test_everything_that_is_no_folder_is_found_and_links_are_not_followed(folder: Path) -> None:
    """In the order of the names, each with its path from the folder and its whole path."""
    names = ["a", "b/c/tep", "lien-ket"]

    assert list(files_below(folder)) == [(name, str(folder / name)) for name in names]


def test_only_plain_files_are_opened(folder: Path) -> None:
    """Whoever opens a pipe would wait for good."""
    opened = open_plain(str(folder / "b/c/tep"))
    assert opened is not None
    with opened:
        assert opened.read() == b"x"

    for name in ("a", "b", "lien-ket", "lien-ket/c", "khong-co"):
        assert open_plain(str(folder / name)) is None
