"""The project as a runner or a server gets it, and the programs that stand in for those of a whole machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from fixture_project import REPOSITORY, variables_outside_make


def cloned(folder: Path) -> Path:
    """A fresh clone."""
    subprocess.run(["git", "clone", "--quiet", REPOSITORY, folder], check=True)
    return folder


def host_beside(clone: Path) -> Path:
    """The folder that a web server serves from."""
    return clone.with_name("host")


def with_programs(folder: Path, programs: dict[str, str], *, own_packages: bool) -> dict[str, str]:
    """The variables of a shell that finds these programs first; `make` gets its own packages, or those of tests."""
    for name, line in programs.items():
        write_program(folder / "bin" / name, line)
    variables = {**variables_outside_make(), "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    if not own_packages:
        write_program(folder / "venv/bin/python", f'exec "{sys.executable}" "$@"')
        for stamp in ("python", "site"):
            (folder / f"venv/{stamp}.stamp").touch()
        variables["MAKEFLAGS"] = f"VENV={folder / 'venv'}"
    return variables


def write_program(file: Path, line: str) -> None:
    """A program of the shell."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(0o755)
