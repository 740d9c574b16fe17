"""The shared lists that records name by their codes, as JSON: each entry by an address that others can refer to."""

from __future__ import annotations

import json
from collections.abc import Iterator

from congkhai.catalogue.addresses import page_about, place_address
from congkhai.catalogue.data_addresses import entry_address
from congkhai.catalogue.days import bounded_fields
from congkhai.catalogue.state import State, state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.exports.json_records import MACHINE_ONLY, ComputedField
from congkhai.model.families import FAMILY
from congkhai.model.family import Family

# In the order of the page of open data. Lists with pages of their own are published whole, as all families are.
SHARED_LISTS = tuple(FAMILY[name] for name in ("linh-vuc", "co-quan", "xa-phuong", "su-kien", "van-ban", "ngay-nghi"))

_NAME = ComputedField("dinh_danh", "Định danh", "Địa chỉ của mục này, tính từ địa chỉ gốc của trang; không đổi")
_STATE = ComputedField("tinh_trang", "Tình trạng", "Còn áp dụng hay không, vào ngày của tệp", State)
_PAGE = ComputedField("dia_chi", "Địa chỉ trang", "Đường dẫn tính từ địa chỉ gốc của trang; vắng khi không có trang")


def list_fields(family: Family) -> tuple[ComputedField, ...]:
    """What the build adds to the entries of a list."""
    return (_NAME, *((_STATE,) if bounded_fields(family.model) else ()), _PAGE)


def list_pieces(family: Family, catalogue: Catalogue) -> Iterator[bytes]:
    """The entries of a list, each a JSON object on one line."""
    for key, record in catalogue.setting.of(family.name).items():
        text = record.model_dump_json(by_alias=True, exclude=MACHINE_ONLY, exclude_defaults=True, warnings=False)
        added = {_NAME.key: entry_address(family.name, key)}
        if bounded_fields(family.model):
            added[_STATE.key] = str(state_of(record, catalogue.day))
        if page := _page(family, key, catalogue):
            added[_PAGE.key] = page
        yield f"{text[:-1]},{json.dumps(added, ensure_ascii=False, separators=(',', ':'))[1:]}".encode()


def _page(family: Family, key: str, catalogue: Catalogue) -> str:
    """The page about an entry; a field without procedures has none, nor has a list without pages."""
    if family.name == "xa-phuong":
        return place_address(catalogue.setting.communes[key].slug)
    is_without = family.name == "linh-vuc" and key not in catalogue.by_field
    has_pages = family.name in ("linh-vuc", "co-quan", "su-kien")
    return page_about(family.name, key) if has_pages and not is_without else ""
