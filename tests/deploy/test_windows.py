"""What can be known here of Windows: the bytes of a clone, and what make.cmd hands on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from fixture_project import REPOSITORY

MAKE = REPOSITORY / "make.cmd"


def test_a_clone_on_windows_has_the_same_bytes(tmp_path: Path) -> None:
    """Where Git is set to end lines as Windows does, too; else the same records would make other sites there."""
    for name, options in {"here": [], "windows": ["-c", "core.autocrlf=true"]}.items():
        subprocess.run(["git", *options, "clone", "-q", REPOSITORY, tmp_path / name], check=True)
    here, windows = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file() and ".git" not in path.parts
        }
        for name in ("here", "windows")
    )

    assert windows == here
    texts = {path: data for path, data in here.items() if b"\0" not in data}
    assert {path.name for path, data in texts.items() if b"\r\n" in data} == {"make.cmd"}
    assert b"\n" not in here[Path("make.cmd")].replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("word", "does"),
    [
        ("site", "build_tthc.py build %REST%"),
        ("test", "-m pytest -n auto %REST%"),
        ("prove", "-m pytest -n auto --prove %REST%"),
    ],
)
def test_words_of_the_makefile_are_commands_of_their_own(word: str, does: str) -> None:
    """Any other word is a command of build_tthc.py; what stands behind it is handed on, and the exit code back."""
    text = MAKE.read_text(encoding="utf-8")

    assert f'if "%1"=="{word}" set "DO={does}"\n' in text
    assert re.findall(r'^set "DO=(.*)"$', text, re.MULTILINE) == ["build_tthc.py %*"]
    assert text.endswith(".venv\\Scripts\\python %DO%\nexit /b %errorlevel%\n")
