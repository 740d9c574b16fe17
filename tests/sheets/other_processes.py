"""What a process of its own writes, with another seed for sets and in another zone of time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_TESTS = Path(__file__).parents[1]
_WRITE = """
import hashlib, sys
sys.path.insert(0, {tests!r})
from sheet_examples import EXAMPLES
from congkhai.sheets.{module} import {writer}
for sheet in EXAMPLES.values():
    print(hashlib.sha256({writer}(sheet)).hexdigest())
"""


def digests_of(module: str, writer: str, seed: str, zone: str) -> list[str]:
    """The digest of what a writer makes of each example."""
    code = _WRITE.format(tests=str(_TESTS), module=module, writer=writer)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=_TESTS.parent,
        env={"PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
