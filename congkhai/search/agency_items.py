"""Agencies as search tells of them: for who names one, and asks how to reach it or nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import agency_address
from congkhai.catalogue.offices import is_abolished, province_elsewhere
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.search.compact import composed
from congkhai.search.index import WANTED, Item

_LONGEST_TEXT = 110
# Words that beside a name ask for nothing but the agency: one sentence that nobody says as a whole.
_BESIDE = (
    "trụ sở, địa chỉ, số điện thoại, sđt, hotline, liên hệ, gọi, gặp, mấy giờ mở cửa, đóng cửa, làm việc, nghỉ, sáng, "
    "chiều, thứ hai, ba, tư, năm, sáu, bảy, chủ nhật, ở đâu, nằm, đường nào, tỉnh"
)


def agency_items(catalogue: Catalogue) -> Iterator[Item]:
    """The agencies of this province that are still there."""
    provinces = catalogue.setting.provinces
    for agency in catalogue.setting.agencies.values():
        if not is_abolished(agency.name, provinces) and not province_elsewhere(agency.name, provinces):
            names = dict.fromkeys(map(composed, (agency.name, *agency.other_names)))
            # Of the unit that runs the sites the page of contacts tells how to reach it.
            beside = () if agency.name == catalogue.setting.unit.name else (_BESIDE,)
            text = shortened(composed(agency.description or ""), _LONGEST_TEXT)
            yield Item(
                agency_address(agency.id), composed(agency.name), text, more="; ".join((*names, *beside)), along=WANTED
            )
