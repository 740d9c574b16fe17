"""An import that is killed leaves every file as it was or as it becomes, and can simply be run again."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import sys

import pytest
from answers import CODE, answer, write_answers
from fixture_project import files_in, new_project, run
from forked import in_fork

from congkhai.cli import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks and SIGKILL")


def import_and_die(root, source, kill_at):
    """Import in a fork that kills itself before its n-th step on the disk; whether it came to its end."""

    def import_counted():
        count_down(kill_at)
        with contextlib.redirect_stdout(io.StringIO()):
            main(["import", "--root", str(root), str(source)])

    return in_fork(import_counted) == 0


def count_down(steps):
    """Kill this process before its n-th step that writes, renames or makes something."""
    taken = 0

    def count(event, arguments):
        nonlocal taken
        if event in ("os.rename", "os.mkdir") or (event == "open" and arguments[1] == "wb"):
            taken += 1
            if taken == steps:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def state_of(root):
    """The records and lists; what a killed run leaves half-written is hidden, and no record."""
    files = files_in(root / "tthc", root) | files_in(root / "content/danh-muc", root)
    return {name: data for name, data in files.items() if not name.rpartition("/")[2].startswith(".")}


@pytest.mark.proof("imports killed")
def test_killed_before_any_step_on_the_disk(tmp_path, is_whole, tried):
    """Each file is the old or the new one, references lead somewhere, and a second run completes the first."""
    spare = new_project(tmp_path / "spare")
    changes = {"departmentsExecuting": [{"name": "Phòng Mẫu"}], "executingAgencies": ""}
    codes = [CODE, *(f"1.9{number:05}" for number in range(2, 60 if is_whole else 3))]
    source = write_answers(tmp_path / "nguon", *(answer(code=code, **changes) for code in codes))
    whole = shutil.copytree(spare, tmp_path / "whole")
    assert import_and_die(whole, source, 0)
    old, new = state_of(spare), state_of(whole)

    for step in range(1, 1000):
        root = shutil.copytree(spare, tmp_path / f"killed-{step}")
        ended = import_and_die(root, source, step)
        torn = [name for name, data in state_of(root).items() if data not in (old.get(name), new.get(name))]
        assert (step, torn, run(root, command="check").code) == (step, [], 0)
        if ended:
            break
        assert import_and_die(root, source, 0)
        assert state_of(root) == new
    tried(step - 1, "kills")
    assert step > 2 * len(codes) + 2


@pytest.mark.proof("imports killed")
def test_killed_while_a_record_moves(tmp_path, tried):
    """Whatever the step, the record is there once, and a second run completes the first."""
    spare = new_project(tmp_path / "spare")
    run(spare, str(write_answers(tmp_path / "cu", answer())), command="import", day=None)
    newer = {"categoriesDetails": [{"name": "Việc mẫu"}], "_source": {"retrieved": "2026-09-01"}}
    source = write_answers(tmp_path / "moi", answer(**newer))
    whole = shutil.copytree(spare, tmp_path / "whole")
    assert import_and_die(whole, source, 0)

    step, is_done = 0, False
    while not is_done:
        step += 1
        root = shutil.copytree(spare, tmp_path / f"killed-{step}")
        is_done = import_and_die(root, source, step)
        assert len([name for name in state_of(root) if name.endswith(f"{CODE}.yml")]) == 1
        run(root, str(source), command="import", day=None)
        assert state_of(root) == state_of(whole)
    tried(step - 1, "kills")
    assert step > 3
