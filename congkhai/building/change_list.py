"""What a change makes of the sites, for who reviews it: pages that are new, changed, gone, and their other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from congkhai.catalogue.addresses import PAGE_FILE
from congkhai.publishing.page_changes import page_changes, said_by
from congkhai.publishing.page_words import differences, words_of
from congkhai.publishing.writing import write_file

LIST = "thay-doi.txt"
# A fee may stand on a thousand pages: who reads of twenty knows.
_PAGES, _LINES, _LENGTH = 200, 20, 300


def has_sites(folder: Path, sites: Iterable[str]) -> bool:
    """Whether one of the sites was built there: of a folder without any, every page would be new."""
    return any((folder / site / PAGE_FILE).is_file() for site in sites)


def listed_changes(before: Path, sites: Sequence[Path], folder: Path) -> list[str]:
    """How sites differ from those of the same names in another folder; written into a folder, too."""
    lines = [line for site in sites for line in _of_site(before / site.name, site)]
    write_file(folder / LIST, "".join(f"{line}\n" for line in lines).encode())
    return lines


def _of_site(before: Path, after: Path) -> Iterator[str]:
    changes = page_changes(before if before.is_dir() else None, after)
    kinds = (("Trang mới", changes.added), ("Trang đổi", changes.changed), ("Trang bỏ", changes.gone))
    yield f"{after.name}: " + ", ".join(f"{name.lower()} {len(pages)}" for name, pages in kinds)
    for name, pages in kinds:
        for page in pages[:_PAGES]:
            yield f"{name}: /{page}"
            if pages is changes.changed:
                yield from _of_page(before / _file_of(page), after / _file_of(page))
        if len(pages) > _PAGES:
            yield f"{name}: còn {len(pages) - _PAGES} trang nữa"
    yield ""


def _of_page(before: Path, after: Path) -> Iterator[str]:
    lines = differences(*(words_of(said_by(file)) for file in (before, after)))
    told = [_short(line) for line in islice(lines, _LINES)]
    yield from (f"    {line}" for line in told or ["chữ không đổi; chỉ đổi liên kết, hình hoặc cách trình bày"])
    if left := sum(1 for _ in lines):
        yield f"    … còn {left} dòng nữa"


def _short(line: str) -> str:
    return line if len(line) <= _LENGTH else f"{line[:_LENGTH]}…"


def _file_of(page: str) -> str:
    return page if page.endswith(".html") else f"{page}{PAGE_FILE}"
