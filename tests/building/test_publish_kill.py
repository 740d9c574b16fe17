"""A publication that is killed leaves the old release or the new one public, whole, and the next one cleans up."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixture_project import REPOSITORY

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, links and SIGKILL")


_MEMORY = Path("/dev/shm")


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory, where there is one: every publication waits for the disk, and who is killed needs none."""
    folder = Path(tempfile.mkdtemp(prefix="congkhai-", dir=_MEMORY if _MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


@pytest.mark.proof("publications killed")
def test_killed_before_any_step_on_the_disk(
    project: Path, memory: Path, is_whole: bool, tried: Callable[[int, str], None]
) -> None:
    """Whichever copy, flush, link or removal comes next: both sites are of one release, and that is whole."""
    project, host, times = Path(shutil.move(project, memory / "project")), memory / "host", 100 if is_whole else 10
    told = subprocess.run(
        [sys.executable, Path(__file__).with_name("publish_kill_moments.py"), project, host, str(times)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "tests")])},
        capture_output=True,
        check=True,
    )
    result = json.loads(told.stdout)
    before, after, seen = result["before"], result["after"], result["seen"]
    tried(len(seen), "kills")
    public = [(step["killed"]["public"], step["killed"]["release"]) for step in seen]
    old, new = ((one["public"], one["release"]) for one in (before, after))

    assert all(first != second for first, second in zip(before["public"], after["public"], strict=True))
    assert len(seen) >= times
    assert [step["step"] for step, one in zip(seen, public, strict=True) if one not in (old, new)] == []
    assert old in public
    assert new in public
    assert [step["killed"]["damaged"] for step in seen if step["killed"]["damaged"]] == []
    assert [step["step"] for step in seen if step["next"]["public"] != after["public"]] == []
    assert [step["next"] for step in seen if step["next"]["left"] or step["next"]["damaged"]] == []
    assert {step["next"]["kept"] for step in seen} == {5}
    assert [step["step"] for step in seen if step["next"]["way back"] != step["killed"]["release"]] == []
