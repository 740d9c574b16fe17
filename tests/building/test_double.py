"""Two builds at once: one waits for the other, and what is published is what one of them made, whole."""

from __future__ import annotations

import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from fixture_project import DAY, REPOSITORY, built, copied, differences, files_in, replace_in, run_apart, sites_of

from congkhai.publishing.locking import locked

LATER = "2027-03-02"
NAMES = ("Ủy ban nhân dân cấp xã", "Ủy ban nhân dân xã, phường")
AGENCIES = "content/danh-muc/co-quan.yml"
# How the two differ: the arguments of each.
PAIRS: dict[str, tuple[list[str], list[str]]] = {
    "the same": ([], []),
    "another day": ([], ["--date", LATER]),
    "one without cache": (["--no-cache"], []),
    "both without cache": (["--no-cache"], ["--no-cache"]),
}
ROUNDS = [*PAIRS, "two projects, one folder", "a preview runs"]


def start(root: Path, *arguments: str) -> subprocess.Popen[str]:
    """A build in a process of its own, already running."""
    command = [sys.executable, REPOSITORY / "build_tthc.py", "--root", root, "--date", DAY, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@contextmanager
def preview(root: Path) -> Iterator[None]:
    """A preview of the project that runs meanwhile, ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = ("127.0.0.1", free.getsockname()[1])
    command = [
        sys.executable,
        root / "build_tthc.py",
        "serve",
        "--root",
        root,
        "--dia-chi",
        f"{address[0]}:{address[1]}",
    ]
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}
    )
    try:
        for _ in range(600):
            with socket.socket() as asking:
                if asking.connect_ex(address) == 0:
                    break
            time.sleep(0.1)
        assert server.poll() is None
        yield
    finally:
        server.terminate()
        server.wait()


@pytest.mark.proof("two builds at once")
def test_two_builds_at_once(project: Path, tmp_path: Path, is_whole: bool, tried: Callable[[int, str], None]) -> None:
    """Both end with 0, one after the other; nothing is left beside the sites, whichever was first."""
    chance = random.Random(20261128)
    other = copied(project, tmp_path / "other")
    replace_in(other / "content/danh-muc/don-vi.yml", "ten: Đơn vị mẫu", "ten: Đơn vị khác")
    rounds = [kind for _ in range(17) for kind in ROUNDS] if is_whole else ROUNDS
    tried(len(rounds), "pairs")

    @cache
    def cold(name: str, root: Path, day: str) -> dict[str, bytes]:
        fresh = copied(root, tmp_path / f"cold-{len(list(tmp_path.iterdir()))}")
        return built(fresh, day=day)

    built(project)
    for number, kind in enumerate(rounds):
        name = NAMES[(number + 1) % 2]
        replace_in(project / AGENCIES, NAMES[number % 2], name)
        pause = chance.random() * chance.choice([0.5, 4])
        wanted = [cold(name, project, DAY)]
        if kind == "two projects, one folder":
            wanted.append(cold("", other, DAY))
            out = tmp_path / "out"
            codes = _both(start(project, "--out", str(out)), pause, lambda out=out: start(other, "--out", str(out)))
        elif kind == "a preview runs":
            out = project
            with preview(project):
                replace_in(project / "content/gioi-thieu.md", "\n", "\n")  # the preview builds again
                codes = _both(start(project), pause, lambda: start(project))
        else:
            out, (first, second) = project, PAIRS[kind]
            wanted.append(cold(name, project, second[-1]) if "--date" in second else wanted[0])
            codes = _both(start(project, *first), pause, lambda second=second: start(project, *second))
        now = sites_of(out)

        assert (number, kind, codes) == (number, kind, [(0, True), (0, True)])
        assert [] in [differences(now, one) for one in wanted], (number, kind)
        assert [path.name for path in out.iterdir() if path.name.startswith(".") and path.name != ".cache"] == []


def _both(first: subprocess.Popen[str], pause: float, second: Callable[[], subprocess.Popen[str]]) -> list[object]:
    time.sleep(pause)
    processes = [first, second()]
    said = [process.communicate()[0] for process in processes]
    return [
        (process.returncode, "Đã dựng" in text) if process.returncode == 0 else (process.returncode, text)
        for process, text in zip(processes, said, strict=True)
    ]


def test_a_build_that_must_wait_too_long_says_for_whom(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It changes nothing, ends with 1 and names the process."""
    before = built(project)
    replace_in(project / AGENCIES, *NAMES)
    short = "import congkhai.publishing.locking as l; l.locked.__wrapped__.__defaults__ = (0.2,)\n"
    with locked([project / "site-pbgdpl"], print):
        process = subprocess.run(
            [
                sys.executable,
                "-c",
                f"{short}from congkhai.cli import main; raise SystemExit(main())",
                "--root",
                project,
            ],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=False,
        )

    assert process.returncode == 1
    assert process.stdout == ""
    assert process.stderr.splitlines() == [
        f"Chờ tiến trình {os.getpid()} dựng xong {project}/site-pbgdpl…",
        f"Chưa dựng gì: tiến trình {os.getpid()} vẫn đang dựng {project}/site-pbgdpl. "
        "Đợi nó xong rồi chạy lại; nếu nó bị treo thì kết thúc nó trước.",
    ]
    assert differences(before, sites_of(project)) == []


def test_a_check_waits_for_nobody(project: Path) -> None:
    """Records can be checked while a build runs: a check publishes nothing."""
    with locked([project / ".cache", project / "site"], print):
        result = run_apart(project, command="check")

    assert result.code == 0


def test_builds_of_a_project_into_two_folders_at_once(project: Path, tmp_path: Path) -> None:
    """They share the cache, and nothing else: both sites are what the project says."""
    processes = [start(project, "--out", str(tmp_path / name)) for name in ("a", "b")]
    codes = [process.wait() for process in processes if process.communicate()]

    assert codes == [0, 0]
    assert differences(files_in(tmp_path / "a"), files_in(tmp_path / "b")) == []
