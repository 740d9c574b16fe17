"""What an editor reads of the problems of a run: errors last, where the eye is when a command ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from congkhai.problems import Problem, Severity, errors_in

FEW_WARNINGS = 20


def report_lines(problems: tuple[Problem, ...] | list[Problem], most_warnings: int | None = None) -> Iterator[str]:
    """Warnings, errors, their numbers; warnings that are more than `most_warnings` are only counted."""
    errors = errors_in(problems)
    warnings = [problem for problem in problems if problem.severity is Severity.WARNING]
    shows_warnings = most_warnings is None or len(warnings) <= most_warnings
    if shows_warnings:
        yield from _warning_lines(warnings)
    if shows_warnings and warnings and errors:
        yield f"LỖI ({len(errors)}), phải sửa trước khi đăng:"
    yield from map(str, errors)
    if problems:
        more = "" if shows_warnings else " Xem từng cảnh báo: python build_tthc.py check"
        yield f"{len(errors)} lỗi, {len(warnings)} cảnh báo.{more}"


def _warning_lines(warnings: list[Problem]) -> Iterator[str]:
    """Each warning; when they are many, how many of each kind, the most frequent first."""
    yield from map(str, warnings)
    if len(warnings) > FEW_WARNINGS:
        yield "Cảnh báo theo loại:"
        counts = Counter(problem.code for problem in warnings)
        yield from (f"    {code}: {count}" for code, count in counts.most_common())
