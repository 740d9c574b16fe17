"""Pages of model letters: when one is needed, and the paper, which is filled in on the device or by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import letter_file, list_address, record_address
from congkhai.catalogue.provenance import provenance_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.families import FAMILY, LETTERS
from congkhai.model.model_letter import ModelLetter
from congkhai.model.shared import Review, Source
from congkhai.pages.family_pages import render_list
from congkhai.pages.letter_sheet import letter_sheet
from congkhai.pages.page import Page, root_of
from congkhai.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class LetterPage:
    """All that the template uses; `file` is the same paper for a word processor."""

    template: ClassVar[str] = "letter.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    summary: str
    notes: tuple[str, ...]
    file: str
    paper: Sheet
    procedures: tuple[Summary, ...]
    source: Source
    review: Review | None


def render_letters(catalogue: Catalogue) -> Iterator[Page]:
    """The list of model letters, then the page of each."""
    yield render_list(FAMILY[LETTERS], catalogue)
    for slug, letter in catalogue.setting.letters.items():
        yield _page(slug, letter, catalogue)


def letters_for(code: str, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Address and name of the letters that a procedure may need."""
    letters = catalogue.setting.letters.items()
    return tuple((record_address(LETTERS, slug), one.name) for slug, one in letters if code in one.procedures)


def _page(slug: str, letter: ModelLetter, catalogue: Catalogue) -> Page:
    path, family = record_address(LETTERS, slug), FAMILY[LETTERS]
    sheet = letter_sheet(letter, catalogue.day)
    content = LetterPage(
        root=root_of(path),
        path=((list_address(LETTERS), family.many),),
        title=letter.name,
        summary=letter.summary,
        notes=letter.notes,
        file=letter_file(slug),
        paper=sheet,
        procedures=catalogue.known(letter.procedures),
        source=letter.source,
        review=letter.review,
    )
    return Page(
        path=path,
        title=letter.name,
        description=shortened(f"{sheet.mark}. {letter.summary}"),
        content=content,
        code=slug,
        changed=provenance_of(letter).day,
        sites=family.sites,
        next_change=catalogue.next_change(content.procedures, [letter]),
        script="letter",
    )
