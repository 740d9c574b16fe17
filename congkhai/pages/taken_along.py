"""How much it is to take a field or an event along: its page, the procedures with sheets and forms, and the guides."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from congkhai.catalogue.addresses import list_address
from congkhai.catalogue.form_editions import edition_on
from congkhai.catalogue.guide_ways import nodes_of, shares_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import GUIDES
from congkhai.pages.guide_links import GuideLink
from congkhai.pages.letter_pages import letters_for

# The page itself, and the list that its path leads back to; where there are guides, their list, and two pages that tell
# whom to ask. Home page and search are on the device before (stored-list.js).
_AROUND, _OF_GUIDES = 2, 3
# What they cost on the way, compressed, without what all have in common (tests/pages/browser/test_offline_packs.py).
_PROCEDURE, _SHEET, _LETTER, _OTHER = 15, 9, 8, 6
# A sheet or a letter as a file; a form is as large as its file.
_WORD_FILE = 13


class Along(NamedTuple):
    """About how many pages and files, and how much data."""

    pages: int
    files: int
    kilobytes: int


def taken_along(
    codes: Iterable[str], guides: Iterable[GuideLink], catalogue: Catalogue, *, policies: int = 0, files: int = 0
) -> Along:
    """What procedures, guides, so many policies and files of the page come to, with the procedures of the guides.

    A procedure brings its sheet, the letters that it may need and the files of its forms.
    """
    chosen = [catalogue.setting.guides[one.address.removeprefix(list_address(GUIDES)).strip("/")] for one in guides]
    questions = sum(len(list(nodes_of(guide, catalogue.day))) for guide in chosen)
    named = {*codes, *(code for guide in chosen for code in shares_of(guide, catalogue.day))}
    procedures = catalogue.known(sorted(named))
    sheets = sum(summary.is_to_do for summary in procedures)
    letters = len({address for summary in procedures for address, _ in letters_for(summary.code, catalogue)})
    forms = _form_sizes(procedures, catalogue.setting)
    others = _AROUND + policies + (_OF_GUIDES + questions if chosen else 0)
    pages = len(procedures) * _PROCEDURE + sheets * _SHEET + letters * _LETTER + others * _OTHER
    return Along(
        pages=len(procedures) + sheets + letters + others,
        files=files + letters + len(forms),
        kilobytes=pages + (files + letters) * _WORD_FILE + ceil(sum(forms.values()) / 1000),
    )


def _form_sizes(procedures: Iterable[Summary], setting: Setting) -> dict[str, int]:
    """The files of the forms of procedures, each with its size in bytes."""
    forms = {form for summary in procedures for form in summary.forms} & setting.form_sheets.keys()
    editions = (edition_on(setting.form_sheets[form], setting.day) for form in sorted(forms))
    files = {edition.file for edition in editions if edition and edition.file}
    return {file: setting.forms.get(file, 0) for file in files}
