"""What an editor reads of the problems of a run: errors last, where the eye is when a command ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from congkhai.building.as_typed import as_typed
from congkhai.problems import KINDS, Problem, Severity, errors_in

FEW_WARNINGS = 20
FEW_ERRORS = 5
# Of one kind in one file: lists that name what is not there yet have a hundred, and hide all others.
_FEW_ALIKE = 3


def report_lines(
    problems: tuple[Problem, ...] | list[Problem], most_warnings: int | None = None, *, shortens: bool = False
) -> Iterator[str]:
    """Warnings, errors, their numbers; warnings that are more than `most_warnings` are only counted.

    Where it `shortens`, of those of one kind in one file only the first are told.
    """
    errors = errors_in(problems)
    warnings = [problem for problem in problems if problem.severity is Severity.WARNING]
    shows_warnings = most_warnings is None or len(warnings) <= most_warnings
    if shows_warnings:
        yield from _shortened(warnings) if shortens else map(str, warnings)
        yield from _by_kind(warnings)
    if shows_warnings and warnings and errors:
        yield f"LỖI ({len(errors)}), phải sửa trước khi đăng:"
    yield from map(str, errors)
    if problems:
        more = "" if shows_warnings else f" Xem từng cảnh báo: {as_typed('check')}"
        yield f"{len(errors)} lỗi, {len(warnings)} cảnh báo.{more}"


def report_of_files(problems: Sequence[Problem], files: Collection[str]) -> Iterator[str]:
    """What is wrong with the files that an editor asks about; of all others only how much of each kind there is."""
    own, others = parted(problems, files)
    yield from report_lines(own)
    if not own:
        yield f"Không có lỗi hay cảnh báo nào trong {len(files)} tệp này." if files else "Không có tệp nào đã đổi."
    if others:
        errors = errors_in(others)
        yield f"Ngoài ra, ở các tệp khác: {len(errors)} lỗi, {len(others) - len(errors)} cảnh báo."
        yield from _counts(others)
        yield from _errors_of_others(errors)


def _errors_of_others(errors: Sequence[Problem]) -> Iterator[str]:
    """The first errors of files that nobody asked about: they stop the build too, and may come of a change here."""
    if errors:
        yield "Trang không dựng được khi còn lỗi ở các tệp khác, có thể do tệp bạn vừa đổi, đổi tên hay xóa:"
        yield from map(str, errors[:FEW_ERRORS])
    if len(errors) > FEW_ERRORS:
        yield f"Còn {len(errors) - FEW_ERRORS} lỗi nữa. Xem mọi lỗi: {as_typed('check')}"


def parted(problems: Sequence[Problem], files: Collection[str]) -> tuple[list[Problem], list[Problem]]:
    """The problems of the files, and all others."""
    own = [problem for problem in problems if problem.file in files]
    return own, [problem for problem in problems if problem.file not in files]


def _counts(problems: Sequence[Problem]) -> Iterator[str]:
    """How many there are of each kind, errors first, then the most frequent."""
    counts = Counter(problem.code for problem in problems)
    order = sorted(counts, key=lambda code: (KINDS[code].severity is Severity.WARNING, -counts[code], code))
    yield from (f"    {code}: {counts[code]}" for code in order)


def _shortened(warnings: Sequence[Problem]) -> Iterator[str]:
    """The first warnings of each kind in each file, and how many more there are."""
    totals, seen = Counter(map(_kind_in_file, warnings)), Counter[tuple[str, str]]()
    for warning in warnings:
        key = _kind_in_file(warning)
        seen[key] += 1
        left = totals[key] - _FEW_ALIKE
        if seen[key] <= _FEW_ALIKE or left == 1:
            yield str(warning)
        elif seen[key] == _FEW_ALIKE + 1:
            whole = as_typed("check", warning.file)
            yield f"{warning.file}: còn {left} cảnh báo `{warning.code}` nữa. Xem hết: {whole}"


def _kind_in_file(problem: Problem) -> tuple[str, str]:
    return problem.file, problem.code


def _by_kind(warnings: Sequence[Problem]) -> Iterator[str]:
    """When warnings are many, how many of each kind, the most frequent first."""
    if len(warnings) > FEW_WARNINGS:
        yield "Cảnh báo theo loại:"
        yield from _counts(warnings)
