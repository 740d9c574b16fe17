"""Work on every core, in batches, in order; where no process can be started, all of it is done in this one."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")
Shared = TypeVar("Shared")

# For fewer items other processes cost more than they save.
_WORTH_A_POOL = 150
_BATCH = 30
_PR_SET_PDEATHSIG = 1  # of prctl(2)
# What says that no process can be started: a browser has none, and a system may refuse more of them.
_NO_PROCESS = (ImportError, NotImplementedError, OSError)


def spread(
    work: Callable[[Shared, Sequence[Item]], Iterable[Result]], shared: Shared, items: Sequence[Item]
) -> Iterator[Result]:
    """What `work(shared, batch)` gives for batches of the items, in the order of the items; workers begin at once."""
    cores, starts = os.cpu_count() or 1, range(0, len(items), _BATCH)
    at_work = None
    if len(items) >= _WORTH_A_POOL and cores > 1:
        # The items too are in a forked worker already: only their places are sent.
        at_work = _begin(cores, (work, shared, items), lambda pool: pool.map(_do_batch, starts))
    if at_work is None:
        return chain.from_iterable(work(shared, items[start : start + _BATCH]) for start in starts)
    return _results(*at_work)


@contextmanager
def beside(count: int, work: Callable[..., Result], *arguments: object) -> Iterator[Callable[[], Result]]:
    """Do `work(*arguments)`, about so many things, in a process of its own while the block runs.

    What is given waits for the result; work about few things is done only then, and in this process.
    """
    at_work = None
    if count >= _WORTH_A_POOL:
        at_work = _begin(1, (_call, work, [arguments]), lambda pool: pool.submit(_do_batch, 0))
    if at_work is None:
        yield lambda: work(*arguments)
        return
    pool, future = at_work
    with pool:
        yield lambda: future.result()[0]


def start_apart(work: Callable[..., object], *arguments: object) -> Callable[[], None]:
    """Run `work(*arguments)` in a fork of this process; what it returns or says is lost, and that it failed too.

    What is given waits for its end. Where it cannot be a fork it is done here: it takes less time than to load all
    that a new process needs.
    """
    if _is_fork_safe():
        with suppress(*_NO_PROCESS):
            process = _context().Process(target=_do_apart, args=(work, arguments))
            process.start()
            return process.join  # type: ignore[no-any-return]
    _do_quietly(work, arguments)
    return lambda: None


def spare_collections() -> None:
    """Records are trees that live to the end: looking for garbage among them is 3 % of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _begin(
    count: int, prepared: tuple[Any, Any, Sequence[Any]], hand_out: Callable[[ProcessPoolExecutor], Result]
) -> tuple[ProcessPoolExecutor, Result] | None:
    """So many processes at work, and what handing it out to them gave; None where they cannot be started."""
    try:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import active_children

        others = active_children()
        pool = ProcessPoolExecutor(count, _context(), _prepare, prepared)
        try:
            return pool, hand_out(pool)
        except OSError:
            # Those that could be started wait for work that will not come.
            for process in set(active_children()).difference(others):
                process.kill()
    except _NO_PROCESS:
        pass
    return None


def _context() -> Any:
    """A forked worker has the values of its parent already; elsewhere they are sent once per worker."""
    import multiprocessing

    return multiprocessing.get_context("fork" if _is_fork_safe() else "spawn")


def _is_fork_safe() -> bool:
    """A fork of a process with other threads may wait forever for a lock that one of these held."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


def _call(work: Callable[..., object], calls: Sequence[tuple[object, ...]]) -> list[object]:
    return [work(*arguments) for arguments in calls]


def _do_apart(work: Callable[..., object], arguments: tuple[object, ...]) -> None:
    _die_with_parent()
    _do_quietly(work, arguments)


def _do_quietly(work: Callable[..., object], arguments: tuple[object, ...]) -> None:
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


def _die_with_parent() -> None:
    """Workers of a killed build would wait forever, or still write while the next one runs (Linux).

    Ctrl-C reaches them too, and is left to who started them: a pool whose workers are gone prints stack traces.
    """
    import ctypes
    import multiprocessing

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        parent = multiprocessing.parent_process()
        if parent is not None and os.getppid() != parent.pid:
            os._exit(1)  # it was killed before this process could ask to be


def _do_batch(start: int) -> list[Any]:
    work, shared, items = _prepared
    return list(work(shared, items[start : start + _BATCH]))  # type: ignore[operator, index]
