"""Words of the search that mean the own province: written as a mark in lists that go along to others."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.marked_province import OWN_PROVINCE
from congkhai.catalogue.setting import assemble_setting
from congkhai.model.communes import Province
from congkhai.model.lists import UnitFile
from congkhai.model.search_lists import Concept, Filler


@pytest.mark.parametrize(
    ("unit", "fillers", "said"),
    [
        ({"ten": "A", "tinh": "hue"}, ["ở huế", "xin"], ("sống ở", "ở huế")),
        ({"ten": "A"}, ["xin"], ("sống ở",)),
        ({"ten": "A", "tinh": "khac"}, ["xin"], ("sống ở",)),
    ],
)
def test_the_mark_is_the_name_of_the_province(unit: dict[str, str], fillers: list[str], said: tuple[str, ...]) -> None:
    """It is read in small letters, as people type; where the province is not known, the words are left out."""
    concept = Concept.model_validate(
        {"ten": "ở đây", "loai": "nhom-tu", "tu": ["sống ở"], "it_mau": [f"ở {OWN_PROVINCE}"]}
    )
    records = {
        "don-vi": {"don-vi": UnitFile.model_validate({"don_vi": unit})},
        "tinh-thanh": {"hue": Province.model_validate({"ma": "hue", "loai": "Thành phố", "ten": "Huế"})},
        "tu-dem": {"0": Filler.model_validate({"tu": [f"ở {OWN_PROVINCE}", "xin"]})},
        "khai-niem": {"0": concept},
    }

    setting = assemble_setting(date(2026, 11, 30), records, {})

    assert list(setting.of("tu-dem")["0"].terms) == fillers
    assert setting.of("khai-niem")["0"].said == said
