"""What can be asked of the command `publish`; apart from it, so that other commands need not load it."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

_NO_PLACE = "cần một thư mục, như `make publish DIR=/srv/congkhai`; trên Windows: `.\\make publish --usb E:\\congkhai`"
_NO_NUMBER = "`--quay-lai` cần số của một bản, như `--quay-lai 7`; xem các bản: `--danh-sach`"
_NO_PROJECT = "không có mkdocs.yml trong thư mục {root}"
_NOT_READ = "{option} không có tác dụng ở đây; {use}"
_FOR_BUILDING = "chỉ dùng khi công khai hoặc chép"
_NUMBER = re.compile("[0-9]{0,9}")


def add_publish_options(publish: ArgumentParser) -> None:
    """Declare the options; without one of the first four, sites are published. The first three need no project."""
    publish.add_argument("thu_muc", nargs="?", metavar="THƯ_MỤC", help="thư mục trên máy chủ, hoặc của bản chép")
    other = publish.add_mutually_exclusive_group()
    other.add_argument("--danh-sach", action="store_true", help="liệt kê các bản đang giữ")
    other.add_argument(
        "--quay-lai", nargs="?", const="", metavar="N", help="công khai lại bản trước, hoặc bản số N; không dựng gì"
    )
    other.add_argument(
        "--kiem-tra", action="store_true", help="chứng minh máy chủ, bản chép hay một trang còn nguyên vẹn"
    )
    other.add_argument("--usb", action="store_true", help="chép một bản mở được không cần máy chủ")
    publish.add_argument(
        "--ngay-cu", action="store_true", help="cho phép ngày cũ hơn bản đang công khai, hoặc bản trong USB"
    )
    publish.add_argument("--khoa", type=Path, metavar="TỆP", help="khóa riêng OpenSSH để ký bản kê tệp")
    publish.add_argument("--nguoi-ky", type=Path, metavar="TỆP", help="khi kiểm tra: tệp khóa của người được ký")
    publish.set_defaults(root=Path(), refuse=publish.error)


def run_publish(options: Namespace) -> int:
    """Make both sites public on a host, go back, list releases, or copy and prove; returns the exit code."""
    if wrong_use := _wrong_use(options):
        options.refuse(wrong_use)
    # Imported only here: templates and exports take longer to load than a small check.
    from congkhai.building.publish_command import run

    return 0 if run(options) else 1


def _wrong_use(options: Namespace) -> str:
    """Why options cannot be followed, "" if they can; a folder may stand where a number may."""
    if options.thu_muc is None and options.quay_lai and not _NUMBER.fullmatch(options.quay_lai):
        options.thu_muc, options.quay_lai = options.quay_lai, ""
    if not options.thu_muc:
        return _NO_PLACE
    if not _NUMBER.fullmatch(options.quay_lai or ""):
        return _NO_NUMBER
    if options.nguoi_ky and not options.kiem_tra:
        return _NOT_READ.format(option="--nguoi-ky", use="chỉ dùng cùng --kiem-tra")
    if options.danh_sach or options.kiem_tra or options.quay_lai is not None:
        return next(_of_building(options), "")
    return "" if (options.root / "mkdocs.yml").is_file() else _NO_PROJECT.format(root=options.root)


def _of_building(options: Namespace) -> Iterator[str]:
    """What is said of options that only a build reads."""
    if options.khoa:
        yield _NOT_READ.format(option="--khoa", use=f"{_FOR_BUILDING}; kiểm chữ ký thì dùng --nguoi-ky")
    given = {"--ngay-cu": options.ngay_cu, "--date": options.date != options.today, "--no-cache": options.no_cache}
    yield from (_NOT_READ.format(option=option, use=_FOR_BUILDING) for option, is_given in given.items() if is_given)
