"""The generators that are compared: how each is given the records and run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import distribution
from pathlib import Path

from benchmarks.peers import (
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
PROJECT, MKDOCS, HUGO = "congkhai", "MkDocs + Material", "Hugo"
# The program itself: its Python wrapper would add a tenth of a second.
_HUGO_PROGRAM = str(distribution("hugo").locate_file("hugo/binaries/hugo"))


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
    project, mkdocs, hugo_ = work / "congkhai", work / "mkdocs", work / "hugo"
    write_project(source, project, records)
    write_mkdocs(mkdocs, records, words)
    write_hugo(hugo_, records, words)
    return [
        _project(project, work / "congkhai-out", day),
        Tool(
            MKDOCS,
            _mkdocs_build(),
            mkdocs,
            leftovers=[mkdocs / "site"],
            sites=[mkdocs / "site"],
            write_page=lambda record: write_mkdocs_page(mkdocs, record, words),
            environment={"NO_MKDOCS_2_WARNING": "1"},
        ),
        Tool(
            HUGO,
            [_HUGO_PROGRAM, "--quiet"],
            hugo_,
            leftovers=[hugo_ / "public", hugo_ / "resources"],
            sites=[hugo_ / "public"],
            write_page=lambda record: write_hugo_page(hugo_, record, words),
            environment={"HUGO_CACHEDIR": str(work / "hugo-cache")},
        ),
    ]


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


def _mkdocs_build() -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]
