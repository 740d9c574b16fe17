"""The page of a sheet: the way to it, its files, the button that prints, and the paper, which alone is printed.

A page of another kind has a `Sheet` and draws it by the filter `printed` and the macro `sheet` of `parts/sheet`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.picture_words import PictureWords
from congkhai.model.families import BOTH
from congkhai.pages.page import Page, root_of
from congkhai.sheets.sheet import Sheet

Link = tuple[str, str]  # address from the root of the site, words


@dataclass(frozen=True, slots=True)
class SheetPage:
    """All that the template uses; several sheets have a heading above them, which is not printed."""

    template: ClassVar[str] = "sheet.html"

    root: str
    path: tuple[Link, ...]
    title: str
    has_many: bool
    files: tuple[Link, ...]
    sheets: tuple[Sheet, ...]


def render_sheet_page(
    address: str,
    path: Sequence[Link],
    title: str,
    sheets: Sequence[Sheet],
    *,
    description: str = "",
    files: Sequence[Link] = (),
    sites: frozenset[str] = BOTH,
    next_change: date | None = None,
    picture: PictureWords | None = None,
) -> Page:
    """The page of a sheet, or of several that are printed together; `files` are the same in other formats."""
    has_many = len(sheets) > 1
    content = SheetPage(root_of(address), tuple(path), title, has_many, tuple(files), tuple(sheets))
    return Page(
        address, title, description or f"{title}.", content, sites=sites, next_change=next_change, picture=picture
    )
