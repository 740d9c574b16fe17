"""Which files of a project are records, and of which family."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from congkhai.model.lists import LIST_FILES
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.model.values import SLUG
from congkhai.problems import Problem, quoted

PROCEDURES = "tthc"
POLICIES = "content/chinh-sach"
LISTS = "content/danh-muc"
FORMS = "content/bieu-mau"
CACHE = ".cache"
_YAML_LIKE = (".yaml", ".yml.txt", ".yaml.txt", ".YML")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record on disk; `name` is its path from the project's root, with slashes."""

    name: str
    path: str
    mtime: int
    size: int
    changed: int = 0

    @property
    def stamp(self) -> tuple[int, int, int]:
        """Differs after every edit: tools may set the time back, the kernel's own `changed` they cannot."""
        return self.mtime, self.changed, self.size

    @property
    def family(self) -> type[Record]:
        if self.name.startswith(PROCEDURES + "/"):
            return Procedure
        return Policy if self.name.startswith(POLICIES + "/") else LIST_FILES[self.stem]

    @property
    def stem(self) -> str:
        return self.name.rpartition("/")[2].removesuffix(".yml")

    @property
    def is_procedure(self) -> bool:
        return self.name.startswith(PROCEDURES + "/")


@dataclass(frozen=True, slots=True)
class Project:
    """The record files of a folder, in a fixed order, and what is wrong with the folder itself."""

    root: Path
    records: tuple[RecordFile, ...]
    forms: frozenset[str]
    problems: tuple[Problem, ...]


def find_project(root: Path) -> Project:
    """Look through `tthc/`, `content/chinh-sach/` and `content/danh-muc/`."""
    problems: list[Problem] = [*_links_in(root, "content"), *_links_in(root, PROCEDURES)]
    records = [record for folder in (LISTS, POLICIES, PROCEDURES) for record in _records_in(root, folder, problems)]
    forms = frozenset(entry.name for entry in _entries(root / FORMS) if entry.is_file(follow_symlinks=False))
    return Project(root, tuple(records), forms, tuple(problems))


def _records_in(root: Path, folder: str, problems: list[Problem]) -> Iterator[RecordFile]:
    for entry in sorted(_entries(root / folder), key=lambda entry: entry.name):
        name = f"{folder}/{entry.name}"
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            if folder.startswith(PROCEDURES):
                yield from _records_in(root, name, problems)
        elif entry.name.endswith(".yml"):
            if folder == LISTS and entry.name.removesuffix(".yml") not in LIST_FILES:
                expected = ", ".join(f"{stem}.yml" for stem in LIST_FILES)
                problems.append(Problem(name, 1, 1, "", "tep-la", (("expected", expected),)))
                continue
            if folder == POLICIES and not re.fullmatch(SLUG, entry.name.removesuffix(".yml"), re.ASCII):
                problems.append(Problem(name, 1, 1, "", "ten-tep-chinh-sach", (("found", quoted(entry.name)),)))
                continue
            status = entry.stat()
            yield RecordFile(name, entry.path, status.st_mtime_ns, status.st_size, status.st_ctime_ns)
        elif entry.name.endswith(_YAML_LIKE):
            problems.append(Problem(name, 1, 1, "", "duoi-tep-la"))


def _links_in(root: Path, folder: str) -> Iterator[Problem]:
    """Symbolic links: MkDocs would follow them out of the project and publish what it finds."""
    if (root / folder).is_symlink():
        yield Problem(folder, 1, 1, "", "lien-ket-tuong-trung")
    for entry in sorted(_entries(root / folder), key=lambda entry: entry.name):
        name = f"{folder}/{entry.name}"
        if entry.is_symlink():
            yield Problem(name, 1, 1, "", "lien-ket-tuong-trung")
        elif entry.is_dir():
            yield from _links_in(root, name)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    return list(os.scandir(folder)) if folder.is_dir() else []
