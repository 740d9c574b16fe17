"""Which files of a project are records, and of which family."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from congkhai.model.families import FAMILIES, FAMILY, PROCEDURES
from congkhai.model.family import LISTS, Family
from congkhai.model.file_names import KEPT_BY_WINDOWS
from congkhai.model.values import SLUG
from congkhai.problems import Problem, quoted
from congkhai.reading.hand_written import FORMS, HandWrittenPage, is_form, linked_files, read_pages

CACHE = ".cache"
_YAML_LIKE = (".yml", ".yaml", ".yml.txt", ".yaml.txt")
_ROOTS = ("content", "tthc")
# What stands in a name for bytes that are no UTF-8.
_UNDECODED = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record on disk; `name` is its path from the project's root, with slashes."""

    name: str
    path: str
    family_name: str
    mtime: int = 0
    size: int = 0
    changed: int = 0

    @property
    def family(self) -> Family:
        return FAMILY[self.family_name]

    @property
    def stamp(self) -> tuple[int, int, int]:
        """Differs after every edit: tools may set the time back, the kernel's own `changed` they cannot."""
        return self.mtime, self.changed, self.size

    @property
    def stem(self) -> str:
        return self.name.rpartition("/")[2].removesuffix(".yml")

    @property
    def key(self) -> str:
        """What its record is found by, if it holds one."""
        return self.family.key_of(self.name)


@dataclass(frozen=True, slots=True)
class Project:
    """The record files of a folder, in a fixed order, the sizes of form files, and what is wrong with the folder."""

    root: Path
    records: tuple[RecordFile, ...]
    forms: Mapping[str, int]
    problems: tuple[Problem, ...]
    pages: tuple[HandWrittenPage, ...] = ()
    published: frozenset[str] = frozenset()


def find_project(root: Path) -> Project:
    """Look through the folders of all families."""
    problems = [problem for folder in _ROOTS for problem in _unsound_in(root, folder)]
    folders = {family.folder for family in FAMILIES}
    outermost = sorted(one for one in folders if not any(one.startswith(f"{other}/") for other in folders))
    records = [file for folder in outermost for file in _records_in(root, folder, problems)]
    names = sorted(_files_in(root, "content"))
    pages, unreadable = read_pages(root, (name for name in names if not is_kept_from_pages(name)))
    shown = {*filter(is_form, names), *(linked_files(pages) & set(names)), *(page.name for page in pages)}
    sizes = {name: (root / name).stat().st_size for name in sorted(shown)}
    forms = {name.removeprefix(FORMS): size for name, size in sizes.items() if name.startswith(FORMS)}
    known = {*shown, *(problem.file for problem in unreadable)}
    problems += [Problem(name, 1, 1, "", "ban-ghi-rong") for name, size in sizes.items() if not size]
    problems += [*unreadable, *_left_out(names, known), *_forbidden([*names, *_files_in(root, "tthc")])]
    return Project(root, tuple(records), forms, tuple(problems), tuple(pages), frozenset(shown))


def family_of(name: str) -> Family | None:
    """The family of a file by its path from the project's root."""
    return next((family for family in FAMILIES if family.has_file(name)), None)


def is_kept_from_pages(name: str) -> bool:
    """Whether a file of content/ is a record or a list, and no page or file to publish as it is."""
    is_in_family = any(name.startswith(f"{family.folder}/") for family in FAMILIES)
    return name.startswith(f"{LISTS}/") or (is_in_family and name.endswith(".yml"))


def _files_in(root: Path, folder: str) -> Iterator[str]:
    """All files below a folder but hidden ones, which nobody publishes."""
    for entry in _entries(root / folder):
        name = f"{folder}/{entry.name}"
        if entry.name.startswith(".") or _unsound(entry):
            continue
        if entry.is_dir():
            yield from _files_in(root, name)
        elif entry.is_file():
            yield name


def _left_out(names: Iterable[str], known: set[str]) -> Iterator[Problem]:
    """Files of content/ that are neither records nor published; those that look like records are told otherwise."""
    for name in names:
        is_record_like = (name.endswith(".yml") and is_kept_from_pages(name)) or _has_other_ending(name)
        if name not in known and not is_record_like:
            yield Problem(name, 1, 1, "", "khong-xuat-ban")


def _forbidden(names: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        parts = name.split("/")
        if any(KEPT_BY_WINDOWS.search(part) for part in parts):
            yield Problem(name, 1, 1, "", "ten-tep-cam", (("found", quoted(parts[-1])),))


def _records_in(root: Path, folder: str, problems: list[Problem]) -> Iterator[RecordFile]:
    for entry in _entries(root / folder):
        name = f"{folder}/{entry.name}"
        if entry.name.startswith(".") or _unsound(entry):
            continue
        if entry.is_dir():
            yield from _records_in(root, name, problems)
        elif family := family_of(name):
            status = entry.stat()
            file = RecordFile(name, entry.path, family.name, status.st_mtime_ns, status.st_size, status.st_ctime_ns)
            if strange := _strange_name(file):
                problems.append(strange)
            else:
                yield file
        elif entry.name.endswith(".yml"):
            expected = ", ".join(family.files for family in FAMILIES if name.startswith(f"{family.folder}/"))
            for sign, words in ((f"{LISTS}/", ""), ("/*/", "/<năm>/"), ("/*.yml", "/<tên tệp>.yml")):
                expected = expected.replace(sign, words)
            problems.append(Problem(name, 1, 1, "", "tep-la", (("expected", expected),)))
        elif name.startswith(f"{FAMILY[PROCEDURES].folder}/") or _has_other_ending(name):
            problems.append(Problem(name, 1, 1, "", "duoi-tep-la"))


def _has_other_ending(name: str) -> bool:
    """Whether a file among records was meant as one: Windows hides endings, editors add them or leave them out."""
    stem = name.rpartition("/")[2].lower()
    is_in_family = any(name.startswith(f"{family.folder}/") for family in FAMILIES)
    return is_in_family and not name.endswith(".yml") and (stem.endswith(_YAML_LIKE) or "." not in stem)


def _strange_name(file: RecordFile) -> Problem | None:
    """The name of a file is the address of its page; procedures have codes, which the rules know."""
    if file.family.thousands or file.family.folder == LISTS or re.fullmatch(SLUG, file.key, re.ASCII):
        return None
    folder, _, name = file.name.rpartition("/")
    is_of_folder = re.fullmatch(SLUG, file.stem, re.ASCII)
    found, remedy = (
        (quoted(folder.rpartition("/")[2]), "đổi tên thư mục") if is_of_folder else (quoted(name), "đổi tên tệp")
    )
    if re.match(r"\d\.\d{6}", file.stem):
        remedy = f"bản ghi thủ tục thì chuyển vào `{FAMILY[PROCEDURES].folder}/<lĩnh vực>/`, chính sách thì đổi tên tệp"
    return Problem(file.name, 1, 1, "", "ten-tep-chinh-sach", (("found", found), ("remedy", remedy)))


def _unsound_in(root: Path, folder: str) -> Iterator[Problem]:
    """What is no plain file or folder: MkDocs would follow links out of the project, or wait for a pipe forever."""
    if (root / folder).is_symlink():
        yield Problem(folder, 1, 1, "", "lien-ket-tuong-trung")
    for entry in _entries(root / folder):
        name = f"{folder}/{entry.name}"
        if code := _unsound(entry):
            yield Problem(os.fsencode(name).decode("utf-8", "replace"), 1, 1, "", code)
        elif entry.is_dir():
            yield from _unsound_in(root, name)


def _unsound(entry: os.DirEntry[str]) -> str:
    """The kind of problem that an entry of a folder is as such; "" for a plain file or folder."""
    if entry.is_symlink():
        return "lien-ket-tuong-trung"
    if _UNDECODED.search(entry.name):
        return "ten-tep-hong"
    return "" if entry.is_dir() or entry.is_file() else "tep-dac-biet"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, by name; nothing if there is no such folder."""
    return sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else []
