"""The small project of tests/building/project: copying it, building it, comparing what came out."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from congkhai.cli import main

REPOSITORY = Path(__file__).parents[1]
FIXTURE = Path(__file__).parent / "building/project"
DAY = "2026-11-23"
SITES = ("site", "site-pbgdpl")


@dataclass(frozen=True)
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def new_project(folder: Path) -> Path:
    """A copy of the fixture with the repository's configurations and hand-written pages."""
    shutil.copytree(FIXTURE, folder)
    for file in (*REPOSITORY.glob("mkdocs*.yml"), REPOSITORY / "build_tthc.py"):
        shutil.copy(file, folder)
    for file in (REPOSITORY / "content").glob("*.md"):
        shutil.copy(file, folder / "content")
    return folder


def copied(project: Path, folder: Path) -> Path:
    """The same project elsewhere, as after a fresh checkout: no site, no cache."""
    unwanted = shutil.ignore_patterns(".cache", *SITES)
    return Path(shutil.copytree(project, folder, ignore=unwanted, symlinks=True))


def run(root: Path, *arguments: str, command: str = "build", day: str | None = DAY) -> Result:
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(_command_line(root, arguments, command, day))
        except SystemExit as exit_:
            code = int(exit_.code or 0)
    return Result(code, out.getvalue(), err.getvalue())


def run_apart(root: Path, *arguments: str, command: str = "build", day: str | None = DAY, **environment: str) -> Result:
    """Run a command in a process of its own."""
    words = _command_line(root, arguments, command, day)
    process = subprocess.run(
        [sys.executable, REPOSITORY / "build_tthc.py", *words],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Result(process.returncode, process.stdout, process.stderr)


def built(root: Path, *arguments: str, day: str = DAY) -> dict[str, bytes]:
    """Build and return both sites; the build must succeed."""
    result = run(root, *arguments, day=day)
    assert result.code == 0, result
    return sites_of(root)


def sites_of(root: Path) -> dict[str, bytes]:
    """Every file of both sites: path → bytes."""
    return {name: data for site in SITES for name, data in files_in(root / site, root).items()}


def files_in(folder: Path, root: Path | None = None) -> dict[str, bytes]:
    """Every file under a folder: path from `root` → bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(root or folder).as_posix(): path.read_bytes() for path in files}


def differences(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    """The files in which two trees differ: short to read when a test fails."""
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def replace_in(file: Path, old: str, new: str) -> None:
    """Edit a file as an editor would; the old words must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, (file, old)
    file.write_text(text.replace(old, new), encoding="utf-8")


def variables_outside_make() -> dict[str, str]:
    """Those of this process, without what make says to what it starts: the tests may be run by make, and run it."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "ARGS"))}


def _command_line(root: Path, arguments: tuple[str, ...], command: str, day: str | None) -> list[str]:
    dated = ["--date", day] if day else []
    return [command, "--root", str(root), *dated, *arguments]


def publish(root: Path, *arguments: str | Path, day: str | None = DAY) -> Result:
    """Run the command `publish` on a project; only what it builds has a day."""
    builds = {"--danh-sach", "--kiem-tra", "--quay-lai"}.isdisjoint(arguments)
    return run(root, *map(str, arguments), command="publish", day=day if builds else None)
