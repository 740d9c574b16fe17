"""Which places with a heading's words are headings."""

from __future__ import annotations

from congkhai.importing.formats.headings import Mark, heaviest, sections

ORDER = ("a", "b", "c")


def test_the_order_decides() -> None:
    """A place before its turn is part of a text."""
    marks = (Mark("b", 0, 1, 1), Mark("a", 2, 3, 1), Mark("b", 4, 5, 1), Mark("c", 6, 7, 1))

    assert [mark.start for mark in heaviest(marks, ORDER)] == [2, 4, 6]


def test_the_weight_decides_between_equal_orders() -> None:
    """The place that looks most like a heading is one; of equals the earlier; without weight none."""
    marks = (Mark("a", 0, 1, 2), Mark("b", 2, 3, 1), Mark("b", 4, 5, 3), Mark("b", 6, 7, 3), Mark("c", 8, 9, 0))

    assert [mark.start for mark in heaviest(marks, ORDER)] == [0, 4]


def test_no_mark_no_section() -> None:
    """A text without headings is all before the first."""
    assert heaviest((), ORDER) == ()
    assert sections("abc", ()) == {"": "abc"}


def test_many_places_are_no_burden() -> None:
    """A text of nothing but headings is cut in a moment."""
    marks = [Mark(ORDER[place % 3], place, place + 1, 1) for place in range(100_000)]

    assert [mark.start for mark in heaviest(marks, ORDER)] == [0, 1, 2]
