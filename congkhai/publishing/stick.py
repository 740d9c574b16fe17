"""Copies for USB sticks and shared folders: opened without a web server, on Windows too."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from congkhai.catalogue.addresses import MANIFEST, PAGE_FILE, SIGNATURE
from congkhai.model.file_names import KEPT_BY_WINDOWS
from congkhai.publishing.compressing import TEXTS
from congkhai.publishing.copying import Sign, lay_copy
from congkhai.publishing.durable import flush_names
from congkhai.publishing.manifest import OF_THE_SYSTEM, Manifest, Origin, manifest_in, plain_bytes
from congkhai.publishing.plain_files import files_below
from congkhai.publishing.staging import Staging
from congkhai.publishing.targets import NotOurs, surroundings

_UNEDITED = TEXTS - {".csv"}
# Of 259 letters that Windows takes; the others are for what comes before, like C:\Users\…\Desktop\congkhai\.
_LONGEST = 200


def check_stick(folder: Path) -> None:
    """Raise `NotOurs` if what stands where a copy is to be made is not one."""
    found = _why_not(folder)
    if found:
        raise NotOurs(f"Chưa chép gì: không thể chép vào {folder}, vì {found}")


def unfit_names(names: Iterable[str]) -> Iterable[str]:
    """The paths that Windows cannot hold beside the others, each with the reason."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if any(KEPT_BY_WINDOWS.search(part) for part in name.split("/")):
            yield f"`{name}`: có dấu hoặc tên mà Windows cấm"
        elif len(name) > _LONGEST:
            yield f"`{name}`: đường dẫn dài {len(name)} chữ, cần không quá {_LONGEST}"
        elif other != name:
            yield f"`{name}`: trên Windows trùng tên với `{other}`"


def copied_before(folder: Path) -> Manifest | None:
    """What a former run left in a folder: its manifest names sites, and a page to start from; None if it is no copy."""
    manifest = manifest_in(folder)
    return manifest if manifest and manifest.apart and PAGE_FILE in manifest.files else None


def lay_stick(folder: Path, sites: Mapping[str, Path], origin: Origin, sign: Sign | None, start: bytes) -> None:
    """Copy built sites and a page to start from into a folder; killed meanwhile, the old copy is there, or beside.

    Raises `NotOurs` if Windows cannot hold all files, each under its name, or the old copy is not one (any more): in a
    shared folder somebody may save a form while the new one is built and copied.
    """
    _check_names(sites)
    staging = Staging(folder)
    lay_copy(staging, sites, origin, sign, more={PAGE_FILE: start})
    try:
        check_stick(folder)
    except NotOurs:
        staging.discard()
        raise
    staging.publish()
    flush_names(folder.parent)


def _check_names(sites: Mapping[str, Path]) -> None:
    names = [f"{site}/{name}" for site, folder in sites.items() for name, _ in files_below(folder)]
    unfit = list(unfit_names(names))
    if unfit:
        more = f" (và {len(unfit) - 1} tên nữa)" if len(unfit) > 1 else ""
        raise NotOurs(f"Chưa chép gì: Windows không giữ được tệp {unfit[0]}{more}; đổi mã hoặc tên tệp của bản ghi ấy")


def _why_not(folder: Path) -> str:
    around = surroundings(folder)
    if around:
        return f"{around}; chọn thư mục khác."
    if KEPT_BY_WINDOWS.search(folder.name):
        return f"Windows không mở được thư mục tên `{folder.name}`; đặt tên khác."
    if os.path.ismount(folder):  # that of Path does not work on Windows before Python 3.12
        return f"đó là gốc của ổ đĩa; chọn một thư mục trong đó, như {folder / 'congkhai'}"
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return "đó là một tệp hoặc liên kết; đổi tên nó, hoặc chọn thư mục khác."
    return _what_would_be_lost(folder) if folder.is_dir() else ""


def _what_would_be_lost(folder: Path) -> str:
    """What somebody else put into a folder: a new copy takes its place as a whole."""
    former = copied_before(folder)
    if former:
        strange = next(_not_as_copied(folder, former), None)
        return f"trong đó có {strange}; chuyển nó ra ngoài, hoặc chọn thư mục mới." if strange else ""
    names = sorted(path.name for path in folder.iterdir())
    strange = next((name for name in names if name.lower() not in OF_THE_SYSTEM), None)
    return f"trong đó có `{strange}` mà không phải bản chép cũ; chọn thư mục mới hoặc trống." if strange else ""


def _not_as_copied(folder: Path, former: Manifest) -> Iterator[str]:
    """The files that somebody saved into a former copy: a form that was filled in, beside the empty one or over it.

    Texts that are otherwise are damage, which the new copy mends: nobody writes into pages. But tables are opened by
    double click, and saved. Of a site whose own manifest is damaged nothing can be said.
    """
    sites = {site: manifest_in(folder / site) for site in former.apart}
    copied = _files_of("", former)
    for site, of_site in sites.items():
        copied |= _files_of(f"{site}/", of_site) if of_site else {}
    unknown = tuple(f"{site}/" for site, of_site in sites.items() if of_site is None)
    for name, path in files_below(folder):
        if name.rpartition("/")[2].lower() in OF_THE_SYSTEM or name.startswith(unknown):
            continue
        if name not in copied:
            yield f"`{name}` mà không phải của bản chép cũ"
        elif Path(name).suffix not in _UNEDITED and copied[name] not in (
            "",
            sha256(plain_bytes(path) or b"").hexdigest(),
        ):
            yield f"`{name}` đã khác bản chép cũ, như khi ai đó điền rồi lưu đè"


def _files_of(inside: str, manifest: Manifest) -> dict[str, str]:
    """The files of a folder with a manifest by their paths in the copy, each with its digest; "" of what has none."""
    return {f"{inside}{name}": digest for name, digest in {MANIFEST: "", SIGNATURE: "", **manifest.files}.items()}
