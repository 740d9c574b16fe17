"""What can be known here of Windows: the bytes of a clone, and what make.cmd hands on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import REPOSITORY

MAKE = REPOSITORY / "make.cmd"
# What is typed behind `make`, and what Python is given then.
HANDED_ON = {
    "site --date 2026-11-23": ["build_tthc.py", "build", "--date", "2026-11-23"],
    "check tthc\\a.yml --thay-doi": ["build_tthc.py", "check", "tthc\\a.yml", "--thay-doi"],
    'site --out "D:\\ban (1)" --no-cache': ["build_tthc.py", "build", "--out", "D:\\ban (1)", "--no-cache"],
    'publish --usb "E:\\ban chep"': ["build_tthc.py", "publish", "--usb", "E:\\ban chep"],
    'import "C:\\Tai ve\\thu tuc (1).docx"': ["build_tthc.py", "import", "C:\\Tai ve\\thu tuc (1).docx"],
    'import "hoi & dap.docx" --dry-run': ["build_tthc.py", "import", "hoi & dap.docx", "--dry-run"],
    "test tests": ["-m", "pytest", "-n", "auto", "tests"],
    "prove": ["-m", "pytest", "-n", "auto", "--prove", "-o", "faulthandler_timeout=3600"],
}


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
        ("site", "build_tthc.py build%DO:*site=%"),
        ("test", "-m pytest -n auto%DO:*test=%"),
        ("prove", "-m pytest -n auto --prove -o faulthandler_timeout=3600%DO:*prove=%"),
    ],
)
def test_words_of_the_makefile_are_commands_of_their_own(word: str, does: str) -> None:
    """Any other word is a command of build_tthc.py; what stands behind it is handed on, and the exit code back.

    Nowhere between quotation marks: those of a path would end them, and `(1)` or `&` in it would be cmd's.
    """
    text = MAKE.read_text(encoding="utf-8")

    assert f'if "%1"=="{word}" set DO={does}\n' in text
    assert re.findall(r"^.*%\*.*$", text, re.MULTILINE) == ["set DO=build_tthc.py %*"]
    assert text.endswith(".venv\\Scripts\\python %DO%\nexit /b %errorlevel%\n")


@pytest.mark.proof("make.cmd by Wine's cmd")
@pytest.mark.skipif(shutil.which("wine") is None, reason="no Wine")
def test_make_hands_on_what_stands_behind_a_word(
    tmp_path: Path, is_whole: bool, tried: Callable[[int, str], None]
) -> None:
    """Words of its own become commands, all others stay; a path with blanks is one argument. Python is stood in for."""
    if not is_whole:
        pytest.skip("a new Windows takes half a minute: `make prove` makes one")
    python = tmp_path / ".venv/Scripts/python.exe"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nprintf '<%s>' \"$@\"\necho\n", encoding="ascii")
    python.chmod(0o755)
    for lock in ("requirements/site.lock", "requirements/test.lock", "tests/node/package-lock.json"):
        (tmp_path / lock).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / lock).write_text("a", encoding="ascii")
    for installed in ("site", "test", "node"):
        (tmp_path / f".venv/{installed}.installed").write_text("a", encoding="ascii")
    shutil.copy(MAKE, tmp_path)
    (tmp_path / "all.cmd").write_text("@echo off\r\n" + "".join(f"call make {words}\r\n" for words in HANDED_ON))
    quiet = {"WINEPREFIX": str(tmp_path / "wine"), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml="}
    command = ["wine", "cmd", "/c", "all.cmd"]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, **quiet}, capture_output=True, check=True)
    tried(len(HANDED_ON), "commands")

    assert done.stdout.decode().replace("\r", "").splitlines() == [
        "".join(f"<{word}>" for word in words) for words in HANDED_ON.values()
    ]


def test_packages_are_taken_anew_on_windows_too() -> None:
    """Where there is no Python in the folder, or one without packages, since another took the place of its own."""
    lines = MAKE.read_text(encoding="utf-8").splitlines()
    at = lines.index('.venv\\Scripts\\python -c "import pip" >nul 2>&1')

    assert lines[at + 1 : at + 4] == [
        "if errorlevel 1 py -3.11 -m venv --clear .venv",
        "if errorlevel 1 python -m venv --clear .venv",
        "if errorlevel 1 exit /b 1",
    ]
