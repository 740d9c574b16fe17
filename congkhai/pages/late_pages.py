"""The pages of late dossiers: those that all families have, and the slip that says sorry."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY, LATE
from congkhai.pages.apology_sheet import render_apology
from congkhai.pages.family_pages import render_family
from congkhai.pages.page import Page


def render_late(catalogue: Catalogue) -> Iterator[Page]:
    """List, periods, slip."""
    yield from render_family(FAMILY[LATE], catalogue)
    yield from render_apology(catalogue)
