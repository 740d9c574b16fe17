"""Commands as an editor types them: a fresh Debian knows no `python`, and Windows none that has the packages."""

from __future__ import annotations

import sys


def as_typed(command: str, rest: str = "") -> str:
    """A command with what stands behind it, by make; on Windows by make.cmd, also in PowerShell."""
    if sys.platform == "win32":
        return f".\\make {command} {rest}".rstrip()
    return f'make {command} ARGS="{rest}"' if rest else f"make {command}"


def by_python(program: str, rest: str) -> str:
    """The program with its own words, which make does not all know, by the Python that has the packages."""
    python = ".venv\\Scripts\\python" if sys.platform == "win32" else ".venv/bin/python"
    return f"{python} {program} {rest}"
