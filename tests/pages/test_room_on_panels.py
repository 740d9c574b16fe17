"""The less a leaflet or a poster says, the larger its letters."""

from __future__ import annotations

import re
from datetime import date

import pytest

from congkhai.pages.room_on_panels import in_largest_letters
from congkhai.publishing.assets import asset_files, asset_names
from congkhai.sheets.sheet import Heading, Line, Lines, PanelBreak, Part, Qr, Sheet, Size, Text

TEXT = "Bạn nộp hồ sơ ở bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh."
CODE = Qr("https://tthc.example/chinh-sach/mau/", "Quét mã để đọc đầy đủ")


def letters_of(size: Size, *parts: Part) -> int:
    """The points that a sheet with these parts has."""
    sheet = in_largest_letters(Sheet("Nộp ở đâu cũng được", "Sở Tư pháp", date(2026, 11, 29), parts, size))
    assert sheet
    return sheet.points


def lines(count: int) -> Lines:
    """A list of so many lines."""
    return Lines((Line(TEXT),) * count)


@pytest.mark.parametrize(("count", "points"), [(1, 44), (5, 34), (30, 28)])
def test_a_poster_has_the_largest_letters_that_it_has_room_for(count: int, points: int) -> None:
    """One sentence in the largest; what is too long in any is in the smallest."""
    assert letters_of(Size.A3, lines(count), CODE) == points


@pytest.mark.parametrize(
    ("panels", "points"), [((1, 1, 1, 1), 16), ((5, 1, 1, 1), 14), ((1, 1, 1, 20), 15), ((1, 1, 1, 60), 10)]
)
def test_each_panel_of_a_leaflet_has_room_for_its_part(panels: tuple[int, ...], points: int) -> None:
    """The fullest of the three in front decides; on the other side a text goes on from panel to panel."""
    parts: list[Part] = [Heading("Có gì mới")]
    for count in panels:
        parts += [lines(count), Text("Áp dụng từ ngày 1/7/2026."), PanelBreak()]

    assert letters_of(Size.A4_FOLDED, *parts[:-1]) == points


def test_more_is_left_out_where_letters_would_be_too_small() -> None:
    """What is to be read from afar and does not fit in such letters is no sheet."""
    sheet = Sheet("Nộp ở đâu cũng được", "Sở Tư pháp", date(2026, 11, 29), (lines(12), CODE), Size.A3)

    assert in_largest_letters(sheet, least=28) is None
    assert in_largest_letters(sheet) is not None


def test_styles_have_all_letters() -> None:
    """Each size that is reckoned with is one that the style sets."""
    style = asset_files()[asset_names()["style"]].decode()
    found = re.findall(r"\.ck-sheet--letters-(\d+)\{font-size:(\d+)pt\}", style)

    reckoned = {letters_of(size, lines(count)) for size in (Size.A3, Size.A4_FOLDED) for count in range(1, 40)}

    assert reckoned <= {int(points) for name, points in found if name == points}
