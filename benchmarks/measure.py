"""Wall time and peak memory of a command with all processes it starts, and the size of what it wrote."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Looking costs the measured processes some time, most where they use every core; counting shared pages once costs more.
_SAMPLE_SECONDS = 0.2
_PROPORTIONAL_EVERY = 5
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a command took.

    `processor_seconds`, over all its processes, hardly depend on what else the machine does;
    `peak_bytes` is the largest sum of resident memory over the tree of processes; pages that forked
    workers share are counted in each of them, so it is never too small. `proportional_bytes` counts
    them once.
    """

    seconds: float
    processor_seconds: float
    peak_bytes: int
    proportional_bytes: int


class CommandFailed(Exception):
    """The command ended with a code other than 0; holds the end of what it printed."""


def run_measured(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run `command` in `folder` to its end, with `environment` added to ours."""
    # What earlier runs wrote must not slow this one.
    os.sync()
    started, used = time.perf_counter(), _processor_seconds()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    memory = _Memory(process.pid)
    memory.start()
    printed, _ = process.communicate()
    seconds = time.perf_counter() - started
    memory.stop()
    if process.returncode != 0:
        tail = printed.decode("utf-8", "replace")[-2000:]
        raise CommandFailed(f"{' '.join(command)}: exit code {process.returncode}\n{tail}")
    return Run(seconds, _processor_seconds() - used, memory.peak_bytes, memory.proportional_bytes)


def size_of(folders: Iterable[Path]) -> int:
    """Bytes of all files in the folders."""
    return sum(file.stat().st_size for folder in folders for file in folder.rglob("*") if file.is_file())


class _Memory(threading.Thread):
    """Samples the resident memory of a process and its descendants until stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak_bytes = 0
        self.proportional_bytes = 0
        self._pid = pid
        self._ended = threading.Event()

    def run(self) -> None:
        samples = 0
        while not self._ended.wait(_SAMPLE_SECONDS):
            processes = list(_tree(self._pid))
            self.peak_bytes = max(self.peak_bytes, sum(map(_resident_bytes, processes)))
            if samples % _PROPORTIONAL_EVERY == 0:
                self.proportional_bytes = max(self.proportional_bytes, sum(map(_proportional_bytes, processes)))
            samples += 1

    def stop(self) -> None:
        """End the sampling."""
        self._ended.set()
        self.join()


def _processor_seconds() -> float:
    """What all processes that we started and that have ended used so far."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def _tree(pid: int) -> Iterator[int]:
    """The process and its descendants; those that end meanwhile are left out."""
    yield pid
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))
    except OSError:
        return


def _resident_bytes(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_BYTES
    except OSError:
        return 0


def _proportional_bytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
