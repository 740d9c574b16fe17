"""How much it is to take a field or an event along: its page, the procedures and the guides that it leads to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from congkhai.catalogue.addresses import list_address
from congkhai.catalogue.guide_ways import nodes_of, shares_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import GUIDES
from congkhai.pages.guide_links import GuideLink

# The page itself, and the list that its path leads back to; where there are guides, their list, and two pages that tell
# whom to ask. Home page and search are on the device before (stored-list.js).
_AROUND, _OF_GUIDES = 2, 3
# What they cost on the way, compressed, without what all have in common (tests/pages/browser/test_offline_packs.py).
_PROCEDURE, _OTHER = 14, 5


class Along(NamedTuple):
    """About how many pages, and how much data."""

    pages: int
    kilobytes: int


def taken_along(codes: Iterable[str], guides: Iterable[GuideLink], catalogue: Catalogue, policies: int = 0) -> Along:
    """What procedures, guides and so many policies come to, with the procedures that the guides lead to."""
    chosen = [catalogue.setting.guides[one.address.removeprefix(list_address(GUIDES)).strip("/")] for one in guides]
    questions = sum(len(list(nodes_of(guide, catalogue.day))) for guide in chosen)
    named = {*codes, *(code for guide in chosen for code in shares_of(guide, catalogue.day))}
    procedures = named & catalogue.procedures.keys()
    others = _AROUND + policies + (_OF_GUIDES + questions if chosen else 0)
    return Along(len(procedures) + others, len(procedures) * _PROCEDURE + others * _OTHER)
