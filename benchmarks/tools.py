"""The generators that are compared: how each is given the records and run."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import distribution
from pathlib import Path

from benchmarks.peers import (
    PAGEFIND_OPTIONS,
    SECTION,
    write_hugo,
    write_hugo_page,
    write_mkdocs,
    write_mkdocs_page,
)
from benchmarks.records import Plain, write_project, write_record
from benchmarks.scratch import put_away
from benchmarks.words import Words

HERE = Path(__file__).parent.parent
PROJECT, MKDOCS, HUGO, HUGO_SEARCH = "congkhai", "MkDocs + Material", "Hugo", "Hugo + Pagefind"


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator with its copy of the records.

    A cold build starts without `leftovers`; the first of `sites` holds the page of every record.
    """

    name: str
    build: Sequence[str]
    folder: Path
    leftovers: Sequence[Path]
    sites: Sequence[Path]
    write_page: Callable[[Plain], None]
    check: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def forget(self) -> None:
        """Put all that earlier runs left out of the way."""
        for folder in self.leftovers:
            put_away(folder)

    def page_of(self, record: Plain) -> Path:
        """The built page of a record."""
        return self.sites[0] / page_address(record) / "index.html"


def page_address(record: Plain) -> str:
    """Where every tool publishes the page of a record."""
    return f"{SECTION}/{record['ma_thu_tuc']}/"


def prepare_tools(source: Path, work: Path, records: Sequence[Plain], words: Words, day: str) -> list[Tool]:
    """Write the records once for every tool, in folders of `work`."""
    mkdocs = work / "mkdocs"
    write_mkdocs(mkdocs, records, words)
    return [
        prepare_project(source, work, records, day),
        Tool(
            MKDOCS,
            _mkdocs_build(),
            mkdocs,
            leftovers=[mkdocs / "site"],
            sites=[mkdocs / "site"],
            write_page=lambda record: write_mkdocs_page(mkdocs, record, words),
            environment={"NO_MKDOCS_2_WARNING": "1"},
        ),
        _hugo(HUGO, work / "hugo", records, words, search=False),
        _hugo(HUGO_SEARCH, work / "hugo-pagefind", records, words, search=True),
    ]


def prepare_project(source: Path, work: Path, records: Iterable[Plain], day: str) -> Tool:
    """Write the records for this project alone, in folders of `work`."""
    root = work / "congkhai"
    write_project(source, root, records)
    return _project(root, work / "congkhai-out", day)


def prepare_single_page(work: Path, record: Plain, words: Words) -> Tool:
    """A plain Material page without search, to weigh a page against."""
    folder = work / "mkdocs-page"
    write_mkdocs(folder, [record], words, search=False)
    site = [folder / "site"]
    write_page = partial(write_mkdocs_page, folder, words=words)
    return Tool("Material, no search", _mkdocs_build(), folder, site, site, write_page)


def _project(root: Path, out: Path, day: str) -> Tool:
    def command(name: str, *more: str) -> list[str]:
        return [sys.executable, str(HERE / "build_tthc.py"), name, "--root", str(root), "--date", day, *more]

    return Tool(
        PROJECT,
        command("build", "--out", str(out)),
        HERE,
        leftovers=[root / ".cache", out],
        sites=[out / "site", out / "site-pbgdpl"],
        write_page=partial(write_record, root),
        check=command("check"),
    )


def _hugo(name: str, folder: Path, records: Iterable[Plain], words: Words, *, search: bool) -> Tool:
    """Hugo alone, or with Pagefind, which reads the pages that Hugo wrote."""
    write_hugo(folder, records, words)
    build = [_program("hugo", "hugo/binaries/hugo"), "--quiet"]
    if search:
        pagefind = [_program("pagefind_bin", "pagefind_bin/pagefind"), *PAGEFIND_OPTIONS, "--site", "public"]
        build = ["sh", "-c", f"{shlex.join(build)} && {shlex.join(pagefind)}"]
    return Tool(
        name,
        build,
        folder,
        leftovers=[folder / "public", folder / "resources"],
        sites=[folder / "public"],
        write_page=lambda record: write_hugo_page(folder, record, words),
        environment={"HUGO_CACHEDIR": str(folder / "cache")},
    )


def _program(package: str, file: str) -> str:
    """A program itself: the Python that packages wrap around it would add a tenth of a second."""
    return str(distribution(package).locate_file(file))


def _mkdocs_build() -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]
