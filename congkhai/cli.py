"""Commands and exit codes: 0 clean, 1 problems in the records, 2 wrong use."""

from __future__ import annotations

import argparse
import contextlib
import ipaddress
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from congkhai.building.as_typed import by_python
from congkhai.building.git import NotKnown, changed_files
from congkhai.building.kept_frames import CONFIGURATIONS, configurations, frame_sets
from congkhai.building.own_files import named_files
from congkhai.building.problem_report import FEW_WARNINGS, parted, report_lines, report_of_files
from congkhai.building.publish_options import add_publish_options, run_publish
from congkhai.building.report_command import add_report_options, run_report
from congkhai.building.workers import spare_collections
from congkhai.importing.import_options import add_import_options
from congkhai.model.schema import FOLDER, SETTINGS, schema_files, with_schemas
from congkhai.model.values import parse_day
from congkhai.problems import errors_in
from congkhai.publishing.refusal import Refused
from congkhai.publishing.writing import write_file
from congkhai.reading.system_errors import spell_system_error
from congkhai.reading.unit_day import day_at
from congkhai.starting.init_command import add_init_options, run_init

CLEAN, PROBLEMS, WRONG_USE = 0, 1, 2
_PROGRAM = "build_tthc.py"
_HELP = "xem hướng dẫn này"
_DATE = "ngày để xét hiệu lực, như 2026-11-23; không nêu thì là hôm nay theo múi giờ của đơn vị"
_DATE_OF_DATA = "ngày của dữ liệu, khi nguồn không ghi; không nêu thì lấy ngày của tệp"
_COMPARED = "thư mục có hai trang đã dựng trước đó; kê trang mới, đổi, bỏ và chữ đổi vào thay-doi.txt"
_ADDRESS = "địa chỉ xem thử (mặc định: %(default)s)"
# argparse speaks English.
_ARGPARSE = {
    "usage:": "cách dùng:",
    "positional arguments:": "tệp, thư mục:",
    "options:": "tùy chọn:",
    "unrecognized arguments:": "không có tùy chọn",
    "expected one argument": "thiếu giá trị",
    "not allowed with argument": "không dùng cùng",
    "invalid choice:": "không có lựa chọn",
    "(choose from": "(chọn trong",
    "argument ": "",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; what it prints is Vietnamese."""
    _speak_utf8()
    spare_collections()
    try:
        options = _of_today(_parser().parse_args(arguments))
        result: int = options.run(options)
        sys.stdout.flush()
        return result
    except KeyboardInterrupt:
        print("Đã dừng giữa chừng; trang đang có vẫn nguyên vẹn.", file=sys.stderr)
        return PROBLEMS
    except BrokenPipeError:
        # Who reads has enough, as `head` does; what is left to say goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except Refused as refused:
        _warn(str(refused))
        return PROBLEMS
    except OSError as error:
        print(f"Chưa làm xong: {spell_system_error(error)}", file=sys.stderr)
        return PROBLEMS


def _of_today(options: argparse.Namespace) -> argparse.Namespace:
    """Where no day is told, it is the unit's: five past midnight there may be yesterday here."""
    options.today = day_at(datetime.now(UTC), options.root)
    if not hasattr(options, "date"):
        options.date = options.today
    return options


def run_build(options: argparse.Namespace) -> int:
    """Check everything, then write both sites, or nothing when there are errors."""
    # Imported only here: templates and exports take longer to load than a small check.
    from congkhai.building.build import build
    from congkhai.building.change_list import has_sites, listed_changes
    from congkhai.building.held_report import held_in_short

    if options.so_voi and not has_sites(options.so_voi, configurations(options.root).values()):
        _warn(f"Lệnh chưa đúng: không có trang nào đã dựng trong thư mục {options.so_voi}")
        return WRONG_USE
    out = options.out or options.root
    folders = [out / folder for folder in configurations(options.root).values()]

    frames_for = partial(frame_sets, options.root, use_cache=not options.no_cache)
    checked = build(options.root, options.date, folders, frames_for, tell=_warn, use_cache=not options.no_cache)
    _tell(report_lines(checked.problems, FEW_WARNINGS))
    if checked.has_errors:
        return PROBLEMS
    catalogue, places = checked.loaded.catalogue, ", ".join(map(str, folders))
    print(f"Đã dựng {len(catalogue.procedures)} thủ tục, {len(catalogue.policies)} chính sách vào {places}.")
    _tell(held_in_short(checked.loaded))
    if options.so_voi:
        _tell(listed_changes(options.so_voi, folders, out))
    return CLEAN


def run_check(options: argparse.Namespace) -> int:
    """Report what is wrong with the records and write nothing but the cache."""
    # Imported only here: an import needs none of the rules.
    from congkhai.building.checking import check_project
    from congkhai.building.held_report import held_lines

    try:
        files = _own_files(options)
    except NotKnown as error:
        _warn(str(error))
        return WRONG_USE
    checked = check_project(options.root, options.date, use_cache=not options.no_cache)
    checked.memo.save()
    problems = checked.problems if files is None else parted(checked.problems, files)[0]
    if options.json:
        print(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    elif files is None:
        _tell((*report_lines(problems, shortens=True), *held_lines(checked.loaded)))
    else:
        _tell((*report_of_files(checked.problems, files), *held_lines(checked.loaded, files)))
    return PROBLEMS if errors_in(problems) else CLEAN


def _own_files(options: argparse.Namespace) -> frozenset[str] | None:
    """The files that are asked about; None: all."""
    if not options.tep and not options.thay_doi:
        return None
    changed: frozenset[str] = changed_files(options.root) if options.thay_doi else frozenset()
    return changed | named_files(options.root, options.tep)


def run_serve(options: argparse.Namespace) -> int:
    """Preview with live reload, by MkDocs' own server."""
    from congkhai.building.serving import serve

    return serve(options.root / options.trang, options.dia_chi)


def run_import(options: argparse.Namespace) -> int:
    """Turn downloads into records, or bring records up to date; or write the table that offices fill with desks."""
    # Imported only here: the readers of foreign formats take longer to load than a small check.
    from congkhai.importing.command import run, write_template

    if options.mau_noi_nop:
        return CLEAN if write_template(options.root, options.mau_noi_nop) else PROBLEMS
    if not options.nguon:
        _warn("Lệnh chưa đúng: cần tệp hoặc thư mục để nhập")
        return WRONG_USE
    return CLEAN if run(options) else PROBLEMS


def run_schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas that editors of YAML use, and the settings that lead to them."""
    written = {f"{FOLDER}/{name}": text for name, text in schema_files().items()}
    settings = options.root / SETTINGS
    if settings.is_file():
        written[SETTINGS] = with_schemas(settings.read_text("utf-8"))
    for name, text in written.items():
        write_file(options.root / name, text.encode())
        print(f"Đã ghi {name}")
    return CLEAN


def _warn(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROGRAM,
        description="Dựng trang thủ tục hành chính và chính sách mới từ các bản ghi YAML.",
        epilog=f"Xem tùy chọn của từng lệnh: {by_python(_PROGRAM, 'LỆNH --help')}",
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help=_HELP)
    commands = parser.add_subparsers(title="các lệnh", dest="lenh", metavar="LỆNH", parser_class=_Parser)
    build = _command(commands, "build", run_build, "kiểm tra rồi dựng cả hai trang (lệnh mặc định)")
    build.add_argument(
        "--out", type=Path, metavar="THƯ_MỤC", help="thư mục chứa site/ và site-pbgdpl/ (mặc định: thư mục dự án)"
    )
    build.add_argument("--so-voi", type=Path, metavar="THƯ_MỤC", help=_COMPARED)
    check = _command(commands, "check", run_check, "chỉ kiểm tra bản ghi")
    check.add_argument("tep", nargs="*", metavar="TỆP", help="chỉ xem các tệp này; tệp khác thì chỉ đếm theo loại")
    check.add_argument("--thay-doi", action="store_true", help="chỉ xem các tệp đã đổi từ lần lưu (commit) gần nhất")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    publish = _command(commands, "publish", run_publish, "dựng rồi công khai cả hai trang, hoặc chép ra USB")
    add_publish_options(publish)
    report = _command(commands, "report", run_report, "ghi báo cáo của một quý, một năm, không đưa lên trang")
    add_report_options(report)
    for command in (build, check, publish, report):
        command.add_argument("--date", type=_day, metavar="NGÀY", default=argparse.SUPPRESS, help=_DATE)
        command.add_argument("--no-cache", action="store_true", help="làm lại từ đầu, không dùng .cache/")
    take = _command(commands, "import", run_import, "nhập thủ tục tải ở Cổng Dịch vụ công quốc gia, bảng nơi nộp hồ sơ")
    add_import_options(take)
    take.add_argument("--date", type=_day, metavar="NGÀY", help=_DATE_OF_DATA)
    serve = _command(commands, "serve", run_serve, "xem thử, tự tải lại khi lưu tệp")
    serve.add_argument(
        "--trang", default="mkdocs.yml", choices=list(CONFIGURATIONS), help="trang nào (mặc định: %(default)s)"
    )
    serve.add_argument("--dia-chi", type=_host, metavar="MÁY:CỔNG", default="127.0.0.1:8000", help=_ADDRESS)
    init = _command(commands, "init", run_init, "lập dự án mới cho một đơn vị khác")
    add_init_options(init)
    _command(commands, "schema", run_schema, "ghi lại lược đồ JSON cho trình soạn thảo")
    return parser


def _command(commands: Any, name: str, run: Callable[[argparse.Namespace], int], words: str) -> Any:
    command = commands.add_parser(name, help=words, description=words, add_help=False)
    command.set_defaults(run=run)
    command.add_argument("-h", "--help", action="help", help=_HELP)
    command.add_argument(
        "--root", type=_folder, metavar="THƯ_MỤC", default=".", help="thư mục dự án (mặc định: thư mục này)"
    )
    return command


class _Parser(argparse.ArgumentParser):
    """Speaks Vietnamese, and takes `build` for granted."""

    def parse_args(self, arguments=None, namespace=None):  # type: ignore[no-untyped-def]
        given = list(sys.argv[1:] if arguments is None else arguments)
        if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help")):
            given.insert(0, "build")
        return super().parse_args(given, namespace)

    def format_help(self) -> str:
        return _in_vietnamese(super().format_help())

    def error(self, message: str):  # type: ignore[no-untyped-def]
        print(f"Lệnh chưa đúng: {_in_vietnamese(message)}", file=sys.stderr)
        print(f"Xem cách dùng: {by_python(self.prog, '--help')}", file=sys.stderr)
        raise SystemExit(WRONG_USE)


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _ARGPARSE.items():
        text = text.replace(english, vietnamese)
    return text


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"cần một ngày như 2026-11-23, nhưng đang là {text}") from None


def _host(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not _is_machine(host) or not port.isdecimal() or not 0 < int(port) < 65536:
        raise argparse.ArgumentTypeError(
            f"cần địa chỉ và cổng từ 1 đến 65535, như 127.0.0.1:8001, nhưng đang là {text}"
        )
    return text


def _is_machine(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return host == "localhost" or bool(ipaddress.ip_address(host.strip("[]")))
    return False


def _folder(text: str) -> Path:
    folder = Path(text)
    if not (folder / "mkdocs.yml").is_file():
        raise argparse.ArgumentTypeError(f"không có mkdocs.yml trong thư mục {text}")
    return folder


def _speak_utf8() -> None:
    """Consoles of Windows default to a code page without Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
