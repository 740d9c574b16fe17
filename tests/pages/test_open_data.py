"""The page of open data."""

from __future__ import annotations

from typing import Any

from board_records import UNIT, catalogue_of_boards

from congkhai.pages.open_data import render_open_data

LICENCE = {"ten": "CC BY 4.0", "lien_ket": "https://creativecommons.org/licenses/by/4.0/"}


def page_of(audience: str = "so-tu-phap", **unit: Any) -> str:
    """The page of a site, of a unit that says this of itself."""
    return render_open_data(catalogue_of_boards(unit={**UNIT, **unit}), audience, {}).body


def test_the_licence_is_told_or_that_there_is_none() -> None:
    """Nobody has to guess whether the data may be used."""
    assert "Đơn vị chưa công bố giấy phép dùng dữ liệu." in page_of()
    assert '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>' in page_of(giay_phep_du_lieu=LICENCE)


def test_what_is_of_one_site_is_offered_there() -> None:
    """Public services and single procedures are on the portal."""
    for offered in ('href="thu-tuc.jsonld"', "<code>thu-tuc/1.001193.json</code>"):
        assert offered in page_of()
        assert offered not in page_of("pbgdpl")


def test_the_code_to_paste_is_offered_where_there_is_any() -> None:
    """Only who may show a list is sent to it."""
    assert "nhung/" not in page_of()
    assert 'href="../nhung/"' in page_of(noi_duoc_nhung=["https://laocai.example.vn"])
