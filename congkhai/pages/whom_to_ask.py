"""Where somebody is led who is told to ask where papers are handed in."""

from __future__ import annotations

from congkhai.catalogue.addresses import PLACES, Anchor, agency_address
from congkhai.catalogue.reception import Reception


def asking_address(reception: Reception, root: str) -> str:
    """The one counter, the list of communes, or where the page tells of several; every counter says whom to ask."""
    agencies = reception.agencies
    if agencies and all(agency.every_commune for agency in agencies):
        return root + PLACES
    if len(agencies) == 1:
        return root + agency_address(agencies[0].id)
    return f"#{Anchor.PLACES}" if reception.places else root + PLACES
