"""Concepts of the search that mean a page: its address is one that a site has."""

from __future__ import annotations

from datetime import date

import pytest
from fixture_project import REPOSITORY

from congkhai.catalogue.setting import Setting
from congkhai.model.search_lists import Concept
from congkhai.rules.meant_pages import check_meant_page

POLICIES = {path.stem: object() for path in (REPOSITORY / "content/chinh-sach").glob("*.yml")}
SETTING = Setting(date(2026, 11, 30), {"chinh-sach": POLICIES})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "address", ["tre-hen/", "khieu-nai-to-cao/", "noi-nop/", "chinh-sach/giam-phi-den-het-nam-2026/"]
)
def test_a_page_of_a_site_may_be_meant(address: str) -> None:
    """Lists of families, hand-written pages, what there is once, and records."""
    assert list(check_meant_page(_concept(address), SETTING)) == []


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("chinh-sach/giam-phi-den-het-2026/", "; có phải `chinh-sach/giam-phi-den-het-nam-2026/`?"),
        ("tre-hen", "; có phải `tre-hen/`?"),
        ("https://example.vn", "; chép phần địa chỉ sau tên miền, có dấu `/` ở cuối"),
    ],
)
def test_an_address_that_is_none_is_told_with_the_nearest(address: str, remedy: str) -> None:
    """Who mistypes it is told the one that was meant, who writes another thing how it is written."""
    [found] = check_meant_page(_concept(address), SETTING)

    assert (found.code, found.path) == ("trang-chua-co", ("page",))
    assert dict(found.params)["remedy"] == remedy


def _concept(address: str) -> Concept:
    return Concept.model_validate({"ten": "Một trang", "loai": "trang", "tu": ["một trang"], "trang": address})
