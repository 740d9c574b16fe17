"""The addresses of a site that nobody wrote by hand, each with what its page is made from."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.building.loading import Loaded
from congkhai.catalogue.addresses import (
    DESCRIPTIONS,
    FEED,
    OPEN_DATA,
    PACK,
    list_address,
    page_about,
    procedure_address,
    section_of,
    sheet_address,
)
from congkhai.catalogue.data_addresses import CHOICES, all_data, linked_data
from congkhai.exports.shared_lists import SHARED_LISTS
from congkhai.model.families import BOTH, PROCEDURES, PUBLISHED
from congkhai.pages.board_pages import board_addresses
from congkhai.pages.kinds import render_kinds
from congkhai.pages.page import Site
from congkhai.pages.sheet_pack import packed
from congkhai.pages.single_pages import render_singles
from congkhai.reading.project import RecordFile

MADE = "một trang do chương trình tự dựng"


def made_addresses(loaded: Loaded) -> dict[str, str]:
    """Address → file of its record, or that it is made of many; data files too, for they can be linked to.

    A record with errors keeps its address, and so does one that is held back: what leads to it is not wrong.
    """
    catalogue = loaded.whole
    singles = (page for one in sorted(BOTH) for page in render_singles(catalogue, Site("", "", one, (), "")))
    made = {page.path: MADE for page in (*render_kinds(catalogue), *singles)}
    made |= dict.fromkeys(board_addresses(catalogue), MADE)
    made |= {PACK: MADE} if packed(catalogue) else {}
    made |= {name: MADE for family in PUBLISHED for name in (*all_data(family.name), FEED, DESCRIPTIONS, OPEN_DATA)}
    made |= dict.fromkeys([CHOICES, linked_data(PROCEDURES), *(all_data(one.name)[0] for one in SHARED_LISTS)], MADE)
    broken = _unreadable(loaded)
    # Some pages are there only if a procedure asks for them: one that cannot be read may.
    made |= {address: file for address, file in _of_records(loaded) if address and (address in made or broken)}
    known = [(entry.summary, file.name) for file, entry in loaded.procedures if entry.summary]
    made |= {procedure_address(one.code): name for one, name in known}
    made |= {sheet_address(one.code): name for one, name in known if one.is_to_do}
    kept = ((page_about(file.family.name, file.key), file.name) for file in broken if not file.family.is_list)
    return made | {address: name for address, name in kept if address}


def unknown_sections(loaded: Loaded) -> set[str]:
    """Sections of the site whose pages come from a list with errors: which there would be, nobody knows."""
    return {section_of(list_address(file.family.name)) for file in _unreadable(loaded) if file.family.is_list}


def _unreadable(loaded: Loaded) -> list[RecordFile]:
    return [file for file in loaded.files if loaded.entries[file.name].plain is None]


def _of_records(loaded: Loaded) -> Iterator[tuple[str, str]]:
    for file in loaded.files:
        if file.name in loaded.contents:
            for key, _ in file.family.records_in(file.key, loaded.contents[file.name]):
                yield page_about(file.family.name, key), file.name
