"""Filters: each is declared once, and lists, panels and index follow."""

from __future__ import annotations

import json
import re
from pathlib import Path

from engine_copy import with_new_filter

from congkhai.catalogue import filters
from congkhai.catalogue.filters import FILTERS

ENGINE = Path(filters.__file__).parents[1]


def test_keys_and_pages_of_filters_are_permanent() -> None:
    """They stand in addresses that people share."""
    assert [(filter_.key, filter_.page("xa")) for filter_ in FILTERS] == [
        ("linh-vuc", "linh-vuc/xa/"),
        ("cap", "thu-tuc/cap-xa/"),
        ("truc-tuyen", "thu-tuc/xa/"),
        ("doi-tuong", "thu-tuc/cho-xa/"),
        ("bao-lau", "thu-tuc/xa/"),
    ]


def test_no_other_file_names_a_filter() -> None:
    """Templates and scripts take keys from the tuple, in its order."""
    keys = "|".join(filter_.key for filter_ in FILTERS)
    named = re.compile(rf"""(?:data-|loc-|name=["']|[\[(,] ?["'])(?:{keys})\b""")
    sources = [file for ending in ("html", "js") for file in ENGINE.rglob(f"*.{ending}")]

    assert len(sources) > 60
    assert [file.name for file in sources if named.search(file.read_text(encoding="utf-8"))] == []


def test_a_filter_is_one_entry(tmp_path: Path) -> None:
    """With one entry more the list offers it, its plain pages are there, and search and index know it."""
    site = with_new_filter(tmp_path / "du-an") / "site"
    listed = (site / "thu-tuc/index.html").read_text(encoding="utf-8")
    index = (site / "tim-kiem/chi-muc.js").read_text(encoding="utf-8")

    head = json.loads(index.removeprefix("globalThis.chiMuc=").removesuffix(";\n"))
    assert "<summary>Lọc theo lĩnh vực, cấp, trực tuyến, người làm, thời gian, dữ liệu</summary>" in listed
    assert re.findall(r'<a href="../(thu-tuc/kiem-tra-\w+/)" data-gia-tri="(\w+)">', listed) == [
        ("thu-tuc/kiem-tra-mau/", "mau"),
        ("thu-tuc/kiem-tra-that/", "that"),
    ]
    assert cards_of(site / "thu-tuc/index.html") == [("2.000815", "mau"), ("1.001193", "that")]
    assert cards_of(site / "thu-tuc/kiem-tra-mau/index.html") == [("2.000815", "mau")]
    assert re.findall(r'name="kiem-tra" value="(\w+)"', (site / "tim-kiem/index.html").read_text(encoding="utf-8")) == [
        "mau",
        "that",
    ]
    # The frequent one first; a letter for each procedure.
    assert head["goi"]["loc"][-1] == [["that", "mau"], "$#$##"]


def cards_of(page: Path) -> list[tuple[str, str]]:
    """Code and value of the cards of a list."""
    return re.findall(r'data-ma="([\d.]+)"[^>]* data-kiem-tra="(\w*)"', page.read_text(encoding="utf-8"))
