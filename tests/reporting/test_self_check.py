"""The points of QĐ 766/QĐ-TTg: a share of those that there are, or what is missing to know it."""

from __future__ import annotations

from datetime import date

from congkhai.reporting.announcing_deadlines import Deadline
from congkhai.reporting.gap_parts import self_check_parts
from congkhai.reporting.record_gaps import Gaps
from congkhai.reporting.self_check import self_check
from congkhai.sheets.sheet import Table

DAY = date(2026, 11, 30)
KEPT, LATE = Deadline(DAY, DAY, ()), Deadline(DAY, DAY, (), late=2)
UNKNOWN = Deadline(None, None, ("ngày ký",))
COMPLETE, OTHER = Gaps(None), Gaps(None, lacks_count=True)  # type: ignore[arg-type]


def test_points_are_the_share_of_what_was_in_time() -> None:
    """Three of four of six points, one of two of two."""
    signed, entered, complete = self_check([KEPT, KEPT, KEPT, LATE], [LATE], [COMPLETE, OTHER])

    assert (signed.score, entered.score, complete.score) == (4.5, 0, 1)
    assert (signed.kept, signed.of) == (3, 4)


def test_nothing_is_reckoned_of_what_is_not_known() -> None:
    """One missing day makes the points unknown: it says which, of how many; as does a period without a decision."""
    signed, entered, complete = self_check([KEPT, UNKNOWN, UNKNOWN], [], [])

    assert (signed.score, signed.missing) == (None, ("ngày ký (2 thủ tục)",))
    assert (entered.score, entered.missing) == (None, ("thủ tục được công bố trong kỳ",))
    [table] = [part for part in self_check_parts((signed, complete)) if isinstance(part, Table)]
    assert [row[-2] for row in table.rows] == ["Không tính được", "Không tính được"]
