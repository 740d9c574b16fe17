"""The department's site with records of the national database, where these lie beside the repository."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from fixture_project import REPOSITORY, run

SHARED = REPOSITORY.parent / "shared"
# The codes that a department of justice publishes.
JUSTICE = SHARED / "corpus/justice-229.txt"


def justice_codes() -> list[str]:
    """Of all procedures of justice that a province or a commune does."""
    return JUSTICE.read_text(encoding="utf-8").split()


def built_with(records: str, folder: Path, only: Sequence[str] = ()) -> Path:
    """The site of what `imported_with` makes."""
    imported_with(records, folder, only)
    result = run(folder, "--no-cache")
    assert result.code == 0, result.err
    return folder / "site"


def imported_with(records: str, folder: Path, only: Sequence[str] = ()) -> None:
    """Makes a project of the shipped records and those of a file of the database: all of them, or `only` some codes."""
    for name in ("content", "tthc"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for file in REPOSITORY.glob("mkdocs*.yml"):
        shutil.copy(file, folder)
    codes = folder / "ma.txt"
    codes.write_text("\n".join(only), encoding="utf-8")
    source = SHARED / f"corpus/portal-api/{records}.jsonl.gz"
    run(folder, *(["--only", str(codes)] if only else []), str(source), command="import", day=None)
