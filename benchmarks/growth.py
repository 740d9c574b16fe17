"""How time, memory and search index of this project grow with its records: sizes that double, one after another."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from benchmarks.lengths import measure_lengths
from benchmarks.measure import CommandFailed
from benchmarks.records import Plain, make_records, read_shipped
from benchmarks.report import MEGABYTE, Target, Timing, table, target_list
from benchmarks.scratch import put_away, sweep
from benchmarks.timing import say, time_tools, typical_record
from benchmarks.tools import HERE, prepare_project
from benchmarks.words import Words, read_words

SIZES, LARGEST = (1_250, 2_500, 5_000, 10_000), 20_000
_LARGEST_MEMORY = 700
# Two runs of the same build differ by as much.
_NOISE = 0.1


@dataclass(frozen=True, slots=True)
class Size:
    """What so many records take; `index_bytes` are those of one site's search."""

    records: int
    timing: Timing
    index_bytes: int


def main() -> None:
    """Measure every size and print the table, and whether time grows faster than the records."""
    options = _options()
    shipped, words = read_shipped(HERE), read_words(HERE)
    put_away(options.work)
    counts = [*SIZES, LARGEST] if options.largest else SIZES
    sizes = [_measure(make_records(shipped, count, words), words, options.work, options.repeat) for count in counts]
    print(f"\n{growth_table(sizes)}\n\n{target_list(growth_targets(sizes))}", flush=True)
    # Nothing of it is looked at later, and it is gigabytes.
    put_away(options.work)
    sweep(options.work)


def growth_table(sizes: Sequence[Size]) -> str:
    """One line for each size; times of a record are in milliseconds."""
    heads = ("records", "cold s", "a record", "after one change s", "a record", "check s", "a record")
    rows = [(f"{size.records:,}", *_times(size), *_amounts(size)) for size in sizes]
    return table((*heads, "peak MB", "index MB", "index bytes a record"), rows)


def growth_targets(sizes: Sequence[Size]) -> list[Target]:
    """That twice the records take at most twice the time, and what the most of them may take of memory."""
    targets = [
        Target(f"{what}: time of a record, twice as many / half as many, at worst", _worst(sizes, seconds), 1 + _NOISE)
        for what, seconds in _SECONDS.items()
    ]
    return [
        *targets,
        *(
            Target(f"peak memory at {size.records:,}", size.timing.peak_bytes / MEGABYTE, _LARGEST_MEMORY, " MB")
            for size in sizes
            if size.records == LARGEST
        ),
    ]


_SECONDS: dict[str, Callable[[Timing], float]] = {
    "cold": lambda timing: timing.cold,
    "after one change": lambda timing: timing.changed,
    "check": lambda timing: timing.check or 0,
}


def _worst(sizes: Sequence[Size], seconds: Callable[[Timing], float]) -> float:
    """The largest ratio of the time of a record between a size and the one before."""
    each = [seconds(size.timing) / size.records for size in sizes]
    return max(more / less for less, more in pairwise(each))


def _times(size: Size) -> list[str]:
    seconds = [of(size.timing) for of in _SECONDS.values()]
    return [cell for each in seconds for cell in (f"{each:.2f}", f"{each / size.records * 1000:.2f}")]


def _amounts(size: Size) -> tuple[str, ...]:
    peak, index = size.timing.peak_bytes / MEGABYTE, size.index_bytes / MEGABYTE
    return (f"{peak:.0f}", f"{index:.2f}", f"{size.index_bytes / size.records:.0f}")


def _measure(records: Sequence[Plain], words: Words, work: Path, repeat: int) -> Size:
    say(f"{len(records)} records")
    tool = prepare_project(HERE, work / str(len(records)), records, date.today().isoformat())
    typical = typical_record(records, measure_lengths(records, words), words)
    timing = time_tools([tool], typical, repeat)[tool.name]
    index = (tool.sites[0] / "tim-kiem").glob("chi-*.js")
    return Size(len(records), timing, sum(file.stat().st_size for file in index))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument(
        "--largest", action="store_true", help=f"also {LARGEST} records: some minutes, and 5 GB of disk"
    )
    parser.add_argument("--repeat", type=int, default=1, help="how often each size is timed; medians are shown")
    parser.add_argument(
        "--work", type=Path, default=HERE / "benchmarks/out/growth", help="scratch folder, emptied first"
    )
    return parser.parse_args()


if __name__ == "__main__":
    try:
        main()
    except CommandFailed as error:
        raise SystemExit(str(error)) from None
