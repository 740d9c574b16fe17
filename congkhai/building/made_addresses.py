"""The addresses of a site that nobody wrote by hand, each with what its page is made from."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.building.loading import Loaded
from congkhai.catalogue.addresses import DESCRIPTIONS, FEED, OPEN_DATA, all_data, page_about, procedure_address
from congkhai.model.families import BOTH, PUBLISHED
from congkhai.pages.kinds import render_kinds
from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles

MADE = "một trang do chương trình tự dựng"


def made_addresses(loaded: Loaded) -> dict[str, str]:
    """Address → file of its record, or that it is made of many; data files too, for they can be linked to."""
    catalogue = loaded.catalogue
    singles = (page for one in sorted(BOTH) for page in render_singles(catalogue, Site("", "", one, (), "")))
    made = {page.path: MADE for page in (*render_kinds(catalogue), *singles)}
    made |= {name: MADE for family in PUBLISHED for name in (*all_data(family.name), FEED, DESCRIPTIONS, OPEN_DATA)}
    made |= {address: file for address, file in _of_records(loaded) if address and address in made}
    return made | {procedure_address(e.summary.code): f.name for f, e in loaded.procedures if e.summary}


def _of_records(loaded: Loaded) -> Iterator[tuple[str, str]]:
    for file in loaded.files:
        if file.name in loaded.contents:
            for key, _ in file.family.records_in(file.stem, loaded.contents[file.name]):
                yield page_about(file.family.name, key), file.name
