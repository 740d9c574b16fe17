"""The command `report`: the figures of a period for the office, outside both sites."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from congkhai.building.kept_frames import CONFIGURATIONS
from congkhai.catalogue.addresses import SITEMAP
from congkhai.catalogue.feedback_figures import Period
from congkhai.reporting.period_bounds import official, quarter, quarter_of, year

if TYPE_CHECKING:
    from congkhai.building.checking import Checked
    from congkhai.sheets.sheet import Sheet

_NAME = "bao-cao"
_DUE = "han-dang.ics"
_FORMS = ("03b", "06a", "07a")
_OFFICIAL = "2026-quy-1, 2026-6-thang, 2026-quy-3, 2026"
_TOGETHER = "`--bieu` và `--ky` đi cùng nhau, như `--bieu 03b --ky 2026-quy-3`"
_PUBLISHED = "--out: {folder} là chỗ của trang, người ngoài đọc được; chọn thư mục khác, như `--out bao-cao`"
# What lies at the root of every site together.
_OF_A_SITE = ("404.html", SITEMAP)
_OTHERS = (("docx", "Tải DOCX"), ("xlsx", "Tải XLSX"), ("csv", "Tải CSV"))


def add_report_options(report: ArgumentParser) -> None:
    """Declare the options; without a period it is the quarter of the day."""
    period = report.add_mutually_exclusive_group()
    period.add_argument("--quy", type=_period(quarter, "một quý như 2026-4"), metavar="QUÝ", help="như 2026-4")
    period.add_argument("--nam", type=_period(year, "một năm như 2026"), metavar="NĂM", help="như 2026")
    period.add_argument("--ky", type=_official, metavar="KỲ", help=f"kỳ của biểu: {_OFFICIAL}")
    report.add_argument("--bieu", choices=_FORMS, help="ghi biểu của Thông tư 09/2026/TT-BTP thay cho báo cáo")
    report.add_argument("--out", type=Path, metavar="THƯ_MỤC", help=f"ghi vào thư mục này (mặc định: {_NAME})")
    report.set_defaults(refuse=report.error)


def run_report(options: Namespace) -> int:
    """Write the report and what is due, or a form; returns the exit code: 1 where records have errors."""
    if bool(options.bieu) is not bool(options.ky):
        options.refuse(_TOGETHER)
    folder = options.out or options.root / _NAME
    if _is_published(folder, options.root):
        options.refuse(_PUBLISHED.format(folder=folder))
    # Imported only here: templates and writers take longer to load than a small check.
    from congkhai.building.checking import check_project
    from congkhai.building.problem_report import FEW_WARNINGS, report_lines
    from congkhai.publishing.writing import write_file

    checked = check_project(options.root, options.date, use_cache=not options.no_cache)
    checked.memo.save()
    if checked.has_errors:
        print(*report_lines(checked.problems, FEW_WARNINGS), sep="\n")
        print("Chưa ghi báo cáo: sửa các lỗi trên rồi chạy lại.")
        return 1
    name = f"bieu{options.bieu}" if options.bieu else _NAME
    for file, data in _form(name, options, checked) if options.bieu else _report(options, checked):
        write_file(folder / file, data)
    print(f"Đã ghi vào {folder}; mở {name}.html để xem.")
    return 0


def _is_published(folder: Path, root: Path) -> bool:
    """Whether what lies there is on a site, wherever that was built, or comes there with the next build."""
    public = (root / name for name in ("content", "tthc", *CONFIGURATIONS.values()))
    place = folder.resolve()
    is_in_site = any(all((one / file).is_file() for file in _OF_A_SITE) for one in (place, *place.parents))
    return is_in_site or any(place.is_relative_to(one.resolve()) for one in public)


def _period(read: Callable[[str], Period], expected: str) -> Callable[[str], Period]:
    """What reads the period of an option; argparse tells what it was not."""

    def parse(text: str) -> Period:
        try:
            return read(text)
        except ValueError:
            raise ArgumentTypeError(f"cần {expected}, nhưng đang là {text}") from None

    return parse


def _official(text: str) -> str:
    """The written period, which is reckoned once the unit's closing day is known."""
    _period(lambda written: official(written, None), f"một trong: {_OFFICIAL}")(text)
    return text


def _form(name: str, options: Namespace, checked: Checked) -> Iterator[tuple[str, bytes]]:
    from congkhai.building.official_forms import OFFICIAL_FORMS

    catalogue = checked.loaded.catalogue
    period = official(options.ky, catalogue.setting.unit.closing_day)
    return _written(name, OFFICIAL_FORMS[options.bieu](period, catalogue), ())


def _report(options: Namespace, checked: Checked) -> Iterator[tuple[str, bytes]]:
    """The files of the report with their names, and what is due."""
    from congkhai.building.held_report import held_files
    from congkhai.exports.calendars import calendar_alone
    from congkhai.reporting.deadline_parts import due_days
    from congkhai.reporting.office_report import office_report

    catalogue = checked.loaded.catalogue
    period = options.quy or options.nam or quarter_of(catalogue.day)
    codes = {file.name: entry.summary.code for file, entry in checked.loaded.procedures if entry.summary}
    held = held_files(checked.loaded)
    problems = [problem for problem in checked.problems if problem.file not in held]
    sheet = office_report(period, catalogue, problems, codes)
    yield from _written(_NAME, sheet, ((_DUE, "Hạn đăng (lịch)"),))
    yield _DUE, calendar_alone("Hạn đăng thủ tục", due_days(catalogue), catalogue)


def _written(name: str, sheet: Sheet, besides: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, bytes]]:
    """A sheet in four formats, and the style of its page."""
    from congkhai.pages.report_page import render_report_page
    from congkhai.publishing.assets import asset_files, asset_names
    from congkhai.publishing.content_policy import content_policy
    from congkhai.sheets.plain_table import sheet_csv
    from congkhai.sheets.word_file import sheet_docx
    from congkhai.sheets.workbook_file import sheet_xlsx

    style = f"{_NAME}.css"
    others = (*((f"{name}.{ending}", words) for ending, words in _OTHERS), *besides)
    yield f"{name}.html", render_report_page(sheet, style, content_policy(), others)
    yield style, asset_files()[asset_names()["style"]]
    yield f"{name}.docx", sheet_docx(sheet)
    yield f"{name}.xlsx", sheet_xlsx(sheet)
    yield f"{name}.csv", sheet_csv(sheet)
