"""The own province of the unit, and the others, as an import reads them: what is of elsewhere is doubtful."""

from __future__ import annotations

from pathlib import Path

from congkhai.catalogue.provinces import Provinces, provinces_of
from congkhai.model.families import PROVINCES
from congkhai.reading.listed import listed
from congkhai.reading.unit_day import unit_of


def known_provinces(root: Path) -> Provinces:
    """As far as the lists of the project can be read: what is wrong with them, the check of the records tells."""
    every = {one.id: one for one in listed(root, PROVINCES)}
    unit = unit_of(root)
    return provinces_of(every, unit.province if unit else None, listed(root, "don-vi-cu"))
