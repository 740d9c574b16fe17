"""Publishes a project again and again, killed at one step on the disk after another; run by test_publish_kill.py.

What was public after each kill, and after the publication that followed it, is printed as JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
from pathlib import Path

from fixture_project import DAY, replace_in
from kill_moments import run_killed, state_of

from congkhai.cli import main
from congkhai.publishing.manifest import damages_of
from congkhai.publishing.releases import release_before, served_release


def seen_in(host: Path) -> dict[str, object]:
    """What is public, what was so before, what of the releases is damaged, and what else lies in the folder."""
    releases = sorted(path for path in (host / "ban").iterdir() if path.name.isdigit())
    public = served_release(host)
    back = release_before(host, public) if public else None
    return {
        "public": state_of(host),
        "release": os.readlink(host / "hien-hanh"),
        "damaged": [line for release in releases for line in damages_of(release)],
        "left": sorted(path.name for path in (*host.iterdir(), *(host / "ban").iterdir()) if path.name[0] == "."),
        "kept": len(releases),
        "way back": back and f"ban/{back.folder.name}",
    }


def kill_everywhere(project: Path, host: Path, times: int) -> dict[str, object]:
    """`host` gets five releases of `project`, which is then edited."""
    command = ["publish", str(host), "--root", str(project), "--date", DAY]
    with contextlib.redirect_stdout(io.StringIO()):
        codes = [main(command) for _ in range(5)]  # here, so that the forks need not load and draw all anew
    assert codes == [0] * 5
    replace_in(project / "content/danh-muc/co-quan.yml", "Ủy ban nhân dân cấp xã", "Ủy ban nhân dân xã, phường")
    spares = [Path(shutil.copytree(folder, f"{folder}-spare", symlinks=True)) for folder in (project, host)]
    before = seen_in(host)
    steps = run_killed(command, 0)
    after, seen = seen_in(host), []
    for step in moments_of(steps, times):
        for folder, spare in zip((project, host), spares, strict=True):
            shutil.rmtree(folder)
            shutil.copytree(spare, folder, symlinks=True)
        run_killed(command, step)
        killed = seen_in(host)
        run_killed(command, 0)
        seen.append({"step": step, "killed": killed, "next": seen_in(host)})
    return {"before": before, "after": after, "seen": seen}


def moments_of(steps: list[str], times: int) -> list[int]:
    """The last steps that give names to what is there, where all is decided, and as many others from the first on."""
    naming = [number for number, step in enumerate(steps, 1) if step in ("os.symlink", "os.rename")]
    chosen = set(naming[-times // 2 :])
    others = [number for number in range(1, len(steps) + 1) if number not in chosen]
    wanted = times - len(chosen)
    return sorted(chosen | {others[place * len(others) // wanted] for place in range(wanted)})


if __name__ == "__main__":
    print(json.dumps(kill_everywhere(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
