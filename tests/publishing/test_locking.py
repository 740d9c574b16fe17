"""Locks: one holder at a time, found by its number; a dead one holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from fixture_project import REPOSITORY

from congkhai.publishing.locking import Busy, locked

HOLDING = """
import sys, time
from pathlib import Path
from congkhai.publishing.locking import locked
with locked([Path(sys.argv[1])], print):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def hold(folder: Path, seconds: float) -> subprocess.Popen[str]:
    """A process that holds the lock of a folder now, for so long."""
    command = [sys.executable, "-c", HOLDING, str(folder), str(seconds)]
    process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock of `site` for longer than any test waits."""
    process = hold(tmp_path / "site", 600)
    yield process
    process.kill()
    process.wait()


def test_who_waits_too_long_is_told_which_process_to_wait_for(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """Both when the waiting begins and when it is given up, in Vietnamese."""
    told: list[str] = []
    with pytest.raises(Busy) as raised, locked([tmp_path / "site"], told.append, patience=0.3):
        pass

    assert told == [f"Chờ tiến trình {holder.pid} dựng xong {tmp_path}/site…"]
    assert str(raised.value) == (
        f"Chưa dựng gì: tiến trình {holder.pid} vẫn đang dựng {tmp_path}/site. "
        "Đợi nó xong rồi chạy lại; nếu nó bị treo thì kết thúc nó trước."
    )


def test_who_waits_goes_on_when_the_other_has_ended(tmp_path: Path) -> None:
    """Patience is only the longest time."""
    process = hold(tmp_path / "site", 0.5)
    with locked([tmp_path / "site"], lambda line: None):
        pass

    assert process.wait() == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_dead_process_holds_nothing(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """Its file is left; the next one takes it at once, and clears it away."""
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    (tmp_path / ".site.khoa").write_text("12345678901234567890")
    left = [path.name for path in tmp_path.iterdir()]
    with locked([tmp_path / "site"], lambda line: None, patience=0):
        held = (tmp_path / ".site.khoa").read_text()

    assert left == [".site.khoa"]
    assert held == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_what_another_user_left_holds_nothing() -> None:
    """An administrator's process was killed: its file may be read alone, and yet it is not said to run for ever."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        lock = Path(folder, ".site.khoa")
        lock.write_text("12345678901234567890")
        lock.chmod(0o444)
        site = Path(folder, "site")
        with somebody(), locked([site], lambda line: None, patience=0), pytest.raises(Busy):
            locked([site], lambda line: None, patience=0).__enter__()

        assert list(Path(folder).iterdir()) == []


@contextmanager
def somebody() -> Iterator[None]:
    """Run the block as a user without rights; who has none stays who they are."""
    is_root = os.name != "nt" and os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def test_folders_are_the_same_by_any_path(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """A folder is held under all its names; others are free."""
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(Busy), locked([tmp_path / "link/site"], lambda line: None, patience=0):
        pass
    with locked([tmp_path / "site-pbgdpl", tmp_path / "deep/er/site"], lambda line: None, patience=0):
        pass
