"""Counts of thousands on pages that exist once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from congkhai.building.loading import Loaded
from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "Xem tất cả 1.234 thủ tục"),
        ("tim-kiem/", "Danh sách 1.234 thủ tục xếp theo tên"),
        ("so-do-trang/", "Tất cả thủ tục</a> (1.234)"),
    ],
)
def test_thousands_are_parted_by_dots(loaded: Loaded, path: str, words: str) -> None:
    """Counts are grouped as Vietnamese groups them."""
    one = loaded.catalogue.current[0]
    many = {code: replace(one, code=code) for code in (f"1.{number:06}" for number in range(1234))}
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")

    pages = {page.path: page.body for page in render_singles(replace(loaded.catalogue, procedures=many), site)}

    assert words in pages[path]
