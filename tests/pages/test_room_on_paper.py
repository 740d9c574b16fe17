"""The more there is to say, the smaller the letters of a sheet."""

from __future__ import annotations

import re

import pytest

from congkhai.catalogue.reception import Whereabouts
from congkhai.pages.facts import Fact
from congkhai.pages.room_on_paper import SIZES, room_for
from congkhai.publishing.assets import asset_files, asset_names
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Text

FACTS = [Fact("Nộp ở đâu", ("Trung tâm Phục vụ hành chính công xã, phường",), "")]
PAPER = "Giấy tờ tùy thân có ảnh, còn giá trị (1 bản chính, xuất trình)"


@pytest.mark.parametrize(
    ("papers", "size"),
    [
        (0, "ck-take--large"),
        (20, "ck-take--large"),
        (35, "ck-take--small"),
        (42, "ck-take--columns"),
        (75, "ck-take--columns-small"),
        (100, "ck-take--columns-smaller"),
        (130, "ck-take--columns"),
        (160, "ck-take--columns-small"),
        (400, "ck-take--columns-smaller"),
    ],
)
def test_letters_shrink_with_the_number_of_papers(papers: int, size: str) -> None:
    """A few papers stand in big letters, very many side by side; what needs both sides need not be the smallest too."""
    parts: list[Part] = [Heading("Cần mang gì"), Lines(tuple(Line(PAPER) for _ in range(papers)), boxes=True)]

    assert room_for("Khai sinh", FACTS, [*parts, Text("Nơi nhận hồ sơ", "Hỏi ai")]).letters.name == size


def test_notes_and_answers_take_room_too() -> None:
    """Whatever is told counts, wherever it stands."""
    long = "Không phải nộp nếu dữ liệu đã có. " * 150

    assert room_for("Khai sinh", FACTS, [Lines((Line(PAPER, (long,)),))]).letters != SIZES[0]
    assert room_for("Khai sinh", [Fact("Bao lâu", (long,), "")], []).letters != SIZES[0]
    assert room_for("Khai sinh", FACTS, [Text(long)]).letters != SIZES[0]
    assert room_for(long, FACTS, []).letters != SIZES[0]


def test_how_many_sides_it_takes_in_each_size_is_known() -> None:
    """What stands on one side does so in its letters and all smaller ones; a case of the rest has what is left."""
    papers = [Lines((Line(PAPER),) * count) for count in (20, 130, 400)]

    few, many, most = (room_for("Khai sinh", FACTS, [lines]) for lines in papers)

    assert [name for name, _ in few.sides] == [one.name for one in SIZES]
    for room in (few, many, most):
        sides = [taken for _, taken in room.sides]
        assert sides == sorted(sides, reverse=True)
    assert few.sides[0][1] <= 1 < many.sides[-1][1] < 2 < most.sides[-1][1]


def test_the_commune_of_the_reader_has_its_room() -> None:
    """What is told of one takes room where each commune receives, and only there."""
    here, elsewhere = (Fact("Nộp ở đâu", ("Nơi nộp",), "", Whereabouts("", "", "", one)) for one in (True, False))
    desks = ["Trung tâm Phục vụ hành chính công xã Ví Dụ, thôn Ví Dụ, tỉnh Lào Cai"] * 60

    assert room_for("Khai sinh", [here], [], desks).letters != SIZES[0]
    assert room_for("Khai sinh", [elsewhere], [], desks).letters == SIZES[0] == room_for("", [here], []).letters


def test_styles_have_the_letters_that_are_reckoned_with() -> None:
    """Each class sets the points that Python takes it for, and those of columns alone stand side by side."""
    style = asset_files()[asset_names()["style"]].decode()

    set_by_style = re.findall(r"\.(ck-take--[a-z-]+)\{font-size:(\d+)pt\}", style)

    assert [(int(points), name) for name, points in set_by_style] == list(SIZES)
