"""The first release on a host: whoever is killed before it is public leaves a folder that the next run takes up."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from forked import in_fork
from small_sites import SITES, serve_sites, small_sites

from congkhai.publishing.locking import locked
from congkhai.publishing.releases import place_of_lock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, links and SIGKILL")


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory, where there is one: who is killed needs no disk, and would wait for it each time."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        yield Path(folder)


def test_killed_before_any_step_on_the_disk(memory: Path) -> None:
    """Lock, trial of links, mark, half a release: none of it is taken for somebody else's, or stays."""
    sites = small_sites(memory / "du-an")
    for step in range(1, 500):
        host = memory / f"{step}/host"
        if not is_killed_at(step, partial(publish, host, sites)):
            break
        publish(host, sites)

        assert all((host / site / "index.html").is_file() for site in SITES), step
        assert [path.name for path in (*host.iterdir(), *(host / "ban").iterdir()) if path.name[0] == "."] == [], step

    assert 50 < step < 499


def publish(host: Path, sites: dict[str, Path]) -> None:
    """Lay a release and make it public, while nobody else does."""
    with locked([place_of_lock(host)], print):
        serve_sites(host, sites)


def is_killed_at(step: int, act: Callable[[], None]) -> bool:
    """Do something in a fork that kills itself before its n-th step on the disk; False if it takes fewer."""
    left = iter(range(step - 1))

    def count(event: str, _: object) -> None:
        is_step = event.startswith(("open", "os.", "shutil.")) and event != "os.kill"
        if is_step and next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    def act_counted() -> None:
        sys.addaudithook(count)
        act()

    return in_fork(act_counted) == -signal.SIGKILL
