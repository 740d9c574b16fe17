"""The measurements as Markdown tables, and which targets they meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.page_weight import Weight
from benchmarks.tools import HUGO_SEARCH, MKDOCS, PROJECT

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Timing:
    """Medians of one tool in seconds, its peak memory and what it wrote."""

    cold: float
    changed: float
    check: float | None
    peak_bytes: int
    output_bytes: int


@dataclass(frozen=True, slots=True)
class Target:
    """A promise with its limit and what was measured."""

    promise: str
    measured: float
    limit: float
    unit: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the measurement is within the limit."""
        return self.measured <= self.limit

    def __str__(self) -> str:
        verdict = "met" if self.is_met else "NOT met"
        return f"{self.promise}: {self.measured:.3g}{self.unit}, limit {self.limit:.3g}{self.unit}: {verdict}"


def speed_table(timings: Mapping[str, Timing]) -> str:
    """One line for each tool; ratios are to MkDocs + Material."""
    peer = timings[MKDOCS]
    rows = [
        (
            name,
            f"{timing.cold:.2f}",
            f"{timing.cold / peer.cold:.3f}",
            f"{timing.changed:.2f}",
            f"{timing.changed / peer.changed:.3f}",
            "–" if timing.check is None else f"{timing.check:.2f}",
            f"{timing.peak_bytes / MEGABYTE:.0f}",
            f"{timing.output_bytes / MEGABYTE:.1f}",
        )
        for name, timing in timings.items()
    ]
    heads = (
        "tool",
        "cold s",
        "ratio",
        "after one change s",
        "ratio",
        "check s",
        "peak MB",
        "output MB",
    )
    return table(heads, rows)


def weight_table(weights: Mapping[str, Weight]) -> str:
    """One line for each page."""
    rows = [
        (
            name,
            f"{weight.kilobytes:.1f}",
            str(weight.requests),
            ", ".join(weight.foreign_hosts) or "none",
            f"{weight.painted_seconds:.2f}",
            f"{weight.shifted:.2f}",
        )
        for name, weight in weights.items()
    ]
    return table(("page", "KB compressed", "requests", "foreign hosts", "LCP s", "layout shift"), rows)


def speed_targets(timings: Mapping[str, Timing]) -> list[Target]:
    """What is promised of builds and checks."""
    ours, mkdocs, hugo = timings[PROJECT], timings[MKDOCS], timings[HUGO_SEARCH]
    return [
        Target(f"cold build / {MKDOCS}", ours.cold / mkdocs.cold, 0.30),
        Target(f"after one change / {MKDOCS}", ours.changed / mkdocs.changed, 0.10),
        Target(f"check / cold build of {MKDOCS}", (ours.check or 0) / mkdocs.cold, 0.15),
        Target("peak memory", ours.peak_bytes / MEGABYTE, 350, " MB"),
        Target(f"aim: cold build / {HUGO_SEARCH}", ours.cold / hugo.cold, 1),
        Target(f"aim: after one change / {HUGO_SEARCH}", ours.changed / hugo.changed, 1 / 3),
    ]


def weight_targets(ours: Weight, plain: Weight) -> list[Target]:
    """What is promised of a procedure's page, beside a plain Material page of the same text."""
    return [
        Target("page with all it loads", ours.kilobytes, 75, " KB"),
        Target("requests of a page", ours.requests, 6),
        Target("foreign hosts of a page", len(ours.foreign_hosts), 0),
        Target(
            "largest contentful paint, limit of plain Material",
            ours.painted_seconds,
            plain.painted_seconds,
            " s",
        ),
        Target("layout shift", ours.shifted, 0.1),
    ]


def target_list(targets: Iterable[Target]) -> str:
    """One line for each target."""
    return "\n".join(f"- {target}" for target in targets)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Names to the left, figures to the right."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
