"""Entry point: builds the same records with every tool in one run and prints the comparison."""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.lengths import Lengths, measure_lengths
from benchmarks.measure import CommandFailed
from benchmarks.page_weight import Weight, weigh_pages
from benchmarks.records import Plain, make_records, read_shipped
from benchmarks.report import (
    Target,
    Timing,
    speed_table,
    speed_targets,
    target_list,
    weight_table,
    weight_targets,
)
from benchmarks.scratch import put_away, sweep
from benchmarks.timing import run_tool, say, time_tools, typical_record
from benchmarks.tools import (
    HERE,
    MKDOCS,
    PROJECT,
    Tool,
    page_address,
    prepare_single_page,
    prepare_tools,
)
from benchmarks.words import read_words

_OUT = HERE / "benchmarks" / "out"


def main() -> None:
    """Measure, print the tables to standard output, keep the figures as JSON."""
    options = _options()
    shipped, words = read_shipped(options.root), read_words(options.root)
    if not 0 < len(shipped) <= options.n:
        raise SystemExit(f"--n {options.n}: at least the {len(shipped)} shipped records, and one, must be made")
    records = make_records(shipped, options.n, words)
    lengths = measure_lengths(records, words)
    if not lengths.are_realistic:
        raise SystemExit(f"texts are not as long as real ones: {lengths}")
    print(_setting(lengths, len(records)), flush=True)

    put_away(options.work)
    say(f"writing {len(records)} records for every tool")
    tools = prepare_tools(options.root, options.work, records, words, date.today().isoformat())
    typical = typical_record(records, lengths, words)
    timings = time_tools(tools, typical, options.repeat)
    targets = speed_targets(timings)
    print(f"\n{speed_table(timings)}\n\n{target_list(targets)}", flush=True)
    # Minutes of timing must not be lost when the browser fails.
    _keep(options.out, lengths, timings, {}, targets)

    weights = _weigh(tools, prepare_single_page(options.work, typical, words), typical)
    page_targets = weight_targets(weights[PROJECT], weights["Material, no search"])
    print(f"\n{weight_table(weights)}\n\n{target_list(page_targets)}")
    _keep(options.out, lengths, timings, weights, [*targets, *page_targets])
    sweep(options.work)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--n", type=int, default=5_000, help="how many records (default: 5000)")
    parser.add_argument("--repeat", type=int, default=1, help="how often everything is timed; medians are shown")
    parser.add_argument("--out", type=Path, default=_OUT / "speed.json", help="where the figures are kept")
    parser.add_argument("--root", type=Path, default=HERE, help="the project whose records are multiplied")
    parser.add_argument("--work", type=Path, default=_OUT / "work", help="scratch folder, emptied first")
    return parser.parse_args()


def _weigh(tools: Sequence[Tool], single: Tool, record: Plain) -> dict[str, Weight]:
    """The record's page as the project and Material build it, and as Material would without search."""
    single.forget()
    run_tool(single, "cold build", single.build)
    weighed = [tool for tool in tools if tool.name in (PROJECT, MKDOCS)] + [single]
    say("opening the page in Chromium")
    weights = weigh_pages([(tool.sites[0], page_address(record)) for tool in weighed])
    return {tool.name: weight for tool, weight in zip(weighed, weights, strict=True)}


def _setting(lengths: Lengths, count: int) -> str:
    load, *_ = os.getloadavg()
    return (
        f"{count} records, text: median {lengths.median} characters, 95th percentile {lengths.percentile_95}, "
        f"in all {lengths.total / 1e6:.1f} million. {os.cpu_count()} cores, load before the run {load:.1f}, "
        f"Python {platform.python_version()}, mkdocs-material {version('mkdocs-material')}, hugo {version('hugo')}."
    )


def _keep(
    file: Path,
    lengths: Lengths,
    timings: dict[str, Timing],
    weights: dict[str, Weight],
    targets: Sequence[Target],
) -> None:
    figures: dict[str, Any] = {
        "lengths": asdict(lengths),
        "timings": {name: asdict(timing) for name, timing in timings.items()},
        "pages": {name: asdict(weight) for name, weight in weights.items()},
        "targets": [asdict(target) | {"met": target.is_met} for target in targets],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    say(f"figures kept in {file}")


if __name__ == "__main__":
    try:
        main()
    except CommandFailed as error:
        raise SystemExit(str(error)) from None
