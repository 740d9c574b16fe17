"""The command `publish`: what it says of releases, ways back, copies and their proof."""

from __future__ import annotations

import os
import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path

from congkhai.building.as_typed import as_typed
from congkhai.building.checking import Checked
from congkhai.building.held_report import held_in_short
from congkhai.building.kept_frames import frame_sets
from congkhai.building.problem_report import FEW_WARNINGS, report_lines
from congkhai.building.publication import Making, Switched, copy_to_stick, go_back, publish_release
from congkhai.catalogue.addresses import EMBEDS, MANIFEST, PAGE_FILE
from congkhai.catalogue.wording import spell_day
from congkhai.publishing.content_policy import frame_ancestors
from congkhai.publishing.manifest import Manifest, damages_of, read_manifest
from congkhai.publishing.page_changes import Changes
from congkhai.publishing.refusal import Refused
from congkhai.publishing.releases import Release, bent_links, releases_in, served_release
from congkhai.publishing.signing import NotSigned, check_signature, signer
from congkhai.publishing.targets import HOST_MARK
from congkhai.reading.system_errors import spell_system_error

_SHOWN = 20  # pages of each kind of change
_NOT_YET = (
    "Chưa công khai gì: ngày {day} chưa tới (hôm nay là {today}), người dân sẽ đọc điều chưa có hiệu lực; bỏ `--date`, "
    "hoặc xem lại ngày giờ của máy. Chỉ muốn xem trước ngày ấy: `{see}`"
)
_NO_COPY = (
    f"{{folder}}: không thấy {MANIFEST} của bản chép hay {HOST_MARK} của máy chủ; xem lại tên thư mục (USB thì đã gắn "
    "chưa). Đúng chỗ rồi thì bản ấy đã mất tệp: chép hoặc công khai lại"
)
_FRAMED = (
    f'Trang khác nhúng được {EMBEDS} khi máy chủ có dòng này ở nginx.conf (deploy/README.md, mục Nhúng): "{{line}}"'
)
_COMMIT, _SHORT = re.compile("([0-9a-f]{10})[0-9a-f]{30,}"), r"\1"


def run(options: Namespace) -> bool:
    """Do what was asked; whether all is well."""
    folder = Path(os.path.abspath(options.thu_muc))
    if options.danh_sach:
        return _list(folder)
    if options.kiem_tra:
        return _prove(folder, options.nguoi_ky)
    if options.quay_lai is not None:
        return _go_back(folder, int(options.quay_lai) if options.quay_lai else None)
    return _copy(folder, options) if options.usb else _publish(folder, options)


def _publish(host: Path, options: Namespace) -> bool:
    if options.date > options.today:
        raise Refused(
            _NOT_YET.format(day=spell_day(options.date), today=spell_day(options.today), see=_see(options.date))
        )
    checked, switched = publish_release(_making(options), host, allow_older=options.ngay_cu)
    for line in report_lines(checked.problems, FEW_WARNINGS):
        print(line)
    if switched is None:
        _warn(f"Chưa công khai gì: bản ghi còn lỗi; {host} vẫn như cũ.")
        return False
    _tell_switch(host, switched)
    if hosts := checked.loaded.catalogue.setting.unit.embedders:
        print(_FRAMED.format(line=frame_ancestors(hosts)))
    _tell_held(checked)
    return True


def _go_back(host: Path, number: int | None) -> bool:
    _tell_switch(host, go_back(host, number, _warn))
    # The records are what they were: the next night would bring back what somebody has just gone back from.
    print("Lần công khai sau, kể cả lịch chạy đêm, lại dùng bản ghi hiện có: sửa bản ghi trước lúc ấy.")
    return True


def _copy(folder: Path, options: Namespace) -> bool:
    if options.date > options.today:
        _warn(
            f"Chú ý: bản chép là của ngày {spell_day(options.date)}, ngày chưa tới; "
            "đừng giao cho người dân trước ngày ấy."
        )
    checked = copy_to_stick(_making(options), folder, allow_older=options.ngay_cu)
    for line in report_lines(checked.problems, FEW_WARNINGS):
        print(line)
    if checked.has_errors:
        _warn(f"Chưa chép gì: bản ghi còn lỗi; {folder} vẫn như cũ.")
        return False
    print(f"Đã chép và đọc lại đủ mọi tệp: {_spell_manifest(read_manifest(folder))}.")
    _tell_held(checked)
    print(f"Mở {folder / PAGE_FILE} bằng trình duyệt. Tháo USB thì dùng lệnh tháo an toàn của máy.")
    return True


def _see(day: date) -> str:
    return as_typed("site", f"--date {day.isoformat()}")


def _making(options: Namespace) -> Making:
    frames_for = cache(partial(frame_sets, options.root, use_cache=not options.no_cache))
    sign = signer(options.khoa) if options.khoa else None
    return Making(options.root, options.date, frames_for, _warn, not options.no_cache, sign)


def _tell_held(checked: Checked) -> None:
    for line in held_in_short(checked.loaded):
        print(line)


def _tell_switch(host: Path, switched: Switched) -> None:
    print(f"Đã công khai {_spell(switched.now)} ở {host}.")
    if switched.before is not None:
        print(f"So với bản {switched.before.number} đang công khai trước đó:")
        for site, changes in switched.changes.items():
            for line in _change_lines(site, changes):
                print(line)
    if switched.left is not None:
        _warn(f"Bản cũ chưa xóa hết: {spell_system_error(switched.left)}")


def _change_lines(site: str, changes: Changes) -> Iterator[str]:
    kinds: Sequence[tuple[str, Sequence[str]]] = [
        ("thêm", changes.added),
        ("đổi", changes.changed),
        ("bỏ", changes.gone),
    ]
    yield f"{site}: " + ", ".join(f"{verb} {len(pages)} trang" for verb, pages in kinds) + "."
    for verb, pages in kinds:
        yield from (f"  {verb} {page or 'trang chủ'}" for page in pages[:_SHOWN])
        if len(pages) > _SHOWN:
            yield f"  {verb} … và {len(pages) - _SHOWN} trang nữa"


def _list(host: Path) -> bool:
    every, public = releases_in(host), served_release(host)
    if not every:
        raise Refused(f"{host} chưa có bản nào do `publish` công khai; xem lại tên thư mục")
    for release in reversed(every):
        print(_spell(release) + (" – đang công khai" if release == public else ""))
    bent = list(bent_links(host))
    for line in bent:
        _warn(line)
    return not bent


def _prove(folder: Path, signers: Path | None) -> bool:
    """Say of a copy, or of every release of a host, whether it is what was published."""
    releases = releases_in(folder)
    if not releases and not (folder / MANIFEST).exists():
        raise Refused(_NO_COPY.format(folder=folder))
    bent = list(bent_links(folder)) if releases else []
    for line in bent:
        print(line)
    copies = [one.folder for one in releases] or [folder]
    results = [_prove_copy(copy, signers, goes=bool(releases)) for copy in copies]
    return all(results) and not bent


def _prove_copy(copy: Path, signers: Path | None, *, goes: bool) -> bool:
    damages = damages_of(copy)
    if damages and goes and not copy.exists():
        print(f"{copy}: vừa được dọn đi, vì đang có lệnh công khai một bản mới.")
        return True
    for line in damages:
        print(line)
    if damages:
        print(f"{copy}: KHÔNG nguyên vẹn, {len(damages)} chỗ khác; chép hoặc công khai lại.")
        return False
    if signers is not None:
        try:
            check_signature(copy, signers)
        except NotSigned as error:
            print(error)
            return False
    signed = ", chữ ký đúng" if signers else ""
    print(f"{copy}: nguyên vẹn{signed}, {_spell_manifest(read_manifest(copy))}.")
    return True


def _spell(release: Release) -> str:
    manifest = release.manifest
    return f"bản {release.number} ({_spell_manifest(manifest) if manifest else 'bản kê hỏng'})"


def _spell_manifest(manifest: Manifest) -> str:
    origin = manifest.origin
    return f"ngày {spell_day(origin.day)}, {origin.engine}, bản ghi {_COMMIT.sub(_SHORT, origin.records)}"


def _warn(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
