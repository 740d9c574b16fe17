"""The points of QĐ 766/QĐ-TTg on publicity that files can prove: 12 of 18, each with what is behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congkhai.reporting.announcing_deadlines import Deadline
from congkhai.reporting.record_gaps import Gaps

# Points of the decision: signed in time, entered in time, all parts.
_SIGNED, _ENTERED, _COMPLETE = 6, 4, 2
NOT_PROVED = "6 điểm còn lại của nhóm này là đồng bộ hồ sơ, trang web không có số liệu."


@dataclass(frozen=True, slots=True)
class Point:
    """A criterion: so many of so many, or what is missing to say so."""

    name: str
    most: int
    kept: int
    of: int
    missing: tuple[str, ...]

    @property
    def score(self) -> float | None:
        """The points that it gives; nothing while something is missing."""
        return round(self.most * self.kept / self.of, 2) if self.of and not self.missing else None


def self_check(signed: Sequence[Deadline], entered: Sequence[Deadline], gaps: Sequence[Gaps]) -> tuple[Point, ...]:
    """The three criteria: deadlines of each procedure that the period announced, gaps of all that are published."""
    complete = sum(one.is_complete for one in gaps)
    return (
        _in_time("Công bố đúng hạn", _SIGNED, signed),
        _in_time("Cập nhật Cơ sở dữ liệu quốc gia đúng hạn", _ENTERED, entered),
        Point("Công khai đủ các bộ phận", _COMPLETE, complete, len(gaps), () if gaps else ("thủ tục để tính",)),
    )


def _in_time(name: str, most: int, deadlines: Sequence[Deadline]) -> Point:
    kept = sum(one.is_kept for one in deadlines)
    missing = tuple(_missing(deadlines)) if deadlines else ("thủ tục được công bố trong kỳ",)
    return Point(name, most, kept, len(deadlines), missing)


def _missing(deadlines: Sequence[Deadline]) -> Iterable[str]:
    """What is missing, with how many procedures it is missing for."""
    counted = Counter(what for one in deadlines for what in one.missing)
    return (f"{what} ({number} thủ tục)" for what, number in sorted(counted.items()))
