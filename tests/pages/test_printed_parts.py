"""Sheets as their template draws them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from board_tables import BOARD
from sheet_examples import ADDRESS, DAY, EXAMPLES, WITH_ALL

from congkhai.pages import printed_parts
from congkhai.pages.print_page import render_sheet_page
from congkhai.pages.printed_parts import printed_sheet
from congkhai.sheets.sheet import Chart, Heading, Line, Lines, Part, Qr, Sheet, Table, Text


def body_of(*parts: Part) -> str:
    """The page of a sheet with these parts."""
    return render_sheet_page("thu-tuc/", (), "Tờ", [Sheet("Tờ", "Sở", DAY, parts)]).body


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_texts_are_on_the_page(name: str) -> None:
    """Title, place, mark, day and the texts of all parts are there, escaped."""
    sheet = EXAMPLES[name]

    body = render_sheet_page("thu-tuc/", (), "Tờ", [sheet]).body

    assert [text for text in (sheet.title, sheet.place, sheet.mark, "23/11/2026") if text not in body] == []


def test_texts_are_no_markup() -> None:
    """What looks like a tag is told as it is written."""
    hostile = "<script>alert(1)</script>\" onload='x'"
    body = body_of(
        Heading(hostile), Text(hostile, hostile), Lines((Line(hostile, (hostile,)),)), Table((hostile,), ((hostile,),)),
        Chart(hostile, hostile, ((hostile, 1),)), Qr(ADDRESS, hostile),
    )  # fmt: skip

    assert "<script" not in body
    assert "\" onload='" not in body
    assert body.count("&lt;script&gt;") >= 10


def test_a_case_shows_what_is_of_it() -> None:
    """Parts carry their answers as those of a procedure's page do; those of all cases carry none."""
    body = body_of(Text("a", when=("x", "y")), Text("b"), Lines((Line("c"),), when=("z",)))

    assert body.count(" data-khi=") == 2
    assert 'data-khi="x y">a<' in body
    assert 'data-khi="z"' in body


def test_an_empty_table_is_told_in_words() -> None:
    """No frame stands around nothing: a table without rows says so, a list or chart without any is left out or told."""
    body = body_of(Table(("a", "b"), (), "Hồ sơ trễ hẹn"), Table(("a",), ()), Lines(()), Chart("Số hồ sơ", "hồ sơ", ()))

    assert "<table" not in body
    assert "<ul" not in body
    assert "Hồ sơ trễ hẹn: chưa có dòng nào." in body
    assert "Số hồ sơ: chưa có số liệu." in body


def test_bars_are_measured_by_the_longest() -> None:
    """The longest bar is whole; where all are 0 there is none."""
    (whole, half), (nothing,) = (
        printed_sheet(Sheet("", "", DAY, (Chart("", "", bars),))).parts[0].what[1]
        for bars in ((("a", 8), ("b", 4)), (("c", 0),))
    )

    assert (whole.width, half.width, nothing.width) == (100, 50, 0)


def test_several_sheets_stand_under_one_heading() -> None:
    """A page has one heading of the first level, whether it has one sheet or several."""
    one = render_sheet_page("thu-tuc/", (), "Bộ", [WITH_ALL]).body
    several = render_sheet_page("thu-tuc/", (), "Bộ", [WITH_ALL, replace(WITH_ALL, title="Tờ hai")]).body

    assert (one.count("<h1"), several.count("<h1")) == (1, 1)
    assert '<h2 class="ck-sheet__title">Tờ hai</h2>' in several
    assert '<h3 class="ck-sheet__heading">Cần mang gì</h3>' in several


def test_a_board_has_sections_codes_and_shares() -> None:
    """A section spans the table; a code is a picture that links to its page; columns are as wide as styles know."""
    body = render_sheet_page("niem-yet/cap/xa/", (), "Bảng", [BOARD]).body

    assert '<th colspan="4" role="cell">LĨNH VỰC: HỘ TỊCH (2 thủ tục)</th>' in body
    assert body.count('<a href="../../../thu-tuc/1.000001/"><img alt="Xem trang của thủ tục" src="data:image/png') == 1
    assert len(re.findall("<img", body)) == 3
    shares = list(map(int, re.findall(r'<col class="ck-sheet__share--(\d+)">', body)))
    assert len(shares) == 4
    assert sum(shares) <= 100


def test_styles_know_every_share() -> None:
    """A column whose share no rule knew would be as wide as what the others leave."""
    style = (Path(printed_parts.__file__).parent / "templates/parts/sheet/style.css").read_text(encoding="utf-8")
    known = {int(one): int(width) for one, width in re.findall(r"share--(\d+) \{ width: (\d+)%", style)}

    assert known == {number: number for number in range(2, 42, 2)}
