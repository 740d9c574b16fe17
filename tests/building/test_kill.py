"""A build that is killed leaves the old site or the new one, whole, and the next build cleans up."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import DAY, REPOSITORY, SITES, built, copied, differences, files_in, replace_in, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks and SIGKILL")


@pytest.fixture
def edited(project: Path) -> Path:
    """A published project in which a list was edited since: every page is to be made again."""
    built(project)
    replace_in(project / "content/danh-muc/co-quan.yml", "Ủy ban nhân dân cấp xã", "Ủy ban nhân dân xã, phường")
    return project


@pytest.mark.proof("builds killed")
@pytest.mark.parametrize("builds", [0, 2], ids=["first rebuild", "from the spare of a former one"])
def test_killed_before_any_step_on_the_disk(
    builds: int, edited: Path, tmp_path: Path, is_whole: bool, tried: Callable[[int, str], None]
) -> None:
    """Whichever write, rename or removal comes next when a build dies, each site is the old or the new one."""
    for number in range(builds):
        built(edited)
        replace_in(edited / "content/danh-muc/co-quan.yml", "Ủy ban nhân dân xã", f"{number} Ủy ban nhân dân xã")
    spare = Path(shutil.copytree(edited, tmp_path / "spare"))
    beside = sorted(path.name for path in edited.iterdir())
    told = subprocess.run(
        [sys.executable, Path(__file__).with_name("kill_moments.py"), edited, spare, "1" if is_whole else "23"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "tests")])},
        capture_output=True,
        check=True,
    )
    result = json.loads(told.stdout)
    tried(len(result["seen"]), "kills")
    old, new = result["old"], result["new"]
    torn = [
        step["step"]
        for step in result["seen"]
        if any(site not in (old[i], new[i]) for i, site in enumerate(step["killed"]))
    ]

    assert all(before != after for before, after in zip(old, new, strict=True))
    assert len(result["seen"]) > 15
    assert torn == []
    assert {step["killed"][0] for step in result["seen"]} == {old[0], new[0]}
    assert [step["step"] for step in result["seen"] if step["next"] != new] == []
    assert [step["beside"] for step in result["seen"] if step["beside"] != beside] == []


@pytest.mark.proof("builds killed")
def test_killed_at_any_time(edited: Path, tmp_path: Path, is_whole: bool, tried: Callable[[int, str], None]) -> None:
    """Killed from outside at one time after another, with workers, the sites stay whole."""
    text = (edited / "tthc/chung-thuc/2.000815.yml").read_text(encoding="utf-8")
    for number in range(160):
        code = f"3.{number:06}"
        (edited / f"tthc/chung-thuc/{code}.yml").write_text(text.replace("2.000815", code), encoding="utf-8")
    before = {site: files_in(edited / site) for site in SITES}
    cold = copied(edited, tmp_path / "cold")
    built(cold)
    after = {site: files_in(cold / site) for site in SITES}
    torn = []
    hundredths = range(5, 300, 5) if is_whole else (20, 40, 60, 80, 100, 130)
    for time_ in hundredths:
        _build_and_kill(edited, time_ / 100)
        for site in SITES:
            now = files_in(edited / site)
            if differences(now, before[site]) and differences(now, after[site]):
                torn.append((time_, site))
    result = run(edited)
    tried(len(hundredths), "kills")

    assert torn == []
    assert result.code == 0
    assert all(differences(files_in(edited / site), after[site]) == [] for site in SITES)
    assert [path.name for path in edited.iterdir() if path.name.startswith(".")] == [".cache"]


def _build_and_kill(root: Path, seconds: float) -> None:
    process = subprocess.Popen(
        [sys.executable, REPOSITORY / "build_tthc.py", "--root", root, "--date", DAY], stdout=subprocess.DEVNULL
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()


def test_an_interrupted_build_says_so_and_leaves_nothing(edited: Path) -> None:
    """A disk error in the middle discards the half-made sites; the message is one line."""
    before = {site: files_in(edited / site) for site in SITES}
    blocked = edited / ".site-pbgdpl.dang-dung"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    result = run(edited)

    assert result.code == 1
    assert len(result.err.splitlines()) == 1
    assert all(differences(files_in(edited / site), before[site]) == [] for site in SITES)
