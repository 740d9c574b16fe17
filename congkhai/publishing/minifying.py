"""Scripts and styles as they are published: without what only readers of the source need, by a library."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec

SCRIPT, STYLE = "text/javascript", "text/css"


def minified(kind: str, texts: Sequence[str]) -> list[str]:
    """The texts, all of one kind, with as few letters as do the same; as they are where the library is not there.

    The library is made in Go, whose threads stay: in a process of its own, as forks of this one (building/workers)
    may not have any. CalledProcessError, after the place in the joined text is told, if that cannot be read.
    """
    # A browser has neither the library nor processes; an engine there needs no light scripts.
    if not find_spec("minify"):
        return list(texts)
    # Without the folder of this file among those of modules: its names are no packages.
    command = [sys.executable, "-P", __file__]
    done = subprocess.run(
        command, input=json.dumps([kind, texts]), stdout=subprocess.PIPE, encoding="ascii", check=True
    )
    made: list[str] = json.loads(done.stdout)
    return made


def _main() -> None:
    import minify

    kind, texts = json.load(sys.stdin)
    json.dump([minify.string(kind, text) for text in texts], sys.stdout)


if __name__ == "__main__":
    _main()
