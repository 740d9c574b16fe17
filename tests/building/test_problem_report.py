"""What an editor reads of the problems of a run."""

from __future__ import annotations

from congkhai.building.problem_report import FEW_WARNINGS, report_lines, report_of_files
from congkhai.problems import Problem

ERROR = Problem("a.yml", 1, 1, "", "ban-ghi-rong")
FIRST = Problem("a.yml", 2, 1, "", "thieu-tom-tat")
SECOND = Problem("b.yml", 1, 1, "", "thieu-tom-tat")
HIDDEN = Problem("c.yml", 1, 1, "", "ky-tu-an", (("found", "U+200B"),))
MANY = [*(Problem("b.yml", line, 1, "", "thieu-tom-tat") for line in range(1, FEW_WARNINGS + 1)), HIDDEN]


def test_errors_stand_behind_warnings():
    """The errors are last though their file is first, under a line with their number."""
    assert list(report_lines([ERROR, FIRST, SECOND])) == [
        str(FIRST),
        str(SECOND),
        "LỖI (1), phải sửa trước khi đăng:",
        str(ERROR),
        "1 lỗi, 2 cảnh báo.",
    ]


def test_one_kind_alone_needs_no_heading():
    """Where all lines are errors, or all warnings, the numbers at the end say which."""
    assert list(report_lines([ERROR])) == [str(ERROR), "1 lỗi, 0 cảnh báo."]
    assert list(report_lines([FIRST])) == [str(FIRST), "0 lỗi, 1 cảnh báo."]


def test_nothing_wrong_is_no_line():
    """A run without problems leaves the word to the command."""
    assert list(report_lines([])) == []


def test_many_warnings_are_counted_by_kind():
    """Behind warnings that fill the screen stands how many there are of each kind, the most frequent first."""
    assert list(report_lines(MANY))[len(MANY) :] == [
        "Cảnh báo theo loại:",
        f"    thieu-tom-tat: {FEW_WARNINGS}",
        "    ky-tu-an: 1",
        f"0 lỗi, {FEW_WARNINGS + 1} cảnh báo.",
    ]


def test_more_warnings_than_wanted_are_only_counted():
    """A command that is not for warnings says where they are to be read."""
    assert list(report_lines([ERROR, *MANY], FEW_WARNINGS)) == [
        str(ERROR),
        f"1 lỗi, {FEW_WARNINGS + 1} cảnh báo. Xem từng cảnh báo: make check",
    ]


def test_many_alike_in_one_file_do_not_hide_others():
    """Of a hundred of one kind in a file the first are told, where all are to be read, and the one of another kind."""
    lines = list(report_lines([*MANY, FIRST], shortens=True))

    told = [str(problem) for problem in MANY[:3]]
    assert lines[:6] == [*told, lines[3], str(HIDDEN), str(FIRST)]
    assert lines[3] == f'b.yml: còn {FEW_WARNINGS - 3} cảnh báo `thieu-tom-tat` nữa. Xem hết: make check ARGS="b.yml"'
    assert lines[-1] == f"0 lỗi, {FEW_WARNINGS + 2} cảnh báo."
    assert list(report_of_files(MANY, {"b.yml"}))[:FEW_WARNINGS] == list(map(str, MANY[:FEW_WARNINGS]))


def test_one_more_is_told_rather_than_counted():
    """A line that says that one is left is no shorter than the one."""
    assert list(report_lines(MANY[:4], shortens=True)) == [*map(str, MANY[:4]), "0 lỗi, 4 cảnh báo."]
