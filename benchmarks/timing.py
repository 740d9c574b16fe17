"""Every tool timed on the same records: cold, after one change, and the check."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from statistics import median

from benchmarks.lengths import Lengths, text_length
from benchmarks.measure import Run, run_measured, size_of
from benchmarks.records import Plain, change_record
from benchmarks.report import Timing
from benchmarks.scratch import put_away
from benchmarks.tools import Tool
from benchmarks.words import Words


def time_tools(tools: Sequence[Tool], record: Plain, repeat: int) -> dict[str, Timing]:
    """Timings by name; the tools take turns."""
    rounds = [{tool.name: _time(tool, record, i) for tool in tools} for i in range(repeat)]
    return {tool.name: _middle([timings[tool.name] for timings in rounds]) for tool in tools}


def _time(tool: Tool, record: Plain, round_: int) -> Timing:
    """One cold build, one after a change, one cold check."""
    tool.forget()
    cold = run_tool(tool, "cold build", tool.build)
    sentence = f"Câu được thêm ở lượt đo {round_ + 1}."
    tool.write_page(change_record(record, sentence))
    changed = run_tool(tool, "after one change", tool.build)
    if sentence not in tool.page_of(record).read_text("utf-8"):
        raise SystemExit(f"{tool.name}: the changed record did not reach {tool.page_of(record)}")
    output = size_of(tool.sites)
    check = None
    if tool.check:
        # The sites stay: their pages are weighed later.
        put_away(tool.leftovers[0])
        check = run_tool(tool, "check", tool.check)
    runs = [run for run in (cold, changed, check) if run]
    peak = max(run.peak_bytes for run in runs)
    return Timing(cold.seconds, changed.seconds, check.seconds if check else None, peak, output)


def run_tool(tool: Tool, what: str, command: Sequence[str]) -> Run:
    """Run one command of a tool, and say on standard error what it took."""
    say(f"{tool.name}: {what}")
    run = run_measured(command, tool.folder, tool.environment)
    memory = f"{run.peak_bytes / 1e6:.0f} MB, shared pages once {run.proportional_bytes / 1e6:.0f} MB"
    say(f"  {run.seconds:.2f} s, processor {run.processor_seconds:.2f} s, {memory}")
    return run


def _middle(timings: Sequence[Timing]) -> Timing:
    checks = [timing.check for timing in timings if timing.check is not None]
    return Timing(
        cold=median(timing.cold for timing in timings),
        changed=median(timing.changed for timing in timings),
        check=median(checks) if checks else None,
        peak_bytes=max(timing.peak_bytes for timing in timings),
        output_bytes=timings[-1].output_bytes,
    )


def typical_record(records: Sequence[Plain], lengths: Lengths, words: Words) -> Plain:
    """The record whose texts are as long as the median; the page of one that ended does not show all of them."""
    current = (record for record in records if "cham_dut" not in record)
    return min(current, key=lambda record: abs(text_length(record, words) - lengths.median))


def say(text: str) -> None:
    """Progress, beside the tables of standard output."""
    print(text, file=sys.stderr, flush=True)
