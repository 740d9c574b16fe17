"""What is said of the growth of time and memory."""

from __future__ import annotations

from benchmarks.growth import Size, growth_table, growth_targets
from benchmarks.report import Timing


def size(records: int, *, cold: float, changed: float = 1, check: float = 1, megabytes: int = 100) -> Size:
    """A size that took so many seconds."""
    return Size(records, Timing(cold, changed, check, megabytes * 1_000_000, 0), records * 1000)


def test_time_that_grows_faster_than_the_records_is_told() -> None:
    """Between any two sizes, not only from first to last: what is fixed at the start must not hide it."""
    sizes = [size(1000, cold=10), size(2000, cold=12, check=1.9), size(4000, cold=36, check=3.8)]

    targets = growth_targets(sizes)

    assert [(round(target.measured, 2), target.is_met) for target in targets] == [(1.5, False), (0.5, True), (1, True)]


def test_the_largest_size_has_a_limit_of_memory() -> None:
    """Twenty thousand records must end within 700 MB."""
    *_, memory = growth_targets([size(10_000, cold=20), size(20_000, cold=40, megabytes=701)])

    assert str(memory) == "peak memory at 20,000: 701 MB, limit 700 MB: NOT met"


def test_a_row_tells_seconds_and_what_a_record_takes() -> None:
    """Seconds of the run, milliseconds of a record, megabytes, bytes of the index for a record."""
    *_, row = growth_table([size(2000, cold=5, changed=1.5, check=1)]).splitlines()

    assert row == "| 2,000 | 5.00 | 2.50 | 1.50 | 0.75 | 1.00 | 0.50 | 100 | 2.00 | 1000 |"
