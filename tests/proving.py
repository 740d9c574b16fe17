"""Long proofs: `pytest` tries a sample of each from a fixed seed, `pytest --prove` the whole of each, in one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import pytest
from hypothesis import settings

Test = TypeVar("Test", bound=Callable[..., None])

# How many examples Hypothesis tries where nothing else is said.
_SAMPLE, _WHOLE = 100, 2000


def pytest_addoption(parser: pytest.Parser) -> None:
    """The word that makes samples whole."""
    parser.addoption("--prove", action="store_true", help="run the long proofs whole, nothing else; print a table")


def pytest_configure(config: pytest.Config) -> None:
    """Seeds are fixed, so that what fails once fails again."""
    config.addinivalue_line("markers", "proof(name, examples=0): part of a long proof, of which a sample is tried")
    examples = _WHOLE if config.getoption("--prove") else _SAMPLE
    settings.register_profile("proving", max_examples=examples, derandomize=True, deadline=None)
    settings.load_profile("proving")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Proofs carry their name and size into their reports; where they run whole, nothing else runs."""
    proofs = [(item, mark) for item in items if (mark := item.get_closest_marker("proof"))]
    for item, mark in proofs:
        item.user_properties.append(("proof", mark.args[0]))
        item.user_properties += [("tried", (number, what)) for what, number in mark.kwargs.items()]
    if config.getoption("--prove"):
        chosen = [item for item, _ in proofs]
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = chosen


def proved_by_examples(name: str, sample: int = _SAMPLE, **more: Any) -> Callable[[Test], Test]:
    """A test that Hypothesis gives `sample` examples, and twenty times as many where proofs run whole.

    `more` are other settings of Hypothesis.
    """
    number = sample * settings.default.max_examples // _SAMPLE
    return lambda test: pytest.mark.proof(name, examples=number)(settings(max_examples=number, **more)(test))


@pytest.fixture(scope="session")
def is_whole(pytestconfig: pytest.Config) -> bool:
    """Whether proofs run whole."""
    return bool(pytestconfig.getoption("--prove"))


@pytest.fixture
def tried(request: pytest.FixtureRequest) -> Callable[[int, str], None]:
    """`tried(12, "kills")` says how much a proof has tried."""
    return lambda number, what: request.node.user_properties.append(("tried", (number, what)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of proofs."""
    if terminalreporter.config.getoption("--prove"):
        every = [report for each in terminalreporter.stats.values() for report in each]
        reports = [report for report in every if isinstance(report, pytest.TestReport)]
        terminalreporter.section("proofs")
        terminalreporter.write_line("\n".join(proof_table(reports)))


def proof_table(reports: Sequence[pytest.TestReport]) -> Iterator[str]:
    """One line for each proof: how much was tried, what came of it, how long its tests took together."""
    proofs: dict[str, list[pytest.TestReport]] = {}
    for report in reports:
        for name in _properties(report, "proof"):
            proofs.setdefault(str(name), []).append(report)
    yield "| proof | size | result | seconds |"
    yield "|---|---|---|---:|"
    for name in sorted(proofs):
        seconds = sum(report.duration for report in proofs[name])
        yield f"| {name} | {_size(proofs[name])} | {_result(proofs[name])} | {seconds:.0f} |"


def _size(reports: Sequence[pytest.TestReport]) -> str:
    # A report of the end has all that was said until then.
    ends = [report for report in reports if report.when == "teardown"]
    total: Counter[str] = Counter()
    for number, what in (tried for report in ends for tried in _properties(report, "tried")):
        total[what] += number
    return ", ".join(f"{number:,} {what}" for what, number in total.items()) or f"{len(ends)} tests"


def _result(reports: Sequence[pytest.TestReport]) -> str:
    refuted = {report.nodeid for report in reports if report.failed}
    if refuted:
        return f"REFUTED by {', '.join(sorted(refuted))}"
    reasons = {report.longrepr[2].removeprefix("Skipped: ") for report in reports if report.skipped}
    left_out = f"not run: {'; '.join(sorted(reasons))}"
    if not reasons:
        return "proved"
    return (
        f"proved in part, {left_out}"
        if any(report.when == "call" and report.passed for report in reports)
        else left_out
    )


def _properties(report: pytest.TestReport, key: str) -> list:
    return [value for name, value in report.user_properties if name == key]
