"""What earlier runs left, put out of the way: to delete thousands of files slows what is measured next.

ext4 does not use a freed inode again for some minutes, and looks at each of them whenever it needs one: a build
that follows a deletion has been seen to take six times as long in the kernel.
"""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

_AWAY = ".old-"


def put_away(folder: Path) -> None:
    """Move a folder aside, if it is there, until `sweep`."""
    if folder.exists():
        places = (folder.with_name(f"{folder.name}{_AWAY}{number}") for number in count(1))
        folder.rename(next(place for place in places if not place.exists()))


def sweep(folder: Path) -> None:
    """Remove all that was put away beside a folder and within it, once nothing is measured any more."""
    for old in [*folder.parent.glob(f"{folder.name}{_AWAY}*"), *folder.rglob(f"*{_AWAY}*")]:
        shutil.rmtree(old, ignore_errors=True)
