"""Which lines are labels, and which only begin like one."""

from __future__ import annotations

import pytest

from congkhai.importing.formats.label_order import Label, labels_in

ORDER = ("mã", "tên", "cách thức", "mô tả")


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (["Mã: 1", "Tên: a", "Cách thức:", "x", "Mô tả: y"], [0, 1, 2, 4]),
        (["Mã: 1", "Mô tả: trong lời", "Tên: a", "Cách thức:", "Mô tả: y"], [0, 2, 3, 4]),
        (["MÃ :1", "tên", "Tên gọi: không phải nhãn"], [0, 1]),
        (["Tên: a", "Mã: 1"], [1]),
        (["không", ""], []),
    ],
)
def test_the_longest_run_in_order_wins(lines, places):
    """Words of a label within a text cost others their place, so they are not taken."""
    assert [label.place for label in labels_in(lines, ORDER)] == places


def test_of_two_that_would_do_the_first_is_meant():
    """Unless the second has the table that belongs to the label."""
    lines = ["Cách thức: lời", "Cách thức:"]

    assert labels_in(lines, ORDER) == [Label(0, 2, "lời")]
    assert labels_in(lines, ORDER, frozenset({("cách thức", 1)})) == [Label(1, 2, "")]
