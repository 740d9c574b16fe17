"""The hand-written pages of content/, their links, and which other files there are published as they are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from congkhai.model.families import BOTH
from congkhai.model.translation import RECORDING_ENDINGS
from congkhai.problems import Problem

CONTENT = "content/"
_FORM_FOLDER = "bieu-mau"
FORMS = f"{CONTENT}{_FORM_FOLDER}/"
_PAGE = ".md"
_NAME = re.compile("[a-z0-9]+([-._][a-z0-9]+)*")
# What an office hands out, what a page may show, and what may be listened to.
_PAPER_ENDINGS = {".doc", ".docx", ".xls", ".xlsx", ".odt", ".ods", ".rtf", ".pdf", ".jpg", ".jpeg", ".png"}
FORM_ENDINGS = {*_PAPER_ENDINGS, *RECORDING_ENDINGS}
_LINKED_ENDINGS = {*FORM_ENDINGS, ".gif", ".webp"}
# What systems and people make of a second file of the same name.
_COPY = re.compile(r"(\s*\(\d+\)| - Copy| - Sao chép)+$", re.IGNORECASE)
# What a page says of itself before its words.
_HEAD = re.compile(r"---\s*\n(.*?)^---\s*$", re.DOTALL | re.MULTILINE)
_SITE = re.compile(r"^trang:[ \t]*([a-z-]+)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_CODE = re.compile(r"(`+).+?\1")
_LINKS = (
    # What a link says before need not be looked at, and may have brackets of its own.
    re.compile(r"(?<!\\)\]\(\s*<?(?P<to>[^)\s>]*)"),
    re.compile(r"^\s{0,3}\[[^\]]+\]:\s*<?(?P<to>[^\s>]+)"),
    re.compile(r"""\b(?:href|src|action)\s*=\s*["']?(?P<to>[^"'\s>]+)""", re.IGNORECASE),
    re.compile(r"<(?P<to>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s>]+)>"),
)


@dataclass(frozen=True, slots=True)
class HandWrittenPage:
    """A page of content/; `name` is its path from the project's root."""

    name: str
    text: str

    @property
    def address(self) -> str:
        """Where MkDocs puts it."""
        folder, _, file = self.name.removeprefix(CONTENT).rpartition("/")
        stem = file.removesuffix(_PAGE)
        return "".join(f"{part}/" for part in (folder, "" if stem == "index" else stem) if part)

    @property
    def sites(self) -> frozenset[str]:
        """The audiences whose site has it: both, unless it names one of them."""
        head = _HEAD.match(self.text)
        named = _SITE.search(head[1]) if head else None
        return frozenset({named[1]} & BOTH if named else ()) or BOTH

    @property
    def links(self) -> Iterator[tuple[int, int, str]]:
        """Line, column and target of every link; what stands as code is none."""
        for number, line in self.plain_lines:
            for pattern in _LINKS:
                yield from ((number, found.start("to") + 1, found["to"]) for found in pattern.finditer(line))

    @property
    def plain_lines(self) -> Iterator[tuple[int, str]]:
        """Its lines with their numbers, without those of code; code within a line is blank."""
        is_code = False
        for number, line in enumerate(self.text.splitlines(), 1):
            if _FENCE.match(line):
                is_code = not is_code
            elif not is_code:
                yield number, _CODE.sub(lambda found: " " * len(found[0]), line)

    def file_at(self, target: str) -> str:
        """The file that a relative link names, from the project's root."""
        path = unquote(target.partition("#")[0].partition("?")[0])
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.name), path))


def read_pages(root: Path, names: Iterable[str]) -> tuple[list[HandWrittenPage], list[Problem]]:
    """The hand-written pages among the files of content/, and those that cannot be read."""
    pages, problems = [], []
    for name in names:
        if is_page(name):
            try:
                pages.append(HandWrittenPage(name, (root / name).read_text("utf-8-sig")))
            except UnicodeDecodeError:
                problems.append(Problem(name, 1, 1, "", "sai-bang-ma", (("found", "bảng mã khác"),)))
    return pages, problems


def is_page(name: str) -> bool:
    """Whether a file of content/ is a page by its name, which becomes its address."""
    *folders, file = name.removeprefix(CONTENT).split("/")
    parts = [*folders, file.removesuffix(_PAGE)]
    return file.endswith(_PAGE) and all(_NAME.fullmatch(part) for part in parts)


def is_form(name: str) -> bool:
    """Whether a file is a form to hand out or a recording, and no copy that a system made of one."""
    stem, ending = posixpath.splitext(name)
    return name.startswith(FORMS) and ending.lower() in FORM_ENDINGS and not _COPY.search(stem)


def linked_files(pages: Iterable[HandWrittenPage]) -> set[str]:
    """The pictures and documents that pages lead to."""
    targets = {page.file_at(target) for page in pages for _, _, target in page.links if ":" not in target}
    return {name for name in targets if posixpath.splitext(name)[1].lower() in _LINKED_ENDINGS}
