"""The options of the import command, and what may be named by them."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

_DESK_TABLE = "ghi bảng Excel (.xlsx) có sẵn các xã, phường để điền nơi nộp rồi nhập lại; không nhập gì"
_STANCE = "khi bạn và nguồn cùng sửa một mục: bao (để nguyên tệp), lay-nguon, giu-sua"


def add_import_options(command: Any) -> None:
    """All options but the day, which other commands have too."""
    command.add_argument("nguon", nargs="*", type=_source, metavar="TỆP", help="tệp hoặc thư mục chứa các tệp đã tải")
    command.add_argument("--dry-run", action="store_true", help="chỉ cho biết sẽ làm gì, không ghi tệp nào")
    command.add_argument("--only", type=_codes, metavar="TỆP", help="tệp liệt kê mã; chỉ nhập các mã này")
    command.add_argument("--report", type=_report, metavar="TỆP", help="ghi báo cáo đầy đủ dạng JSON vào tệp này")
    command.add_argument("--verify", action="store_true", help="chứng minh từng bản ghi có đủ chữ của nguồn")
    command.add_argument("--xung-dot", default="bao", choices=["bao", "lay-nguon", "giu-sua"], help=_STANCE)
    command.add_argument("--mau-noi-nop", type=_new_workbook, metavar="TỆP", help=_DESK_TABLE)


def _source(text: str) -> Path:
    if not Path(text).exists():
        raise ArgumentTypeError(f"không có tệp hay thư mục {text}")
    return Path(text)


def _report(text: str) -> Path:
    from congkhai.importing.report import report_file

    return report_file(text)


def _codes(text: str) -> frozenset[str]:
    """The codes in a file, parted by blanks, commas or lines; what stands behind `#` is a remark."""
    try:
        lines = Path(text).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise ArgumentTypeError(f"không đọc được tệp mã {text}; cần tệp chữ UTF-8") from None
    return frozenset(code for line in lines for code in line.partition("#")[0].replace(",", " ").split())


def _new_workbook(text: str) -> Path:
    """A file that is not there yet: none is written over."""
    if Path(text).exists() or Path(text).suffix != ".xlsx":
        raise ArgumentTypeError(f"cần tên một tệp mới có đuôi .xlsx, nhưng đang là {text}")
    return Path(text)
