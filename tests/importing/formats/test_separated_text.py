"""Tables in text: which mark parts the cells, and where they are damaged."""

from __future__ import annotations

from collections.abc import Sequence

from congkhai.importing.formats.separated_text import mark_between, rows_of


def has_three_columns(rows: list[Sequence[str]]) -> bool:
    """A table of three columns."""
    return all(len(row) == 3 for row in rows)


def test_the_mark_is_that_by_which_a_table_comes_out() -> None:
    """Commas within cells part nothing where semicolons make the table; a text without any is none."""
    assert mark_between("Xã;Địa chỉ;Giờ\nY Tý;Thôn 1, xã Y Tý;8 giờ\n", has_three_columns) == ";"
    assert mark_between("Xã Y Tý có địa chỉ mới.", has_three_columns) is None


def test_rows_end_where_they_are_damaged() -> None:
    """A cell larger than any that people write is damage: what stands before it is read."""
    text = "a,b\n" + "x" * 200_000 + ",c\n"

    assert list(rows_of(text, ",")) == [["a", "b"]]
