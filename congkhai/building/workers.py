"""Spreading work over every core, in batches, in order."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from itertools import chain
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Shared = TypeVar("Shared")

# Below this a pool costs more than it saves.
_WORTH_A_POOL = 150
_BATCH = 30
_PR_SET_PDEATHSIG = 1  # of prctl(2)


def spread(
    work: Callable[[Shared, Sequence[Item]], Iterable[Result]], shared: Shared, items: Sequence[Item]
) -> Iterator[Result]:
    """What `work(shared, batch)` gives for batches of the items, in the order of the items; workers begin at once."""
    cores, starts = os.cpu_count() or 1, range(0, len(items), _BATCH)
    if len(items) < _WORTH_A_POOL or cores == 1:
        return chain.from_iterable(work(shared, items[start : start + _BATCH]) for start in starts)
    pool = _pool(work, shared, items, cores)
    return _results(pool, pool.map(_do_batch, starts))


def _pool(
    work: Callable[[Shared, Sequence[Item]], Iterable[Result]], shared: Shared, items: Sequence[Item], cores: int
) -> ProcessPoolExecutor:
    # The items too are in a forked worker already: only their places are sent.
    return ProcessPoolExecutor(cores, _context(), _prepare, (work, shared, items))


@contextmanager
def beside(work: Callable[..., Result], *arguments: object) -> Iterator[Callable[[], Result]]:
    """Do `work(*arguments)` in a process of its own while the block runs; what is given waits for its result."""
    with ProcessPoolExecutor(1, _context(), _prepare, (_call, work, [arguments])) as pool:
        future = pool.submit(_do_batch, 0)
        yield lambda: future.result()[0]


def start_apart(work: Callable[..., object], *arguments: object) -> BaseProcess:
    """Run `work(*arguments)` in a process of its own; what it returns or says is lost, and that it failed too."""
    process: BaseProcess = _context().Process(target=_quietly, args=(work, arguments))
    process.start()
    return process


def _context() -> Any:
    """A forked worker has the values of its parent already; elsewhere they are sent once per worker."""
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if "fork" in methods else "spawn")


def _call(work: Callable[..., object], calls: Sequence[tuple[object, ...]]) -> list[object]:
    return [work(*arguments) for arguments in calls]


def _quietly(work: Callable[..., object], arguments: tuple[object, ...]) -> None:
    _die_with_parent()
    with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere), suppress(Exception):
        work(*arguments)


def _results(pool: ProcessPoolExecutor, batches: Iterable[list[Any]]) -> Iterator[Any]:
    with pool:
        yield from chain.from_iterable(batches)


_prepared: list[object] = []


def _prepare(work: object, shared: object, items: Sequence[object]) -> None:
    _die_with_parent()
    spare_collections()
    _prepared[:] = [work, shared, items]


def spare_collections() -> None:
    """Records are trees that live to the end: looking for garbage among them is 3 % of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _die_with_parent() -> None:
    """Workers of a killed build would wait forever, or still write while the next one runs (Linux)."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        parent = multiprocessing.parent_process()
        if parent is not None and os.getppid() != parent.pid:
            os._exit(1)  # it was killed before this process could ask to be


def _do_batch(start: int) -> list[Any]:
    work, shared, items = _prepared
    return list(work(shared, items[start : start + _BATCH]))  # type: ignore[operator, index]
