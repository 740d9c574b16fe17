"""Work in a fork of a test, perhaps as another user."""

from __future__ import annotations

import os
import stat
import traceback
from collections.abc import Callable
from pathlib import Path


def in_fork(work: Callable[[], object]) -> int:
    """How the fork ended: 0, 1 where something was raised, or minus the signal that killed it.

    It ends whatever happens: what is raised would have it go on with the tests, for which their process then waits.
    """
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def others_read(path: Path) -> bool:
    """Whether another user can read what is there: nothing below a folder of root's alone."""
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in path.parents)
