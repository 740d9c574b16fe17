"""Agencies are found by their names, where they still are and belong to this province."""

from __future__ import annotations

from dataclasses import replace

from valid_records import TODAY, catalogue_of

from congkhai.model.lists import Agency
from congkhai.search.agency_items import agency_items
from congkhai.search.index import WANTED

AGENCIES = [
    {"ma": "so", "ten": "Sở Tư pháp", "ten_khac": ["STP"], "mo_ta": "Xem xét hồ sơ."},
    {"ma": "trung-tam", "ten": "Trung tâm A"},
    {"ma": "phong", "ten": "Phòng Tư pháp"},
    {"ma": "xa-la", "ten": "Sở Tư pháp Bắc Ninh"},
]


def test_an_agency_is_wanted_by_its_names() -> None:
    """Neither one that was abolished nor one of another province; hours and phone of the site's own unit are its
    contacts."""
    catalogue = catalogue_of(TODAY)
    agencies = {one["ma"]: Agency.model_validate(one) for one in AGENCIES}
    setting = replace(catalogue.setting, records={**catalogue.setting.records, "co-quan": agencies})
    items = {item.address: item for item in agency_items(replace(catalogue, setting=setting))}

    assert list(items) == ["co-quan/so/", "co-quan/trung-tam/"]
    own, other = items.values()
    assert (own.name, own.text, own.along) == ("Sở Tư pháp", "Xem xét hồ sơ.", WANTED)
    assert own.more.startswith("Sở Tư pháp; STP")
    assert other.more.startswith("Trung tâm A; trụ sở, địa chỉ, số điện thoại")
