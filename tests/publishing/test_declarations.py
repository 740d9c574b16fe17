"""Scripts know what Python declares."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page
from published_site import Site

from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import ANSWERED_IN, procedure_address
from congkhai.catalogue.card import ANSWERS
from congkhai.catalogue.filters import FILTERS

DECLARED = """({ addresses, filters, card }) => ({
  addresses: [addresses.PAGE_FILE, addresses.SEARCH_INDEX, addresses.ASKED, addresses.REPORTED],
  made: [addresses.procedureAddress("1.001193")],
  filters: filters.FILTER_KEYS,
  answers: Object.entries(card.ANSWERS).map(([part, { label, unknown, section }]) => [part, label, unknown, section]),
})"""


def test_scripts_know_what_python_declares(portal: Site, open_page: Callable[..., Page]):
    """Addresses, filters and the words of answers are those of the catalogue, in its order."""
    page = open_page(f"{portal.address}tim-kiem/")

    assert page.evaluate(f"({DECLARED})(congkhai)") == {
        "addresses": [addresses.PAGE_FILE, addresses.SEARCH_INDEX, addresses.ASKED, addresses.REPORTED],
        "made": [procedure_address("1.001193")],
        "filters": [filter_.key for filter_ in FILTERS],
        "answers": [[part, *answer, ANSWERED_IN[part]] for part, answer in ANSWERS.items()],
    }
