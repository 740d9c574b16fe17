"""Marks that Git leaves where the changes of two people met."""

from __future__ import annotations

import pytest

from congkhai.reading.source import parse

CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> origin/main\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CONFLICT.format("a: 1", "a: 2"), 1),
        ("a: 1\n" + CONFLICT.format("b: 1", "b: 2") + "c: 3\n", 2),
        ("a: 1\n" + CONFLICT.format("b: 1", "b: 2").replace("\n", "\r\n"), 2),
        ("a: |\n  một\n" + CONFLICT.format("  hai", "  ba"), 3),
        ('a: "một\n' + CONFLICT.format("  hai", "  ba") + '  bốn"\n', 2),
        ("a: 1\nb: 1\n=======\n", 3),
        ("a: 1\n>>>>>>> origin/main", 2),
    ],
    ids=["first", "between", "CRLF", "block", "quotes", "a mark left over", "the last left over"],
)
def test_marks_of_a_conflict(text, line):
    """Where the changes of two people met, the first mark alone is told, wherever YAML would trip or not."""
    assert problems_in(text) == [(line, 1, "dau-xung-dot")]


@pytest.mark.parametrize(
    "text", ["a: <<<<<<< b\n", "a: |\n  một\n  =======\n  hai\n", "# =======\na: b\n", "a: b\n# >>>>>>> c\n"]
)
def test_text_that_looks_like_a_conflict(text):
    """Git writes its marks at the start of a line; elsewhere they are text."""
    assert problems_in(text) == []


def test_a_conflict_says_the_way_out():
    """An editor is told what happened and which lines to delete."""
    _, problems = parse(CONFLICT.format("a: 1", "a: 2").encode(), "a.yml")

    assert [str(p) for p in problems] == [
        "a.yml:1:1: hai người cùng sửa đoạn này (dấu `<<<<<<<` của Git); giữ một bên, xóa ba dòng dấu "
        "`<<<<<<<`, `=======`, `>>>>>>>`, hoặc nhờ người phụ trách kho chung [dau-xung-dot]"
    ]


def problems_in(text: str) -> list[tuple[int, int, str]]:
    """Line, column and code of what is wrong with a text."""
    return [(problem.line, problem.column, problem.code) for problem in parse(text.encode(), "a.yml")[1]]
