"""What is counted of questions that are asked back."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.asked_back import Judged, half_of, judge, row_of, wilson


@pytest.mark.parametrize(
    ("part", "whole", "interval"),
    [(59, 87, (0.574, 0.767)), (0, 10, (0.0, 0.278)), (10, 10, (0.722, 1.0)), (0, 0, (0.0, 1.0))],
)
def test_an_interval_stays_between_none_and_all(part: int, whole: int, interval: tuple[float, float]) -> None:
    """As tables of Wilson's interval have it, also of few questions."""
    assert tuple(round(one, 3) for one in wilson(part, whole)) == interval


@pytest.mark.parametrize(
    ("codes", "asked", "elsewhere", "told"),
    [
        (["1", "2"], [], False, (True, False, False)),
        (["2", "1"], ["2", "1"], False, (False, True, True)),
        (["2", "3"], ["2", "3"], False, (False, False, True)),
        (["1"], [], True, (False, False, False)),
    ],
)
def test_an_answer_is_judged_as_the_page_shows_it(
    codes: list[str], asked: list[str], elsewhere: bool, told: tuple[bool, bool, bool]
) -> None:
    """Procedures behind a signpost are not seen; what is asked back helps where it has the right one."""
    answer: dict[str, Any] = {
        "procedures": [{"code": code} for code in codes],
        "asked": [{"code": code} for code in asked],
        "elsewhere": elsewhere,
    }

    assert judge("khai sinh", ["1"], answer) == Judged(half_of("khai sinh"), *told)


def test_a_row_gives_counts() -> None:
    """Asked back needlessly is a share of those that were right first."""
    judged = [Judged("A", True, False, False), Judged("A", False, True, True), Judged("B", True, True, True)]

    cells = [cell.split(" (")[0] for cell in row_of("clear", judged).strip("| ").split(" | ")]

    assert cells == ["clear", "2 of 3", "3 of 3", "1 of 2", "1 of 2", "1 of 1"]
