"""What an import takes for elsewhere is what the project's own lists say."""

from __future__ import annotations

from pathlib import Path

from fixture_project import FIXTURE

from congkhai.catalogue.offices import province_elsewhere
from congkhai.importing.lists.own_province import known_provinces


def test_known_provinces(tmp_path: Path) -> None:
    """The province of the unit is not elsewhere; without lists nothing is."""
    provinces, none = known_provinces(FIXTURE), known_provinces(tmp_path)

    told = ("Sở Tư pháp tỉnh Lào Cai", "Sở Tư pháp tỉnh Bắc Ninh")
    assert [province_elsewhere(name, provinces) for name in told] == ["", "tỉnh Bắc Ninh"]
    assert [province_elsewhere(name, none) for name in told] == ["", ""]
