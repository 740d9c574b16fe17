"""The command `report`: the figures of a period for the office, outside both sites."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from congkhai.catalogue.feedback_figures import Period
from congkhai.reporting.period_bounds import quarter, quarter_of, year

if TYPE_CHECKING:
    from congkhai.building.checking import Checked

_NAME = "bao-cao"
_DUE = "han-dang.ics"
_OTHERS = (("docx", "Tải DOCX"), ("xlsx", "Tải XLSX"), ("csv", "Tải CSV"))


def add_report_options(report: ArgumentParser) -> None:
    """Declare the options; without a period it is the quarter of the day."""
    period = report.add_mutually_exclusive_group()
    period.add_argument("--quy", type=_period(quarter, "một quý như 2026-4"), metavar="QUÝ", help="như 2026-4")
    period.add_argument("--nam", type=_period(year, "một năm như 2026"), metavar="NĂM", help="như 2026")
    report.add_argument("--out", type=Path, metavar="THƯ_MỤC", help=f"ghi vào thư mục này (mặc định: {_NAME})")


def run_report(options: Namespace) -> int:
    """Write the report and what is due; returns the exit code: 1 where records have errors, which count nowhere."""
    # Imported only here: templates and writers take longer to load than a small check.
    from congkhai.building.checking import check_project
    from congkhai.building.problem_report import FEW_WARNINGS, report_lines
    from congkhai.publishing.writing import write_file

    period = options.quy or options.nam or quarter_of(options.date)
    checked = check_project(options.root, options.date, use_cache=not options.no_cache)
    checked.memo.save()
    if checked.has_errors:
        print(*report_lines(checked.problems, FEW_WARNINGS), sep="\n")
        print("Chưa ghi báo cáo: sửa các lỗi trên rồi chạy lại.")
        return 1
    codes = {file.name: entry.summary.code for file, entry in checked.loaded.procedures if entry.summary}
    folder = options.out or options.root / _NAME
    for name, data in _files(period, checked, codes):
        write_file(folder / name, data)
    print(f"Đã ghi báo cáo {period.name} vào {folder}; mở {_NAME}.html để xem.")
    return 0


def _period(read: Callable[[str], Period], expected: str) -> Callable[[str], Period]:
    """What reads the period of an option; argparse tells what it was not."""

    def parse(text: str) -> Period:
        try:
            return read(text)
        except ValueError:
            raise ArgumentTypeError(f"cần {expected}, nhưng đang là {text}") from None

    return parse


def _files(period: Period, checked: Checked, codes: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The files of the report with their names: one sheet in four formats, its style, and what is due."""
    from congkhai.exports.calendars import calendar_alone
    from congkhai.pages.report_page import render_report_page
    from congkhai.publishing.assets import asset_files, asset_names
    from congkhai.publishing.content_policy import content_policy
    from congkhai.reporting.announced_in import announced_in
    from congkhai.reporting.deadline_parts import due_days
    from congkhai.reporting.office_report import office_report
    from congkhai.sheets.plain_table import sheet_csv
    from congkhai.sheets.word_file import sheet_docx
    from congkhai.sheets.workbook_file import sheet_xlsx

    catalogue = checked.loaded.catalogue
    sheet = office_report(period, catalogue, checked.problems, codes)
    style = f"{_NAME}.css"
    files = (*((f"{_NAME}.{ending}", words) for ending, words in _OTHERS), (_DUE, "Hạn đăng (lịch)"))
    yield f"{_NAME}.html", render_report_page(sheet, style, content_policy(), files)
    yield style, asset_files()[asset_names()["style"]]
    yield f"{_NAME}.docx", sheet_docx(sheet)
    yield f"{_NAME}.xlsx", sheet_xlsx(sheet)
    yield f"{_NAME}.csv", sheet_csv(sheet)
    yield _DUE, calendar_alone("Hạn đăng thủ tục", due_days(announced_in(period, catalogue), catalogue), catalogue)
