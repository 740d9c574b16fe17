"""Releases of both sites on a host: each a folder beside the others, one link says which is served.

DIR/site → hien-hanh/site        what the web server serves; of every site one
DIR/hien-hanh → ban/0008         the release that is public: this link alone is switched
DIR/truoc → ban/0007             the one before, for who still has a page of it open and asks for its style
DIR/ban/0004 … 0008/site         the last five, each site with its manifest
DIR/ban/truoc-0008 → 0006        what the eighth took the place of: the seventh had been gone back from
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from congkhai.publishing.copying import Sign, lay_copy
from congkhai.publishing.durable import LINK_TRIAL, flush_names, has_links, point, throw_away
from congkhai.publishing.locking import lock_beside
from congkhai.publishing.manifest import Manifest, Origin, manifest_in
from congkhai.publishing.staging import Staging
from congkhai.publishing.targets import HOST_MARK, RELEASES, NotOurs, surroundings
from congkhai.publishing.writing import remove, write_file

KEPT = 5
SERVED, FORMER = "hien-hanh", "truoc"
_ABOUT = """\
Thư mục này do lệnh `publish` của congkhai quản lý; đừng sửa tay trong đó.
Máy chủ web chỉ `root` vào site và site-pbgdpl. Các bản đã công khai ở ban/, liên kết hien-hanh chỉ bản đang công khai.
Quay lại bản trước: make publish DIR=THƯ_MỤC ARGS=--quay-lai
"""
_NUMBER = re.compile("[0-9]{4}|[1-9][0-9]{4,}")
# Half a release, one on its way out, half a link; and what a way back is called.
_LEFT = re.compile(rf"\.[0-9]+\.(dang-dung|cu|bo)|\.?{FORMER}-[0-9]+(\.moi)?")


@dataclass(frozen=True, slots=True)
class Release:
    """Both sites as they were published once."""

    number: int
    folder: Path

    @property
    def manifest(self) -> Manifest | None:
        """What it says of itself; None where that is not whole."""
        return manifest_in(self.folder)

    @property
    def sites(self) -> list[str]:
        """The names of its sites; none where its manifest is not whole."""
        manifest = self.manifest
        return manifest.apart if manifest else []


def place_of_lock(host: Path) -> Path:
    """What is held while releases are laid or switched; its lock lies within the host's folder."""
    return host / RELEASES


def check_host(host: Path, sites: Iterable[str]) -> None:
    """Raise `NotOurs` if a folder is not one of releases and cannot become one."""
    found = _why_not(host, [SERVED, FORMER, *sites])
    if found:
        raise NotOurs(f"Chưa công khai gì: không thể công khai vào {host}, vì {found}")


def prepare_host(host: Path) -> None:
    """Mark a folder as one of releases, and clear what a killed run left among these."""
    if not has_links(host):
        raise NotOurs(
            f"Chưa công khai gì: ổ đĩa của {host} (hoặc hệ điều hành này) không tạo được liên kết tượng trưng; "
            "công khai trên máy chủ Linux, hoặc chép bản USB bằng `publish --usb`"
        )
    if not (host / HOST_MARK).exists():
        write_file(host / HOST_MARK, _ABOUT.encode())
    with contextlib.suppress(OSError):  # of another user: told once a release is public
        _clear(host)


def releases_in(host: Path) -> list[Release]:
    """All releases, the oldest first."""
    folder = host / RELEASES
    entries = folder.iterdir() if (host / HOST_MARK).is_file() and folder.is_dir() else ()
    found = [path for path in entries if _NUMBER.fullmatch(path.name) and path.is_dir() and not path.is_symlink()]
    return sorted((Release(int(path.name), path) for path in found), key=lambda one: one.number)


def served_release(host: Path, link: str = SERVED) -> Release | None:
    """The release that is public, in whatever words a link made by hand says so; None if there is none."""
    if not (host / link).is_symlink():
        return None
    to = os.path.realpath(host / link)
    return next((one for one in releases_in(host) if to == os.path.realpath(one.folder)), None)


def lay_release(host: Path, sites: Mapping[str, Path], origin: Origin, sign: Sign | None) -> Release:
    """Copy built sites beside the releases that are there; whole, on the disk and proved, or not at all."""
    number = max((one.number for one in releases_in(host)), default=0) + 1
    staging = Staging(host / RELEASES / f"{number:04}")
    lay_copy(staging, sites, origin, sign, compress=True)
    staging.publish()
    flush_names(host / RELEASES)
    return Release(number, staging.target)


def release_before(host: Path, release: Release) -> Release | None:
    """The one whose place a release took; None if that is not kept any more, or there was none."""
    try:
        name = os.readlink(_way_back(host, release))
    except OSError:
        return None
    older = (one for one in releases_in(host) if one.number < release.number)  # a link bent by hand leads round
    return next((one for one in older if one.folder.name == name), None)


def serve_release(host: Path, release: Release) -> None:
    """Make a release the public one, all of its sites in one step."""
    before = served_release(host)
    if before is not None and before != release:
        _lead_back(host, release, before)
        point(host / FORMER, _way_to(before))
    point(host / SERVED, _way_to(release))
    for site, way in _ways_of(release):
        if not _leads(host / site, way):
            point(host / site, way)


def bent_links(host: Path) -> Iterator[str]:
    """What keeps a web server from the public release and the one before, though they may be whole: links elsewhere."""
    public = served_release(host)
    if public is None:
        yield f"{host / SERVED}: không bản nào đang công khai; chọn một bản: `publish --quay-lai N`"
        return
    for site, way in _ways_of(public):
        if not _leads(host / site, way):
            yield f"{host / site}: phải là liên kết tới {way}; có gì khác ở đó thì chuyển đi, rồi công khai lại"
    if os.path.lexists(host / FORMER) and served_release(host, FORMER) is None:
        yield f"{host / FORMER}: phải là liên kết tới một bản trong {RELEASES}; chuyển nó đi, lần công khai sau tạo lại"


def prune_releases(host: Path) -> None:
    """Keep five: the public one, the one that was so until now, those that ways back lead to, then the newest."""
    every, public, former = releases_in(host), served_release(host), served_release(host, FORMER)
    wanted = [*filter(None, (public, former)), *_with_those_before(host, public), *reversed(every)]
    kept = list(dict.fromkeys(wanted))[:KEPT]
    for release in every:
        if release not in kept:
            throw_away(release.folder)
    _clear(host)


def _lead_back(host: Path, release: Release, public: Release) -> None:
    """Let the way back of a release lead to what was public before it; what it is older than is gone back from."""
    older = next((one for one in _with_those_before(host, public) if one.number < release.number), None)
    if older is not None:
        point(_way_back(host, release), older.folder.name)


def _with_those_before(host: Path, release: Release | None) -> Iterator[Release]:
    """A release, then where one way back after another leads from there."""
    while release is not None:
        yield release
        release = release_before(host, release)


def _clear(host: Path) -> None:
    """Remove what killed runs left, and the ways back from releases that are no more; what others keep there stays."""
    ways = {_way_back(host, release) for release in releases_in(host)}
    ours = (path for path in (host / RELEASES).glob("*") if _LEFT.fullmatch(path.name))
    for left in (*host.glob(f".{HOST_MARK}.*"), *ours):
        if left not in ways and (left.is_symlink() or not left.name.startswith(FORMER)):
            remove(left)


def _way_back(host: Path, release: Release) -> Path:
    return host / RELEASES / f"{FORMER}-{release.folder.name}"


def _ways_of(release: Release) -> Iterator[tuple[str, str]]:
    return ((site, f"{SERVED}/{site}") for site in release.sites)


def _leads(link: Path, way: str) -> bool:
    return link.is_symlink() and os.readlink(link) == way


def _way_to(release: Release) -> str:
    return f"{RELEASES}/{release.folder.name}"


def _why_not(host: Path, links: list[str]) -> str:
    around = surroundings(host)
    if around:
        return f"{around}; chọn thư mục khác."
    if not host.exists():
        return ""
    if not host.is_dir():
        return "đó là một tệp; đổi tên tệp, hoặc chọn thư mục khác."
    if (host / HOST_MARK).is_file():
        stands = next((name for name in links if (host / name).exists() and not (host / name).is_symlink()), None)
        return f"trong đó `{stands}` không phải liên kết do `publish` tạo; chuyển nó đi nơi khác." if stands else ""
    if (host / SERVED).is_symlink() and (host / RELEASES).is_dir():
        return f"trong đó thiếu tệp `{HOST_MARK}`; nếu đúng là nơi `publish` công khai thì tạo lại, để trống cũng được."
    strange = next((path.name for path in host.iterdir() if not _is_leaving(path.name)), None)
    return f"trong đó có `{strange}` mà không phải do `publish` tạo; chọn thư mục mới hoặc trống." if strange else ""


def _is_leaving(name: str) -> bool:
    """Whether the first `publish` may have left this when it was killed before it marked the folder as its own."""
    return name in {lock_beside(Path(RELEASES)).name, LINK_TRIAL} or name.startswith(f".{HOST_MARK}.")
