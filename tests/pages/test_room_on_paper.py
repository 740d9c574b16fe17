"""The more there is to say, the smaller the letters of a sheet."""

from __future__ import annotations

import pytest

from congkhai.pages.facts import Fact
from congkhai.pages.room_on_paper import size_of
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Text

FACTS = [Fact("Nộp ở đâu", ("Trung tâm Phục vụ hành chính công xã, phường",), "")]
PAPER = "Giấy tờ tùy thân có ảnh, còn giá trị (1 bản chính, xuất trình)"


@pytest.mark.parametrize(
    ("papers", "size"),
    [
        (0, ""),
        (20, ""),
        (33, " ck-take--small"),
        (40, " ck-take--columns"),
        (75, " ck-take--columns-small"),
        (130, " ck-take--columns-smaller"),
    ],
)
def test_letters_shrink_with_the_number_of_papers(papers: int, size: str) -> None:
    """A few papers stand in big letters, very many side by side."""
    parts: list[Part] = [Heading("Cần mang gì"), Lines(tuple(Line(PAPER) for _ in range(papers)), boxes=True)]

    assert size_of(FACTS, [*parts, Text("Nơi nhận hồ sơ", "Hỏi ai")]) == size


def test_notes_and_answers_take_room_too() -> None:
    """Whatever is told counts, wherever it stands."""
    long = "Không phải nộp nếu dữ liệu đã có. " * 150

    assert size_of(FACTS, [Lines((Line(PAPER, (long,)),))]) != ""
    assert size_of([Fact("Bao lâu", (long,), "")], []) != ""
    assert size_of(FACTS, [Text(long)]) != ""
