"""Builds a project again and again, killed at one step on the disk after another; run by test_kill.py.

Each build runs in a fork of this process, so that no time goes into imports and templates. What the sites
were after each kill is printed as JSON.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from fixture_project import DAY, SITES, files_in

from congkhai.cli import main

_STEPS = ("open", "os.", "shutil.", "ctypes.dlsym")


def build(root: Path, kill_at: int) -> int:
    """Build in a fork that kills itself before its n-th step; returns how many steps it took."""
    return len(run_killed(["build", "--root", str(root), "--date", DAY], kill_at))


def run_killed(arguments: list[str], kill_at: int) -> list[str]:
    """Run a command in a fork that kills itself before its n-th step; returns what steps it took, none if killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _run_and_die(arguments, kill_at, writing)
    os.close(writing)
    with os.fdopen(reading) as steps:
        taken = steps.read().split()
    os.waitpid(child, 0)
    return taken


def state_of(root: Path) -> list[str]:
    """A digest of each site, and what lies beside them."""
    digests = []
    for site in SITES:
        total = hashlib.sha256()
        for name, data in files_in(root / site).items():
            total.update(f"{name}:{len(data)}:".encode() + data)
        digests.append(total.hexdigest())
    return digests


def _run_and_die(arguments: list[str], kill_at: int, steps: int) -> None:
    taken: list[str] = []
    own = os.getpid()

    def count(event: str, arguments: tuple[object, ...]) -> None:
        if os.getpid() != own:
            return  # a process beside
        if event.startswith(_STEPS) and not (event == "open" and arguments[1] == "r"):
            taken.append(event)
            if len(taken) == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    try:  # whatever happens, the fork must not go on with the tests
        with contextlib.redirect_stdout(io.StringIO()):
            main(arguments)
        with os.fdopen(steps, "w") as told:
            told.write(" ".join(taken))
    finally:
        os._exit(0)


def kill_everywhere(root: Path, spare: Path, stride: int) -> dict[str, object]:
    """`root` has the old sites published and an edit made; `spare` is a copy of it to start from."""
    with contextlib.redirect_stdout(io.StringIO()):
        main(["build", "--root", str(spare), "--date", DAY, "--no-cache", "--out", str(spare.parent / "warm")])
    old = state_of(root)
    # Of a copy, as those that are killed: its files have other times for the kernel, and are read again.
    shutil.rmtree(root)
    shutil.copytree(spare, root)
    total = build(root, 0)
    new = state_of(root)
    seen = []
    # In the last steps the sites are exchanged.
    for step in sorted({*range(1, total + 1, stride), *range(total - 9, total + 1)}):
        shutil.rmtree(root)
        shutil.copytree(spare, root)
        build(root, step)
        killed = state_of(root)
        build(root, 0)
        beside = sorted(path.name for path in root.iterdir())
        seen.append({"step": step, "killed": killed, "next": state_of(root), "beside": beside})
    return {"old": old, "new": new, "total": total, "seen": seen}


if __name__ == "__main__":
    print(json.dumps(kill_everywhere(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
