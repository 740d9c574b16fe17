"""Work on every core: the same results in the same order, and no worker outlives its build."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from fixture_project import DAY, REPOSITORY, built, copied, differences, sites_of

from congkhai.building.workers import beside, spread

MANY = 150


def squared(shared: int, items: Sequence[int]) -> list[tuple[int, int]]:
    """Something that depends on both what is shared and the items."""
    return [(item, shared + item * item) for item in items]


@pytest.mark.parametrize("count", [0, 1, 149, 150, 151, 601])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    """With a pool or without, in batches that come out even or not, the results are those of a loop."""
    items = list(range(count, 0, -1))

    assert list(spread(squared, 5, items)) == squared(5, items)


def test_a_pool_is_used_when_it_is_worth_it() -> None:
    """Many items are worked on in other processes."""
    pids = set(spread(_pid, None, range(300)))

    assert (os.getpid() not in pids) == ((os.cpu_count() or 1) > 1)


def _pid(shared: None, items: Sequence[int]) -> list[int]:
    return [os.getpid()] * len(items)


def test_work_beside_goes_on_meanwhile() -> None:
    """It is done in another process, and its result can be had within the block."""
    with beside(MANY, _squared_elsewhere, 7) as result:
        here = os.getpid()
        square, there = result()

    assert square == 49
    assert there != here


def test_work_about_few_things_is_done_here() -> None:
    """Starting a process would take longer than the work."""
    with beside(MANY - 1, _squared_elsewhere, 7) as result:
        assert result() == (49, os.getpid())


def test_work_beside_has_ended_with_its_block(tmp_path: Path) -> None:
    """Nothing is written any more when the block has failed, and failures are told."""
    with pytest.raises(ZeroDivisionError), beside(MANY, _write_late, tmp_path / "late"):
        raise ZeroDivisionError
    assert (tmp_path / "late").read_text(encoding="utf-8") == "done"

    with beside(MANY, _write_late, tmp_path / "missing/late") as result, pytest.raises(FileNotFoundError):
        result()


def _squared_elsewhere(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _write_late(file: Path) -> None:
    time.sleep(0.3)
    file.write_text("done", encoding="utf-8")


# What stands in for a place without processes, and what a system does that has no more of them to give.
_REFUSALS = {
    "no multiprocessing": "sys.modules['multiprocessing'] = sys.modules['_multiprocessing'] = None",
    "no part in C": "sys.modules['_multiprocessing'] = None",
    "no fork": "def refuse():\n    raise OSError\nos.fork = refuse",
    "only one fork": (
        "fork, forks = os.fork, iter([True])\n"
        "def refuse():\n    if next(forks, False):\n        return fork()\n    raise OSError\n"
        "os.fork = refuse"
    ),
}


@pytest.mark.parametrize("refusal", _REFUSALS.values(), ids=_REFUSALS)
def test_without_other_processes_all_is_done_in_this_one(refusal: str, project: Path, tmp_path: Path) -> None:
    """Where no process can be started, as in a browser, the sites are the same to the last byte."""
    expected = built(copied(project, tmp_path / "with"), "--no-cache")
    program = (
        f"import os, sys\n{refusal}\n"
        "import congkhai.building.workers as workers\n"
        "workers._WORTH_A_POOL = 1\n"
        "from congkhai.cli import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", program, "build", "--root", str(project), "--date", DAY, "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}

    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=60)

    assert differences(expected, sites_of(project)) == []


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.cpu_count() == 1, reason="fork, and a pool")
@pytest.mark.parametrize(("threads", "inherited"), [(0, "here"), (1, "nowhere")])
def test_a_process_with_threads_is_not_forked(threads: int, inherited: str, tmp_path: Path) -> None:
    """A lock that another thread holds at that moment would never be free in the fork; all is sent to new processes."""
    program = tmp_path / "program.py"
    program.write_text(
        "import sys, threading\n"
        "from congkhai.building.workers import spread\n"
        "place = 'nowhere'\n"
        "def tell(shared, items):\n    return [place] * len(items)\n"
        "if __name__ == '__main__':\n"
        "    place = 'here'\n"
        "    end = threading.Event()\n"
        "    for _ in range(int(sys.argv[1])):\n        threading.Thread(target=end.wait).start()\n"
        "    print(*set(spread(tell, None, range(300))))\n"
        "    end.set()\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}

    told = subprocess.run(
        [sys.executable, program, str(threads)], env=environment, capture_output=True, encoding="utf-8", check=True
    )

    assert told.stdout.split() == [inherited]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks")
@pytest.mark.parametrize(("threads", "place"), [(0, "in a fork"), (1, "here")])
def test_work_apart_is_never_done_by_a_process_that_loads_all_anew(threads: int, place: str, tmp_path: Path) -> None:
    """MkDocs renders a site's frames in a third of the time that a new process takes to load it."""
    program = (
        "import os, sys, threading\n"
        "from congkhai.building.workers import start_apart\n"
        "kept = 'in a fork'\n"
        "def tell(own):\n    open(sys.argv[2], 'w').write('here' if os.getpid() == own else kept)\n"
        "end = threading.Event()\n"
        "for _ in range(int(sys.argv[1])):\n    threading.Thread(target=end.wait).start()\n"
        "start_apart(tell, os.getpid())()\n"
        "end.set()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}

    subprocess.run([sys.executable, "-c", program, str(threads), tmp_path / "told"], env=environment, check=True)

    assert (tmp_path / "told").read_text(encoding="utf-8") == place


# Each tells its number as soon as there is something to kill; the second is killed before its work begins.
_AT_WORK = "def wait(folder, items):\n    tell(folder)\n    time.sleep(20)\n    return items\n"
_JUST_FORKED = (
    "def wait(folder, items):\n    return items\n"
    "os.register_at_fork(after_in_child=lambda: (tell(sys.argv[1]), time.sleep(1)))\n"
)


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.cpu_count() == 1, reason="prctl(2), and a pool")
@pytest.mark.parametrize("waiting", [_AT_WORK, _JUST_FORKED], ids=["at work", "just forked"])
def test_workers_die_with_their_build(waiting: str, tmp_path: Path) -> None:
    """A killed build leaves no worker behind that waits forever or writes into the next build."""
    program = (
        "import os, sys, time\n"
        "from congkhai.building.workers import spread\n"
        "def tell(folder):\n    open(f'{folder}/{os.getpid()}', 'w').close()\n"
        f"{waiting}"
        "list(spread(wait, sys.argv[1], range(1000)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    build = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], env=environment)
    deadline = time.monotonic() + 20
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    build.send_signal(signal.SIGKILL)
    build.wait()
    while any(map(_runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)

    assert len(workers) >= 2
    assert [worker for worker in workers if _runs(worker)] == []


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.cpu_count() == 1, reason="groups, and a pool")
@pytest.mark.parametrize(
    "start",
    ["list(spread(wait, sys.argv[1], range(1000)))", "start_apart(wait, sys.argv[1], [])()"],
    ids=["a pool", "apart"],
)
def test_what_ctrl_c_stops_says_no_word_in_workers(start: str, tmp_path: Path) -> None:
    """A terminal sends it to all processes; the command alone tells of it."""
    program = (
        "import os, sys, time\n"
        "from congkhai.building.workers import spread, start_apart\n"
        "def tell(folder):\n    open(f'{folder}/{os.getpid()}', 'w').close()\n"
        f"{_AT_WORK.replace('20', '1')}"
        f"try:\n    {start}\nexcept KeyboardInterrupt:\n    print('stopped')\n"
    )
    build = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        start_new_session=True,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.default_int_handler
        ),  # whoever runs the tests ignores it
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 20
    while len(list(tmp_path.iterdir())) < (2 if "spread" in start else 1) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(build.pid, signal.SIGINT)

    assert build.communicate(timeout=20)[0] == "stopped\n"


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
